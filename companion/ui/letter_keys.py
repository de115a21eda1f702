"""Lets letters rest: while this is there, a letter alone does nothing outside of fields for words."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
ASKED = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class LettersRest(QObject):
    """Watches the one widget that has the keyboard, and follows it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in ASKED or not isinstance(event, QKeyEvent) or not _is_letter(event):
            return False
        # Taken here, it reaches neither the widget nor a shortcut of the layer that the widget is in.
        event.accept()
        return True

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        for gone in (old, self._watched):
            if gone is not None:
                gone.removeEventFilter(self)
        self._watched = None
        if new is not None and not isinstance(new, QLineEdit | QPlainTextEdit):
            new.installEventFilter(self)
            self._watched = new


def _is_letter(event: QKeyEvent) -> bool:
    return event.text().isalpha() and not event.modifiers() & COMMANDS
