"""The whole diary removed while the program runs, taken back, or deleted after a week; on real folders."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from companion.storage import removal
from companion.ui.widgets.command_list import CommandRow
from tests.builders import a_mark, an_entry
from tests.program_stage import (
    Home,
    a_home,
    bytes_below,
    chooser,
    entries_in,
    go_to_diaries,
    message,
    remove_by_typing,
    the_window,
    write,
)
from tests.ui.finding import named, press, words_on

pytestmark = [
    # The offscreen screen says that it cannot do what a real one can.
    pytest.mark.qt_log_ignore("does not support"),
    pytest.mark.usefixtures("qapp"),
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    with a_home(tmp_path, monkeypatch) as made:
        yield made


def test_removing_needs_the_word_and_esc_keeps_everything(home: Home) -> None:
    program = home.start()
    window = the_window(program)
    window.show_page("settings")
    press(window, "Privacy and data")
    press(window, "Remove everything")
    field = named(window, QLineEdit, "Type the word “remove” to go on")

    QTest.keyClicks(field, "remov")
    enabled = [
        each.isEnabled() for each in window.findChildren(QPushButton) if each.text() == "Remove everything"
    ]
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert enabled == [False]
    assert "Settings" in words_on(window)
    assert (home.root / "diary.db").exists()


def test_what_was_removed_comes_back_byte_by_byte(home: Home) -> None:
    program = home.start()
    write(program, an_entry(marks=(a_mark("low_back_r", 7),)))
    home.end()
    before = bytes_below(home.root, home.settings.parent)
    program = home.start()

    remove_by_typing(program)
    told = words_on(message())
    gone = bytes_below(home.settings.parent), (home.root / "diary.db").exists(), program.window
    home.end()
    program = home.start()
    large = program._theme.scale
    press(message(), "Take it back")
    shown = the_window(program).isVisible()
    home.end()

    assert large == pytest.approx(0.9)
    assert "Until 19 May 2026" in told
    assert gone == ({}, False, None)
    assert shown
    assert bytes_below(home.root, home.settings.parent) == before


def test_a_new_diary_can_begin_while_the_old_one_is_kept(home: Home) -> None:
    program = home.start()
    write(program, an_entry(marks=(a_mark("low_back_r", 7),)))
    remove_by_typing(program)

    press(message(), "Begin a new diary")
    fresh = entries_in(home.root)

    assert the_window(program).isVisible()
    assert fresh == []
    assert len(removal.listed(home.root)) == 1


def test_after_seven_days_the_next_start_deletes_it(home: Home, qtbot: QtBot) -> None:
    program = home.start()
    remove_by_typing(program)
    press(message(), "Begin a new diary")
    home.end()

    home.clock.utc += timedelta(days=6)
    home.start()
    QTest.qWait(50)
    within = len(removal.listed(home.root))
    home.end()
    home.clock.utc += timedelta(days=1, minutes=1)
    home.start()

    qtbot.waitUntil(lambda: removal.listed(home.root) == [])
    assert within == 1


def test_removing_one_of_several_touches_no_other(home: Home) -> None:
    key = home.add("Mia")
    program = home.start()
    press(chooser(), "My diary")
    write(program, an_entry(marks=(a_mark("low_back_r", 7),)))
    press(go_to_diaries(program), "Open: Mia")
    before = {name: data for name, data in bytes_below(home.root).items() if "diaries" not in name}

    remove_by_typing(program)
    press(message(), "Open another diary")
    told = [row.accessibleDescription() for row in chooser().findChildren(CommandRow)]
    press(chooser(), "My diary")

    assert {name: data for name, data in bytes_below(home.root).items() if "diaries" not in name} == before
    assert "It can be taken back until 19 May 2026" in told[1]
    assert not (home.folder(key) / "diary.db").exists()
    assert the_window(program).isVisible()


def test_where_the_folder_cannot_be_changed_nothing_is_removed(home: Home) -> None:
    program = home.start()
    (home.root / "removing").write_text("a file in the way")

    remove_by_typing(program)
    told = words_on(message())
    (home.root / "removing").unlink()
    press(message(), "Try again")

    assert "Nothing was removed." in told
    assert the_window(program).isVisible()
