"""A point inside a region as fractions of the region's box: the same place on figures of another build."""

import math
from collections.abc import Sequence
from itertools import pairwise

from companion.domain.drawing import Point

Ring = list[Point]
INSIDE = 0.02
"""How far past the border a point that was moved inside stands, as a share of the way it was moved."""


def fractions_at(rings: Sequence[Ring], point: Point) -> Point:
    """Where a point of the page lies in the box of a region, 0 to 1 across and down; beyond it, its edge."""
    left, top, width, height = _box(rings)
    across, down = (point[0] - left) / width, (point[1] - top) / height
    return min(1.0, max(0.0, across)), min(1.0, max(0.0, down))


def point_at(rings: Sequence[Ring], fractions: Point) -> Point:
    """The page point of fractions of a region's box; outside the region, the nearest point inside it."""
    left, top, width, height = _box(rings)
    wanted = left + fractions[0] * width, top + fractions[1] * height
    return wanted if contains(rings, wanted) else nearest_inside(rings, wanted)


def contains(rings: Sequence[Ring], point: Point) -> bool:
    """Whether a point lies in a region (odd-even rule)."""
    x, y = point
    crossed = False
    for ring in rings:
        for (ax, ay), (bx, by) in _edges(ring):
            if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                crossed = not crossed
    return crossed


def nearest_inside(rings: Sequence[Ring], point: Point) -> Point:
    """The point of the region nearest to one outside it, a hair away from the border."""
    on_border = min(
        (_nearest_on(start, end, point) for ring in rings for start, end in _edges(ring)),
        key=lambda found: math.dist(found, point),
    )
    # Away from the point outside, past the border; at a sharp corner that may lead out again.
    beyond = _moved(on_border, point, -INSIDE)
    if contains(rings, beyond):
        return beyond
    around = next((near for near in _around(on_border) if contains(rings, near)), None)
    return around or min(_corners(rings), key=lambda corner: math.dist(corner, point))


def points_along(ring: Ring, spacing: float) -> list[Point]:
    """Points on the border, its corners among them, no farther apart than `spacing`."""
    found = []
    for start, end in _edges(ring):
        steps = max(1, math.ceil(math.dist(start, end) / spacing))
        found += [_moved(start, end, step / steps) for step in range(steps)]
    return found


def _around(point: Point) -> list[Point]:
    """Points on small circles around a point, the nearest circle first."""
    return [
        (point[0] + reach * math.cos(turn * math.tau / 16), point[1] + reach * math.sin(turn * math.tau / 16))
        for reach in (0.1, 0.5, 1.0, 2.0)
        for turn in range(16)
    ]


def _corners(rings: Sequence[Ring]) -> list[Point]:
    """The middles of the triangles that corners cut off, where they lie inside; each shape has some."""
    found = []
    for ring in rings:
        for one, corner, other in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1], strict=True):
            middle = (one[0] + corner[0] + other[0]) / 3, (one[1] + corner[1] + other[1]) / 3
            if contains(rings, middle):
                found.append(middle)
    return found


def _moved(point: Point, towards: Point, share: float) -> Point:
    return point[0] + (towards[0] - point[0]) * share, point[1] + (towards[1] - point[1]) * share


def _nearest_on(start: Point, end: Point, point: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    if not length:
        return start
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
    return _moved(start, end, min(1.0, max(0.0, along)))


def _edges(ring: Ring) -> list[tuple[Point, Point]]:
    return [*pairwise(ring), (ring[-1], ring[0])]


def _box(rings: Sequence[Ring]) -> tuple[float, float, float, float]:
    """Left, top, width and height; a region has room in both directions."""
    across = [x for ring in rings for x, _y in ring]
    down = [y for ring in rings for _x, y in ring]
    return min(across), min(down), max(across) - min(across), max(down) - min(down)
