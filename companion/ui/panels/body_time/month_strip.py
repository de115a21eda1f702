"""A bar for each month: how many of its days a region was marked, coloured by how strongly."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.analysis.body_use import RegionUse
from companion.analysis.region_history import MonthUse
from companion.ui.theme import Theme
from companion.ui.widgets.body_patch import whole_points
from companion.ui.widgets.painting import CENTRE, paint_round, painter_on, pen

HEIGHT, LABELS, WIDEST, GAP, LEAST_BAR, EDGE_FROM = 180, 24, 56, 4, 3, 6
"""Heights of all, of words; most width, gap and least height of a bar; width with an edge; px at 100 %."""


class MonthStrip(QWidget):
    """A full bar stands for every day with an entry. A month without entries has a dashed line instead.

    What the bars say stands in a table beside them, too: the strip is told to screen readers in a sentence.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._months: tuple[MonthUse, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def show_months(self, months: Sequence[MonthUse]) -> None:
        self._months = tuple(months)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._months:
            return
        painter = painter_on(self)
        width = min(self.width() / len(self._months), float(self._theme.px(WIDEST)))
        for place, month in enumerate(self._months):
            self._paint_month(painter, QRectF(place * width, 0, width, self.height()), month)
        self._paint_names(painter, width)
        painter.end()

    def _paint_month(self, painter: QPainter, column: QRectF, month: MonthUse) -> None:
        theme = self._theme
        line = theme.px(LABELS)
        gap = min(theme.px(GAP), column.width() / 4)
        room = column.adjusted(gap / 2, line, -gap / 2, -line)
        if not month.answered:
            painter.setPen(pen(theme.colour("outline_strong"), 1, dashed=True))
            painter.drawLine(room.bottomLeft(), room.bottomRight())
            return
        # The grounds of the contrast themes are one; there an edge shows what a full bar would be.
        outline = pen(theme.colour("outline"), 1) if theme.contrast else None
        paint_round(painter, room, theme.length("radius.cell"), theme.colour("sunken"), outline)
        if not month.use.days:
            return
        height = max(theme.px(LEAST_BAR), room.height() * month.use.days / month.answered)
        bar = QRectF(room.left(), room.bottom() - height, room.width(), height)
        colour = theme.pain(whole_points(month.use.mean or 0))
        # In a long row there would be little left between the edges of a bar.
        wide = room.width() >= theme.px(EDGE_FROM)
        edge = pen(theme.colour("body.mark"), 1.5 if theme.contrast else 1) if wide else None
        paint_round(painter, bar, theme.length("radius.cell"), colour, edge)
        self._paint_value(painter, bar, month.use)

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
        """Months as far as there is room; in a long row the years alone."""
        theme = self._theme
        painter.setFont(theme.font("small", size=13))
        painter.setPen(theme.colour("muted"))
        top = self.height() - theme.px(LABELS)
        monthly = QFontMetricsF(painter.font()).horizontalAdvance("Mmm") + theme.px(GAP) <= width
        for place, month in enumerate(self._months):
            yearly = month.first.month == 1 or (place == 0 and not monthly and self._has_room(width))
            if monthly or yearly:
                words = str(month.first.year) if yearly else f"{month.first:%b}"
                box = QRectF(place * width, top, max(width, theme.px(WIDEST)), theme.px(LABELS))
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(box, flags, words)

    def _has_room(self, width: float) -> bool:
        """Whether the year of the first month can stand before that of the first January."""
        return (13 - self._months[0].first.month) * width >= self._theme.px(WIDEST)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
