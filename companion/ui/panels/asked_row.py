"""A question with its answer, among those that were asked at a visit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.domain.visit import VisitQuestion
from companion.ui.panels.medicine_words import isolated
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.text_fields import NoteInput


class AskedRow(QWidget):
    """`answered` carries the question and its answer, `taken_back` the question."""

    answered = Signal(object, str)
    taken_back = Signal(object)
    typing = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: VisitQuestion | None = None
        self._words = Label(theme, role="strong", wrap=True)
        self._about = Label(theme, role="small", tone="muted", wrap=True)
        self._answer = NoteInput(theme, _("What was said"))
        self._back = Button(theme, _("Not asked yet"), kind="ghost")
        head = Row(theme)
        words = Column(theme, gap=0)
        words.addWidget(self._words)
        words.addWidget(self._about)
        head.addLayout(words, 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, self, gap=6)
        column.addLayout(head)
        column.addWidget(self._answer)
        self._answer.text_changed.connect(self._take)
        self._answer.typing.connect(self.typing)
        self._back.clicked.connect(self._take_back)

    def show_question(self, question: VisitQuestion, about: str, *, editable: bool) -> None:
        """Show what is stored; what is being typed at that moment stays."""
        self._question = question
        words = isolated(question.words)
        self._words.setText(words)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._answer.set_text(question.answer)
        self._answer.setReadOnly(not editable)
        self._answer.setAccessibleName(_("Answer to: {question}").format(question=words))
        self._back.setAccessibleName(_("Not asked yet: {question}").format(question=words))
        self._back.setVisible(editable)

    def focus_answer(self) -> None:
        """Bring the keyboard to the answer."""
        self._answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Store what is being typed, now."""
        self._answer.commit()

    def _take(self, text: str) -> None:
        if self._question is not None:
            self.answered.emit(self._question, text if text.strip() else "")

    def _take_back(self) -> None:
        self.commit()
        self.taken_back.emit(self._question)
