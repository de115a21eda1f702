"""A frame with a beak that opens beside something. It covers nothing else and needs no answer."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from companion.ui.theme import Theme
from companion.ui.widgets.painting import painter_on, pen
from companion.ui.widgets.popover_place import Beside, Place, place_beside
from companion.ui.widgets.shadow import Shadow
from companion.ui.widgets.stacks import Column

BEAK = 10
GAP = 16
EDGE_OF_WINDOW = 8
OUTWARD = {
    Beside.RIGHT: QPointF(-1, 0),
    Beside.LEFT: QPointF(1, 0),
    Beside.BELOW: QPointF(0, -1),
    Beside.ABOVE: QPointF(0, 1),
}


class Popover(QWidget):
    """Esc, Tab beyond its end or a click elsewhere closes it and keeps what was entered.

    It stays beside what it belongs to when that moves: with the window, the text size or the page.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._home = parent
        self._content: QWidget | None = None
        self._anchor: Callable[[], QRect] = QRect
        self._place: Place | None = None
        self._came_from: QWidget | None = None
        self._by_tab = False
        # Layouts move what lies in them after the event that tells of it.
        self._moved = QTimer(self, singleShot=True, interval=0)
        self._moved.timeout.connect(self._stand)
        self._shadow = Shadow(theme, parent, theme.measure("radius.popover"))
        pad = BEAK + theme.measure("space.card")
        self._column = Column(theme, self, gap=0, margins=(pad, pad - 4, pad, pad))
        theme.changed.connect(self._moved.start)
        QApplication.instance().focusChanged.connect(self._follow_focus)
        self.hide()

    def open_beside(self, anchor: Callable[[], QRect], content: QWidget) -> None:
        """Show `content` beside `anchor`, which says where it is now, in the window's coordinates."""
        window = self._home.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._watch_all_around()
        if content is not self._content:
            self._take(content)
        if self.isHidden():
            self._came_from = QApplication.focusWidget() or self._home
        self._anchor = anchor
        content.show()
        self._stand()
        self.show()
        self.raise_()
        self._stand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab beyond the last control closes it, so that it never stays open without the focus."""
        self._by_tab = True
        moved = super().focusNextPrevChild(forward)
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self.close()
        self._by_tab = False
        return moved

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click between the controls is no click on what lies below.
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        was_open = not self.isHidden()
        focused = QApplication.focusWidget()
        left = focused is not None and not self.isAncestorOf(focused) and not self._by_tab
        super().closeEvent(event)
        self._shadow.hide()
        if was_open:
            self.hide()
            # Who went on to something else stays there.
            self._give_focus_back(None if left else self._came_from)
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            handled = super().event(event)
            self._stand()
            return handled
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isHidden():
            return False
        if event.type() == QEvent.Type.Hide and watched is self._home:
            self.close()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            if watched is self.parentWidget():
                self._stand()
            self._moved.start()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._place is None:
            return
        theme = self._theme
        painter = painter_on(self)
        painter.setBrush(theme.colour("raised"))
        painter.setPen(pen(theme.colour("outline_strong"), 2 if theme.contrast else 1))
        painter.drawPath(self._outline(self._place))
        painter.end()

    def _outline(self, place: Place) -> QPainterPath:
        beak = self._theme.px(BEAK)
        frame = QRectF(self.rect()).adjusted(beak, beak, -beak, -beak).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = self._theme.length("radius.popover")
        path = QPainterPath()
        path.addRoundedRect(frame, radius, radius)
        outward = OUTWARD[place.side]
        along = QPointF(outward.y(), outward.x())
        foot = QPointF(place.beak - self.pos()) - outward
        tip = QPainterPath()
        tip.addPolygon(QPolygonF([foot - along * beak, foot + outward * beak, foot + along * beak]))
        tip.closeSubpath()
        return path.united(tip)

    def _watch_all_around(self) -> None:
        """Whatever it lies in can move it: a page that scrolls, a card that grows, the window."""
        around: QWidget | None = self._home
        while around is not None:
            # Asked for again it is installed once all the same.
            around.installEventFilter(self)
            around = around.parentWidget()

    def _take(self, content: QWidget) -> None:
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
        self._content = content
        self._column.addWidget(content)

    def _stand(self) -> None:
        anchor = self._anchor()
        if self._content is None or anchor.isNull():
            return
        window, beak = self._home.window(), self._theme.px(BEAK)
        edge = self._theme.px(EDGE_OF_WINDOW)
        room = window.rect().adjusted(edge, edge, -edge, -edge)
        size = self._frame_size(room)
        gap = self._theme.px(GAP)
        corner = self._theme.length("radius.popover") + beak
        self._place = place_beside(anchor, size, room, gap, corner)
        self.setGeometry(self._place.frame.adjusted(-beak, -beak, beak, beak))
        if not self.isHidden():
            self._shadow.fall(self, self._place.frame)
        self.update()

    def _frame_size(self, room: QRect) -> QSize:
        beak = 2 * self._theme.px(BEAK)
        width = min(self._theme.length("size.popover"), room.width())
        layout = self._column
        layout.activate()
        height = layout.totalHeightForWidth(width + beak) if layout.hasHeightForWidth() else -1
        if height < 0:
            height = layout.totalSizeHint().height()
        return QSize(width, min(height - beak, room.height()))

    def _follow_focus(self, _old: QWidget | None, focused: QWidget | None) -> None:
        """A click on something else closes it, and what was clicked keeps the focus."""
        if focused is None or self.isHidden() or self._by_tab:
            return
        # A list that drops down and a file dialog are windows of their own, and come back here.
        if focused.window() is not self.window() or self.isAncestorOf(focused):
            return
        if not (focused is self._home or self._home.isAncestorOf(focused)):
            self.close()

    def _give_focus_back(self, to: QWidget | None) -> None:
        """What it was opened from may be gone by now, like a row of a list that was made anew."""
        self._came_from = None
        if to is not None and _is_there(to) and to.isVisible():
            to.setFocus(Qt.FocusReason.PopupFocusReason)


def _is_there(widget: QWidget) -> bool:
    """Whether Qt has not deleted it yet."""
    return bool(isValid(widget))  # type: ignore[no-untyped-call]  # untyped in the stubs
