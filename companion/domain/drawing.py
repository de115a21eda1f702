"""The drawing of one figure as plain data: outlines, region shapes and decoration in page units.

A path is text after the SVG grammar, with only M (absolute) and l, c, z (relative), one decimal. After every
step the running point is rounded to one decimal, so that borders shared by two regions stay equal.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from companion.domain.body import View

Point = tuple[float, float]
_NUMBER = r"-?(?:\d+\.?\d*|\.\d+)"


class RegionShape(NamedTuple):
    """One region in one view.

    `path` is what is drawn, `hit` the polygons that answer the mouse. `anchor` is the place for a number,
    well inside; `radius` is its distance to the border. Joints, bones, face, hands and feet are not
    `muscle`.
    """

    region: str
    muscle: bool
    path: str
    hit: str
    anchor: Point
    radius: float


class ViewDrawing(NamedTuple):
    """Everything drawn of one view. `shade` are insets of the outline: the ring between darkens the edge."""

    outline: str
    shapes: tuple[RegionShape, ...]
    details: tuple[str, ...]
    fibres: tuple[str, ...]
    features: tuple[str, ...]
    shade: tuple[str, ...]
    hair: str


class FigureDrawing(NamedTuple):
    """One build, front and back; `width` and `height` are the page in units.

    `packed` holds the same paths in a form that is read faster; empty where there is none.
    """

    width: float
    height: float
    views: Mapping[View, ViewDrawing]
    packed: bytes = b""


def polygons(hit: str) -> list[list[Point]]:
    """The closed polygons of a path that has straight lines only."""
    found: list[list[Point]] = []
    for part in hit.split("M")[1:]:
        start, _, steps = part.removesuffix("z").partition("l")
        numbers = numbers_in(start) + numbers_in(steps)
        x, y = 0.0, 0.0
        points: list[Point] = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = round(x + dx, 1), round(y + dy, 1)
            points.append((x, y))
        found.append(points)
    return found


def numbers_in(text: str) -> list[float]:
    """The numbers of packed path text, where separators are left out before a sign or a second point."""
    return [float(number) for number in re.findall(_NUMBER, text)]
