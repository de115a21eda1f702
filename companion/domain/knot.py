"""A tender knot: a point that a person can put a finger on, inside a marked region."""

from dataclasses import dataclass

from companion.domain.body import View
from companion.domain.errors import OutOfRangeError
from companion.domain.text import _


@dataclass(frozen=True, kw_only=True)
class Knot:
    """A point of a region in one view.

    `x` and `y` are fractions, 0 to 1 from left and top, of the box around the shape of the region that
    answers to the pointer. So it stands on both builds.
    """

    view: View
    x: float
    y: float

    def __post_init__(self) -> None:
        if not (0 <= self.x <= 1 and 0 <= self.y <= 1):
            raise OutOfRangeError(_("A tender knot lies inside its part, so this place cannot be kept."))
