"""Paths and hit tests of the body map: plain drawing data made into Qt geometry. Nothing is painted here."""

import re
from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from companion.domain.body import View
from companion.domain.drawing import FigureDrawing, ViewDrawing, numbers_in, polygons
from companion.domain.neighbours import Neighbourhood

_STEP = re.compile(r"([Mlc])([^Mlcz]*)|z")
OUTLINE_MARGIN = 7
"""Pixels around a region that its outlines, the focus halo among them, may touch."""


def path_of(text: str) -> QPainterPath:
    """Path text of the drawing as a painter path in page units."""
    path = QPainterPath()
    x, y = 0.0, 0.0
    for command in _STEP.finditer(text):
        numbers = numbers_in(command[2] or "")
        match command[1]:
            case "M":
                x, y = numbers
                path.moveTo(x, y)
            case "l":
                for i in range(0, len(numbers), 2):
                    x, y = round(x + numbers[i], 1), round(y + numbers[i + 1], 1)
                    path.lineTo(x, y)
            case "c":
                for i in range(0, len(numbers), 6):
                    a, b, c, d, dx, dy = numbers[i : i + 6]
                    # Only the end is rounded: the running point is exact, control points need not be.
                    end_x, end_y = round(x + dx, 1), round(y + dy, 1)
                    path.cubicTo(x + a, y + b, x + c, y + d, end_x, end_y)
                    x, y = end_x, end_y
            case _:
                path.closeSubpath()
    return path


def joined(texts: tuple[str, ...]) -> QPainterPath:
    """Many small paths as one; overlaps are filled once."""
    whole = path_of("".join(texts))
    whole.setFillRule(Qt.FillRule.WindingFill)
    return whole


class FigureView:
    """One view of one figure, ready for painting and for the mouse. Parts are made when first needed."""

    def __init__(self, page: QSizeF, drawing: ViewDrawing) -> None:
        self.page = page
        self.shapes = {shape.region: shape for shape in drawing.shapes}
        self._drawing = drawing

    @cached_property
    def paths(self) -> dict[str, QPainterPath]:
        return {region: path_of(shape.path) for region, shape in self.shapes.items()}

    @cached_property
    def outline(self) -> QPainterPath:
        return path_of(self._drawing.outline)

    @cached_property
    def edge_rings(self) -> list[QPainterPath]:
        """Outline and inset together: filled odd-even, each is a ring along the edge."""
        return [path_of(self._drawing.outline + inset) for inset in self._drawing.shade]

    @cached_property
    def hair(self) -> QPainterPath:
        return path_of(self._drawing.hair)

    @cached_property
    def fibres(self) -> list[QPainterPath]:
        """One by one: filling a hundred small paths is faster than one path of a hundred parts."""
        return [path_of(text) for text in self._drawing.fibres]

    @cached_property
    def details(self) -> QPainterPath:
        return joined(self._drawing.details)

    @cached_property
    def features(self) -> QPainterPath:
        return joined(self._drawing.features)

    @cached_property
    def neighbourhood(self) -> Neighbourhood:
        return Neighbourhood(self._drawing)

    @cached_property
    def _hits(self) -> dict[str, list[tuple[QRectF, QPolygonF]]]:
        found = {}
        for region, shape in self.shapes.items():
            rings = [QPolygonF([QPointF(*point) for point in ring]) for ring in polygons(shape.hit)]
            found[region] = [(ring.boundingRect(), ring) for ring in rings]
        return found

    def regions_at(self, point: QPointF) -> list[str]:
        """All regions at a page point; the drawing promises at most one."""
        return [
            region
            for region, rings in self._hits.items()
            if any(
                box.contains(point) and ring.containsPoint(point, Qt.FillRule.OddEvenFill)
                for box, ring in rings
            )
        ]

    def region_at(self, point: QPointF) -> str:
        """The region at a page point, or ""."""
        return next(iter(self.regions_at(point)), "")


def views_of(figure: FigureDrawing) -> dict[View, FigureView]:
    page = QSizeF(figure.width, figure.height)
    return {view: FigureView(page, drawing) for view, drawing in figure.views.items()}


class Placement:
    """Where one figure stands in a widget: the page, as large as fits, in the middle of `room`."""

    def __init__(self, page: QSizeF, room: QRectF) -> None:
        self.scale = max(0.01, min(room.width() / page.width(), room.height() / page.height()))
        # Whole pixels: the cached picture of the figure is then drawn without blur.
        self.left = round(room.center().x() - page.width() * self.scale / 2)
        self.top = round(room.center().y() - page.height() * self.scale / 2)
        self.size = page * self.scale

    @property
    def rect(self) -> QRectF:
        return QRectF(QPointF(self.left, self.top), self.size)

    @property
    def transform(self) -> QTransform:
        """Page units to widget pixels."""
        return QTransform(self.scale, 0, 0, self.scale, self.left, self.top)

    def to_page(self, point: QPointF) -> QPointF:
        return QPointF((point.x() - self.left) / self.scale, (point.y() - self.top) / self.scale)

    def to_widget(self, box: QRectF) -> QRect:
        """The pixels a box of the page covers."""
        return self.transform.mapRect(box).toAlignedRect()

    def dirty(self, box: QRectF) -> QRect:
        """What to repaint when a region with this box changes: outlines included."""
        margin = OUTLINE_MARGIN
        return self.to_widget(box).adjusted(-margin, -margin, margin, margin)
