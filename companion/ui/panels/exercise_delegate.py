"""Draws one row of the exercises: still, name, a star for a favourite, and two lines of facts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.ui.still_shelf import StillShelf
from companion.ui.theme import Theme
from companion.ui.widgets.painting import paint_round, pen

ROW, PICTURE, SIDE, GAP, STAR = 88, 72, 8, 12, 18
LEFT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
CODE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, kw_only=True)
class ExerciseRow:
    """What a row says."""

    title: str
    lines: tuple[str, ...]
    favourite: bool


class ExerciseDelegate(QStyledItemDelegate):
    """Rows of one height. `row_of` makes a row of a code."""

    def __init__(
        self,
        theme: Theme,
        stills: StillShelf,
        row_of: Callable[[str], ExerciseRow],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stills = stills
        self._row_of = row_of

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        code = str(index.data(CODE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, row, option.state)
        px = self._theme.px
        size = px(PICTURE)
        picture = QRectF(row.left() + px(SIDE), row.center().y() - size / 2, size, size)
        self._paint_picture(painter, picture, code)
        left = px(SIDE + PICTURE + GAP)
        self._paint_words(painter, row.adjusted(left, px(SIDE), -px(SIDE), -px(SIDE)), self._row_of(code))
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
        radius = self._theme.length("radius.control")
        if state & QStyle.StateFlag.State_Selected:
            edge = pen(self._theme.colour("accent"), 2)
            paint_round(painter, row, radius, self._theme.colour("accent_soft"), edge)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_round(painter, row, radius, self._theme.colour("sunken"))

    def _paint_picture(self, painter: QPainter, area: QRectF, code: str) -> None:
        radius = self._theme.length("radius.control")
        corners = QPainterPath()
        corners.addRoundedRect(area, radius, radius)
        painter.fillPath(corners, self._theme.colour("sunken"))
        device = painter.device()
        still = self._stills.still(code, device.devicePixelRatioF())
        if still is not None:
            painter.save()
            painter.setClipPath(corners)
            painter.drawPixmap(area.topLeft(), still)
            painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, row: ExerciseRow) -> None:
        theme = self._theme
        room = area
        if row.favourite:
            star = theme.px(STAR)
            painter.drawPixmap(
                QRectF(area.right() - star, area.top(), star, star).topLeft(),
                theme.pixmap("star", "accent", STAR),
            )
            room = area.adjusted(0, 0, -star - theme.px(4), 0)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        top = self._paint_line(painter, room, row.title)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        for line in row.lines:
            top = self._paint_line(painter, QRectF(area.left(), top, area.width(), area.height()), line)

    def _paint_line(self, painter: QPainter, area: QRectF, words: str) -> float:
        """One line, cut where it is too long; returns where the next begins."""
        metrics = QFontMetrics(painter.font())
        painter.drawText(
            area, LEFT_TOP, metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
        )
        return area.top() + metrics.height()
