"""One figure as a picture: kept as pixmaps on a widget, or painted live on paper."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from companion.domain.body import View
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_edges import Edges
from companion.ui.widgets.body_geometry import FigureView, Placement
from companion.ui.widgets.body_hatch import Hatching
from companion.ui.widgets.body_labels import Labels, paint_knots
from companion.ui.widgets.body_painter import (
    NUMBERS_FROM,
    ViewMarks,
    changed_regions,
    paint_body,
    paint_fills,
    paint_ghosts,
    paint_lines,
    paint_pointers,
    paint_sides,
    touched,
)


class BodyFigure:
    """One view of the body at one place. A new one is made for another build, size or theme."""

    def __init__(self, view: View, drawing: FigureView, placement: Placement, theme: Theme) -> None:
        self.view = view
        self.drawing = drawing
        self.placement = placement
        self._theme = theme
        self._hatching = Hatching(drawing, placement.scale)
        self._edges = Edges(drawing, placement.scale)
        self._labels = Labels(drawing, placement)
        self._neutral = QPixmap()
        self._marked = QPixmap()
        self._shown = ViewMarks()

    def paint(self, painter: QPainter, colours: BodyColours, marks: ViewMarks, ratio: float) -> None:
        """The kept picture, in which what changed was painted again; `ratio`: device pixels per pixel."""
        if self._neutral.isNull() or self._neutral.devicePixelRatio() != ratio:
            self._neutral = self._empty(ratio)
            self._marked = self._empty(ratio)
            self._shown = ViewMarks()
            self._paint_neutral(colours)
            self._refresh(QRegion(self.placement.rect.toAlignedRect()), colours, marks)
        elif marks != self._shown:
            self._refresh(self._changed(marks), colours, marks)
        painter.drawPixmap(self.placement.rect.topLeft(), self._marked)

    def paint_live(
        self, painter: QPainter, colours: BodyColours, marks: ViewMarks, *, numbers: bool = True
    ) -> None:
        """The same picture without any pixmap, for paper and files: all of it stays sharp at any size."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_body(painter, self.drawing, colours, self.placement.scale)
        painter.restore()
        self._paint_marks(painter, colours, marks, numbers=numbers)
        self._paint_sides(painter)

    def _paint_marks(
        self, painter: QPainter, colours: BodyColours, marks: ViewMarks, *, numbers: bool
    ) -> None:
        """All that lies over the neutral body."""
        patches, scale = marks.patches(colours), self.placement.scale
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_fills(painter, self.drawing, patches)
        for region, patch in patches.items():
            self._hatching.paint(painter, region, patch, colours)
        paint_lines(painter, self.drawing, colours)
        paint_ghosts(painter, self.drawing, colours, marks.ghosts - patches.keys(), scale)
        self._edges.paint(painter, colours, patches)
        paint_pointers(painter, self.drawing, colours, marks, scale)
        painter.restore()
        if numbers and self.placement.size.height() >= NUMBERS_FROM:
            self._labels.paint(painter, colours, patches, marks.knots)
        for places in marks.knots.values():
            paint_knots(painter, places, colours, self.placement)

    def _paint_sides(self, painter: QPainter) -> None:
        letters = ("R", "L") if self.view is View.FRONT else ("L", "R")
        size = max(10.0, min(15.0, 30 * self.placement.scale))
        font = self._theme.font("label", size=size, weight=600)
        paint_sides(painter, self.placement, letters, font, self._theme.colour("muted"))

    def _changed(self, marks: ViewMarks) -> QRegion:
        """The pixels that regions with another look may touch."""
        dirty = QRegion()
        for region in changed_regions(self._shown, marks) & self.drawing.paths.keys():
            dirty += self.placement.dirty(self.drawing.paths[region].boundingRect())
        return dirty

    def _refresh(self, dirty: QRegion, colours: BodyColours, marks: ViewMarks) -> None:
        """Paint these pixels of the kept picture again, from the neutral body up."""
        self._shown = marks
        painter = self._painter_on(self._marked)
        painter.setClipRegion(dirty)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawPixmap(self.placement.rect.topLeft(), self._neutral)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        seen = touched(marks, self.drawing, self.placement, dirty)
        self._paint_marks(painter, colours, seen, numbers=True)
        painter.end()

    def _paint_neutral(self, colours: BodyColours) -> None:
        painter = self._painter_on(self._neutral)
        painter.save()
        painter.setTransform(self.placement.transform, combine=True)
        paint_body(painter, self.drawing, colours, self.placement.scale)
        painter.restore()
        self._paint_sides(painter)
        painter.end()

    def _empty(self, ratio: float) -> QPixmap:
        size = self.placement.size
        picture = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _painter_on(self, picture: QPixmap) -> QPainter:
        """In the coordinates of the widget."""
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.placement.rect.topLeft())
        return painter
