"""What all buttons have in common: Enter presses the one with the keyboard, as Space does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# The Enter key of a number pad comes with it.
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class PushButton(QPushButton):
    """Enter presses it once, however long it is held, and never a button elsewhere in the window."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        # Qt's own answer to Enter repeats while the key is held, and widens buttons on some systems.
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER or event.modifiers() not in PLAIN:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
