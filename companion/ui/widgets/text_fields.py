"""Fields for free words. What is typed is committed after a pause, on Enter and when the field is left."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from companion.ui.style_sheet import restyle
from companion.ui.theme import Theme

NOTE_LINES = 4
NOTE_FRAME = 20


class LineInput(QLineEdit):
    """One line. `text_changed` carries each committed text once; `typing` says when some is not committed."""

    text_changed = Signal(str)
    typing = Signal(bool)

    def __init__(self, theme: Theme, example: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._committed = ""
        self._pause = _pause_timer(self, theme)
        self._pause.timeout.connect(self.commit)
        self.setPlaceholderText(example)
        self.setAccessibleName(example)
        self.textEdited.connect(self._start_pause)
        self.editingFinished.connect(self.commit)
        theme.changed.connect(self._dress)
        self._dress()

    def set_text(self, text: str) -> None:
        """Show a stored text without announcing it; what is being typed at that moment stays."""
        if self._pause.isActive():
            return
        self._committed = text
        if text != self.text():
            self.setText(text)

    def set_wrong(self, *, wrong: bool) -> None:
        """Draw the edge of a text that cannot be read; the sentence about it stands below the field."""
        if wrong != bool(self.property("error")):
            self.setProperty("error", wrong)
            restyle(self)

    def _start_pause(self) -> None:
        self._pause.start()
        self.typing.emit(True)

    def commit(self) -> None:
        """Announce what was typed, now."""
        self._pause.stop()
        if self.text() != self._committed:
            self._committed = self.text()
            self.text_changed.emit(self._committed)
        self.typing.emit(False)

    def _dress(self) -> None:
        self.setFont(self._theme.font("body"))


class NoteInput(QPlainTextEdit):
    """Several lines; signals as in `LineInput`. Tab leaves the field."""

    text_changed = Signal(str)
    typing = Signal(bool)

    def __init__(self, theme: Theme, example: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._committed = ""
        self._showing = False
        self._pause = _pause_timer(self, theme)
        self._pause.timeout.connect(self.commit)
        self.setPlaceholderText(example)
        self.setAccessibleName(example)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._start_pause)
        theme.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a stored text without announcing it; what is being typed at that moment stays."""
        if self._pause.isActive():
            return
        self._committed = text
        if text != self.text():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def _start_pause(self) -> None:
        if not self._showing:
            self._pause.start()
            self.typing.emit(True)

    def commit(self) -> None:
        """Announce what was typed, now."""
        self._pause.stop()
        if self.text() != self._committed:
            self._committed = self.text()
            self.text_changed.emit(self._committed)
        self.typing.emit(False)

    def _dress(self) -> None:
        self.setFont(self._theme.font("body"))
        lines = NOTE_LINES * self._theme.line_height("body")
        self.setFixedHeight(lines + self._theme.px(NOTE_FRAME))


def _pause_timer(field: QWidget, theme: Theme) -> QTimer:
    timer = QTimer(field)
    timer.setSingleShot(True)
    timer.setInterval(round(theme.measure("motion.typing_rest")))
    return timer
