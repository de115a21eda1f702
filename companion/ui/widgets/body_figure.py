"""One figure as a picture on a widget: the neutral body kept as pixmaps, the marks painted live on top."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from companion.domain.body import View
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_geometry import FigureView, Placement
from companion.ui.widgets.body_painter import (
    NUMBERS_FROM,
    ViewMarks,
    paint_body,
    paint_fills,
    paint_lines,
    paint_outlines,
    paint_sides,
    paint_values,
    touched,
)


class BodyFigure:
    """One view of the body at one place. A new one is made for another build, size or theme."""

    def __init__(self, view: View, drawing: FigureView, placement: Placement, theme: Theme) -> None:
        self.view = view
        self.drawing = drawing
        self.placement = placement
        self._theme = theme
        self._pictures: tuple[QPixmap, QPixmap] | None = None

    def paint(
        self, painter: QPainter, colours: BodyColours, marks: ViewMarks, exposed: QRegion, ratio: float
    ) -> None:
        """Paint what lies in `exposed`; `ratio` is the number of device pixels per pixel."""
        body, lines = self._kept(colours, ratio)
        seen = touched(marks, self.drawing, self.placement, exposed)
        corner = self.placement.rect.topLeft()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(corner, body)
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_fills(painter, self.drawing, colours, seen)
        painter.restore()
        painter.drawPixmap(corner, lines)
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_outlines(painter, self.drawing, colours, seen, self.placement.scale)
        painter.restore()
        if self.placement.size.height() >= NUMBERS_FROM:
            paint_values(painter, self.drawing, colours, seen, self.placement)
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
        painter.scale(self.placement.scale, self.placement.scale)
        return painter
