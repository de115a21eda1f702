"""*Save elsewhere*: a copy of the diary, with what could not be saved, in a folder the person chooses."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.domain.errors import CompanionError
from companion.domain.text import _
from companion.storage import backups
from companion.storage.diary_file import open_journal
from companion.ui.diary import Diary


class SaveElsewhere(QObject):
    """The diary that is open stays where it is. `told` is a sentence about how it went."""

    told = Signal(str)

    def __init__(self, diary: Diary, folder: Path, utc_now: Callable[[], datetime], window: QWidget) -> None:
        super().__init__(window)
        self._diary = diary
        self._folder = folder
        self._utc_now = utc_now
        self._window = window

    def ask(self) -> None:
        """Let the person choose a folder, without holding up the window."""
        dialog = QFileDialog(self._window, _("Save a copy in this folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._save_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_in(self, chosen: str) -> None:
        try:
            self.save(Path(chosen))
        except FileExistsError:
            self.told.emit(_("There is a diary in that folder already. Choose an empty folder."))
        except CompanionError as problem:
            self.told.emit(str(problem))
        else:
            self.told.emit(_("A copy with all changes is in {folder}.").format(folder=chosen))

    def save(self, other: Path) -> None:
        """Copy the diary into another folder and apply there what waits in memory."""
        backups.copy_diary(self._folder, other)
        journal = open_journal(other, now=self._utc_now)
        try:
            for step in self._diary.pending_steps():
                journal.apply(step, self._diary.now())
        finally:
            journal.close()
