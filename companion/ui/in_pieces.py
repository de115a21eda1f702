"""Long work on the thread of the window, in short turns: the window answers in between."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

TURN_MS = 25
"""The last piece of a turn begins before this is over."""
PIECE = timedelta(days=61)
"""Of many years: as much as is read in a part of a turn also when five check-ins a day have twenty marks."""


class InPieces(QObject):
    """`done` tells that work is finished which was not finished when it was started."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[None] = iter(())
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._go_on)

    def start(self, work: Iterator[None]) -> bool:
        """Work up to the end of one turn, and then on by itself. True when nothing is left for later.

        Each step of `work` is one piece. What is under way is given up.
        """
        self._work = work
        return self._is_over()

    def stop(self) -> None:
        """Give up what is under way."""
        self._again.stop()

    def _go_on(self) -> None:
        if self._is_over():
            self.done.emit()

    def _is_over(self) -> bool:
        self._again.stop()
        turn = QDeadlineTimer(TURN_MS)
        for _piece in self._work:
            if turn.hasExpired():
                self._again.start()
                return False
        return True


def spans(first: date, last: date, piece: timedelta = PIECE) -> Iterator[tuple[date, date]]:
    """The pieces of a time, oldest first, each with its first and its last day."""
    while first <= last:
        end = min(last, first + piece - timedelta(days=1))
        yield first, end
        first = end + timedelta(days=1)
