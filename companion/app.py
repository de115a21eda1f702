"""Composition root: puts paths, theme and diaries together, and starts one of them."""

import gc
import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from companion import paths
from companion.charts.folder import keep_in
from companion.options import Options
from companion.storage.places import FIRST
from companion.storage.settings_file import read_settings
from companion.ui.diaries import Diaries
from companion.ui.language import follow_system_language
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.sitting import LATER, Sitting
from companion.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from companion.ui.diary_chooser import DiaryChooser


class Program(QObject):
    """One run of the program: which diary is open, and the change from one to another.

    `clock` gives aware instants; a picture of the program is made at a moment of its own.
    """

    def __init__(
        self,
        options: Options,
        clock: Callable[[], datetime] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._clock = clock or utc_now
        self._paths = paths.standard_paths(options.diary, demo=options.demo)
        self._theme = Theme(paths.resources() / "themes", self)
        self._materials = Materials(paths.resources())
        apart = self._paths.chosen or options.demo
        self._diaries = None if apart else Diaries(self._paths.diary, self)
        self._chooser: DiaryChooser | None = None
        self._sitting: Sitting | None = None
        keep_in(self._paths.cache)

    @property
    def window(self) -> MainWindow | None:
        """None until a diary is open."""
        return self._sitting.window if self._sitting is not None else None

    def start(self) -> bool:
        """Show the window, or what has to be chosen before. False when another window came forward."""
        if self._diaries is None:
            return self._sit(self._paths)
        if self._diaries.several():
            self._choose()
            return True
        return self._sit_at(self._diaries.alone())

    def _choose(self) -> None:
        """Ask which diary it is to be; in the look of the one that was open last."""
        from companion.ui.diary_chooser import DiaryChooser  # noqa: PLC0415 - one diary needs no choice

        if self._diaries is None or not self._leave():
            return
        last = self._diaries.last_used()
        chosen = read_settings(self._paths_of(last).settings)
        self._theme.use(chosen.theme, scale=chosen.text_size / 100, still=chosen.still_pictures)
        self._chooser = DiaryChooser(self._theme, self._diaries.listed(), last)
        self._chooser.chosen.connect(self._open, LATER)
        self._chooser.given_up.connect(QApplication.quit)
        self._chooser.show()

    def _open(self, key: str) -> None:
        """Open a diary in place of the one that is open, once everything of that is on disk.

        Where its own window comes forward in another process, this one has nothing to show.
        """
        if not self._leave():
            return
        if not self._sit_at(key):
            QApplication.quit()
        if self._chooser is not None:
            self._chooser.hide()
            self._chooser.deleteLater()
            self._chooser = None

    def _leave(self) -> bool:
        if self._sitting is not None and not self._sitting.leave():
            return False
        self._sitting = None
        return True

    def _sit_at(self, key: str) -> bool:
        if self._diaries is not None:
            self._diaries.open(key)
        return self._sit(self._paths_of(key))

    def _sit(self, places: paths.Paths) -> bool:
        sitting = Sitting(self._theme, self._materials, places, self._clock, self._diaries, self)
        sitting.given_up.connect(QApplication.quit)
        sitting.other_asked.connect(self._open, LATER)
        sitting.list_asked.connect(self._choose, LATER)
        self._sitting = sitting
        return sitting.start(demo=self._options.demo, read_only=self._options.read_only)

    def _paths_of(self, key: str) -> paths.Paths:
        if self._diaries is None or key == FIRST:
            return self._paths
        return paths.further_paths(self._diaries.folder(key))


def utc_now() -> datetime:
    """The clock of the computer."""
    return datetime.now(UTC)


def make_application() -> QApplication:
    """The Qt application with the bundled typeface and the language of the system."""
    # Qt would hand each large shape to a second thread and wait for it: slower for pictures of many shapes.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Native styles ignore parts of the palette and of the sheet. Asked for here, Qt makes no other first.
    application = QApplication(["pain-companion", "-style", "Fusion"])
    application.setApplicationName("pain-companion")
    application.setApplicationDisplayName("Pain Companion")
    application.setDesktopFileName("pain-companion")
    load_fonts(paths.resources() / "fonts")
    follow_system_language(application, paths.resources() / "locale")
    return application


def run(options: Options) -> int:
    """Run the program until its window is closed; returns the exit status."""
    paths.private_umask()
    application = make_application()
    program = Program(options)
    going = program.start()
    gc.enable()
    return application.exec() if going else 0
