"""Makes the verified backup of a day after its first change, without holding up the window."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from companion.storage import backups
from companion.storage.problems import DiaryBusy
from companion.ui.background import run
from companion.ui.diary import Diary

LATER_MS = 20_000
PATIENCE = timedelta(minutes=2)
"""So long changes that come too fast may put the backup off; then it holds the next ones up for a moment."""


class DailyBackup(QObject):
    """Listens to the diary. `failed` carries the problem when a backup could not be made."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, diary: Diary, folder: Path, utc_now: Callable[[], datetime]) -> None:
        super().__init__(diary)
        self._diary = diary
        self._folder = folder
        self._utc_now = utc_now
        self._running = False
        self._made_on: date | None = None
        self._put_off_since: datetime | None = None
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._consider)
        diary.saved.connect(self._consider)

    def _consider(self) -> None:
        now = self._utc_now()
        if self._running or self._made_on == now.date():
            return
        if not backups.is_due(self._folder, now):
            self._made_on = now.date()
        else:
            self._running = True
            # Without turns no change can end it: each waits until the copy is read.
            turns = None if self._has_waited(now) else self._diary.turns
            run(partial(backups.make, self._folder, now, turns=turns), self._done, self._give_up)

    def _has_waited(self, now: datetime) -> bool:
        return self._put_off_since is not None and now - self._put_off_since >= PATIENCE

    def _done(self, path: Path) -> None:
        """What leaves the bin now is in the backup of this day."""
        self._running = False
        self._put_off_since = None
        self._diary.empty_bin()
        self.made.emit(path)

    def _give_up(self, problem: Exception) -> None:
        """Tried again at the next change, or soon where changes came too fast for a copy."""
        self._running = False
        if isinstance(problem, DiaryBusy):
            self._put_off_since = self._put_off_since or self._utc_now()
            self._later.start()
        else:
            self.failed.emit(problem)
