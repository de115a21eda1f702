"""Composition root: puts paths, settings, diary, theme and window together, and starts them."""

import gc
import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from companion import paths
from companion.charts.folder import keep_in
from companion.demo_folder import is_demo, prepare_demo
from companion.domain.errors import CompanionError
from companion.domain.moments import Moment, moment_at
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.options import Options
from companion.storage.journal import Journal
from companion.storage.settings_file import read_settings, write_settings
from companion.ui.after_paint import after_first_paint
from companion.ui.diary import Diary
from companion.ui.instance import Instance
from companion.ui.language import follow_system_language
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.opening import Opening
from companion.ui.page_list import PAGES
from companion.ui.routine_runner import RoutineRunner
from companion.ui.system_zone import SystemZone
from companion.ui.theme import Theme, load_fonts
from companion.ui.workspace import Workspace

if TYPE_CHECKING:
    from companion.storage.problems import DiaryDamaged


class Program(QObject):
    """One run of the program, from the options to the window. `window` is None until the diary is open.

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
        self._zone = SystemZone()
        self._paths = paths.standard_paths(options.diary, demo=options.demo)
        self._settings = read_settings(self._paths.settings)
        self._theme = Theme(paths.resources() / "themes", self)
        self._materials = Materials(paths.resources())
        self._instance = Instance(self._paths.diary, self)
        usual = options.diary is None
        self._opening = Opening(self._theme, self._paths.diary, self._clock, usual_place=usual, parent=self)
        self._opening.opened.connect(self._show)
        self._opening.given_up.connect(QApplication.quit)
        self._instance.raise_asked.connect(self._come_forward)
        self._journal: Journal | None = None
        self._diary: Diary | None = None
        keep_in(self._paths.cache)
        self.window: MainWindow | None = None

    def start(self) -> bool:
        """Show the window, or what stands in the way of it. False when another window came forward."""
        chosen = self._settings
        self._theme.use(chosen.theme, scale=chosen.text_size / 100, still=chosen.still_pictures)
        if self._options.demo and not self._prepare_demo():
            return True
        if self._options.read_only:
            self._opening.open(read_only=True)
        elif self._instance.claim():
            self._opening.open()
        elif self._instance.ask_running():
            return False
        else:
            self._opening.explain_busy()
        return True

    def now(self) -> Moment:
        """This moment as the person sees it."""
        return moment_at(self._clock(), self._zone.name(), self._settings.day_boundary)

    def _prepare_demo(self) -> bool:
        try:
            prepare_demo(self._paths.diary)
        except CompanionError as problem:
            self._opening.explain(problem)
            return False
        return True

    def _show(self, journal: Journal) -> None:
        # A folder made just now could not be claimed before, and another start may have been quicker.
        if not journal.read_only and not self._instance.claim():
            journal.close()
            self._opening.explain_busy()
            return
        if is_demo(self._paths.diary) and not journal.read_only and journal.first_day() is None:
            self._write_demo(journal)
        diary = Diary(journal, self.now, self)
        work = Workspace(self._theme, diary, self._materials, self._paths.diary, self)
        work.use_settings(self._settings, self._keep_settings)
        window = MainWindow(work, PAGES)
        RoutineRunner(work, window)
        self._add_notices(window, journal)
        if not journal.read_only:
            after_first_paint(window, partial(self._keep_safe, window, diary, journal.path))
        # What the start has made stays: no later collection has to look through it while somebody clicks.
        after_first_paint(window, gc.freeze)
        window.show_page(PAGES[0].key)
        window.show()
        self._journal = journal
        self._diary = diary
        self.window = window

    def _write_demo(self, journal: Journal) -> None:
        from companion.demo import demo_step  # noqa: PLC0415 - made once in the life of a made-up diary

        now = self.now()
        routine = next(iter(self._materials.routines.values()))
        journal.apply(demo_step(now.day, now.zone, routine), now)

    def _keep_safe(self, window: MainWindow, diary: Diary, file: Path) -> None:
        from companion.ui.safekeeping import Safekeeping  # noqa: PLC0415 - not before the first paint

        keeping = Safekeeping(window, diary, file, self._clock)
        keeping.way_back_asked.connect(self._go_back)

    def _add_notices(self, window: MainWindow, journal: Journal) -> None:
        if is_demo(self._paths.diary):
            window.notices.add(_("This diary is made up, for looking around. Nothing in it is about you."))
        if journal.read_only:
            window.notices.add(_("This diary is open to read. Nothing in it can be changed here."))

    def _go_back(self, problem: "DiaryDamaged") -> None:
        """Close the damaged diary and offer the way back; what is kept in memory has to be safe before."""
        if self._diary is not None and self._diary.unsaved and self.window is not None:
            words = _("Some changes are not on disk yet. Choose Save elsewhere first, so that they are kept.")
            self.window.notices.add(words, "caution")
        elif self.window is not None and self._journal is not None:
            self._opening.explain_damage(problem)
            self.window.deleteLater()
            self.window.hide()
            self.window = None
            self._journal.close()

    def _come_forward(self) -> None:
        if self.window is not None:
            self.window.raise_to_front()
        else:
            self._opening.raise_to_front()

    def _keep_settings(self, settings: Settings) -> None:
        self._settings = settings
        try:
            write_settings(self._paths.settings, settings)
        except CompanionError as problem:
            if self.window is not None:
                self.window.notices.add(str(problem), "caution")


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
