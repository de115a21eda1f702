"""Hulls of the balls and ellipsoids that parts are made of.

The hull of balls is made of arcs, one for each ball it touches: a handful of calls to Qt for a round outline.
"""

import math
from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import Frame, Vec
from companion.ui.figure.outlines import polygon
from companion.ui.figure.view import View

Ball = tuple[Vec, float]
"""Centre and radius in metres."""
Ellipsoid = tuple[Vec, Frame, Vec]
"""Centre, axes, and the radius along each of them in metres."""
_Disc = tuple[float, float, float]
_Arc = tuple[_Disc, float, float]
"""The disc it lies on (x, y, radius in pixels), and from where to where, in radians from x towards y."""
_NOWHERE = -1e9
_ROUND = 2 * math.pi
_NEXT_TO_NOTHING = 1e-9
_START = 0.7391  # any direction in which no side of a hull is likely to look
_PAIR = 2


def hull(view: View, balls: Sequence[Ball]) -> QPainterPath:
    """Outline of the convex hull of balls."""
    return _along(_arcs(_discs(view, balls)), 0.0)


def hull_and_rim(view: View, balls: Sequence[Ball], grow: float) -> tuple[QPainterPath, QPainterPath]:
    """Outline of the convex hull of balls, and the same pushed outwards by `grow` pixels."""
    arcs = _arcs(_discs(view, balls))
    return _along(arcs, 0.0), _along(arcs, grow)


def hull_and_open_rim(
    view: View, balls: Sequence[Ball], grow: float, joint: Flat, radius: float
) -> tuple[QPainterPath, QPainterPath]:
    """As `hull_and_rim`, but the rim leaves a circle round a joint free, or it would look ringed."""
    arcs = _arcs(_discs(view, balls))
    (jx, jy), limit = joint, radius * radius
    around = view.fine
    step = _ROUND / len(around)
    points: list[Flat] = []
    for (x, y, r), start, end in arcs:
        for n in range(math.ceil(start / step), math.ceil(end / step)):
            dx, dy = around[n % len(around)]
            px, py = x + dx * (r + grow), y + dy * (r + grow)
            if (px - jx) ** 2 + (py - jy) ** 2 > limit:
                points.append((px, py))
    return _along(arcs, 0.0), polygon(points)


def _discs(view: View, balls: Sequence[Ball]) -> list[_Disc]:
    scale, flat = view.scale, view.flat
    return [(*flat(centre), radius * scale) for centre, radius in balls]


def _arcs(discs: list[_Disc]) -> list[_Arc]:
    """Round the hull: from each disc on to the one that is met first by the line that touches both."""
    if len(discs) == _PAIR:  # most hulls
        return _arcs_of_two(*discs)
    c, s = math.cos(_START), math.sin(_START)
    disc = max(discs, key=lambda disc: disc[0] * c + disc[1] * s + disc[2])
    arcs: list[_Arc] = []
    at, end = _START, _START + _ROUND
    while True:
        turn, following = _next(discs, disc, at)
        if at + turn >= end or len(arcs) > 2 * len(discs):
            break
        arcs.append((disc, at, at + turn))
        at, disc = at + turn, following
    if not arcs:
        return [(disc, at, end)]
    arcs[0] = (disc, at - _ROUND, arcs[0][2])  # the one that the round began on the middle of
    return arcs


def _arcs_of_two(disc: _Disc, other: _Disc) -> list[_Arc]:
    dx, dy, less = other[0] - disc[0], other[1] - disc[1], disc[2] - other[2]
    d = math.sqrt(dx * dx + dy * dy)
    if d <= abs(less) + _NEXT_TO_NOTHING:
        return [(disc if less > 0 else other, 0.0, _ROUND)]
    middle, half = math.atan2(dy, dx), math.acos(less / d)
    first, last = middle - half, middle + half
    return [(other, first, last), (disc, last, first + _ROUND)]


def _next(discs: list[_Disc], disc: _Disc, at: float) -> tuple[float, _Disc]:
    """How far to turn on a disc until another one reaches further, and that other one."""
    x, y, r = disc
    least, following = _ROUND, disc
    for other in discs:
        dx, dy, less = other[0] - x, other[1] - y, r - other[2]
        d = math.sqrt(dx * dx + dy * dy)
        if d <= abs(less) + _NEXT_TO_NOTHING:  # one holds the other, or they are the same
            if less < -_NEXT_TO_NOTHING:
                return 0.0, other
            continue
        turn = (math.atan2(dy, dx) - math.acos(less / d) - at) % _ROUND
        if turn > _ROUND - _NEXT_TO_NOTHING:
            turn = 0.0
        if turn < least:
            least, following = turn, other
    return least, following


def _along(arcs: list[_Arc], grow: float) -> QPainterPath:
    path = QPainterPath()
    (x, y, r), start, _ = arcs[0]
    r += grow
    path.arcMoveTo(x - r, y - r, 2 * r, 2 * r, -math.degrees(start))
    arc_to = path.arcTo
    for (x, y, radius), start, end in arcs:
        r = radius + grow
        arc_to(x - r, y - r, 2 * r, 2 * r, -math.degrees(start), -math.degrees(end - start))
    path.closeSubpath()
    return path


def hull_of_ellipsoids(view: View, blobs: Sequence[Ellipsoid]) -> list[Flat]:
    """Outline of the convex hull of ellipsoids, one point for each of the view's fine directions."""
    discs = [_shadow(view, blob) for blob in blobs]
    points = []
    for dx, dy in view.fine:
        best, point = _NOWHERE, (0.0, 0.0)
        for x, y, a, b, c in discs:
            sx, sy = a * dx + b * dy, b * dx + c * dy
            support = math.sqrt(sx * dx + sy * dy) or _NEXT_TO_NOTHING
            reach = x * dx + y * dy + support
            if reach > best:
                best, point = reach, (x + sx / support, y + sy / support)
        points.append(point)
    return points


def _shadow(view: View, blob: Ellipsoid) -> tuple[float, float, float, float, float]:
    """An ellipsoid as the ellipse that the camera sees: its centre, and its symmetric matrix in pixels."""
    centre, axes, radii = blob
    a = b = c = 0.0
    for axis, radius in zip(axes, radii, strict=True):
        x, y = view.vec(axis)
        k = (radius * view.scale) ** 2
        a, b, c = a + k * x * x, b + k * x * y, c + k * y * y
    return (*view.flat(centre), a, b, c)
