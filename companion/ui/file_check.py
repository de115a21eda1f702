"""Reads the whole diary file once, soon after the start and in the background, to find damage early."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from companion.storage.checks import verify
from companion.storage.problems import DiaryDamaged
from companion.ui.background import run

AFTER_MS = 3000


class FileCheck(QObject):
    """`damaged` carries the problem; silence means that every page was read and is as it was written."""

    damaged = Signal(object)
    sound = Signal()

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file
        QTimer.singleShot(AFTER_MS, self, self.start)

    def start(self) -> None:
        """Check now."""
        run(partial(verify, self._file), self._done, self._tell)

    def _done(self, _nothing: None) -> None:
        self.sound.emit()

    def _tell(self, problem: Exception) -> None:
        """A disk that is busy or gone says nothing about the file."""
        if isinstance(problem, DiaryDamaged):
            self.damaged.emit(problem)
