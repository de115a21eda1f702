"""What a region of the body map is painted with: from a mark, from the share of a period, from a change."""

import math
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor

from companion.content.colour import text_on
from companion.domain.questions import SCALE_TOP
from companion.domain.text import _, plural
from companion.ui.widgets.body_colours import BodyColours

MINUS = "\N{MINUS SIGN}"


class Hatch(Enum):
    """What tells less from more where colour does not: stripes for less, dots for more."""

    NONE = "none"
    STRIPES = "stripes"
    DOTS = "dots"


class Patch(NamedTuple):
    """The ground of one region, the hatching on it, and words that are printed where they fit.

    `ink` is for words and hatching. `unrated`: a mark without a number, outlined in ink, with a dot.
    """

    fill: QColor
    ink: QColor
    text: str = ""
    hatch: Hatch = Hatch.NONE
    unrated: bool = False


@dataclass(frozen=True, kw_only=True)
class HeatValue:
    """How strongly a region is coloured, on the scale of pain from 0 to 10, and the words for it.

    `text` is printed inside the region where it fits, for example "12"; `words` say it in full, for
    example "marked on 12 days"; without them the text is spoken.
    """

    level: float
    text: str
    words: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.level <= SCALE_TOP:
            raise ValueError(f"a level from 0 to {SCALE_TOP}, not {self.level}")

    @property
    def spoken(self) -> str:
        return self.words or self.text

    def patch(self, colours: BodyColours) -> Patch:
        """In the colour of the level, between two steps of the ramp where the level is."""
        fill = heat_colour(self.level, colours)
        return Patch(fill=fill, ink=ink_on(fill.name()), text=self.text)


class Change(NamedTuple):
    """By how many points a region has more pain, or less where negative; painted in whole points."""

    points: float

    @property
    def step(self) -> int:
        return whole_points(self.points)

    @property
    def text(self) -> str:
        """For example "+2" or "0"; a change to less has a true minus."""
        sign = MINUS if self.step < 0 else "+" if self.step else ""
        return f"{sign}{abs(self.step)}"

    @property
    def spoken(self) -> str:
        """For example "2 points less"."""
        if self.step == 0:
            return _("about the same")
        if self.step > 0:
            return plural("{n} point more", "{n} points more", self.step)
        return plural("{n} point less", "{n} points less", -self.step)

    def patch(self, colours: BodyColours) -> Patch:
        if self.step == 0:
            return Patch(fill=colours.same, ink=ink_on(colours.same.name()), text=self.text)
        ramp = colours.more if self.step > 0 else colours.less
        fill = ramp[min(abs(self.step), len(ramp)) - 1]
        hatch = Hatch.DOTS if self.step > 0 else Hatch.STRIPES
        return Patch(fill=fill, ink=ink_on(fill.name()), text=self.text, hatch=hatch)


Tint = HeatValue | Change
"""What a region can be coloured by, beside a mark."""


def mark_patch(value: int | None, colours: BodyColours) -> Patch:
    """A mark of a check-in; None is a mark that has no number yet."""
    if value is None:
        return Patch(fill=colours.unrated, ink=colours.unrated_edge, unrated=True)
    return Patch(fill=colours.pain[value], ink=colours.number[value], text=str(value))


def heat_colour(level: float, colours: BodyColours) -> QColor:
    """The pain ramp at a level in tenths: smooth to the eye, and few different colours."""
    tenths = round(level * 10)
    below, share = divmod(tenths, 10)
    one, other = colours.pain[below], colours.pain[min(below + 1, SCALE_TOP)]
    return mixed(one, other, share / 10)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """So much of the other colour in one; the ends are exact."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return QColor(*(round(start + (end - start) * share) for start, end in parts))


def whole_points(points: float) -> int:
    """The nearest whole number of points; halves count away from 0, so that less and more are alike."""
    return int(math.copysign(math.floor(abs(points) + 0.5), points))


@cache
def ink_on(colour: str) -> QColor:
    """Black or white, whichever reads better on a "#rrggbb" colour."""
    return QColor(text_on(colour))
