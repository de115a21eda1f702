"""The routines that the person wrote down, each as a card with what can be done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.own_routine import OwnRoutine
from companion.domain.text import _, plural
from companion.ui.columns import ColumnsArea
from companion.ui.own_routine_book import OwnRoutineBook
from companion.ui.panels.editor_words import JOINED, name_of_step, origin_words, unknown_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow_box import FlowBox
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

START, EDIT, COPY, SAVE, DELETE = "start", "edit", "copy", "save", "delete"


class OwnRoutineList(QWidget):
    """`asked` carries what is wanted of a routine (one of the words above) and the routine.

    `resting` says why exercises of a routine rest today, or nothing.
    """

    new_asked = Signal()
    file_asked = Signal()
    asked = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        own: OwnRoutineBook,
        resting: Callable[[OwnRoutine], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own = own
        self._resting = resting
        self._cards: list[Card] = []
        self.new = Button(theme, _("Write down a routine"), kind="primary", icon="plus")
        self._file = Button(theme, _("Bring in a file"), icon="folder")
        self._said = Label(theme, role="body", wrap=True)
        self._said.hide()
        self._area = ColumnsArea(theme)
        column = Column(theme, self, gap=8)
        column.addWidget(FlowBox(theme, self.new, self._file))
        column.addWidget(self._said)
        column.addWidget(self._area, 1)
        self.new.clicked.connect(self.new_asked)
        self._file.clicked.connect(self.file_asked)

    def refresh(self) -> None:
        """Show what is stored."""
        for button in (self.new, self._file):
            button.setDisabled(self._own.read_only)
        routines = self._own.routines()
        cards = [self._card(routine) for routine in routines] if routines else [self._nothing_yet()]
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = cards
        self._area.place([(0, cards)])

    def say(self, sentence: str) -> None:
        """Show what came of a file; an empty sentence takes it away."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _nothing_yet(self) -> Card:
        card = Card(self._theme, gap=6)
        card.body.addWidget(Heading(self._theme, _("Exercises that someone gave you")))
        words = _(
            "Write down what your physiotherapist gave you, with the number of times and how long to hold. "
            "It plays like the other routines."
        )
        card.body.addWidget(Label(self._theme, words, wrap=True))
        return card

    def _card(self, routine: OwnRoutine) -> Card:
        theme, exercises = self._theme, self._own.exercises
        plan = self._own.plan(routine)
        card = Card(theme, gap=6)
        card.body.addWidget(Heading(theme, routine.title))
        card.body.addWidget(Label(theme, origin_words(routine), role="label", tone="muted", wrap=True))
        count = plural("{n} exercise", "{n} exercises", len(routine.steps))
        length = _("about {n} min").format(n=plan.minutes)
        facts = f"{count} · {length}" if plan.phases else count
        card.body.addWidget(Label(theme, facts, role="label", tone="muted", wrap=True))
        names = JOINED.join(name_of_step(step, exercises) for step in routine.steps)
        for words in (names, self._resting(routine), unknown_words(routine, exercises), routine.note):
            if words:
                card.body.addWidget(Label(theme, words, wrap=True))
        card.body.addWidget(self._actions(routine, playable=bool(plan.phases)))
        return card

    def _actions(self, routine: OwnRoutine, *, playable: bool) -> QWidget:
        theme = self._theme
        made = {
            START: (Button(theme, _("Start"), kind="primary", icon="play"), _("Start {routine}")),
            EDIT: (Button(theme, _("Change"), icon="pencil"), _("Change {routine}")),
            COPY: (Button(theme, _("Copy"), kind="ghost", icon="copy"), _("Copy {routine}")),
            SAVE: (Button(theme, _("Save as a file"), kind="ghost", icon="document"), _("Save {routine}")),
            DELETE: (Button(theme, _("Delete"), kind="ghost", icon="trash"), _("Delete {routine}")),
        }
        row = FlowBox(theme)
        for what, (button, words) in made.items():
            button.setAccessibleName(words.format(routine=routine.title))
            button.setDisabled(
                (what == START and not playable) or (what in (EDIT, COPY, DELETE) and self._own.read_only)
            )
            button.clicked.connect(partial(self._ask, what, routine))
            row.flow.addWidget(button)
        return row

    def _ask(self, what: str, routine: OwnRoutine, _checked: bool = False) -> None:
        self.asked.emit(what, routine)

    def focus_on_first(self) -> None:
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
