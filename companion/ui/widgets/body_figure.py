"""One figure as a picture: the neutral body kept as pixmaps on a widget, or painted live on paper."""

import math
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

from companion.domain.body import View
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_geometry import FigureView, Placement
from companion.ui.widgets.body_hatch import Hatching
from companion.ui.widgets.body_labels import paint_knots, paint_values
from companion.ui.widgets.body_painter import (
    NUMBERS_FROM,
    ViewMarks,
    paint_body,
    paint_edges,
    paint_fills,
    paint_ghosts,
    paint_lines,
    paint_pointers,
    paint_sides,
    touched,
)
from companion.ui.widgets.body_patch import Patch


class BodyFigure:
    """One view of the body at one place. A new one is made for another build, size or theme."""

    def __init__(self, view: View, drawing: FigureView, placement: Placement, theme: Theme) -> None:
        self.view = view
        self.drawing = drawing
        self.placement = placement
        self._theme = theme
        self._hatching = Hatching(drawing, placement.scale)
        self._pictures: tuple[QPixmap, QPixmap] | None = None

    def paint(
        self, painter: QPainter, colours: BodyColours, marks: ViewMarks, exposed: QRegion, ratio: float
    ) -> None:
        """Paint what lies in `exposed`; `ratio` is the number of device pixels per pixel."""
        body, lines = self._kept(colours, ratio)
        seen = touched(marks, self.drawing, self.placement, exposed)
        patches = seen.patches(colours)
        corner = self.placement.rect.topLeft()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(corner, body)
        self._paint_grounds(painter, colours, patches)
        painter.drawPixmap(corner, lines)
        self._paint_marks(painter, colours, seen, patches, numbers=True)

    def paint_live(
        self, painter: QPainter, colours: BodyColours, marks: ViewMarks, *, numbers: bool = True
    ) -> None:
        """The same picture without any pixmap, for paper and files: all of it stays sharp at any size."""
        patches = marks.patches(colours)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_body(painter, self.drawing, colours, self.placement.scale)
        painter.restore()
        self._paint_grounds(painter, colours, patches)
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_lines(painter, self.drawing, colours)
        painter.restore()
        self._paint_marks(painter, colours, marks, patches, numbers=numbers)

    def _paint_grounds(self, painter: QPainter, colours: BodyColours, patches: Mapping[str, Patch]) -> None:
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_fills(painter, self.drawing, patches)
        for region, patch in patches.items():
            self._hatching.paint(painter, region, patch, colours)
        painter.restore()

    def _paint_marks(
        self,
        painter: QPainter,
        colours: BodyColours,
        marks: ViewMarks,
        patches: Mapping[str, Patch],
        *,
        numbers: bool,
    ) -> None:
        scale = self.placement.scale
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_ghosts(painter, self.drawing, colours, marks.ghosts - patches.keys(), scale)
        paint_edges(painter, self.drawing, colours, patches, scale)
        paint_pointers(painter, self.drawing, colours, marks, scale)
        painter.restore()
        if numbers and self.placement.size.height() >= NUMBERS_FROM:
            paint_values(painter, self.drawing, colours, patches, self.placement)
        for places in marks.knots.values():
            paint_knots(painter, places, colours, self.placement)
        self._paint_sides(painter)

    def _paint_sides(self, painter: QPainter) -> None:
        letters = ("R", "L") if self.view is View.FRONT else ("L", "R")
        size = max(10.0, min(15.0, 30 * self.placement.scale))
        font = self._theme.font("label", size=size, weight=600)
        paint_sides(painter, self.placement, letters, font, self._theme.colour("muted"))

    def _kept(self, colours: BodyColours, ratio: float) -> tuple[QPixmap, QPixmap]:
        if self._pictures is None or self._pictures[0].devicePixelRatio() != ratio:
            body, lines = self._empty(ratio), self._empty(ratio)
            painter = self._painter_on(body)
            paint_body(painter, self.drawing, colours, self.placement.scale)
            painter.end()
            painter = self._painter_on(lines)
            paint_lines(painter, self.drawing, colours)
            painter.end()
            self._pictures = body, lines
        return self._pictures

    def _empty(self, ratio: float) -> QPixmap:
        size = self.placement.size
        picture = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _painter_on(self, picture: QPixmap) -> QPainter:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = self.placement.rect.topLeft()
        painter.setTransform(self.placement.transform * QTransform.fromTranslate(-corner.x(), -corner.y()))
        return painter
