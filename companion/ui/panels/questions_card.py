"""The questions to ask at the next visit: written over time, in the order in which they came."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.text import _
from companion.domain.visit import VisitQuestion, question_words
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.open_question_row import OpenQuestionRow
from companion.ui.panels.question_rows import QuestionRows
from companion.ui.panels.visit_words import about_words
from companion.ui.theme import Theme
from companion.ui.visit_book import VisitBook
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label


class QuestionsCard(Card):
    """`removed` is a sentence for the toast."""

    removed = Signal(str)
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, book: VisitBook, regions: Mapping[str, Region], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._book = book
        self._regions = regions
        self._empty = Label(theme, _("None yet. They can be written whenever they come."), wrap=True)
        self._rows = QuestionRows(theme, self._make_row)
        self._words = CheckedLine(theme, question_words)
        self._add = Button(theme, _("Add"), kind="soft", icon="plus")
        self._add.setAccessibleName(_("Add this question"))
        self.body.addWidget(Label(theme, _("Questions to ask"), role="heading", wrap=True))
        self.body.addWidget(self._empty)
        self.body.addWidget(self._rows)
        self._field = labelled(theme, _("What do you want to ask?"), self._words)
        self.body.addWidget(self._field)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._take)
        self._words.typing.connect(self.typing)

    def refresh(self) -> None:
        """Show what is stored."""
        questions = self._book.to_ask()
        for row, question in self._rows.take_questions(questions):
            about = about_words(question, self._regions)
            row.show_question(question, about, editable=not self._book.read_only)
        self._empty.setVisible(not questions)
        for part in (self._field, self._add):
            part.setHidden(self._book.read_only)

    def _make_row(self) -> OpenQuestionRow:
        row = OpenQuestionRow(self._theme, removing=True)
        row.pressed.connect(self._remove)
        return row

    def _take(self) -> None:
        if self._words.commit():
            words = str(self._words.value())
            self._words.clear()
            self._book.ask(words)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, question: VisitQuestion) -> None:
        # The button that was pressed goes with its row.
        neighbour = self._rows.neighbour(question.id)
        if neighbour is None:
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            neighbour.focus_button()
        self._book.remove_question(question)
        self.removed.emit(_("“{question}” removed").format(question=isolated(question.words)))
