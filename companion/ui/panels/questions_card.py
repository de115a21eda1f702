"""The questions to ask at the next visit: written over time, in the order that the person gives them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.text import _
from companion.domain.visit import MAIN_POINTS, VisitQuestion, question_words
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.question_rows import QuestionRows
from companion.ui.panels.visit_question_row import VisitQuestionRow
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
        self._first = Label(theme, role="small", tone="muted", wrap=True)
        self._rows = QuestionRows(theme, self._make_row, gap=14)
        self._ticked_title = Label(theme, _("Answered"), role="label")
        self._ticked = QuestionRows(theme, self._make_row, gap=14)
        self._words = CheckedLine(theme, question_words)
        self._add = Button(theme, _("Add"), kind="soft", icon="plus")
        self._add.setAccessibleName(_("Add this question"))
        self._field = labelled(theme, _("What do you want to ask?"), self._words)
        parts = (
            Label(theme, _("Questions to ask"), role="heading", wrap=True),
            *(self._empty, self._first, self._rows, self._field),
        )
        for part in parts:
            self.body.addWidget(part)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._ticked_title)
        self.body.addWidget(self._ticked)
        self._add.clicked.connect(self._take)
        self._words.typing.connect(self.typing)

    def refresh(self) -> None:
        """Show what is stored."""
        questions, done = self._book.to_ask(), self._book.ticked()
        rows = enumerate(self._rows.take_questions(questions), start=1)
        for number, (row, question) in rows:
            self._show(row, question, (number, len(questions)))
        for row, question in self._ticked.take_questions(done):
            self._show(row, question, (0, 0))
        self._empty.setVisible(not questions)
        words = _("A visit is short. The first {n} are your main points.").format(n=MAIN_POINTS)
        self._first.setText(words)
        self._first.setVisible(len(questions) > MAIN_POINTS)
        self._ticked_title.setVisible(bool(done))
        for part in (self._field, self._add):
            part.setHidden(self._book.read_only)

    def _show(self, row: VisitQuestionRow, question: VisitQuestion, place: tuple[int, int]) -> None:
        row.show_question(question, about_words(question, self._regions), place)
        row.set_editable(editable=not self._book.read_only)

    def _make_row(self) -> VisitQuestionRow:
        row = VisitQuestionRow(self._theme)
        row.moved.connect(self._move)
        row.ticked.connect(self._tick)
        row.removed.connect(self._remove)
        return row

    def _take(self) -> None:
        if self._words.commit():
            words = str(self._words.value())
            self._words.clear()
            self._book.ask(words)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, question: VisitQuestion, by: int) -> None:
        self._book.move(question, by)
        row = self._rows.row(question.id)
        if row is not None:
            row.focus_move(by)

    def _tick(self, question: VisitQuestion) -> None:
        self._leave(question)
        self._book.tick(question, answered=not question.answered)

    def _remove(self, question: VisitQuestion) -> None:
        self._leave(question)
        self._book.remove_question(question)
        self.removed.emit(_("“{question}” removed").format(question=isolated(question.words)))

    def _leave(self, question: VisitQuestion) -> None:
        """The button that was pressed goes with its row."""
        rows = self._ticked if question.answered else self._rows
        neighbour = rows.neighbour(question.id)
        if neighbour is None:
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            neighbour.focus_button()
