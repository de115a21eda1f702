"""Takes the diary out and brings files in, one at a time, on another thread, for the page that asked."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from companion.domain.changes import Step
from companion.domain.errors import CompanionError
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.reports import jobs
from companion.reports.csv_files import Variant
from companion.reports.jobs import OpenDiary
from companion.reports.stopping import StoppedError, Stopper
from companion.reports.taking_in import BEFORE_IMPORT, BEFORE_RETURN
from companion.storage import backups
from companion.ui.background import run
from companion.ui.diary import Diary


class DataDesk(QObject):
    """`told` is a sentence about how it went; `begun` and `ended` frame what takes a while.

    `looked_into` carries a LookedInto, `looked_back` a Return, `saved` the Step that is on disk.
    """

    begun = Signal(str)
    ended = Signal()
    told = Signal(str)
    looked_into = Signal(object)
    looked_back = Signal(object)
    saved = Signal(object)

    def __init__(self, diary: Diary, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._folder = folder
        self._stopper: Stopper | None = None

    @property
    def can_change(self) -> bool:
        """Whether something can be brought in."""
        return not self._diary.read_only

    def today(self) -> str:
        """For names of files."""
        return self._diary.today().isoformat()

    def backups(self) -> list[backups.Backup]:
        """The newest first."""
        return backups.listed(self._folder)

    def save_tables(self, folder: Path, *, for_spreadsheets: bool) -> None:
        variant = Variant.SPREADSHEET if for_spreadsheets else Variant.LOSSLESS
        work = partial(jobs.save_tables, self._open(), folder, variant)
        self._start(_("The tables are being written."), work, self._tell_saved)

    def save_archive(self, file: Path, settings: Settings) -> None:
        work = partial(jobs.save_archive, self._open(), file, settings)
        self._start(_("The file is being written."), work, self._tell_saved)

    def look_into(self, file: Path) -> None:
        """Find out what a file has for this diary; nothing is changed."""
        work = partial(jobs.look_into, self._open(), file)
        self._start(_("The file is being read."), work, self.looked_into.emit)

    def look_back(self, backup: Path) -> None:
        """Find out what going back to a backup would change; nothing is changed."""
        work = partial(jobs.look_back, self._open(), backup)
        self._start(_("The backup is being read."), work, self.looked_back.emit)

    def bring_in(self, step: Step) -> None:
        """Save what was looked into before, after a backup."""
        self._save(step, BEFORE_IMPORT)

    def go_back(self, step: Step) -> None:
        """Save what was looked back at before, after a backup."""
        self._save(step, BEFORE_RETURN)

    def _save(self, step: Step, reason: str) -> None:
        if not step.parts:
            self.saved.emit(step)
            return
        work = partial(_to_its_end, partial(jobs.save_step, self._open(), step, reason))
        self._start(_("A backup is being made, then the diary is written."), work, self._take_note)

    def stop(self) -> None:
        """Give up what is being done; nothing of it is left."""
        if self._stopper is not None:
            self._stopper.stop()

    def _open(self) -> OpenDiary:
        return OpenDiary(folder=self._folder, turns=self._diary.turns, at=self._diary.now())

    def _start(self, words: str, work: Callable[[Stopper], Any], then: Callable[[Any], None]) -> None:
        if self._stopper is not None:
            return
        if self._diary.unsaved:
            self.told.emit(_("Some changes are not on disk yet. Save them first, so that they are in it."))
            return
        self._stopper = Stopper()
        self.begun.emit(words)
        _Errand(partial(_without_collection, partial(work, self._stopper)), then, self)

    def finish(self) -> None:
        """Called by the errand when it is over, before anybody hears of what came of it."""
        self._stopper = None
        self.ended.emit()

    def _tell_saved(self, path: Path) -> None:
        self.told.emit(_("Saved: {name}\nIn the folder {folder}").format(name=path.name, folder=path.parent))

    def _take_note(self, step: Step) -> None:
        self._diary.take_note(step)
        self.saved.emit(step)


class _Errand(QObject):
    """One piece of work and what follows it; goes with the desk."""

    def __init__(self, work: Callable[[], Any], then: Callable[[Any], None], desk: DataDesk) -> None:
        super().__init__(desk)
        self._then = then
        self._desk = desk
        run(work, self._deliver, self._give_up)

    def _deliver(self, result: object) -> None:
        self.deleteLater()
        self._desk.finish()
        self._then(result)

    def _give_up(self, problem: Exception) -> None:
        self.deleteLater()
        self._desk.finish()
        if isinstance(problem, StoppedError):
            self._desk.told.emit(_("Stopped. Nothing was changed."))
        elif isinstance(problem, CompanionError):
            self._desk.told.emit(str(problem))
        else:
            raise problem


def _without_collection(work: Callable[[], Any]) -> Any:  # noqa: ANN401 - of whatever kind the work is
    """Looking through a million new records for garbage would stop the window each time; none of them is."""
    gc.disable()
    try:
        return work()
    finally:
        gc.enable()


def _to_its_end(work: Callable[[], Step], _stopper: Stopper) -> Step:
    """One transaction is not stopped."""
    return work()
