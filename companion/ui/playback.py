"""Lets real time pass in a player: a timer repaints, the clocks alone say how much time went by."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from companion.domain.plan import Phase
from companion.domain.player import Beat, Cue, Player, seconds_between

MOVING_MS = 40
# A figure that holds still breathes slowly, and with still pictures there are the seconds alone.
STILL_MS = 100


def clocks_now() -> Beat:
    """Both clocks of the system."""
    return Beat(monotonic=time.monotonic(), wall=time.time())


class Playback(QObject):
    """Holds the player that runs. `cued` says each phase once, `ticked` asks for a repaint."""

    cued = Signal(object)
    ticked = Signal()

    def __init__(self, clocks: Callable[[], Beat] = clocks_now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._player: Player | None = None
        self._still = False
        self._last = clocks()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)

    @property
    def active(self) -> bool:
        """Whether the timer runs; it rests whenever the player does."""
        return self._timer.isActive()

    def load(self, player: Player, *, still: bool) -> None:
        """Take a player that waits for its start. `still` pictures need fewer frames."""
        self._timer.stop()
        self._still = still
        self._player = player

    def beat(self) -> None:
        """Give the player the time since the last beat; a gap makes it ask."""
        self._let_pass()
        self._settle()

    def do(self, command: Callable[[Player], tuple[Cue, ...] | None]) -> None:
        """Count the time up to now, then let a command of the player act."""
        if self._player is None:
            return
        self._let_pass()
        for cue in command(self._player) or ():
            self.cued.emit(cue)
        self._settle()

    def _let_pass(self) -> None:
        now = self._clocks()
        before, self._last = self._last, now
        player = self._player
        if player is None or not player.running:
            return
        passed = seconds_between(before, now)
        if passed is None:
            player.interrupt()
            return
        for cue in player.advance(passed):
            self.cued.emit(cue)

    def _settle(self) -> None:
        player = self._player
        if player is None or not player.running:
            self._timer.stop()
        else:
            interval = self._interval(player.phase)
            if not self._timer.isActive() or self._timer.interval() != interval:
                self._timer.start(interval)
        self.ticked.emit()

    def _interval(self, phase: Phase) -> int:
        """How often to repaint, in ms."""
        return STILL_MS if self._still or phase.frm == phase.to else MOVING_MS
