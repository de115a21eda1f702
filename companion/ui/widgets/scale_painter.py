"""Paints the eleven cells of a scale: ramp strip, chosen cell, dashed last value, words at the ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import CENTRE, paint_round, painter_on, pen

STRIP_INSET = 5
GROWTH = 2


@dataclass(frozen=True, kw_only=True)
class ScaleLook:
    """What a scale shows. `tall` = the large cells of the flare page."""

    value: int | None
    last: int | None
    hovered: int | None
    ends: tuple[str, str]
    on_page: bool
    tall: bool


def paint_scale(widget: QWidget, theme: Theme, cells: Sequence[QRectF], look: ScaleLook) -> None:
    """Paint the cells 0 to 10, then the words under the first and the last."""
    painter = painter_on(widget)
    painter.setFont(theme.font("label", size=22 if look.tall else 16))
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
    ground = "outline" if value == look.hovered and not theme.contrast else _ground(theme, value, look)
    edged = theme.contrast or look.on_page
    paint_round(
        painter, cell, radius, theme.colour(ground), pen(theme.colour("outline_strong"), 1) if edged else None
    )
    inset, height = theme.px(STRIP_INSET), theme.length("size.scale_strip")
    strip = QRectF(cell.left() + inset, cell.bottom() - 2 * height, cell.width() - 2 * inset, height)
    outline = pen(theme.colour("outline_strong"), 1) if value == 0 else None
    paint_round(painter, strip, height / 2, theme.pain(value), outline)
    painter.setPen(theme.colour("text" if enabled else "outline_strong"))
    painter.drawText(cell.adjusted(0, 0, 0, -1.5 * height), CENTRE, str(value))
    if value == look.last:
        paint_round(painter, cell, radius, None, pen(theme.colour("text"), 1.5, dashed=True))


def _ground(theme: Theme, value: int, look: ScaleLook) -> str:
    if theme.contrast and value == look.hovered:
        return "accent_soft"
    return "surface" if look.on_page else "sunken"


def _paint_chosen(painter: QPainter, theme: Theme, cell: QRectF, look: ScaleLook) -> None:
    colour = theme.pain(look.value or 0)
    growth = theme.px(GROWTH)
    grown = cell.adjusted(-growth, -growth, growth, growth)
    paint_round(painter, grown, theme.px(8), colour, pen(theme.colour("body.mark"), 2))
    painter.setFont(theme.font("strong", size=30 if look.tall else 20))
    painter.setPen(theme.on(colour))
    painter.drawText(grown, CENTRE, str(look.value))


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
