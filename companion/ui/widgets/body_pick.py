"""A small panel over the body map with a list of parts to choose one from."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from companion.ui.columns import LARGE_TEXT
from companion.ui.theme import Theme
from companion.ui.widgets.in_view import bring_into_view
from companion.ui.widgets.painting import paint_round, painter_on, pen
from companion.ui.widgets.stacks import Column

WIDTH, ROW, PAD, GAP, EDGE = 340, 40, 8, 4, 8
ASIDE, ABOVE, ROUND = 10, 4, 7
WRAPPED = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Row(QStyledItemDelegate):
    """One choice, drawn like a chip where it is chosen: an edge tells it beside the colour."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box = self._theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            edge = pen(theme.colour("accent"), 2)
            paint_round(painter, box, theme.px(ROUND), theme.colour("accent_soft"), edge)
        words = box.adjusted(theme.px(ASIDE), 0, -theme.px(ASIDE), 0)
        painter.setFont(option.font)
        painter.setPen(theme.colour("on_accent_soft" if chosen else "text"))
        at_start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, WRAPPED | at_start, str(index.data()))
        painter.restore()


class PickPanel(QWidget):
    """Enter or a click picks; Esc or the focus elsewhere leaves. Each choice is an id and its words."""

    picked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget, *, columns: int = 1) -> None:
        super().__init__(parent)
        self._theme = theme
        self._map = parent
        self._wish = columns
        self.setAccessibleName(name)
        self.column = Column(theme, self, gap=GAP, margins=(PAD, PAD, PAD, PAD))
        self.choices = QListWidget(self)
        self.choices.setAccessibleName(name)
        self.choices.setFrameShape(QFrame.Shape.NoFrame)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices.viewport().setAutoFillBackground(False)
        self.choices.setResizeMode(QListView.ResizeMode.Adjust)
        self.choices.setItemDelegate(_Row(theme, self.choices))
        self.choices.itemClicked.connect(self._pick)
        self.column.addWidget(self.choices)
        QApplication.instance().focusChanged.connect(self._follow_focus)
        theme.changed.connect(self._dress)
        self.hide()

    def open_with(self, choices: Mapping[str, str]) -> None:
        """Offer these, the first one chosen, with the keyboard in the list."""
        self.offer(choices)
        self.appear()
        self.choices.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def appear(self) -> None:
        """Show it over as much of the map as the window has room for."""
        if self._room() != self._map.rect():
            bring_into_view(self._map, self._map.rect())
        self.show()
        self.raise_()
        self.stand()

    def offer(self, choices: Mapping[str, str]) -> None:
        """Replace the list."""
        self.choices.clear()
        for key, words in choices.items():
            item = QListWidgetItem(words, self.choices)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self.choices.setCurrentRow(0)
        self._dress()

    @property
    def _columns(self) -> int:
        return 1 if self._theme.scale >= LARGE_TEXT else self._wish

    def stand(self) -> None:
        """Take the place at the top of what is seen of the map."""
        self._flow()
        room = self._room()
        edge = self._theme.px(EDGE)
        width = min(self._theme.px(WIDTH * (1 + self._columns) / 2), room.width() - 2 * edge)
        # A little less than a share: a cell too wide by one px would end its row.
        cell = (width - 2 * self._theme.px(PAD)) // self._columns - self._columns
        edges = 2 * self._theme.px(PAD) + self.beside_list()
        listed = max(1, min(self._size_rows(cell), room.height() - 2 * edge - edges))
        self.choices.setFixedHeight(listed)
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, room.top() + edge, width, edges + listed)

    def _room(self) -> QRect:
        """What is seen of the map: with large text it is taller than the window."""
        room, holder = self._map.rect(), self._map.parentWidget()
        while holder is not None:
            room &= QRect(self._map.mapFrom(holder, QPoint(0, 0)), holder.size())
            holder = None if holder.isWindow() else holder.parentWidget()
        return room

    def _size_rows(self, cell: int) -> int:
        """Make each row as tall as its longest words at that width; returns the height of all."""
        metrics = QFontMetrics(self._theme.font("body"))
        # The bar of a long list takes a little of the width.
        narrow = QRect(0, 0, cell - 3 * self._theme.px(ASIDE), 0)
        items = [self.choices.item(place) for place in range(self.choices.count())]
        total = 0
        for start in range(0, len(items), self._columns):
            row = items[start : start + self._columns]
            tallest = max(metrics.boundingRect(narrow, WRAPPED, item.text()).height() for item in row)
            height = max(self._theme.px(ROW), tallest + self._theme.px(2 * ABOVE))
            for item in row:
                # Alone in its row it is as wide as the list, also beside a bar.
                item.setSizeHint(QSize(cell if self._columns > 1 else 0, height))
            total += height
        return total

    def _flow(self) -> None:
        several = self._columns > 1
        self.choices.setFlow(QListView.Flow.LeftToRight if several else QListView.Flow.TopToBottom)
        self.choices.setWrapping(several)
        # Room kept for a bar would end each row after its first cell.
        usual, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.choices.setVerticalScrollBarPolicy(off if several else usual)

    def beside_list(self) -> int:
        """For subclasses: the height of what stands above and below the list."""
        return 0

    def leave(self) -> None:
        """Close without a choice."""
        self.hide()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        # Esc belongs to this panel before it belongs to the window.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in TAKING:
            self.take()
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Pick what is chosen in the list, if anything."""
        item = self.choices.currentItem()
        if item is not None:
            self._pick(item)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click beside the list is no click on what lies below.
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        edge = pen(self._theme.colour("outline_strong"), 2 if self._theme.contrast else 1)
        radius = self._theme.length("radius.control")
        paint_round(painter, QRectF(self.rect()), radius, self._theme.colour("raised"), edge)
        painter.end()

    def _pick(self, item: QListWidgetItem) -> None:
        self.hide()
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole))

    def _dress(self) -> None:
        self.choices.setFont(self._theme.font("body"))
        if self.isVisible():
            self.stand()

    def _follow_focus(self, _old: QWidget | None, focused: QWidget | None) -> None:
        """The focus went elsewhere: what was clicked there keeps it."""
        if focused is not None and self.isVisible() and not self.isAncestorOf(focused):
            self.hide()
