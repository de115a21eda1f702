"""A row of coloured cells with a word at each end: the legend of a coloured map, for screen and paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_hatch import hatch_path, paint_hatch
from companion.ui.widgets.body_labels import PLATE
from companion.ui.widgets.body_patch import Hatch, Patch
from companion.ui.widgets.painting import CENTRE, draw_words, paint_round, pen

LINE, CELL, BETWEEN, SPACE, RADIUS, INSET = 26, 34, 2, 8, 4, 2
"""Height of a line, usual width of a cell, gap between cells, space beside words, px at 100 % text."""
NARROWEST = 0.75
"""Cells give way by so much before the words go to a line of their own."""


@dataclass(frozen=True, kw_only=True)
class RampWords:
    """What the cells are about (may be empty), and what the first and the last of them mean."""

    title: str
    first: str
    last: str


class RampRow:
    """Words, cells, words on one line; the words under the ends of the cells where that is too wide."""

    def __init__(self, theme: Theme, words: RampWords, patches: Sequence[Patch]) -> None:
        self._theme = theme
        self._words = words
        self._patches = tuple(patches)

    @property
    def size(self) -> QSizeF:
        """What it takes on one line."""
        return QSizeF(self._beside() + len(self._patches) * self._theme.px(CELL), self._theme.px(LINE))

    @property
    def narrowest(self) -> float:
        """What it takes with the words below the cells."""
        measure = self._measure()
        ends = measure.horizontalAdvance(self._words.first) + measure.horizontalAdvance(self._words.last)
        return max(len(self._patches) * self._cell(), ends + 2 * self._theme.px(SPACE))

    def height(self, width: float) -> int:
        return self._theme.px(LINE) * (1 if self._fits(width) else 2)

    def paint(self, painter: QPainter, place: QRectF, colours: BodyColours) -> None:
        line = self._theme.px(LINE)
        top = QRectF(place.left(), place.top(), place.width(), line)
        if not self._fits(place.width()):
            self._paint_cells(painter, top, colours)
            below = top.translated(0, line)
            self._paint_words(painter, below, self._words.first, Qt.AlignmentFlag.AlignLeft)
            self._paint_words(painter, below, self._words.last, Qt.AlignmentFlag.AlignRight)
            return
        before = self._lead()
        width = min(float(self._theme.px(CELL)), (place.width() - self._beside()) / len(self._patches))
        cells = QRectF(top.left() + before, top.top(), width * len(self._patches), line)
        after = QRectF(cells.right() + self._theme.px(SPACE), top.top(), top.right() - cells.right(), line)
        lead = QRectF(top.left(), top.top(), before - self._theme.px(SPACE), line)
        self._paint_words(painter, lead, self._leading(), Qt.AlignmentFlag.AlignRight)
        self._paint_cells(painter, cells, colours)
        self._paint_words(painter, after, self._words.last, Qt.AlignmentFlag.AlignLeft)

    def _paint_cells(self, painter: QPainter, room: QRectF, colours: BodyColours) -> None:
        width = min(room.width() / len(self._patches), float(self._theme.px(CELL)))
        for place, patch in enumerate(self._patches):
            cell = QRectF(room.left() + place * width, room.top(), width, room.height())
            self._paint_cell(painter, cell.adjusted(0, INSET, -BETWEEN, -INSET), patch, colours)

    def _paint_cell(self, painter: QPainter, cell: QRectF, patch: Patch, colours: BodyColours) -> None:
        radius = self._theme.px(RADIUS)
        paint_round(painter, cell, radius, patch.fill)
        if patch.hatch is not Hatch.NONE:
            shape = QPainterPath()
            shape.addRoundedRect(cell, radius, radius)
            paint_hatch(painter, hatch_path(shape, patch.hatch, 1), patch, colours, 1)
        # As on the map: no colour stands without its outline.
        paint_round(painter, cell, radius, edge=pen(colours.mark, 1))
        if patch.text:
            painter.setFont(self._theme.font("small", size=13, weight=600))
            if patch.hatch is not Hatch.NONE:
                self._paint_plate(painter, cell, patch)
            painter.setPen(patch.ink)
            draw_words(painter, cell, CENTRE, patch.text)

    def _paint_plate(self, painter: QPainter, cell: QRectF, patch: Patch) -> None:
        measure = QFontMetricsF(painter.font())
        plate = QRectF(0, 0, measure.horizontalAdvance(patch.text), measure.capHeight())
        plate.moveCenter(cell.center())
        paint_round(painter, plate.adjusted(-PLATE, -PLATE, PLATE, PLATE), PLATE, patch.fill)

    def _paint_words(self, painter: QPainter, room: QRectF, words: str, side: Qt.AlignmentFlag) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        draw_words(painter, room, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _fits(self, width: float) -> bool:
        return self._beside() + len(self._patches) * self._cell() <= width

    def _cell(self) -> float:
        return self._theme.px(CELL) * NARROWEST

    def _leading(self) -> str:
        return f"{self._words.title}  {self._words.first}".strip()

    def _lead(self) -> float:
        return self._measure().horizontalAdvance(self._leading()) + self._theme.px(SPACE) + 1

    def _beside(self) -> float:
        after = self._measure().horizontalAdvance(self._words.last) + self._theme.px(SPACE) + 1
        return self._lead() + after

    def _measure(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font("small"))
