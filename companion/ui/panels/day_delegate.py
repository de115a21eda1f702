"""Draws one row of the list of days: value, date and a line of words."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.domain.day_summary import DaySummary
from companion.ui.panels.days_model import SUMMARY
from companion.ui.theme import Theme
from companion.ui.widgets.painting import CENTRE, paint_round, pen

ROW, BADGE, SIDE, GAP = 60, 28, 10, 12
NO_RATING = "\N{EN DASH}"
DayLines = Callable[[DaySummary], tuple[str, str]]


class DayDelegate(QStyledItemDelegate):
    """Rows of one height, so that a long list opens at once. `words` are the lines of a summary."""

    def __init__(self, theme: Theme, words: DayLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        summary = index.data(SUMMARY)
        if not isinstance(summary, DaySummary):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, row, option.state)
        px = self._theme.px
        badge = QRectF(row.left() + px(SIDE), row.center().y() - px(BADGE) / 2, px(BADGE), px(BADGE))
        self._paint_badge(painter, badge, summary.value)
        self._paint_words(painter, row.adjusted(px(SIDE + BADGE + GAP), px(6), -px(SIDE), -px(6)), summary)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
        radius = self._theme.length("radius.control")
        if state & QStyle.StateFlag.State_Selected:
            edge = pen(self._theme.colour("accent"), 2)
            paint_round(painter, row, radius, self._theme.colour("accent_soft"), edge)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_round(painter, row, radius, self._theme.colour("sunken"))

    def _paint_badge(self, painter: QPainter, badge: QRectF, value: int | None) -> None:
        fill = self._theme.colour("surface") if value is None else self._theme.pain(value)
        edge = QPen(self._theme.colour("body.mark"), 1.5)
        paint_round(painter, badge, self._theme.length("radius.cell"), fill, edge)
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.on(fill))
        painter.drawText(badge, CENTRE, NO_RATING if value is None else str(value))

    def _paint_words(self, painter: QPainter, area: QRectF, summary: DaySummary) -> None:
        first, second = self._words(summary)
        left = Qt.AlignmentFlag.AlignLeft
        for words, role, tone, place in (
            (first, "strong", "text", left | Qt.AlignmentFlag.AlignTop),
            (second, "small", "muted", left | Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(self._theme.font(role))
            painter.setPen(self._theme.colour(tone))
            metrics = QFontMetrics(painter.font())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
            painter.drawText(area, place, shown)
