"""What every part of a picture of the person is drawn from: body, camera and colours of one frame."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtGui import QPainter

from companion.domain.figure.body import Body
from companion.domain.figure.spine import Spine, spine_of
from companion.domain.figure.vectors import Vec
from companion.ui.figure.colours import Inks
from companion.ui.figure.view import View

_FAR_FROM, _FAR_RANGE = -0.035, 0.085  # metres behind the trunk where parts begin to turn darker


class Piece(NamedTuple):
    """Something to paint at a depth; larger is nearer to the camera."""

    depth: float
    paint: Callable[[QPainter], None]


@dataclass(slots=True)
class Sketch:
    """One frame. `trunk_depth` is the depth that near and far are measured from.

    `glows` holds the muscles that glow with their powers, by the part of the drawing they lie on.
    """

    view: View
    body: Body
    inks: Inks
    close_up: bool
    size: tuple[int, int]
    glows: Mapping[str, list[tuple[str, float]]]
    spine: Spine = field(init=False)
    trunk_depth: float = field(init=False)

    def __post_init__(self) -> None:
        self.spine = spine_of(self.body)
        self.trunk_depth = self.view.depth(self.spine(0.15)[0])

    def far(self, points: tuple[Vec, ...], base: float | None = None) -> float:
        """0 for what lies beside or before the trunk, 1 for what lies well behind it."""
        if self.close_up:  # nothing to tell apart, and both hands may matter
            return 0.0
        depth = self.view.depth
        behind = sum(depth(q) for q in points) / len(points) - (self.trunk_depth if base is None else base)
        return max(0.0, min(1.0, (_FAR_FROM - behind) / _FAR_RANGE))

    def unseen(self, points: tuple[Vec, ...], margin: float) -> bool:
        """Whether all of it lies outside the picture, on the same side; `margin` in metres."""
        xs, ys = zip(*(self.view.flat(q) for q in points), strict=True)
        k = margin * self.view.scale
        width, height = self.size
        return bool(max(xs) < -k or max(ys) < -k or min(xs) > width + k or min(ys) > height + k)
