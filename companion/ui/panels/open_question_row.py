"""A question that was not asked yet, at the visit where it is offered, with a button that says it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.domain.visit import VisitQuestion
from companion.ui.panels.medicine_words import isolated
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row


class OpenQuestionRow(QWidget):
    """`pressed` carries the question."""

    pressed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: VisitQuestion | None = None
        self._words = Label(theme, wrap=True)
        self._about = Label(theme, role="small", tone="muted", wrap=True)
        self._button = Button(theme, _("Asked"), icon="check")
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
        self._button.setAccessibleName(_("Asked: {question}").format(question=words))
        self._button.setVisible(editable)

    def _press(self) -> None:
        self.pressed.emit(self._question)
