"""One press of the mouse button on the body map: a click, a sweep over several regions, or nothing."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from companion.ui.widgets.body_cursor import Spot

REPEAT = 400
"""A second click on the same region within so many ms is a trembling hand, not a wish."""
TREMOR = 12
"""A press and a release this near to each other, in px, are one click on the pressed region."""
STRIDE = 4.0
"""A fast hand sends few events; regions on the way are looked for at steps of so many px."""

SpotAt = Callable[[QPointF], Spot | None]


@dataclass
class Press:
    """From the press on a region to the release."""

    spot: Spot
    start: QPointF
    last: QPointF
    swept: list[str] = field(default_factory=list)

    @classmethod
    def on(cls, spot: Spot, at: QPointF) -> "Press":
        return cls(spot=spot, start=at, last=at)

    def sweep(self, to: QPointF, spot_at: SpotAt) -> list[str]:
        """The regions that are reached for the first time on the way to `to`, the pressed one before all.

        Nothing while the hand stays within its tremor.
        """
        if not self.swept and (to - self.start).manhattanLength() <= TREMOR:
            return []
        new = [] if self.swept else [self.spot.region]
        for place in _way(self.last, to):
            spot = spot_at(place)
            if spot and spot.region not in self.swept and spot.region not in new:
                new.append(spot.region)
        self.last = to
        self.swept += new
        return new

    def is_click(self, at: QPointF, spot_at: SpotAt) -> bool:
        """Whether a release here ends a click on the pressed region."""
        near = (at - self.start).manhattanLength() <= TREMOR
        return not self.swept and (near or spot_at(at) == self.spot)


class Clicks:
    """Tells wishes from the second click of a trembling hand. Times are in ms.

    Events made by a program carry no time and always count.
    """

    def __init__(self) -> None:
        self._last = ("", 0)
        self._rest_until = 0

    def count(self, region: str, at: int) -> bool:
        """Whether a click counts."""
        before, since = self._last
        self._last = (region, at)
        return not (at and (at < self._rest_until or (region == before and at - since < REPEAT)))

    def rest(self, at: int) -> None:
        """After a click that may move the picture: a second one would hit something else."""
        self._rest_until = at + REPEAT


def _way(start: QPointF, end: QPointF) -> list[QPointF]:
    step = end - start
    pieces = max(1, math.ceil(math.hypot(step.x(), step.y()) / STRIDE))
    return [start + step * (piece / pieces) for piece in range(1, pieces + 1)]
