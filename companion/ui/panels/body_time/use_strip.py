"""A bar for each week or month: as high as pain was strong, and below it on how many days it hurt."""

import math
from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.analysis.region_history import StretchUse
from companion.domain.questions import SCALE_TOP
from companion.domain.text import N_, _
from companion.ui.panels.body_time.words import number
from companion.ui.theme import Theme
from companion.ui.widgets.body_patch import whole_points
from companion.ui.widgets.painting import CENTRE, paint_round, painter_on, pen

BARS, LABELS, SHORT, WIDEST, GAP, EDGE_FROM, AXIS = 132, 24, 36, 64, 4, 6, 26
"""Height of the bars and of a line of words, width of a short word; most width of a column, gap between
bars, the width from which they have an edge, and the room for the numbers of the axis; px at 100 % text."""
LINES = 5
"""Of words: over the bars, room for the number of the highest, dates, over the days, days."""
STRENGTH, DAYS = N_("How strong: the average of the days with pain"), N_("How often: days with pain")
TICKS = (0, 5, SCALE_TOP)
NO_ENTRY = "\N{EN DASH}"


class UseStrip(QWidget):
    """One row of bars from 0 to 10 and, in the same columns, one row of days.

    What they say stands in a table beside them, too: the strip is told to screen readers in a sentence.
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
        return QSize(self._theme.px(320), self._theme.px(BARS + LINES * LABELS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._stretches:
            return
        theme = self._theme
        line, bars = theme.px(LABELS), theme.px(BARS)
        width = min((self.width() - theme.px(AXIS)) / len(self._stretches), float(theme.px(WIDEST)))
        room = QRectF(theme.px(AXIS), 2 * line, width * len(self._stretches), bars)
        painter = painter_on(self)
        self._paint_title(painter, 0, _(STRENGTH))
        self._paint_axis(painter, room)
        for place, stretch in enumerate(self._stretches):
            self._paint_stretch(painter, self._column(room, place), stretch)
        self._paint_names(painter, room, width)
        self._paint_title(painter, room.bottom() + line, _(DAYS))
        self._paint_days(painter, room)
        painter.end()

    def _column(self, room: QRectF, place: int) -> QRectF:
        width = room.width() / len(self._stretches)
        return QRectF(room.left() + place * width, room.top(), width, room.height())

    def _paint_title(self, painter: QPainter, top: float, words: str) -> None:
        painter.setFont(self._theme.font("small", size=13, weight=600))
        painter.setPen(self._theme.colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(0, top, self.width(), self._theme.px(LABELS)), flags, words)

    def _paint_axis(self, painter: QPainter, room: QRectF) -> None:
        """Lines across at 0, 5 and 10, each with its number at the left."""
        theme = self._theme
        painter.setFont(theme.font("small", size=13))
        half, aside = theme.px(LABELS) / 2, theme.px(GAP)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        for value in TICKS:
            height = room.bottom() - room.height() * value / SCALE_TOP
            painter.setPen(pen(theme.colour("outline"), 1))
            painter.drawLine(QPointF(room.left(), height), QPointF(room.right(), height))
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRectF(0, height - half, room.left() - aside, 2 * half), flags, str(value))

    def _paint_stretch(self, painter: QPainter, column: QRectF, stretch: StretchUse) -> None:
        mean = stretch.use.mean
        if mean is None:
            return
        theme = self._theme
        gap = min(theme.px(GAP), column.width() / 4)
        top = column.bottom() - column.height() * mean / SCALE_TOP
        bar = QRectF(column.left() + gap / 2, top, column.width() - gap, column.bottom() - top)
        # In a long row there would be little left between the edges of a bar.
        wide = bar.width() >= theme.px(EDGE_FROM)
        edge = pen(theme.colour("body.mark"), 1.5 if theme.contrast else 1) if wide else None
        paint_round(painter, bar, theme.length("radius.cell"), theme.pain(whole_points(mean)), edge)
        painter.setFont(theme.font("small", size=13, weight=600))
        painter.setPen(theme.colour("text"))
        above = QRectF(column.left(), top - theme.px(LABELS), column.width(), theme.px(LABELS))
        _draw_fitting(painter, above, number(mean))

    def _paint_days(self, painter: QPainter, room: QRectF) -> None:
        """How many of how many where there is room for that, else how many."""
        theme = self._theme
        painter.setFont(theme.font("small", size=13))
        painter.setPen(theme.colour("text"))
        top = room.bottom() + 2 * theme.px(LABELS)
        texts = [_days_words(stretch) for stretch in self._stretches]
        measure = QFontMetricsF(painter.font())
        longest = max(map(measure.horizontalAdvance, texts)) + 2 * theme.px(GAP)
        if longest > room.width() / len(texts):
            texts = [str(stretch.use.days) if stretch.answered else NO_ENTRY for stretch in self._stretches]
        for place, words in enumerate(texts):
            column = self._column(room, place)
            _draw_fitting(painter, QRectF(column.left(), top, column.width(), theme.px(LABELS)), words)

    def _paint_names(self, painter: QPainter, room: QRectF, width: float) -> None:
        """As many names as there is room for; in the middle of wide columns, else from their left edge on."""
        theme = self._theme
        painter.setFont(theme.font("small", size=13))
        painter.setPen(theme.colour("muted"))
        wish = theme.px(WIDEST if self._weekly else SHORT)
        apart = math.ceil(wish / width)
        side = Qt.AlignmentFlag.AlignHCenter if apart == 1 else Qt.AlignmentFlag.AlignLeft
        across = width if apart == 1 else 2.0 * wish
        for place, words in self._names(apart):
            box = QRectF(room.left() + place * width, room.bottom(), across, theme.px(LABELS))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, words)

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


def _days_words(stretch: StretchUse) -> str:
    if not stretch.answered:
        return NO_ENTRY
    return _("{count} of {days}").format(count=stretch.use.days, days=stretch.answered)


def _draw_fitting(painter: QPainter, box: QRectF, words: str) -> None:
    """In a long row there is no room for numbers; the table has them."""
    if painter.fontMetrics().horizontalAdvance(words) <= box.width():
        painter.drawText(box, CENTRE, words)


def _day_words(first: date, *, weekly: bool) -> str:
    return QLocale().toString(first, "d MMM" if weekly else "MMM")
