"""Keeps the open diary safe: daily backup, a look through the file for damage, and a copy elsewhere."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.domain.text import _
from companion.storage.problems import DiaryDamaged
from companion.ui.daily_backup import DailyBackup
from companion.ui.diary import Diary
from companion.ui.elsewhere import SaveElsewhere
from companion.ui.file_check import FileCheck
from companion.ui.main_window import MainWindow


class Safekeeping(QObject):
    """Says what it finds in the window's banners. `way_back_asked` carries the damage that was found."""

    way_back_asked = Signal(object)

    def __init__(self, window: MainWindow, diary: Diary, file: Path, utc_now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._notices = window.notices
        self._backup = DailyBackup(diary, file.parent, utc_now)
        self._check = FileCheck(file, diary.turns, self)
        self._elsewhere = SaveElsewhere(diary, file.parent, utc_now, window)
        self._backup_told = False
        self._backup.failed.connect(self._tell_backup)
        self._check.damaged.connect(self._tell_damage)
        self._notices.elsewhere_asked.connect(self._elsewhere.ask)
        self._elsewhere.told.connect(self._notices.add)

    def _tell_backup(self, problem: Exception) -> None:
        """Once is enough: it is tried again at each change."""
        if not self._backup_told:
            self._backup_told = True
            words = _("Today's backup could not be made yet. {reason}").format(reason=problem)
            self._notices.add(words, "caution")

    def _tell_damage(self, problem: DiaryDamaged) -> None:
        words = _("A part of the diary file cannot be read any more. Your backups are kept.")
        banner = self._notices.add(words, "danger")
        action = banner.add_action(_("See what can be done"))
        action.clicked.connect(partial(self.way_back_asked.emit, problem))
