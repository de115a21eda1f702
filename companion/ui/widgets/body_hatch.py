"""Stripes and dots inside a region as painter paths: sharp at any size, on the screen and on paper."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_geometry import FigureView
from companion.ui.widgets.body_patch import Hatch, Patch

APART = 7.0
"""Distance of two stripes, or of a dot and its nearest neighbours, in px."""
STRIPE, DOT = 1.4, 1.3
"""Width of a stripe and radius of a dot, in px."""
FAINT, CLEAR = 0.4, 0.75
"""Opacity in plain and in high-contrast themes."""


class Hatching:
    """The hatching of one view at one scale; each region's is made once."""

    def __init__(self, view: FigureView, scale: float) -> None:
        self._view = view
        self._scale = scale
        self._made: dict[tuple[str, Hatch], QPainterPath] = {}

    def paint(self, painter: QPainter, region: str, patch: Patch, colours: BodyColours) -> None:
        """In page units."""
        if patch.hatch is Hatch.NONE:
            return
        key = region, patch.hatch
        if key not in self._made:
            self._made[key] = hatch_path(self._view.paths[region], patch.hatch, self._scale)
        paint_hatch(painter, self._made[key], patch, colours, self._scale)


def hatch_path(shape: QPainterPath, hatch: Hatch, scale: float) -> QPainterPath:
    """Stripes or dots inside a shape, to be painted with `paint_hatch`; `scale` is px for each unit."""
    return stripes(shape, scale) if hatch is Hatch.STRIPES else dots(shape, scale)


def paint_hatch(
    painter: QPainter, path: QPainterPath, patch: Patch, colours: BodyColours, scale: float
) -> None:
    ink = QColor(patch.ink)
    ink.setAlphaF(CLEAR if colours.contrast else FAINT)
    if patch.hatch is Hatch.DOTS:
        painter.fillPath(path, ink)
    else:
        width = STRIPE / scale
        painter.strokePath(path, QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))


def stripes(shape: QPainterPath, scale: float) -> QPainterPath:
    """Lines from lower left to upper right, each cut where it meets the border of the shape."""
    path = QPainterPath()
    apart = APART * math.sqrt(2) / scale
    polygons = shape.toSubpathPolygons()
    box = shape.boundingRect()
    first = math.ceil((box.left() + box.top()) / apart)
    last = math.floor((box.right() + box.bottom()) / apart)
    for number in range(first, last + 1):
        line = number * apart
        crossings = sorted(place for polygon in polygons for place in _crossings(polygon, line))
        for start, end in zip(crossings[::2], crossings[1::2], strict=True):
            path.moveTo((line + start) / 2, (line - start) / 2)
            path.lineTo((line + end) / 2, (line - end) / 2)
    return path


def dots(shape: QPainterPath, scale: float) -> QPainterPath:
    """Dots in rows, every other row between those of the row before; only whole ones."""
    path = QPainterPath()
    apart, row, radius = APART / scale, APART / scale / 2, DOT / scale
    box = shape.boundingRect()
    for down in range(math.ceil(box.top() / row), math.floor(box.bottom() / row) + 1):
        aside = apart / 2 * (down % 2)
        for along in range(math.ceil(box.left() / apart) - 1, math.floor(box.right() / apart) + 1):
            centre = QPointF(along * apart + aside, down * row)
            if _holds(shape, centre, radius):
                path.addEllipse(centre, radius, radius)
    return path


def _crossings(polygon: QPolygonF, line: float) -> Iterator[float]:
    """Where the border crosses the line x + y = `line`, as x - y; always an even number of times."""
    before = polygon.last()
    for point in map(polygon.at, range(polygon.count())):
        one, other = before.x() + before.y() - line, point.x() + point.y() - line
        if (one < 0) is not (other < 0):
            share = one / (one - other)
            start, end = before.x() - before.y(), point.x() - point.y()
            yield start + (end - start) * share
        before = point


def _holds(shape: QPainterPath, centre: QPointF, radius: float) -> bool:
    around = (QPointF(0, 0), QPointF(radius, 0), QPointF(-radius, 0), QPointF(0, radius), QPointF(0, -radius))
    return all(shape.contains(centre + step) for step in around)
