"""Outlines through points, straight or as smooth curves."""

from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from companion.domain.figure.scenery import Flat


def polygon(points: Sequence[Flat]) -> QPainterPath:
    """The closed outline with these corners: quicker than a QPolygonF, which wants an object for each."""
    path = QPainterPath()
    if points:
        path.moveTo(*points[0])
        line_to = path.lineTo
        for x, y in points[1:]:
            line_to(x, y)
        path.closeSubpath()
    return path


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
