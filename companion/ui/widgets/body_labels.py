"""Numbers, signs, dots and tender points on the regions of the body map, in widget pixels."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_geometry import FigureView, Placement
from companion.ui.widgets.body_patch import Hatch, Patch
from companion.ui.widgets.painting import draw_text

SMALLEST_NUMBER, LARGEST_DOT = 8, 3.5
"""Height of the smallest words and radius of the dot of an unrated mark, in px."""
PLATE = 2.0
"""Plain ground around words that stand on hatching, in px."""
KNOT, KNOT_EDGE, KNOT_DOT = 5.0, 1.6, 1.7
"""Radius, line and dot of a tender point, in px."""
Knots = Mapping[str, Sequence[QPointF]]
"""Tender points by region, in page units."""


@dataclass(frozen=True, kw_only=True)
class Label:
    """Words where they fit: the start of the base line, the font, and the box of the figures themselves."""

    start: QPointF
    font: QFont
    box: QRectF


class Labels:
    """The words of one view at one place; where they stand is worked out once for each text."""

    def __init__(self, view: FigureView, placement: Placement) -> None:
        self._view = view
        self._placement = placement
        self._fonts: dict[int, tuple[QFont, QFontMetricsF]] = {}
        self._known: dict[tuple[str, str, Hatch], Label | None] = {}

    def paint(
        self, painter: QPainter, colours: BodyColours, patches: Mapping[str, Patch], knots: Knots
    ) -> None:
        """Words and the dots of unrated marks, as large as fits inside each region, beside its knots."""
        for region, patch in patches.items():
            if patch.unrated:
                self._paint_dot(painter, region, patch)
            elif patch.text:
                label = self._label(region, patch, colours.number_font)
                if label is not None:
                    self._paint_words(painter, self._beside(label, region, knots.get(region, ())), patch)

    def _paint_dot(self, painter: QPainter, region: str, patch: Patch) -> None:
        radius = min(LARGEST_DOT, self._room(region) * 0.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(patch.ink)
        painter.drawEllipse(self._middle(region), radius, radius)

    def _paint_words(self, painter: QPainter, label: Label, patch: Patch) -> None:
        if patch.hatch is not Hatch.NONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(patch.fill)
            painter.drawRoundedRect(label.box.adjusted(-PLATE, -PLATE, PLATE, PLATE), PLATE, PLATE)
        painter.setFont(label.font)
        painter.setPen(patch.ink)
        draw_text(painter, label.start, patch.text)

    def _label(self, region: str, patch: Patch, face: QFont) -> Label | None:
        key = region, patch.text, patch.hatch
        if key not in self._known:
            self._known[key] = self._fitted(region, patch, face)
        return self._known[key]

    def _beside(self, label: Label, region: str, knots: Sequence[QPointF]) -> Label:
        """Moved off the tender points, as far as there is room for it in the region."""
        transform = self._placement.transform
        points = [transform.map(knot) for knot in knots]
        if not _covered(label.box, points):
            return label
        shape = transform.map(self._view.paths[region])
        away = label.box.size() / 2 + QSizeF(KNOT + 2, KNOT + 2)
        ways = (QPointF(away.width(), 0), QPointF(0, away.height()))
        for point in points:
            for step in (ways[0], -ways[0], ways[1], -ways[1]):
                box = QRectF(label.box)
                box.moveCenter(point + step)
                if shape.contains(box) and not _covered(box, points):
                    return replace(label, box=box, start=box.bottomLeft())
        return label

    def _fitted(self, region: str, patch: Patch, face: QFont) -> Label | None:
        """None where only illegible words would fit."""
        largest = face.pixelSize()
        _font, measure = self._cut(face, largest)
        reach = math.hypot(measure.horizontalAdvance(patch.text), measure.capHeight()) / 2
        margin = 0.0 if patch.hatch is Hatch.NONE else PLATE
        size = math.floor(min(float(largest), largest * (self._room(region) - margin) / reach))
        if size < SMALLEST_NUMBER:
            return None
        font, measure = self._cut(face, size)
        # Centred by the height of the figures themselves: the line box hangs lower.
        room = QSizeF(measure.horizontalAdvance(patch.text), measure.capHeight())
        box = QRectF(self._middle(region) - QPointF(room.width(), room.height()) / 2, room)
        return Label(start=box.bottomLeft(), font=font, box=box)

    def _cut(self, face: QFont, size: int) -> tuple[QFont, QFontMetricsF]:
        if size not in self._fonts:
            font = QFont(face)
            font.setPixelSize(size)
            self._fonts[size] = font, QFontMetricsF(font)
        return self._fonts[size]

    def _middle(self, region: str) -> QPointF:
        return self._placement.transform.map(QPointF(*self._view.shapes[region].anchor))

    def _room(self, region: str) -> float:
        return self._view.shapes[region].radius * self._placement.scale


def _covered(box: QRectF, points: Iterable[QPointF]) -> bool:
    """Whether a tender point would lie over some of it."""
    around = box.adjusted(-KNOT, -KNOT, KNOT, KNOT)
    return any(around.contains(point) for point in points)


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
