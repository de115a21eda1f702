"""One run of the program with one diary, with several, and from one to another; on real folders."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.storage import shelf
from companion.storage.settings_file import read_settings
from companion.ui.main_window import MainWindow
from companion.ui.safekeeping import Safekeeping
from companion.ui.widgets.command_list import CommandRow
from tests.builders import a_mark, an_entry
from tests.program_stage import Home, a_home, chooser, entries_in, go_to_diaries, settle, the_window, write
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


def test_with_one_diary_nothing_is_chosen_and_no_further_folder_made(home: Home) -> None:
    program = home.start()

    assert the_window(program).isVisible()
    assert [path.name for path in home.root.iterdir() if path.is_dir()] == []


def test_with_several_the_one_used_last_waits_for_enter(home: Home, qtbot: QtBot) -> None:
    home.add("Ada")
    last = home.add("Mia")
    home.add("Tom")
    shelf.note_used(home.root, last)

    program = home.start()
    asked = chooser()
    asked.activateWindow()
    qtbot.waitUntil(asked.isActiveWindow)
    rows = [row.accessibleName() for row in asked.findChildren(CommandRow)]
    first = asked.focusWidget().accessibleName()
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle()

    assert rows == ["My diary", "Ada", "Mia", "Tom"]
    assert first == "Mia"
    assert program._sitting is not None
    assert program._sitting._paths.diary == home.folder(last)


def test_arrows_go_to_another_diary(home: Home, qtbot: QtBot) -> None:
    home.add("Mia")
    program = home.start()
    asked = chooser()
    asked.activateWindow()
    qtbot.waitUntil(asked.isActiveWindow)

    QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Enter)

    assert the_window(program)._work.theme.name == "dark"


def test_no_title_names_a_person(home: Home) -> None:
    home.add("Mia")
    program = home.start()
    titles = [chooser().windowTitle()]

    press(chooser(), "Mia")
    titles.append(the_window(program).windowTitle())

    assert titles == ["Pain Companion", "Pain Companion"]


def test_closing_the_list_of_diaries_opens_none(home: Home) -> None:
    home.add("Mia")
    program = home.start()

    QTest.keyClick(chooser(), Qt.Key.Key_Escape)
    settle()

    assert program.window is None
    assert not (home.root / "diary.lock").exists()


def test_a_diary_is_added_and_opened_from_the_settings(home: Home) -> None:
    program = home.start()
    write(program, an_entry(marks=(a_mark("low_back_r", 7),)))
    window = go_to_diaries(program)

    QTest.keyClicks(named(window, QLineEdit, "Name of a new diary"), "Mia")
    press(window, "Add: Name of a new diary")
    press(window, "Open: Mia")

    assert the_window(program) is not window
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)] == [the_window(program)]
    key = shelf.last_used(home.root)
    assert home.folder(key).parent == home.root / "diaries"
    assert entries_in(home.folder(key)) == []
    assert len(entries_in(home.root)) == 1
    assert QLockFile(str(home.root / "diary.lock")).tryLock(0)


def test_a_name_that_would_not_do_is_explained_and_stays_typed(home: Home) -> None:
    program = home.start()
    window = go_to_diaries(program)
    field = named(window, QLineEdit, "Name of a new diary")

    QTest.keyClicks(field, "my diary")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert "Another diary has this name already." in words_on(window)
    assert field.text() == "my diary"
    assert not (home.root / "diaries").exists()


def test_a_diary_gets_another_name_in_the_settings(home: Home) -> None:
    key = home.add("Mia")
    program = home.start()
    press(chooser(), "My diary")
    window = go_to_diaries(program)

    press(window, "Rename: Mia")
    field = named(window, QLineEdit, "New name of Mia")
    field.selectAll()
    QTest.keyClicks(field, "Mia and Tom")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert "Mia and Tom" in words_on(window)
    assert (home.folder(key) / "name.txt").read_text("utf-8") == "Mia and Tom"


def test_the_pages_forget_the_diary_that_was_left(home: Home) -> None:
    home.add("Mia")
    program = home.start()
    press(chooser(), "My diary")
    write(program, an_entry(marks=(a_mark("low_back_r", 7),)))
    before = the_window(program)
    gone = QSignalSpy(before.destroyed)
    for page in ("diary", "trends", "today"):
        before.show_page(page)
    named_before = words_of_all(before)

    press(go_to_diaries(program), "Open: Mia")
    window = the_window(program)
    window.show_page("today")
    shown = words_on(window)

    assert "Lower back" in named_before
    assert "Lower back" not in shown
    assert gone.count() == 1


def words_of_all(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QPushButton)) + "\n".join(
        each.accessibleName() for each in window.findChildren(QWidget)
    )


def test_each_diary_has_settings_of_its_own(home: Home) -> None:
    key = home.add("Mia")
    program = home.start()
    press(chooser(), "Mia")

    work = the_window(program)._work
    work.step_text_size(1)

    assert read_settings(home.settings).text_size == 90
    assert read_settings(home.folder(key) / "settings.json").text_size == 115
    assert work.theme.name == "dark"


def test_changes_that_are_not_on_disk_hold_the_change_of_diaries_back(home: Home) -> None:
    home.add("Mia")
    program = home.start()
    press(chooser(), "My diary")
    journal = program._sitting._diary._journal  # type: ignore[union-attr]
    assert journal is not None
    connection = journal._connection
    connection.pragma("max_page_count", connection.pragma("page_count"))
    for _n in range(200):
        write(program, an_entry(marks=(a_mark("low_back_r", 7),)))
    window = go_to_diaries(program)

    press(window, "Open: Mia")
    held_back = the_window(program) is window
    told = words_on(window)
    connection.pragma("max_page_count", 100_000)
    press(window, "Open: Mia")

    assert held_back
    assert "Some changes are not on disk yet." in told
    assert the_window(program) is not window
    assert len(entries_in(home.root)) == 200


def test_a_folder_of_ones_own_has_no_list_of_diaries(home: Home, tmp_path: Path) -> None:
    home.add("Mia")

    program = home.start(diary=tmp_path / "elsewhere")
    window = the_window(program)
    window.show_page("settings")

    assert "Diaries" not in [each.text() for each in window.findChildren(QPushButton)]


def test_letters_rest_as_the_settings_say(home: Home, qtbot: QtBot) -> None:
    known = json.loads(home.settings.read_bytes())
    home.settings.write_text(json.dumps(known | {"letter_keys": False}), "utf-8")

    window = the_window(home.start())
    qtbot.waitUntil(lambda: window._letters_rest is not None)
    window._work.change_settings(Settings(build=Build.STRAIGHT))

    assert window._letters_rest is None


def test_a_clock_that_was_set_back_is_asked_about_in_the_window_and_the_answer_is_kept(
    home: Home, qtbot: QtBot
) -> None:
    home.clock.utc += timedelta(days=2)
    write(home.start(), an_entry(marks=(a_mark(),)))
    home.end()
    home.clock.utc -= timedelta(days=2)

    window = the_window(home.start())
    qtbot.waitUntil(lambda: "Is the clock right?" in words_on(window))
    press(window, "The clock is right")
    home.end()
    again = the_window(home.start())
    qtbot.waitUntil(lambda: bool(again.findChildren(Safekeeping)))

    assert "Is the clock right?" not in words_on(again)
