"""Outlines: smooth curves through points, and hulls of the balls and ellipsoids that parts are made of."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import Frame, Vec
from companion.ui.figure.view import View

Ball = tuple[Vec, float]
"""Centre and radius in metres."""
Ellipsoid = tuple[Vec, Frame, Vec]
"""Centre, axes, and the radius along each of them in metres."""
_NOWHERE = -1e9
_PAIR = 2


def polygon(points: Sequence[Flat]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def smooth_closed(points: Sequence[Flat]) -> QPainterPath:
    """A closed Catmull-Rom curve."""
    path = QPainterPath()
    n = len(points)
    path.moveTo(*points[0])
    for i in range(n):
        _curve(path, points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n])
    path.closeSubpath()
    return path


def smooth_open(points: Sequence[Flat]) -> QPainterPath:
    """A Catmull-Rom curve from the first point to the last."""
    path = QPainterPath()
    path.moveTo(*points[0])
    curve_on(path, points)
    return path


def curve_on(path: QPainterPath, points: Sequence[Flat]) -> None:
    """Go on with a curve through the points; the path stands at the first of them."""
    last = len(points) - 1
    for i in range(last):
        _curve(path, points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, last)])


def _curve(path: QPainterPath, p0: Flat, p1: Flat, p2: Flat, p3: Flat) -> None:
    path.cubicTo(
        p1[0] + (p2[0] - p0[0]) / 6,
        p1[1] + (p2[1] - p0[1]) / 6,
        p2[0] - (p3[0] - p1[0]) / 6,
        p2[1] - (p3[1] - p1[1]) / 6,
        p2[0],
        p2[1],
    )


def tube(left: Sequence[Flat], right: Sequence[Flat]) -> QPainterPath:
    """The closed outline between two smooth sides."""
    path = smooth_open(left)
    back = right[::-1]
    path.lineTo(*back[0])
    curve_on(path, back)
    path.closeSubpath()
    return path


def hull(view: View, balls: Sequence[Ball], directions: Sequence[Flat] | None = None) -> QPolygonF:
    """Outline of the convex hull of balls."""
    return QPolygonF(
        [QPointF(x + dx * r, y + dy * r) for x, y, r, dx, dy in _touched(view, balls, directions)]
    )


def hull_and_rim(
    view: View, balls: Sequence[Ball], grow: float, directions: Sequence[Flat] | None = None
) -> tuple[QPolygonF, QPolygonF]:
    """Outline of the convex hull of balls, and the same pushed outwards by `grow` pixels."""
    touched = _touched(view, balls, directions)
    inner = [QPointF(x + dx * r, y + dy * r) for x, y, r, dx, dy in touched]
    wide = [QPointF(x + dx * (r + grow), y + dy * (r + grow)) for x, y, r, dx, dy in touched]
    return QPolygonF(inner), QPolygonF(wide)


def _touched(
    view: View, balls: Sequence[Ball], directions: Sequence[Flat] | None
) -> list[tuple[float, float, float, float, float]]:
    """For each direction the disc that reaches furthest (x, y, radius), and the direction."""
    s, flat = view.scale, view.flat
    discs = [(*flat(centre), radius * s) for centre, radius in balls]
    around = directions or view.coarse
    if len(discs) == _PAIR:  # most hulls
        (x1, y1, r1), (x2, y2, r2) = discs
        return [
            (x2, y2, r2, dx, dy) if x2 * dx + y2 * dy + r2 > x1 * dx + y1 * dy + r1 else (x1, y1, r1, dx, dy)
            for dx, dy in around
        ]
    touched = []
    for dx, dy in around:
        best = _NOWHERE
        for x, y, r in discs:
            reach = x * dx + y * dy + r
            if reach > best:
                best, bx, by, br = reach, x, y, r
        touched.append((bx, by, br, dx, dy))
    return touched


def hull_of_ellipsoids(view: View, blobs: Sequence[Ellipsoid]) -> list[Flat]:
    """Outline of the convex hull of ellipsoids, one point for each of the view's fine directions."""
    s = view.scale
    flat = [
        (view.flat(centre), tuple((*view.vec(axis), r * s) for axis, r in zip(axes, radii, strict=True)))
        for centre, axes, radii in blobs
    ]
    points = []
    for dx, dy in view.fine:
        best, point = _NOWHERE, (0.0, 0.0)
        for (x, y), axes in flat:
            square, sx, sy = 0.0, 0.0, 0.0
            for vx, vy, r in axes:
                k = (vx * dx + vy * dy) * r
                square += k * k
                sx += k * r * vx
                sy += k * r * vy
            support = math.sqrt(square) or 1e-9
            reach = x * dx + y * dy + support
            if reach > best:
                best, point = reach, (x + sx / support, y + sy / support)
        points.append(point)
    return points


def outside(shape: QPolygonF, centre: Flat, radius: float) -> QPolygonF:
    """The corners that lie outside a circle: a rim that leaves a joint free, or it would look ringed."""
    x, y = centre
    limit = radius**2
    return QPolygonF([q for q in shape.toList() if (q.x() - x) ** 2 + (q.y() - y) ** 2 > limit])
