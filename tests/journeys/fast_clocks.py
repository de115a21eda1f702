"""Clocks for a player in which every look at them is some seconds later."""

from companion.domain.player import LONGEST_GAP, Beat

STEP = 0.9 * LONGEST_GAP


class FastClocks:
    """Begins at a moment of the real clocks; steps stay below what the player takes for a gap."""

    def __init__(self, begun: Beat) -> None:
        self._now = begun

    def __call__(self) -> Beat:
        self._now = Beat(monotonic=self._now.monotonic + STEP, wall=self._now.wall + STEP)
        return self._now
