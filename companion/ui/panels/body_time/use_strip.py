"""A bar for each week or month: how many of its days a region was marked, coloured by how strongly."""

import math
from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.analysis.body_use import RegionUse
from companion.analysis.region_history import StretchUse
from companion.ui.theme import Theme
from companion.ui.widgets.body_patch import whole_points
from companion.ui.widgets.painting import CENTRE, paint_round, painter_on, pen

HEIGHT, LABELS, SHORT, WIDEST, GAP, LEAST_BAR, EDGE_FROM = 180, 24, 36, 56, 4, 3, 6
"""Heights of all and of a line of words, width of a short word; most width, gap and least height of a bar,
and the width from which it has an edge; px at 100 % text."""


class UseStrip(QWidget):
    """A full bar stands for every day with an entry. One without entries has a dashed line instead.

    What the bars say stands in a table beside them, too: the strip is told to screen readers in a sentence.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stretches: tuple[StretchUse, ...] = ()
        self._weekly = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def show_stretches(self, stretches: Sequence[StretchUse], *, weekly: bool) -> None:
        """Weeks or months, oldest first."""
        self._stretches = tuple(stretches)
        self._weekly = weekly
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._stretches:
            return
        painter = painter_on(self)
        width = min(self.width() / len(self._stretches), float(self._theme.px(WIDEST)))
        for place, stretch in enumerate(self._stretches):
            self._paint_stretch(painter, QRectF(place * width, 0, width, self.height()), stretch)
        self._paint_names(painter, width)
        painter.end()

    def _paint_stretch(self, painter: QPainter, column: QRectF, stretch: StretchUse) -> None:
        theme = self._theme
        line = theme.px(LABELS)
        gap = min(theme.px(GAP), column.width() / 4)
        room = column.adjusted(gap / 2, line, -gap / 2, -line)
        if not stretch.answered:
            painter.setPen(pen(theme.colour("outline_strong"), 1, dashed=True))
            painter.drawLine(room.bottomLeft(), room.bottomRight())
            return
        # The grounds of the contrast themes are one; there an edge shows what a full bar would be.
        outline = pen(theme.colour("outline"), 1) if theme.contrast else None
        paint_round(painter, room, theme.length("radius.cell"), theme.colour("sunken"), outline)
        if not stretch.use.days:
            return
        height = max(theme.px(LEAST_BAR), room.height() * stretch.use.days / stretch.answered)
        bar = QRectF(room.left(), room.bottom() - height, room.width(), height)
        colour = theme.pain(whole_points(stretch.use.mean or 0))
        # In a long row there would be little left between the edges of a bar.
        wide = room.width() >= theme.px(EDGE_FROM)
        edge = pen(theme.colour("body.mark"), 1.5 if theme.contrast else 1) if wide else None
        paint_round(painter, bar, theme.length("radius.cell"), colour, edge)
        self._paint_value(painter, bar, stretch.use)

    def _paint_value(self, painter: QPainter, bar: QRectF, use: RegionUse) -> None:
        """The average, inside the bar where it fits and above it otherwise."""
        if use.mean is None:
            return
        theme = self._theme
        text = str(whole_points(use.mean))
        painter.setFont(theme.font("small", size=13, weight=600))
        metrics = QFontMetricsF(painter.font())
        if metrics.horizontalAdvance(text) > bar.width():
            return
        inside = bar.height() >= metrics.height()
        painter.setPen(theme.on(theme.pain(whole_points(use.mean))) if inside else theme.colour("text"))
        box = QRectF(
            bar.left(), bar.top() if inside else bar.top() - metrics.height(), bar.width(), metrics.height()
        )
        painter.drawText(box, CENTRE, text)

    def _paint_names(self, painter: QPainter, width: float) -> None:
        """As many names as there is room for."""
        theme = self._theme
        painter.setFont(theme.font("small", size=13))
        painter.setPen(theme.colour("muted"))
        top, room = self.height() - theme.px(LABELS), theme.px(WIDEST if self._weekly else SHORT)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for place, words in self._names(math.ceil(room / width)):
            painter.drawText(QRectF(place * width, top, 2 * room, theme.px(LABELS)), flags, words)

    def _names(self, apart: int) -> Iterator[tuple[int, str]]:
        """Places with words: weeks by their first day, months by name, in a long row the years alone."""
        free = 0
        for place, stretch in enumerate(self._stretches):
            first = stretch.span.first
            if place < free or (not self._weekly and apart > 1 and first.month != 1):
                continue
            free = place + apart
            january = first.month == 1 and not self._weekly
            yield place, str(first.year) if january else _day_words(first, weekly=self._weekly)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _day_words(first: date, *, weekly: bool) -> str:
    return QLocale().toString(first, "d MMM" if weekly else "MMM")
