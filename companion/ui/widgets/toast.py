"""Says what disappeared, with the way back beside it. One at a time; the newer replaces the older."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.painting import paint_round, painter_on
from companion.ui.widgets.shadow import Shadow
from companion.ui.widgets.stacks import Row

TRAVEL = 8
TEXT_SIDE, ACTION_SIDE = 20, 8
FROM_LEFT, FROM_BELOW = 28, 20


class Toast(QWidget):
    """Stands at the bottom left of `area`; stays while hovered, focused, or a screen reader listens."""

    action_clicked = Signal()

    def __init__(self, theme: Theme, window: QWidget, area: QWidget | None = None) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._area = area or window
        self._words = Label(theme, "", tone="on_toast")
        self._action = Button(theme, "", kind="toast")
        self._shadow = Shadow(theme, window, theme.measure("radius.toast"))
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.timeout.connect(self._leave_if_unused)
        self._arrival = QPropertyAnimation(self, b"pos", self)
        self._arrival.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._arrival.finished.connect(self._cast_shadow)
        row = Row(theme, self, gap=4, margins=(TEXT_SIDE, 2, ACTION_SIDE, 2))
        row.addWidget(self._words)
        row.addWidget(self._action)
        self.stay_ms = round(theme.measure("motion.toast_stay"))
        self._action.clicked.connect(self._act)
        self._area.installEventFilter(self)
        theme.changed.connect(self._stand)
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def show_message(self, text: str, action_text: str = "") -> None:
        """Show a sentence and, where there is one, the word of its action."""
        self._words.setText(text)
        self._action.setText(action_text)
        self._action.setVisible(bool(action_text))
        self.show()
        self.raise_()
        self._stand()
        self._arrive()
        self._stay.start(self.stay_ms)
        announce(self, f"{text}. {action_text}" if action_text else text)

    def dismiss(self) -> None:
        """Go at once."""
        self._stay.stop()
        self._arrival.stop()
        self._shadow.hide()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._stand()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        radius = self._theme.length("radius.toast")
        paint_round(painter, QRectF(self.rect()), radius, self._theme.colour("text"))
        painter.end()

    def _act(self) -> None:
        self.dismiss()
        self.action_clicked.emit()

    def _leave_if_unused(self) -> None:
        on_the_way = QAccessible.isActive() and not self._action.isHidden()
        if self.underMouse() or self._action.hasFocus() or on_the_way:
            self._stay.start(self.stay_ms)
        else:
            self.dismiss()

    def _arrive(self) -> None:
        milliseconds = self._theme.duration("toast_in")
        if milliseconds:
            self._shadow.hide()
            self._arrival.setDuration(milliseconds)
            self._arrival.setStartValue(self._place() + QPoint(0, self._theme.px(TRAVEL)))
            self._arrival.setEndValue(self._place())
            self._arrival.start()

    def _stand(self) -> None:
        if not self.isHidden():
            self._arrival.stop()
            # Without an action the words stand in the same height, with the same room on both sides.
            self._words.setMinimumHeight(round(self._theme.length("size.target")))
            behind = TEXT_SIDE - ACTION_SIDE if self._action.isHidden() else 0
            self._words.setContentsMargins(0, 0, self._theme.px(behind), 0)
            self.resize(self.sizeHint())
            self.move(self._place())
            self._cast_shadow()

    def _cast_shadow(self) -> None:
        if not self.isHidden():
            self._shadow.fall(self, self.geometry())

    def _place(self) -> QPoint:
        corner = self._area.mapTo(self._window, QPoint(0, self._area.height()))
        return corner + QPoint(self._theme.px(FROM_LEFT), -self.height() - self._theme.px(FROM_BELOW))
