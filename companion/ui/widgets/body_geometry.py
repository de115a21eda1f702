"""Placement and hit tests of the body map. Nothing is painted here."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, product

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPolygonF, QTransform

from companion.domain.body import View
from companion.domain.drawing import FigureDrawing, Point, ViewDrawing, polygons
from companion.domain.neighbours import Neighbourhood
from companion.domain.region_place import point_at, points_along
from companion.ui.widgets.body_paths import ViewPaths, paths_of

CELL = 16
"""Borders and shapes are looked up by squares of so many page units."""
SPACING = 4.0
"""Points of borders are no farther apart than this, in page units."""
OUTLINE_MARGIN = 7
"""Pixels around a region that its outlines, the focus halo among them, may touch."""
Cell = tuple[int, int]
BorderPoint = tuple[float, float, str]


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
    def rings(self) -> dict[str, list[list[Point]]]:
        """The polygons of each region that answer the mouse, in page units."""
        return {region: polygons(shape.hit) for region, shape in self.shapes.items()}

    def box_of(self, regions: Iterable[str]) -> QRectF:
        """The box around those of the regions that this view shows; empty when it shows none."""
        box = QRectF()
        for region in self.paths.keys() & set(regions):
            box |= self.paths[region].boundingRect()
        return box

    def place_in(self, region: str, fractions: Point) -> QPointF:
        """The page point at fractions of a region's box, moved inside where it lies beside the region."""
        return QPointF(*point_at(self.rings[region], fractions))

    def border_near(self, x: float, y: float, reach: float) -> Iterator[BorderPoint]:
        """Points on borders, with their regions, among them all within `reach` of a page point."""
        rows = range(_cell(y - reach), _cell(y + reach) + 1)
        for cell in product(range(_cell(x - reach), _cell(x + reach) + 1), rows):
            yield from self._border.get(cell, ())

    @cached_property
    def _border(self) -> dict[Cell, list[BorderPoint]]:
        found: dict[Cell, list[BorderPoint]] = defaultdict(list)
        for region, rings in self.rings.items():
            for x, y in chain.from_iterable(points_along(ring, SPACING) for ring in rings):
                found[_cell(x), _cell(y)].append((x, y, region))
        return dict(found)

    @cached_property
    def _hits(self) -> dict[Cell, list[tuple[str, QPolygonF]]]:
        """In each square of the page the polygons that may answer there."""
        found: dict[Cell, list[tuple[str, QPolygonF]]] = defaultdict(list)
        for region, rings in self.rings.items():
            for ring in rings:
                shape = QPolygonF([QPointF(*point) for point in ring])
                box = shape.boundingRect()
                columns = range(_cell(box.left()), _cell(box.right()) + 1)
                for cell in product(columns, range(_cell(box.top()), _cell(box.bottom()) + 1)):
                    found[cell].append((region, shape))
        return dict(found)

    def regions_at(self, point: QPointF) -> list[str]:
        """All regions at a page point; the drawing promises at most one."""
        near = self._hits.get((_cell(point.x()), _cell(point.y())), ())
        return [region for region, shape in near if shape.containsPoint(point, Qt.FillRule.OddEvenFill)]

    def region_at(self, point: QPointF) -> str:
        """The region at a page point, or ""."""
        return next(iter(self.regions_at(point)), "")


def views_of(figure: FigureDrawing) -> dict[View, FigureView]:
    page = QSizeF(figure.width, figure.height)
    paths = paths_of(figure)
    return {view: FigureView(page, drawing, paths[view]) for view, drawing in figure.views.items()}


class Placement:
    """Where one figure stands in a widget: the page, as large as fits, in the middle of `room`.

    With `closeup`, a box of the page, the room is filled with that box and what lies around it. `mirrored`
    swaps left and right, as a mirror does.
    """

    def __init__(
        self, page: QSizeF, room: QRectF, *, closeup: QRectF | None = None, mirrored: bool = False
    ) -> None:
        box = QRectF(QPointF(0, 0), page) if closeup is None else closeup
        self.scale = max(0.01, min(room.width() / box.width(), room.height() / box.height()))
        self.closeup = closeup is not None
        self.mirrored = mirrored
        # Whole pixels: the cached picture of the figure is then drawn without blur.
        if closeup is None:
            self.size = page * self.scale
            self.left = round(room.center().x() - self.size.width() / 2)
            self.top = round(room.center().y() - self.size.height() / 2)
        else:
            self.size = QSizeF(math.floor(room.width()), math.floor(room.height()))
            self.left, self.top = math.ceil(room.left()), math.ceil(room.top())
        self.shown = _around(box, self.size / self.scale, page)

    def same_as(self, other: "Placement") -> bool:
        """Whether a figure looks the same at both."""
        return (self.rect, self.shown, self.mirrored) == (other.rect, other.shown, other.mirrored)

    @property
    def rect(self) -> QRectF:
        """What the figure takes of the widget."""
        return QRectF(QPointF(self.left, self.top), self.size)

    @cached_property
    def transform(self) -> QTransform:
        """Page units to widget pixels."""
        across = -self.scale if self.mirrored else self.scale
        edge = self.shown.right() if self.mirrored else self.shown.left()
        return QTransform(
            across, 0, 0, self.scale, self.left - edge * across, self.top - self.shown.top() * self.scale
        )

    @cached_property
    def _back(self) -> QTransform:
        return self.transform.inverted()[0]

    def to_page(self, point: QPointF) -> QPointF:
        return self._back.map(point)

    def to_widget(self, box: QRectF) -> QRect:
        """The pixels a box of the page covers; of a close-up, those that can be seen."""
        pixels = self.transform.mapRect(box).toAlignedRect()
        return pixels.intersected(self.rect.toRect()) if self.closeup else pixels

    def dirty(self, box: QRectF) -> QRect:
        """What to repaint when a region with this box changes: outlines included."""
        margin = OUTLINE_MARGIN
        pixels = self.transform.mapRect(box).toAlignedRect().adjusted(-margin, -margin, margin, margin)
        return pixels.intersected(self.rect.toRect()) if self.closeup else pixels


def flipped(box: QRectF, page: QSizeF) -> QRectF:
    """The same part of the body on the page of the other view."""
    return QRectF(page.width() - box.right(), box.top(), box.width(), box.height())


def _cell(place: float) -> int:
    return math.floor(place / CELL)


def _around(box: QRectF, size: QSizeF, page: QSizeF) -> QRectF:
    """A box of `size` around another, inside the page as far as it fits."""

    def start(middle: float, length: float, whole: float) -> float:
        if length >= whole:
            return (whole - length) / 2
        return min(max(0.0, middle - length / 2), whole - length)

    left = start(box.center().x(), size.width(), page.width())
    top = start(box.center().y(), size.height(), page.height())
    return QRectF(QPointF(left, top), size)
