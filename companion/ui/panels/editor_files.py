"""Saves a routine of the person's own as a file, and brings one in: all of it, or nothing and why."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.domain.errors import CompanionError
from companion.domain.own_routine import OwnRoutine
from companion.domain.text import _
from companion.ui.own_routine_book import OwnRoutineBook

# The first look at the routines needs no files.
# ruff: noqa: PLC0415

NOT_IN_NAMES = '\\/:*?"<>|'


class RoutineFiles(QObject):
    """`told` is a sentence about what came of it."""

    told = Signal(str)

    def __init__(self, own: OwnRoutineBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._own = own
        self._over = parent

    def ask_file(self) -> None:
        dialog = self._dialog(_("Bring in a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.bring_in)
        dialog.open()

    def ask_place(self, routine: OwnRoutine) -> None:
        dialog = self._dialog(_("Save as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("".join("-" if sign in NOT_IN_NAMES else sign for sign in routine.title) + ".json")
        dialog.fileSelected.connect(partial(self.save, routine))
        dialog.open()

    def bring_in(self, chosen: str) -> None:
        """Keep the routine of a file as one more, or say why not."""
        from companion.reports.routine_file import read_routine_file

        try:
            routine = read_routine_file(Path(chosen), self._own.now())
        except CompanionError as problem:
            self.told.emit(str(problem))
            return
        self._own.take_in(routine)
        self.told.emit(_("“{title}” is here now.").format(title=routine.title))

    def save(self, routine: OwnRoutine, chosen: str) -> None:
        from companion.reports.routine_file import save_routine

        try:
            save_routine(routine, Path(chosen))
        except CompanionError as problem:
            self.told.emit(str(problem))
            return
        self.told.emit(_("“{title}” was saved. Others can read the file.").format(title=routine.title))

    def _dialog(self, title: str) -> QFileDialog:
        """Without holding up the window."""
        dialog = QFileDialog(self._over.window(), title)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.setNameFilter(_("Routines (*.json)"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
