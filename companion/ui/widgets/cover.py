"""What stands in place of the window's content while it is hidden: nothing of the diary."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
)


class Cover(QWidget):
    """`left` asks to go back: with any key but those that are held with others, or with *Back*.

    It takes the keys of the window's shortcuts too: nothing is undone or opened unseen.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = _("Press any key to go back.")
        self.setAccessibleName(words)
        back = Button(theme, _("Back"), icon="left", parent=self)
        back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        back.clicked.connect(self.left)
        column = Column(theme, self, gap=16, margins=(28, 28, 28, 28))
        column.addStretch(1)
        for widget in (Label(theme, words, tone="muted"), back):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab and Shift+Tab come this way."""
        self.left.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in MODIFIERS and not event.isAutoRepeat():
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click beside the button says nothing, and nothing below may hear of it.
        event.accept()
