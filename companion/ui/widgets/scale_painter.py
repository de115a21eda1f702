"""Paints the eleven cells of a scale: ramp strip, chosen cell, dashed last value, words at the ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import CENTRE, paint_round, painter_on, pen

TOP = 10
STRIP_INSET = 5
GROWTH = 2
NUMBER, CHOSEN = 16, 20
LARGE_NUMBER, LARGE_CHOSEN = 20, 26


@dataclass(frozen=True, kw_only=True)
class ScaleLook:
    """What a scale shows. `on_page` = not on a card: sunken cells would vanish there, so they get edges.

    Warm colours mean pain alone: a scale of something else has cool strips that grow with the value.
    """

    value: int | None
    last: int | None
    hovered: int | None
    ends: tuple[str, str]
    on_page: bool
    of_pain: bool
    large: bool = False


def paint_scale(widget: QWidget, theme: Theme, cells: Sequence[QRectF], look: ScaleLook) -> None:
    """Paint the cells 0 to 10, then the words under the first and the last."""
    painter = painter_on(widget)
    painter.setFont(theme.font("label", size=LARGE_NUMBER if look.large else NUMBER))
    for value, cell in enumerate(cells):
        if value != look.value:
            _paint_cell(painter, theme, cell, value, look, enabled=widget.isEnabled())
    if look.value is not None:
        _paint_chosen(painter, theme, cells[look.value], look)
    _paint_ends(painter, theme, widget, cells, look.ends)
    painter.end()


def _paint_cell(
    painter: QPainter, theme: Theme, cell: QRectF, value: int, look: ScaleLook, *, enabled: bool
) -> None:
    radius = theme.px(theme.measure("radius.cell"))
    paint_round(painter, cell, radius, theme.colour(_ground(theme, value, look)), _edge(theme, value, look))
    _paint_strip(painter, theme, cell, value, look)
    painter.setPen(theme.colour("text" if enabled else "disabled"))
    above_strip = cell.adjusted(0, 0, 0, -1.5 * theme.measure("size.scale_strip") * theme.scale)
    painter.drawText(above_strip, CENTRE, str(value))


def _paint_strip(painter: QPainter, theme: Theme, cell: QRectF, value: int, look: ScaleLook) -> None:
    inset, height = theme.px(STRIP_INSET), theme.length("size.scale_strip")
    strip = QRectF(cell.left() + inset, cell.bottom() - 2 * height, cell.width() - 2 * inset, height)
    outline = pen(theme.colour("outline_strong"), 1)
    if look.of_pain or value == 0:
        paint_round(painter, strip, height / 2, _colour(theme, value, look), outline if value == 0 else None)
        return
    paint_round(painter, strip, height / 2, theme.colour("grid" if theme.contrast else "outline"))
    strip.setWidth(max(height, strip.width() * value / TOP))
    paint_round(painter, strip, height / 2, theme.colour("accent"))


def _edge(theme: Theme, value: int, look: ScaleLook) -> QPen | None:
    if value == look.last:
        # Doubled where the other cells have edges too.
        return pen(theme.colour("text"), 2.5 if theme.contrast else 1.5, dashed=True)
    if theme.contrast or look.on_page:
        return pen(theme.colour("outline_strong"), 1)
    return None


def _ground(theme: Theme, value: int, look: ScaleLook) -> str:
    if value == look.hovered:
        return "accent_soft" if theme.contrast else "outline"
    return "surface" if look.on_page else "sunken"


def _paint_chosen(painter: QPainter, theme: Theme, cell: QRectF, look: ScaleLook) -> None:
    colour = _colour(theme, look.value or 0, look)
    growth = theme.px(GROWTH)
    grown = cell.adjusted(-growth, -growth, growth, growth)
    paint_round(painter, grown, theme.px(8), colour, pen(theme.colour("body.mark"), 2))
    painter.setFont(theme.font("strong", size=LARGE_CHOSEN if look.large else CHOSEN))
    painter.setPen(theme.on(colour))
    painter.drawText(grown, CENTRE, str(look.value))


def _colour(theme: Theme, value: int, look: ScaleLook) -> QColor:
    return theme.pain(value) if look.of_pain or value == 0 else theme.colour("accent")


def _paint_ends(
    painter: QPainter, theme: Theme, widget: QWidget, cells: Sequence[QRectF], ends: tuple[str, str]
) -> None:
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("muted"))
    line = QRectF(
        cells[0].left(),
        widget.height() - theme.line_height("small"),
        cells[-1].right() - cells[0].left(),
        theme.line_height("small"),
    )
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        line = QRectF(cells[-1].left(), line.top(), cells[0].right() - cells[-1].left(), line.height())
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeading, ends[0])
    painter.drawText(line, middle | Qt.AlignmentFlag.AlignTrailing, ends[1])
