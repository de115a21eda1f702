"""Runs of the program in the folders of a made-up person, and what is on its windows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from companion.app import Program
from companion.domain.body import Build
from companion.domain.changes import Replacement
from companion.domain.entry import Entry
from companion.domain.settings import Settings
from companion.options import Options
from companion.paths import standard_paths
from companion.storage import shelf
from companion.storage.settings_file import write_settings
from companion.ui.diary import Diary
from companion.ui.diary_chooser import DiaryChooser
from companion.ui.main_window import MainWindow
from companion.ui.start_problem import StartProblem
from tests.storage.diaries import opened
from tests.ui.finding import named, press

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
                program._chooser.deleteLater()
                program._chooser = None
            program.deleteLater()
            settle()
        self.runs.clear()


@contextmanager
def a_home(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """Folders below `place`, where the program looks for them; every run ends with them."""
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(place / name.lower()))
    made = Home(place)
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
