"""Numbers, signs, dots and tender points on the regions of the body map, in widget pixels."""

import math
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_geometry import FigureView, Placement
from companion.ui.widgets.body_patch import Hatch, Patch
from companion.ui.widgets.painting import draw_text

SMALLEST_NUMBER = 8
PLATE = 2.0
"""Plain ground around words that stand on hatching, in px."""
KNOT, KNOT_EDGE, KNOT_DOT = 5.0, 1.6, 1.7
"""Radius, line and dot of a tender point, in px."""


def paint_values(
    painter: QPainter,
    view: FigureView,
    colours: BodyColours,
    patches: Mapping[str, Patch],
    placement: Placement,
) -> None:
    """Words and the dots of unrated marks, as large as fits inside each region."""
    measure = QFontMetricsF(colours.number_font)
    largest = colours.number_font.pixelSize()
    for region, patch in patches.items():
        shape = view.shapes[region]
        place = placement.transform.map(QPointF(*shape.anchor))
        room = shape.radius * placement.scale
        if patch.unrated:
            _dot(painter, place, patch, min(3.5, room * 0.6))
        elif patch.text:
            length = measure.horizontalAdvance(patch.text)
            reach = math.hypot(length, measure.capHeight()) / 2
            margin = 0.0 if patch.hatch is Hatch.NONE else PLATE
            size = math.floor(min(float(largest), largest * (room - margin) / reach))
            if size >= SMALLEST_NUMBER:
                _words(painter, place, patch, colours.number_font, size)


def paint_knots(
    painter: QPainter, places: Iterable[QPointF], colours: BodyColours, placement: Placement
) -> None:
    """Tender points at places of the page: ring and dot on a ground of their own, over whatever colour."""
    small = min(1.0, max(0.5, placement.scale / 0.5))
    for place in places:
        centre = placement.transform.map(place)
        painter.setBrush(colours.halo)
        painter.setPen(QPen(colours.mark, KNOT_EDGE * small))
        painter.drawEllipse(centre, KNOT * small, KNOT * small)
        painter.setBrush(colours.mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(centre, KNOT_DOT * small, KNOT_DOT * small)


def _dot(painter: QPainter, place: QPointF, patch: Patch, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(patch.ink)
    painter.drawEllipse(place, radius, radius)


def _words(painter: QPainter, place: QPointF, patch: Patch, face: QFont, size: int) -> None:
    font = QFont(face)
    font.setPixelSize(size)
    metrics = QFontMetricsF(font)
    # Centred by the height of the figures themselves: the line box hangs lower.
    room = QSizeF(metrics.horizontalAdvance(patch.text), metrics.capHeight())
    box = QRectF(place - QPointF(room.width(), room.height()) / 2, room)
    if patch.hatch is not Hatch.NONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(patch.fill)
        painter.drawRoundedRect(box.adjusted(-PLATE, -PLATE, PLATE, PLATE), PLATE, PLATE)
    painter.setFont(font)
    painter.setPen(patch.ink)
    draw_text(painter, box.bottomLeft(), patch.text)
