"""Placement and hit tests of the body map. Nothing is painted here."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPolygonF, QTransform

from companion.domain.body import View
from companion.domain.drawing import FigureDrawing, ViewDrawing, polygons
from companion.domain.neighbours import Neighbourhood
from companion.ui.widgets.body_paths import ViewPaths, paths_of

OUTLINE_MARGIN = 7
"""Pixels around a region that its outlines, the focus halo among them, may touch."""


class FigureView:
    """One view of one figure, ready for painting and for the mouse."""

    def __init__(self, page: QSizeF, drawing: ViewDrawing, paths: ViewPaths) -> None:
        self.page = page
        self.shapes = {shape.region: shape for shape in drawing.shapes}
        self.drawn = paths
        self.paths = paths.regions
        self._drawing = drawing

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
    paths = paths_of(figure)
    return {view: FigureView(page, drawing, paths[view]) for view, drawing in figure.views.items()}


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
