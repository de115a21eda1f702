"""A question that was not asked yet: with a button that says it was, or one that removes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from companion.domain.text import _
from companion.domain.visit import VisitQuestion
from companion.ui.panels.medicine_words import isolated
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row


class OpenQuestionRow(QWidget):
    """`pressed` carries the question; `removing` chooses which of the two buttons it has."""

    pressed = Signal(object)

    def __init__(self, theme: Theme, *, removing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._removing = removing
        self._question: VisitQuestion | None = None
        self._words = Label(theme, wrap=True)
        self._about = Label(theme, role="small", tone="muted", wrap=True)
        self._button: QPushButton = (
            IconButton(theme, "trash", "") if removing else Button(theme, _("Asked"), icon="check")
        )
        words = Column(theme, gap=0)
        words.addWidget(self._words)
        words.addWidget(self._about)
        row = Row(theme, self, gap=10)
        row.addLayout(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._button.clicked.connect(self._press)

    def show_question(self, question: VisitQuestion, about: str, *, editable: bool) -> None:
        """Show what is stored."""
        self._question = question
        words = isolated(question.words)
        self._words.setText(words)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        name = _("Remove: {question}") if self._removing else _("Asked: {question}")
        self._button.setAccessibleName(name.format(question=words))
        self._button.setToolTip(self._button.accessibleName() if self._removing else "")
        self._button.setVisible(editable)

    def focus_button(self) -> None:
        """Bring the keyboard to the row."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        self.pressed.emit(self._question)
