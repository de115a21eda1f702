"""Draws the days of the calendar: tile, number, value band and signs. A value is never colour alone."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from companion.ui.theme import Theme
from companion.ui.widgets.painting import CENTRE, paint_round, pen

NUMBER, VALUE, SIGN, SMALL_SIGN = 13, 16, 16, 13
INSET, TILE, BAND, BAND_HEIGHT = 3, 8, 6, 26
RING, DASHES = 2, (3.0, 3.0)
NO_RATING = "\N{EN DASH}"


@dataclass(frozen=True, kw_only=True)
class DayCell:
    """What is known of a day. `value` is 0 to 10, or None unrated; `written` off = there is no entry."""

    value: int | None = None
    flare: bool = False
    late: bool = False
    written: bool = True


@dataclass(frozen=True, kw_only=True)
class CellState:
    """How a cell stands among the others."""

    today: bool = False
    future: bool = False
    chosen: bool = False
    hovered: bool = False
    focused: bool = False


class DayPainter:
    """Made for one painting, so that fonts are looked up once for all days."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._theme = theme
        self._number = theme.font("small", size=NUMBER)
        self._today = theme.font("small", size=NUMBER, weight=700)
        self._today.setUnderline(True)
        self._value = theme.font("strong", size=VALUE)

    def paint(self, area: QRectF, day: date, cell: DayCell | None, state: CellState) -> None:
        """One day inside `area`, the full cell with its gaps."""
        inset = self._theme.px(INSET)
        tile = area.adjusted(inset, inset, -inset, -inset)
        if cell is not None and cell.written:
            self._paint_tile(tile, hovered=state.hovered)
            self._paint_band(tile, cell.value)
        elif not state.future:
            self._paint_gap(tile, hovered=state.hovered)
        if cell is not None:
            self._paint_signs(tile, cell)
        self._paint_number(tile, day, state)
        if state.chosen:
            self._paint_ring(tile, self._theme.colour("text"), 0)
        if state.focused:
            self._paint_ring(tile, self._theme.colour("focus"), inset)

    def _paint_tile(self, tile: QRectF, *, hovered: bool) -> None:
        theme = self._theme
        # In the contrast themes the tile has the colour of the card, so its edge has to show it.
        edge = pen(theme.colour("outline_strong"), 1) if theme.contrast else None
        fill = theme.colour("outline" if hovered and not theme.contrast else "sunken")
        paint_round(self._painter, _crisp(tile), theme.px(TILE), fill, edge)

    def _paint_gap(self, tile: QRectF, *, hovered: bool) -> None:
        edge = pen(self._theme.colour("text" if hovered else "outline_strong"), 1)
        edge.setDashPattern(DASHES)
        paint_round(self._painter, _crisp(tile), self._theme.px(TILE), None, edge)

    def _paint_band(self, tile: QRectF, value: int | None) -> None:
        theme = self._theme
        side = theme.px(4)
        height = min(theme.px(BAND_HEIGHT), tile.height() / 2 - side)
        band = QRectF(tile.left() + side, tile.bottom() - height - side, tile.width() - 2 * side, height)
        fill = theme.colour("surface") if value is None else theme.pain(value)
        edge = None if value else pen(theme.colour("outline_strong"), 1)
        paint_round(self._painter, _crisp(band), theme.px(BAND), fill, edge)
        self._painter.setFont(self._value)
        self._painter.setPen(theme.colour("muted") if value is None else theme.on(fill))
        self._painter.drawText(band, CENTRE, NO_RATING if value is None else str(value))

    def _paint_signs(self, tile: QRectF, cell: DayCell) -> None:
        theme = self._theme
        signs = [("cloud", "text")] * cell.flare + [("clock", "caution")] * cell.late
        # Two signs are drawn smaller, so that they leave the number free.
        size = SIGN if len(signs) == 1 else SMALL_SIGN
        for place, (icon, role) in enumerate(signs, start=1):
            left = tile.right() - theme.px(3) - place * theme.px(size)
            at = QPointF(left, tile.top() + theme.px(4))
            self._painter.drawPixmap(at, theme.pixmap(icon, role, size))

    def _paint_number(self, tile: QRectF, day: date, state: CellState) -> None:
        role = "text" if state.today else "outline_strong" if state.future else "muted"
        self._painter.setFont(self._today if state.today else self._number)
        self._painter.setPen(self._theme.colour(role))
        place = tile.adjusted(self._theme.px(5), self._theme.px(4), 0, 0)
        corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._painter.drawText(place, corner, str(day.day))

    def _paint_ring(self, tile: QRectF, colour: QColor, outset: float) -> None:
        self._painter.setPen(QPen(colour, self._theme.px(RING) + self._theme.contrast))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = tile.adjusted(-outset, -outset, outset, outset)
        radius = self._theme.px(TILE) + outset
        self._painter.drawRoundedRect(ring, radius, radius)


def _crisp(area: QRectF) -> QRectF:
    """Whole pixels: a hairline between two of them would be grey and double."""
    return QRectF(area.toAlignedRect())
