"""Draws one day of the calendar: tile, number, value band and signs. A value is never colour alone."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from companion.ui.theme import Theme

NUMBER, VALUE, SIGN, SMALL_SIGN = 13, 16, 16, 13
INSET, TILE, BAND, BAND_HEIGHT = 3, 8, 6, 26
RING, DASHES = 2, (3.0, 3.0)
NO_RATING = "\N{EN DASH}"


@dataclass(frozen=True, kw_only=True)
class DayCell:
    """What is known of a day that has an entry. `value` is 0 to 10, or None without a rating."""

    value: int | None = None
    flare: bool = False
    late: bool = False


@dataclass(frozen=True, kw_only=True)
class CellState:
    """How a cell stands among the others."""

    today: bool = False
    future: bool = False
    chosen: bool = False
    hovered: bool = False
    focused: bool = False


def paint_day(
    painter: QPainter, theme: Theme, area: QRectF, day: date, cell: DayCell | None, state: CellState
) -> None:
    """One day inside `area`, the full cell with its gaps."""
    inset = theme.px(INSET)
    tile = area.adjusted(inset, inset, -inset, -inset)
    if cell is not None:
        _paint_tile(painter, theme, tile, hovered=state.hovered)
        _paint_band(painter, theme, tile, cell.value)
        _paint_signs(painter, theme, tile, cell)
    elif not state.future:
        _paint_gap(painter, theme, tile, hovered=state.hovered)
    _paint_number(painter, theme, tile, day, state)
    if state.chosen:
        _paint_ring(painter, theme, tile, theme.colour("text"), 0)
    if state.focused:
        _paint_ring(painter, theme, tile, theme.colour("focus"), inset)


def _paint_tile(painter: QPainter, theme: Theme, tile: QRectF, *, hovered: bool) -> None:
    # In the contrast themes the tile has the colour of the card, so its edge has to show it.
    edge = QPen(theme.colour("outline_strong"), 1) if theme.contrast else QPen(Qt.PenStyle.NoPen)
    painter.setPen(edge)
    painter.setBrush(theme.colour("outline" if hovered and not theme.contrast else "sunken"))
    painter.drawRoundedRect(_crisp(tile), theme.px(TILE), theme.px(TILE))


def _paint_gap(painter: QPainter, theme: Theme, tile: QRectF, *, hovered: bool) -> None:
    pen = QPen(theme.colour("text" if hovered else "outline_strong"), 1)
    pen.setDashPattern(DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_crisp(tile), theme.px(TILE), theme.px(TILE))


def _paint_band(painter: QPainter, theme: Theme, tile: QRectF, value: int | None) -> None:
    side = theme.px(4)
    height = min(theme.px(BAND_HEIGHT), tile.height() / 2 - side)
    band = QRectF(tile.left() + side, tile.bottom() - height - side, tile.width() - 2 * side, height)
    fill = theme.colour("surface") if value is None else theme.pain(value)
    painter.setPen(QPen(theme.colour("outline_strong"), 1) if not value else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(_crisp(band), theme.px(BAND), theme.px(BAND))
    painter.setFont(theme.font("strong", size=VALUE))
    painter.setPen(theme.colour("muted") if value is None else theme.on(fill))
    painter.drawText(band, Qt.AlignmentFlag.AlignCenter, NO_RATING if value is None else str(value))


def _paint_signs(painter: QPainter, theme: Theme, tile: QRectF, cell: DayCell) -> None:
    signs = [("cloud", "text")] * cell.flare + [("clock", "caution")] * cell.late
    # Two signs are drawn smaller, so that they leave the number free.
    size = SIGN if len(signs) == 1 else SMALL_SIGN
    for place, (icon, role) in enumerate(signs, start=1):
        left = tile.right() - theme.px(3) - place * theme.px(size)
        painter.drawPixmap(QPointF(left, tile.top() + theme.px(4)), theme.pixmap(icon, role, size))


def _paint_number(painter: QPainter, theme: Theme, tile: QRectF, day: date, state: CellState) -> None:
    font = theme.font("small", size=NUMBER, weight=700 if state.today else None)
    font.setUnderline(state.today)
    painter.setFont(font)
    role = "text" if state.today else "outline_strong" if state.future else "muted"
    painter.setPen(theme.colour(role))
    at = tile.adjusted(theme.px(5), theme.px(4), 0, 0)
    painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(day.day))


def _paint_ring(painter: QPainter, theme: Theme, tile: QRectF, colour: QColor, outset: float) -> None:
    painter.setPen(QPen(colour, theme.px(RING) + theme.contrast))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = tile.adjusted(-outset, -outset, outset, outset)
    painter.drawRoundedRect(ring, theme.px(TILE) + outset, theme.px(TILE) + outset)


def _crisp(area: QRectF) -> QRectF:
    """A hairline along a rounded edge blurs unless it runs through the middle of its pixels."""
    return QRectF(area.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5)
