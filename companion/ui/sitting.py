"""One diary from its folder to its window, and back: another diary gets another sitting."""

import gc
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import delete

from companion.demo_folder import is_demo, prepare_demo
from companion.domain.errors import CompanionError
from companion.domain.moments import Moment, moment_at
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.paths import Paths
from companion.storage.journal import Journal
from companion.storage.settings_file import read_settings, write_settings
from companion.ui.after_paint import after_first_paint
from companion.ui.diaries import Diaries
from companion.ui.diary import Diary
from companion.ui.first_run import FirstRun
from companion.ui.flare_opener import FlareOpener
from companion.ui.instance import Instance
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.opening import Opening
from companion.ui.page_list import PAGES
from companion.ui.routine_runner import RoutineRunner
from companion.ui.system_zone import SystemZone
from companion.ui.theme import Theme
from companion.ui.workspace import Workspace

if TYPE_CHECKING:
    from companion.storage.problems import DiaryDamaged

# What comes after the first paint, or once in the life of a diary, is loaded then.
# ruff: noqa: PLC0415

LATER = Qt.ConnectionType.QueuedConnection
"""For what closes the window: the click that asked for it comes to its end before."""


class Sitting(QObject):
    """`window` is None until the diary is open.

    `given_up` ends the program, `other_asked` carries the key of another diary, `list_asked` wants them all.
    """

    given_up = Signal()
    other_asked = Signal(str)
    list_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        materials: Materials,
        paths: Paths,
        clock: Callable[[], datetime],
        diaries: Diaries | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._materials = materials
        self._paths = paths
        self._clock = clock
        self._diaries = diaries
        self._zone = SystemZone()
        self._settings = self._read_settings()
        self._instance = Instance(paths.diary, self)
        self._opening = Opening(theme, paths, clock, self)
        self._opening.opened.connect(self._show)
        self._opening.given_up.connect(self.given_up)
        self._opening.others_asked.connect(self.list_asked)
        self._instance.raise_asked.connect(self._come_forward)
        self._diary: Diary | None = None
        self.window: MainWindow | None = None

    def start(self, *, demo: bool = False, read_only: bool = False) -> bool:
        """Show the window, or what stands in the way of it. False when another window came forward."""
        chosen = self._settings
        self._theme.use(chosen.theme, scale=chosen.text_size / 100, still=chosen.still_pictures)
        self._opening.set_others(offered=self._diaries is not None and self._diaries.several())
        if demo and not self._prepare_demo():
            return True
        if read_only:
            self._opening.open(read_only=True)
        elif self._instance.claim():
            self._opening.open()
        elif self._instance.ask_running():
            return False
        else:
            self._opening.explain_busy()
        return True

    def leave(self) -> bool:
        """Close the diary and forget it. False, with a word in its window, while changes are unsaved."""
        if not self._is_settled():
            return False
        self._opening.close()
        self._close()
        self._instance.release()
        self.deleteLater()
        return True

    def now(self) -> Moment:
        """This moment as the person sees it."""
        return self._moment_at(self._clock())

    def _moment_at(self, utc: datetime) -> Moment:
        """An instant where the person is now."""
        return moment_at(utc, self._zone.name(), self._settings.day_boundary)

    def _read_settings(self) -> Settings:
        """In place of a removed diary, the look that it had: who needs large letters needs them here."""
        if not self._paths.settings.exists():
            from companion.storage import removal

            removed = removal.listed(self._paths.diary)
            if removed:
                return read_settings(removed[0].path / self._paths.settings.name)
        return read_settings(self._paths.settings)

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
        self._settings = self._read_settings()
        diary = Diary(journal, self.now, self)
        work = Workspace(self._theme, diary, self._materials, self._paths.diary, self)
        work.diaries = self._diaries
        work.use_settings(self._settings, self._keep_settings)
        work.diary_asked.connect(self.other_asked)
        work.removal_confirmed.connect(self._remove, LATER)
        window = MainWindow(work, PAGES)
        RoutineRunner(work, window)
        FlareOpener(work, window)
        first = FirstRun(work, window)
        self._add_notices(window, journal)
        if not journal.read_only:
            after_first_paint(window, partial(self._keep_safe, window, diary, journal))
        # What the start has made stays: no later collection has to look through it while somebody clicks.
        after_first_paint(window, gc.freeze)
        window.show_page(PAGES[0].key)
        first.begin()
        window.show()
        self._diary = diary
        self.window = window

    def _write_demo(self, journal: Journal) -> None:
        from companion.demo import demo_step

        now = self.now()
        routine = next(iter(self._materials.routines.values()))
        journal.apply(demo_step(now.day, now.zone, routine), now)

    def _keep_safe(self, window: MainWindow, diary: Diary, journal: Journal) -> None:
        from companion.ui.clock_watch import ClockWatch
        from companion.ui.removal import delete_what_is_due
        from companion.ui.safekeeping import Safekeeping

        ClockWatch(self._theme, diary, window.notices, self._moment_at)
        keeping = Safekeeping(window, diary, journal.path, self._clock)
        keeping.way_back_asked.connect(self._go_back, LATER)
        delete_what_is_due(self._paths.diary, self._diaries, self._clock(), window.notices)

    def _add_notices(self, window: MainWindow, journal: Journal) -> None:
        if is_demo(self._paths.diary):
            window.notices.add(_("This diary is made up, for looking around. Nothing in it is about you."))
        if journal.read_only:
            window.notices.add(_("This diary is open to read. Nothing in it can be changed here."))

    def _go_back(self, problem: "DiaryDamaged") -> None:
        """Close the damaged diary and offer the way back; what is kept in memory has to be safe before."""
        if self._is_settled():
            self._close()
            self._opening.explain_damage(problem)

    def _remove(self) -> None:
        """Put the whole diary aside; what comes in place of the window says until when."""
        from companion.ui.removal import put_aside

        if not self._is_settled():
            return
        self._close()
        try:
            put_aside(self._paths, self._clock())
        except CompanionError as problem:
            self._opening.explain_kept(problem)
        else:
            self._opening.open()

    def _is_settled(self) -> bool:
        """Whether everything is on disk; a sentence in the window says so when it is not."""
        if self.window is None or self._diary is None:
            return True
        self.window.settle()
        if self._diary.unsaved:
            words = _("Some changes are not on disk yet. Choose Save elsewhere first, so that they are kept.")
            self.window.notices.add(words, "caution")
        return not self._diary.unsaved

    def _close(self) -> None:
        """The window goes with all its pages, then the file is let go; the place stays claimed.

        At once, so that no page hears of what comes next, and what is still done in the background finds
        nobody to tell. Never from inside a click of that window.
        """
        if self.window is not None:
            delete(self.window)  # type: ignore[no-untyped-call]  # untyped in the stubs
        if self._diary is not None:
            self._diary.close()
            delete(self._diary)  # type: ignore[no-untyped-call]  # untyped in the stubs
        self.window = self._diary = None
        gc.unfreeze()

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
