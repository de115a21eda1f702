"""The keyboard ring: one overlay per window that stands around whatever has the keyboard focus."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import paint_round, painter_on, pen

MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
NAVIGATION = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
)
SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
RADIUS_MORE = 3
# A widget with this property set draws its own focus.
OWN_FOCUS = "draws_own_focus"


@runtime_checkable
class HasFocusRect(Protocol):
    """A control whose ring goes around a part of it."""

    def focus_rect(self) -> QRect:
        """The part, in the control's coordinates."""


@runtime_checkable
class HasFocusRadius(Protocol):
    """A control with corners of its own."""

    def focus_radius(self) -> float:
        """The radius in px, already scaled."""


class FocusRing(QWidget):
    """Shown while the focus is moved with the keyboard; it never takes the mouse."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._ring = QRect()
        self._by_keyboard = False
        self._native: QWindow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._listening = False
        self._listen(on=window.isVisible())
        theme.changed.connect(self._stand)
        window.installEventFilter(self)
        self._watch_native_window()
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """The widget inside the ring, None while there is no ring."""
        return None if self.isHidden() else self._target

    def begin_shown(self) -> None:
        """Stand around what has the keyboard before any key was pressed, where a first choice is offered."""
        self._by_keyboard = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWindow):
            self._note_input(event)
        elif event.type() in MOVING:
            if watched is self._window:
                self._watch_native_window()
                self._listen(on=self._window.isVisible())
            self._stand()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._target is None:
            return
        painter = painter_on(self)
        width = self._theme.measure("size.focus_width")
        radius = self._radius(self._target) + RADIUS_MORE
        ring = QRectF(self._ring.translated(-self.pos()))
        paint_round(painter, ring, radius, None, pen(self._theme.colour("focus"), width))
        painter.end()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self._target = new if new is not None and self._is_wanted(new) else None
        for widget in self._up_to_window(self._target):
            widget.installEventFilter(self)
            self._watched.append(widget)
        self._stand()

    def _listen(self, *, on: bool) -> None:
        """Of the keyboard while the window shows: in one that is going, nobody is left to hear."""
        application = QApplication.instance()
        if on == self._listening or not isinstance(application, QApplication):
            return
        self._listening = on
        if on:
            application.focusChanged.connect(self._follow)
        else:
            application.focusChanged.disconnect(self._follow)

    def _watch_native_window(self) -> None:
        """It sees each key and click first, whoever takes them. It is there once the window shows."""
        native: QWindow | None = self._window.windowHandle()
        if native is not None and native is not self._native:
            native.installEventFilter(self)
            self._native = native

    def _note_input(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._by_keyboard = False
            self.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            moves = event.key() in NAVIGATION or bool(event.modifiers() & SHORTCUT)
            self._by_keyboard = self._by_keyboard or moves

    def _is_wanted(self, widget: QWidget) -> bool:
        by_keyboard = self._by_keyboard or self._window.testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        )
        return widget.window() is self._window and by_keyboard and not widget.property(OWN_FOCUS)

    def _stand(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        part = target.focus_rect() if isinstance(target, HasFocusRect) else target.rect()
        ring = QRect(target.mapTo(self._window, part.topLeft()), part.size())
        self._ring = self._with_edge(ring)
        self.setGeometry(self._ring.intersected(self._visible_part(target, ring)))
        self.show()
        self.raise_()
        self.update()

    def _visible_part(self, target: QWidget, ringed: QRect) -> QRect:
        """What scroll areas leave of the window at the target's place.

        The ring stands out of one by its own width around what lies at its very edge and is seen whole.
        """
        visible = self._window.rect()
        for widget in self._up_to_window(target)[1:]:
            if isinstance(widget.parentWidget(), QAbstractScrollArea):
                seen = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
                visible &= self._with_edge(seen) if seen.contains(ringed) else seen
        return visible

    def _with_edge(self, rect: QRect) -> QRect:
        around = round(self._theme.measure("size.focus_width") + self._theme.measure("size.focus_gap"))
        return rect.adjusted(-around, -around, around, around)

    def _up_to_window(self, widget: QWidget | None) -> list[QWidget]:
        """The widget and what it stands in, without the window itself."""
        chain = []
        while widget is not None and widget is not self._window:
            chain.append(widget)
            widget = widget.parentWidget()
        return chain

    def _radius(self, target: QWidget) -> float:
        if isinstance(target, HasFocusRadius):
            return target.focus_radius()
        return self._theme.length("radius.control")
