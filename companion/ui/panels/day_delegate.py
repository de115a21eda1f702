"""Draws one row of a list of days: value, date and a line of words, some of which may be marked."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.ui.panels.days_model import SUMMARY
from companion.ui.theme import Theme
from companion.ui.widgets.marked_words import Span, draw_marked
from companion.ui.widgets.painting import CENTRE, paint_round, pen

ROW, BADGE, SIDE, GAP = 60, 28, 10, 12
NO_RATING = "\N{EN DASH}"


@dataclass(frozen=True, kw_only=True)
class DayRow:
    """What a row says. `marked` are the places in `words` of what was looked for."""

    value: int | None
    title: str
    words: str
    marked: tuple[Span, ...] = ()


class DayDelegate(QStyledItemDelegate):
    """Rows of one height, so that a long list opens at once. `row_of` makes a row of what the model has."""

    def __init__(
        self, theme: Theme, row_of: Callable[[object], DayRow | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row_of = row_of

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found = self._row_of(index.data(SUMMARY))
        if found is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, row, option.state)
        px = self._theme.px
        badge = QRectF(row.left() + px(SIDE), row.center().y() - px(BADGE) / 2, px(BADGE), px(BADGE))
        self._paint_badge(painter, badge, found.value)
        self._paint_words(painter, row.adjusted(px(SIDE + BADGE + GAP), px(6), -px(SIDE), -px(6)), found)
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

    def _paint_words(self, painter: QPainter, area: QRectF, row: DayRow) -> None:
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.colour("text"))
        metrics = QFontMetrics(painter.font())
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        ink, ground = self._theme.colour("on_accent_soft"), self._theme.colour("accent_soft")
        draw_marked(painter, area, row.words, row.marked, ink=ink, ground=ground)
