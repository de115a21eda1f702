"""Reads the whole diary file once, soon after the start and in the background, to find damage early."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from companion.storage.checks import verify
from companion.storage.problems import DiaryBusy, DiaryDamaged
from companion.storage.turns import Turns
from companion.ui.background import run

AFTER_MS = 3000


class FileCheck(QObject):
    """`damaged` carries the problem; silence means that every page was read and is as it was written."""

    damaged = Signal(object)
    sound = Signal()

    def __init__(self, file: Path, turns: Turns, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file
        self._turns = turns
        self._wait()

    def _wait(self) -> None:
        QTimer.singleShot(AFTER_MS, self, self.start)

    def start(self) -> None:
        """Check now."""
        run(partial(verify, self._file, self._turns), self._done, self._tell)

    def _done(self, _nothing: None) -> None:
        self.sound.emit()

    def _tell(self, problem: Exception) -> None:
        """A disk that is gone says nothing about the file. After a change it is looked through again."""
        if isinstance(problem, DiaryDamaged):
            self.damaged.emit(problem)
        elif isinstance(problem, DiaryBusy):
            self._wait()
