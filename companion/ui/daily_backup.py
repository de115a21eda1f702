"""Makes the verified backup of a day after its first change, without holding up the window."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from companion.storage import backups
from companion.storage.problems import DiaryBusy
from companion.ui.background import run
from companion.ui.diary import Diary

LATER_MS = 20_000


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
            run(partial(backups.make, self._folder, now, turns=self._diary.turns), self._done, self._give_up)

    def _done(self, path: Path) -> None:
        """What leaves the bin now is in the backup of this day."""
        self._running = False
        self._diary.empty_bin()
        self.made.emit(path)

    def _give_up(self, problem: Exception) -> None:
        """Tried again at the next change, or soon where changes came too fast for a copy."""
        self._running = False
        if isinstance(problem, DiaryBusy):
            self._later.start()
        else:
            self.failed.emit(problem)
