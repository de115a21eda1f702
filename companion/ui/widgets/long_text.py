"""Free words of any length: the beginning of long ones, and all of them in a field that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from companion.domain.text import _, shortened
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

LONGEST = 2000
"""Characters. A label lays out all it has at once: one of 100 kB would stop the window for seconds."""
LINES = 12


class LongText(QWidget):
    """Read only. `role` and `tone` are those of a label; `name` is what the whole text is called."""

    def __init__(self, theme: Theme, name: str, *, role: str = "body", tone: str = "text") -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._text = ""
        self._label = Label(theme, role=role, tone=tone, wrap=True)
        self._more = Button(theme, _("Show all of it"), kind="ghost", icon="down", parent=self)
        self._whole: QPlainTextEdit | None = None
        self._column = Column(theme, self, gap=4)
        self._column.addWidget(self._label)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.clicked.connect(self._show_whole)
        self._more.hide()

    def set_text(self, text: str, words: str = "{text}") -> None:
        """Show a text inside of some words, for example "Note: {text}"."""
        if text != self._text:
            self._put_away()
        self._text = text
        if self._whole is None:
            self._label.setText(words.format(text=shortened(text, LONGEST)))
        self._more.setVisible(len(text) > LONGEST and self._whole is None)
        self._more.setAccessibleName(_("Show all of it: {name}").format(name=self._name))

    def _show_whole(self) -> None:
        self._whole = whole = QPlainTextEdit(self._text)
        whole.setReadOnly(True)
        whole.setTabChangesFocus(True)
        whole.setFrameShape(QFrame.Shape.NoFrame)
        whole.setAccessibleName(self._name)
        whole.setFont(self._theme.font("body"))
        whole.setFixedHeight(LINES * self._theme.line_height("body"))
        self._column.addWidget(whole)
        # Its beginning stands in the field already.
        self._label.setText(self._name)
        whole.setFocus(Qt.FocusReason.OtherFocusReason)
        self._more.hide()

    def _put_away(self) -> None:
        if self._whole is not None:
            self._whole.hide()
            self._whole.deleteLater()
            self._whole = None
