"""One run of the program with one diary, with several, and from one to another; on real folders."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLockFile, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.app import Program
from companion.domain.body import Build
from companion.domain.changes import Replacement
from companion.domain.entry import Entry
from companion.domain.settings import Settings
from companion.options import Options
from companion.paths import standard_paths
from companion.storage import removal, shelf
from companion.storage.settings_file import read_settings, write_settings
from companion.ui.diary import Diary
from companion.ui.diary_chooser import DiaryChooser
from companion.ui.main_window import MainWindow
from companion.ui.start_problem import StartProblem
from companion.ui.widgets.command_list import CommandRow
from tests.builders import a_mark, an_entry
from tests.storage.diaries import opened
from tests.ui.finding import named, press, words_on

pytestmark = [
    # The offscreen screen says that it cannot do what a real one can.
    pytest.mark.qt_log_ignore("does not support"),
    pytest.mark.usefixtures("qapp"),
]
NOW = datetime(2026, 5, 12, 7, 30, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.utc = NOW

    def __call__(self) -> datetime:
        return self.utc


class Home:
    """The folders of a person; `start` begins a run of the program in them, as another day may do."""

    def __init__(self, place: Path) -> None:
        paths = standard_paths()
        self.root, self.settings = paths.diary, paths.settings
        assert self.root.is_relative_to(place)
        self.clock = Clock()
        self.runs: list[Program] = []
        with opened(self.root, create_parents=True):
            pass
        write_settings(self.settings, Settings(build=Build.STRAIGHT, text_size=90))

    def add(self, name: str) -> str:
        key = shelf.add(self.root, name)
        folder = shelf.folder_of(self.root, key)
        write_settings(folder / "settings.json", Settings(build=Build.STRAIGHT, theme="dark"))
        return key

    def folder(self, key: str) -> Path:
        return shelf.folder_of(self.root, key)

    def start(self, *, diary: Path | None = None) -> Program:
        program = Program(Options(diary=diary, demo=False, read_only=False), self.clock)
        self.runs.append(program)
        assert program.start()
        return program

    def end(self) -> None:
        """As after closing the window."""
        for program in self.runs:
            if program._sitting is not None:
                assert program._sitting.leave()
            if program._chooser is not None:
                program._chooser.hide()
                program._chooser = None
            program.deleteLater()
            settle()
        self.runs.clear()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    made = Home(tmp_path)
    yield made
    made.end()


def settle() -> None:
    """What goes later is gone, as after any turn of the event loop."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def the_window(program: Program) -> MainWindow:
    settle()
    assert program.window is not None
    return program.window


def write(program: Program, entry: Entry) -> None:
    (diary,) = [each for each in program.findChildren(Diary) if each is program._sitting._diary]  # type: ignore[union-attr]
    diary.record("Added", Replacement(before=None, after=entry))


def entries_in(folder: Path) -> list[Entry]:
    with opened(folder, read_only=True) as journal:
        return journal.entries()


def chooser() -> DiaryChooser:
    settle()
    (shown,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, DiaryChooser) and w.isVisible()]
    return shown


def message() -> StartProblem:
    settle()
    (shown,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, StartProblem) and w.isVisible()]
    return shown


def go_to_diaries(program: Program) -> MainWindow:
    window = the_window(program)
    window.show_page("settings")
    press(window, "Diaries")
    return window


def remove_by_typing(program: Program) -> None:
    window = the_window(program)
    window.show_page("settings")
    press(window, "Privacy and data")
    press(window, "Remove everything")
    field = named(window, QLineEdit, "Type the word “remove” to go on")
    QTest.keyClicks(field, "Remove")
    press(window, "Remove everything")


def bytes_below(*folders: Path) -> dict[str, bytes]:
    """All files but lock and request, which belong to the running program."""
    return {
        str(path): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("diary.lock", "diary.request")
    }


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
    focused = asked.focusWidget()
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle()

    assert rows == ["My diary", "Ada", "Mia", "Tom"]
    assert focused is not None
    assert focused.accessibleName() == "Mia"
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
    journal = program._sitting._journal  # type: ignore[union-attr]
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


def test_letters_rest_as_the_settings_say(home: Home, qtbot: QtBot) -> None:
    known = json.loads(home.settings.read_bytes())
    home.settings.write_text(json.dumps(known | {"letter_keys": False}), "utf-8")

    window = the_window(home.start())
    qtbot.waitUntil(lambda: window._letters_rest is not None)
    window._work.change_settings(Settings(build=Build.STRAIGHT))

    assert window._letters_rest is None
