"""Draws the days of a year: the colour of the value and a pattern of dots, a corner for a flare."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from companion.ui.theme import Theme
from companion.ui.widgets.calendar_painter import CellState, DayCell
from companion.ui.widgets.painting import paint_round, pen

GAP, ROUND, DOT, CORNER = 1.0, 2.5, 1.25, 0.48
# From which value on there is one dot more, and where in a cell of 1 x 1 the dots stand.
DOTS_FROM = (1, 4, 7)
DOTS = (
    (),
    ((0.5, 0.5),),
    ((0.3, 0.3), (0.7, 0.7)),
    ((0.24, 0.24), (0.5, 0.5), (0.76, 0.76)),
)
DASHES = (1.5, 2.0)


class YearPainter:
    """Made for one painting."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._theme = theme
        self._gap = theme.px(GAP)
        self._missing = pen(theme.colour("outline_strong"), 1)
        self._missing.setDashPattern(DASHES)
        self._edge = pen(theme.colour("outline_strong"), 1)

    def paint(self, area: QRectF, cell: DayCell | None, state: CellState) -> None:
        """One day inside `area`, its cell with the gap after it."""
        tile = QRectF(area.left(), area.top(), area.width() - self._gap, area.height() - self._gap)
        if cell is not None:
            self.paint_cell(tile, cell)
        elif not state.future:
            self.paint_gap(tile)
        if state.focused:
            self._paint_ring(tile, self._theme.colour("focus"), 3)
        elif state.chosen:
            self._paint_ring(tile, self._theme.colour("text"), 2)
        elif state.today:
            self._paint_ring(tile, self._theme.colour("text"), 1)

    def paint_cell(self, tile: QRectF, cell: DayCell) -> None:
        """A day with an entry."""
        theme = self._theme
        fill = theme.colour("surface") if cell.value is None else theme.pain(cell.value)
        paint_round(self._painter, tile, theme.px(ROUND), fill, None if cell.value else self._edge)
        ink = theme.on(fill)
        if cell.value is None:
            self._paint_stroke(tile, ink)
        for x, y in DOTS[sum(cell.value >= least for least in DOTS_FROM) if cell.value else 0]:
            self._paint_dot(QPointF(tile.left() + x * tile.width(), tile.top() + y * tile.height()), ink)
        if cell.flare:
            self._paint_corner(tile)

    def paint_gap(self, tile: QRectF) -> None:
        """A day without an entry."""
        paint_round(self._painter, tile, self._theme.px(ROUND), None, self._missing)

    def _paint_dot(self, at: QPointF, ink: QColor) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ink)
        radius = DOT * self._theme.scale
        self._painter.drawEllipse(at, radius, radius)

    def _paint_stroke(self, tile: QRectF, ink: QColor) -> None:
        self._painter.setPen(pen(ink, self._theme.scale))
        middle, side = tile.center(), tile.width() / 4
        self._painter.drawLine(middle - QPointF(side, 0), middle + QPointF(side, 0))

    def _paint_corner(self, tile: QRectF) -> None:
        """With a line of the ground along it, so that it stands out from light and dark values."""
        side, corner = CORNER * tile.width(), tile.topRight()
        left, below = corner - QPointF(side, 0), corner + QPointF(0, side)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.colour("text"))
        self._painter.drawPolygon(QPolygonF([corner, left, below]))
        self._painter.setPen(pen(self._theme.colour("surface"), self._theme.scale))
        self._painter.drawLine(left, below)

    def _paint_ring(self, tile: QRectF, colour: QColor, width: float) -> None:
        self._painter.setPen(QPen(colour, width * self._theme.scale))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        out = width * self._theme.scale / 2
        radius = self._theme.px(ROUND) + out
        self._painter.drawRoundedRect(tile.adjusted(-out, -out, out, out), radius, radius)
