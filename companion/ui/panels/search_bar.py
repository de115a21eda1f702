"""The search field of the diary and the button that opens the filters."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.stacks import Row

WIDTH, LONGEST, REST_MS = 210, 200, 120


class SearchField(QLineEdit):
    """`words_typed` carries the words after a short rest, `entered` says that the list is wanted now.

    `reached`: the keyboard came to the field, and words are likely to follow.
    """

    words_typed = Signal(str)
    entered = Signal()
    reached = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell)
        self.setPlaceholderText(name or _("Search notes and words"))
        self.setAccessibleName(self.placeholderText())
        self.setMaxLength(LONGEST)
        self.textEdited.connect(self._wait)
        theme.changed.connect(self._dress)
        self._dress()

    def set_words(self, words: str) -> None:
        """Show words as if they had been typed."""
        self.setText(words)
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._tell()
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _wait(self) -> None:
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.words_typed.emit(self._told)

    def _dress(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setMinimumWidth(self._theme.px(WIDTH))


class SearchBar(QWidget):
    """Field and button side by side. `filters_asked`: the filters are wanted."""

    filters_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(theme, self)
        self._filters = IconButton(theme, "sliders", _("Find days"), edge=True, parent=self)
        row = Row(theme, self, gap=6)
        row.addWidget(self.field, 1)
        row.addWidget(self._filters)
        self._filters.clicked.connect(self.filters_asked)
        self.setFocusProxy(self.field)
