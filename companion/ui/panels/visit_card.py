"""One visit: when and with whom, what was asked there with the answers, and what is still to ask."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region
from companion.domain.text import _
from companion.domain.visit import Visit, VisitQuestion
from companion.ui.panels.asked_row import AskedRow
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.open_question_row import OpenQuestionRow
from companion.ui.panels.question_rows import QuestionRows
from companion.ui.panels.stamps import Stamps
from companion.ui.panels.visit_editing import VisitEditing
from companion.ui.panels.visit_words import about_words, when_words
from companion.ui.theme import Theme
from companion.ui.visit_book import VisitBook
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.long_text import LongText


class VisitCard(Card):
    """`removed` is a sentence for the toast."""

    removed = Signal(str)
    typing = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        book: VisitBook,
        visit: Visit,
        regions: Mapping[str, Region],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        self._book = book
        self._visit = visit
        self._regions = regions
        self._whom = Label(theme, role="heading", wrap=True)
        self._when = Label(theme, wrap=True)
        self._note = LongText(theme, _("Note on this visit"), tone="muted")
        self._stamps = Stamps(theme)
        self._asked = QuestionRows(theme, self._make_asked, gap=14)
        self._open_title = Label(theme, _("Still to ask"), role="label")
        self._open = QuestionRows(theme, self._make_open)
        self._edit = Button(theme, _("Edit"))
        self._remove = Button(theme, _("Remove"), kind="ghost", icon="trash")
        self._editing: VisitEditing | None = None
        self._lay_out()
        self._edit.clicked.connect(self._toggle)
        self._remove.clicked.connect(self._take_away)

    def show_visit(self, visit: Visit, still_to_ask: Sequence[VisitQuestion]) -> None:
        """Show what is stored; `still_to_ask` are the questions offered at this visit."""
        self._visit = visit
        editable = not self._book.read_only
        whom = isolated(visit.whom)
        self._whom.setText(whom)
        self._when.setText(when_words(visit, self._book.today()))
        self._note.set_text(visit.note)
        self._stamps.show_record(visit)
        self._note.setVisible(bool(visit.note) and self._editing is None)
        for row, question in self._asked.take_questions(self._book.asked_at(visit)):
            row.show_question(question, about_words(question, self._regions), editable=editable)
        for line, question in self._open.take_questions(still_to_ask):
            line.show_question(question, about_words(question, self._regions), editable=editable)
        self._open_title.setVisible(bool(still_to_ask))
        for button in (self._edit, self._remove):
            button.setAccessibleName(_("{what}: {name}").format(what=button.text(), name=whom))
            button.setVisible(editable)
        if self._editing is not None:
            self._editing.show_visit(visit)

    def focus_edit(self) -> None:
        """Bring the keyboard to the card."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        parts = (self._whom, self._when, self._note, self._stamps, self._asked, self._open_title, self._open)
        for part in parts:
            self.body.addWidget(part)
        buttons = Flow(self._theme)
        for button in (self._edit, self._remove):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    def _make_asked(self) -> AskedRow:
        row = AskedRow(self._theme)
        row.answered.connect(self._book.answer)
        row.taken_back.connect(self._take_back)
        row.typing.connect(self.typing)
        return row

    def _make_open(self) -> OpenQuestionRow:
        row = OpenQuestionRow(self._theme)
        row.pressed.connect(self._set_asked)
        return row

    def _set_asked(self, question: VisitQuestion) -> None:
        """The button goes with its row; what comes next is the answer."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._book.set_asked(question, self._visit)
        row = self._asked.row(question.id)
        if row is not None:
            row.focus_answer()

    def _take_back(self, question: VisitQuestion) -> None:
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._book.set_asked(question, None)

    def _toggle(self) -> None:
        if self._editing is None:
            self._editing = VisitEditing(self._theme, self._book, self._visit)
            self._editing.done.connect(self._close)
            self._editing.typing.connect(self.typing)
            self.body.addWidget(self._editing)
            self._editing.open_after(self._remove)
            self._note.hide()
        else:
            self._close()

    def _close(self) -> None:
        if self._editing is not None:
            self.focus_edit()
            self._editing.hide()
            self._editing.deleteLater()
            self._editing = None
            self._note.setVisible(bool(self._visit.note))

    def _take_away(self) -> None:
        self._book.remove(self._visit)
        self.removed.emit(_("Visit to {whom} removed").format(whom=isolated(self._visit.whom)))
