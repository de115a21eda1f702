"""Small operations on polygons of the half figure and of the page."""

import itertools
import math
from collections.abc import Iterable, Sequence

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from bodymap.curves import Line, along, spline
from bodymap.drawing import Curve, Disc, Node

WIDTH, HEIGHT, MIDDLE = 400, 900, 200
"""The page, and the x of the mid-line on it."""
HALF_PAGE = box(0, 0, WIDTH, HEIGHT)
REACH = 3.2
"""Curve ends are lengthened by this much, so that a border meets its neighbour."""


def closing(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Fill notches narrower than twice the radius."""
    return shape.buffer(radius, 16).buffer(-radius, 16)


def opening(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Remove spikes narrower than twice the radius and round convex corners."""
    return shape.buffer(-radius, 16).buffer(radius, 16)


def parts_of(shape: BaseGeometry) -> list[Polygon]:
    """The polygons of a geometry."""
    parts = getattr(shape, "geoms", [shape])
    return [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]


def largest(shape: BaseGeometry) -> Polygon:
    """The largest polygon of a geometry, without holes."""
    return Polygon(max(parts_of(shape), key=lambda part: part.area).exterior)


def mirrored(shape: BaseGeometry) -> BaseGeometry:
    """The other half of a half figure."""
    return affinity.scale(shape, -1, 1, origin=(0, 0))


def to_page(shape: BaseGeometry) -> BaseGeometry:
    return affinity.translate(shape, MIDDLE, 0)


def whole(shape: BaseGeometry) -> BaseGeometry:
    """Both halves on the page."""
    return unary_union([to_page(shape), to_page(mirrored(shape))])


def extended(line: Line) -> LineString:
    """A polyline lengthened at both ends."""
    first, last = line[0] - line[1], line[-1] - line[-2]
    start = line[0] + first / np.linalg.norm(first) * REACH
    end = line[-1] + last / np.linalg.norm(last) * REACH
    return LineString(np.r_[[start], line, [end]])


def filled(points: Sequence[Node]) -> Polygon:
    """The inside of a closed curve."""
    return Polygon(spline(points, closed=True))


def mirrored_closed(half: Curve) -> Curve:
    """A closed curve from its half, which begins and ends on the mid-line."""
    return half + [Node(-node.u, node.y, node.corner) for node in half[-2:0:-1]]


def capsules(discs: Sequence[Disc]) -> BaseGeometry:
    """Tapered capsules along a smooth line through discs: a finger or a toe."""
    line = spline([Node(disc.x, disc.y) for disc in discs])
    steps = [math.dist(a[:2], b[:2]) for a, b in itertools.pairwise(discs)]
    radii = np.interp(along(line), np.r_[0, np.cumsum(steps)], [disc.radius for disc in discs])
    circles = [Point(*place).buffer(radius, 24) for place, radius in zip(line, radii, strict=True)]
    return unary_union([unary_union(pair).convex_hull for pair in itertools.pairwise(circles)])


def softened(
    shape: BaseGeometry, zone: tuple[float, float, float, float], convex: float, concave: float
) -> BaseGeometry:
    """Soften convex and concave kinks inside one box."""
    left, top, right, bottom = zone
    part = shape.intersection(box(left, top - 2 * concave, right, bottom + 8))
    part = closing(opening(part, convex), concave)
    return unary_union([shape.difference(box(*zone)), part.intersection(box(*zone))]).buffer(0.01)


def joined(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    return unary_union(list(shapes))
