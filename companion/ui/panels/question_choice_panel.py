"""All further questions: which of them are asked, in which order, and own ones that no longer are."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.further import further_questions
from companion.domain.own_question import OwnQuestion
from companion.domain.question_choice import QuestionChoice
from companion.domain.questions import Question
from companion.domain.text import N_, _
from companion.ui.key_words import KeyGroup, KeyLine
from companion.ui.own_questions import OwnQuestions
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.question_row import DOWN, UP, QuestionRow
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain

MOVES = {"Alt+Up": UP, "Alt+Down": DOWN}
TOLD = KeyGroup(
    title=N_("Questions"),
    lines=(KeyLine(keys=tuple(MOVES), words=N_("Move a question up and down")),),
)


class QuestionChoicePanel(Card):
    """`chosen` carries the new QuestionChoice, `removed` a sentence for the toast."""

    chosen = Signal(object)
    removed = Signal(str)
    typing = Signal(bool)

    def __init__(self, theme: Theme, own: OwnQuestions, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        self._own = own
        self._choice = QuestionChoice()
        self._questions: list[Question] = []
        self._rows: dict[str, QuestionRow] = {}
        self._rows_column = Column(theme, gap=10)
        self._retired = QWidget(self)
        self._retired_column = Column(theme, self._retired, gap=8)
        self._lay_out()
        for keys, by in MOVES.items():
            shortcut = QShortcut(QKeySequence(keys), self, partial(self._move_focused, by))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_choice(self, choice: QuestionChoice) -> None:
        """Show what is asked now, in its order."""
        self._choice = choice
        known = {own.key: own for own in self._own.all()}
        used = self._own.used()
        asked = (own.question for own in known.values() if not own.retired)
        self._questions = choice.arranged(further_questions(asked))
        keys = [question.key for question in self._questions]
        for gone in self._rows.keys() - keys:
            self._drop(gone)
        for place, question in enumerate(self._questions):
            is_own = question.key in known
            row = self._row(question, is_own=is_own)
            row.show_question(
                question, asked=choice.is_asked(question), removable=is_own and question.key not in used
            )
            row.show_place(first=place == 0, last=place == len(keys) - 1)
            if self._rows_column.indexOf(row) != place:
                self._rows_column.removeWidget(row)
                self._rows_column.insertWidget(place, row)
        self._show_retired([own for own in known.values() if own.retired])
        self._chain()

    def _lay_out(self) -> None:
        theme = self._theme
        self.body.addWidget(Label(theme, _("Further questions"), role="heading", wrap=True))
        words = _(
            "Pain now, how you slept and the flare always stand first. What you switch off is not asked; "
            "what you answered before stays in the diary. Move a question with its arrows, or with Alt and "
            "the arrow keys."
        )
        self.body.addWidget(Label(theme, words, role="small", tone="muted", wrap=True))
        self.body.addLayout(self._rows_column)
        self.body.addWidget(self._retired)

    def _row(self, question: Question, *, is_own: bool) -> QuestionRow:
        row = self._rows.get(question.key)
        if row is None:
            row = self._rows[question.key] = QuestionRow(self._theme, question, is_own=is_own, parent=self)
            row.asked_changed.connect(self._set_asked)
            row.move_asked.connect(self._move)
            if row.tools is not None:
                row.tools.renamed.connect(self._rename)
                row.tools.retire_asked.connect(self._retire)
                row.tools.remove_asked.connect(self._remove)
                row.tools.typing.connect(self.typing)
            row.show()
        return row

    def _drop(self, key: str) -> None:
        """The button that was pressed goes with its row."""
        row = self._rows.pop(key)
        focused = QApplication.focusWidget()
        if focused is not None and row.isAncestorOf(focused):
            next(iter(self._rows.values())).take_focus()
        row.hide()
        row.deleteLater()

    def _show_retired(self, retired: list[OwnQuestion]) -> None:
        while self._retired_column.count():
            item = self._retired_column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._retired.setVisible(bool(retired))
        if retired:
            heading = _("No longer asked; the answers stay in the diary")
            self._retired_column.addWidget(Label(self._theme, heading, role="strong", wrap=True))
        for own in retired:
            again = Button(self._theme, _("Ask again"), kind="ghost")
            again.setAccessibleName(_("{what}: {name}").format(what=again.text(), name=own.words))
            again.clicked.connect(partial(self._ask_again, own))
            row = Row(self._theme, gap=12)
            row.addWidget(Label(self._theme, own.words, role="label", wrap=True), 1)
            row.addWidget(again)
            holder = QWidget()
            holder.setLayout(row)
            self._retired_column.addWidget(holder)

    def _chain(self) -> None:
        before: QWidget = self
        for question in self._questions:
            before = chain(before, self._rows[question.key])
        chain(before, self._retired)

    def _set_asked(self, key: str, asked: bool) -> None:
        question = next(question for question in self._questions if question.key == key)
        self.chosen.emit(self._choice.with_asked(question, asked=asked))

    def _move(self, key: str, by: int) -> None:
        moved = self._choice.moved(self._questions, key, by)
        if moved.order != tuple(question.key for question in self._questions):
            self.chosen.emit(moved)
            show_opened(self._rows[key])

    def _move_focused(self, by: int) -> None:
        """The question in whose row the keyboard is."""
        focused = QApplication.focusWidget()
        for key, row in self._rows.items():
            if focused is not None and row.isAncestorOf(focused):
                self._move(key, by)
                return

    def _rename(self, key: str, words: str) -> None:
        self._own.rename(self._own_of(key), words)

    def _retire(self, key: str) -> None:
        own = self._own_of(key)
        self._own.set_retired(own, retired=True)
        self.removed.emit(_("{name} is no longer asked").format(name=isolated(own.words)))

    def _remove(self, key: str) -> None:
        own = self._own_of(key)
        self._own.remove(own)
        self.removed.emit(_("{name} removed").format(name=isolated(own.words)))

    def _ask_again(self, own: OwnQuestion, _clicked: object = None) -> None:
        self._own.set_retired(own, retired=False)
        if own.key in self._rows:
            self._rows[own.key].take_focus()

    def _own_of(self, key: str) -> OwnQuestion:
        return next(own for own in self._own.all() if own.key == key)
