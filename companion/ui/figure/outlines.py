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
    path.moveTo(*points[0])
    _curve(path, [points[-1], *points, points[0], points[1]])
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
    _curve(path, [points[0], *points, points[-1]])


def _curve(path: QPainterPath, points: Sequence[Flat]) -> None:
    """From the second point to the last but one; the ends say where the curve comes from and goes to."""
    cubic_to = path.cubicTo
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(
        points, points[1:], points[2:], points[3:], strict=False
    ):
        cubic_to(bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)


def tube(left: Sequence[Flat], right: Sequence[Flat]) -> QPainterPath:
    """The closed outline between two smooth sides."""
    path = smooth_open(left)
    back = right[::-1]
    path.lineTo(*back[0])
    curve_on(path, back)
    path.closeSubpath()
    return path
