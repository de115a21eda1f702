"""How long the window was deaf: a timer that beats all the time, and the longest gap between its beats."""

import time
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 5


class Heartbeat(QObject):
    """Beats from when it is made. Work on other threads that keeps the interpreter busy counts as well."""

    def __init__(self) -> None:
        super().__init__()
        self._beats = [time.perf_counter()]
        self._timer = QTimer(self, interval=EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def longest(self) -> float:
        """The ms of the longest time without events since this was last asked."""
        self._beat()
        gap = max(after - before for before, after in pairwise(self._beats))
        self._beats = self._beats[-1:]
        return max(0.0, gap * 1000 - EVERY_MS)

    def _beat(self) -> None:
        self._beats.append(time.perf_counter())
