"""The card *Suggested for today*: shown only while a routine fits the marks. It says what rests for now."""

from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.entry import Mark
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain

if TYPE_CHECKING:
    from companion.domain.held_back import HeldBack
    from companion.domain.proposal import Proposal
    from companion.ui.exercise_book import ExerciseBook
    from companion.ui.panels.held_note import HeldNote

# Routines and their figure are wanted by nobody before a part is marked; the start is quicker without them.
# ruff: noqa: PLC0415


class SuggestionPanel(QWidget):
    """`start_asked` carries the key of the routine; `help_asked` wants to know why exercises rest."""

    start_asked = Signal(str)
    help_asked = Signal()

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._proposal: Proposal | None = None
        self._card: QWidget | None = None
        self._note: HeldNote | None = None
        self._column = Column(theme, self, gap=10)
        self.hide()

    def show_for(self, marks: Mapping[str, Mark], held: "HeldBack | None" = None) -> None:
        """Show the routine that fits the marks of the day, or nothing, and which of their parts rest."""
        proposal = self._propose(marks, held.regions if held else frozenset()) if marks else None
        if proposal != self._proposal:
            self._proposal = proposal
            self._put_card(self._card_for(proposal) if proposal else None)
        # On a flare day the line about Get help is enough.
        told = held if held and held.regions and not self._is_flare_day() else None
        words = self._held_words(marks, told) if told else ""
        self._say(words)
        self.setVisible(proposal is not None or bool(words))

    def _propose(self, marks: Mapping[str, Mark], held_back: frozenset[str]) -> "Proposal | None":
        from companion.domain.proposal import propose, propose_for_flare

        routines = tuple(self._book.routines().values())
        if self._is_flare_day():
            return propose_for_flare(routines, marks, held_back)
        return propose(routines, marks, self._book.regions, held_back)

    def _is_flare_day(self) -> bool:
        today = self._diary.today()
        return bool(self._diary.flare_days(today, today))

    def _held_words(self, marks: Mapping[str, Mark], held: "HeldBack") -> str:
        from companion.ui.panels.held_note import held_words

        return held_words(marks, held, self._book.regions)

    def _say(self, words: str) -> None:
        if words and self._note is None:
            from companion.ui.panels.held_note import HeldNote

            self._note = HeldNote(self._theme, self)
            self._note.help_asked.connect(self.help_asked)
            self._column.insertWidget(0, self._note)
            self._chain()
        if self._note is not None:
            self._note.show_words(words)
            self._note.setVisible(bool(words))

    @cached_property
    def _book(self) -> "ExerciseBook":
        from companion.ui.exercise_book import ExerciseBook

        return ExerciseBook(self._diary, self._materials)

    def _card_for(self, proposal: "Proposal") -> QWidget:
        from companion.domain.plan import plan_of
        from companion.ui.widgets.routine_card import RoutineCard

        routine = proposal.routine
        card = RoutineCard(self._theme, self)
        plan = plan_of(routine, self._materials.exercises)
        motion = self._materials.read_motion(plan.pictured.code)
        card.show_plan(plan, motion, proposal.reason)
        card.start_clicked.connect(partial(self.start_asked.emit, routine.key))
        return card

    def _put_card(self, card: QWidget | None) -> None:
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.deleteLater()
        self._card = card
        if card is not None:
            self._column.addWidget(card)
            self._chain()

    def _chain(self) -> None:
        chain(self, *(part for part in (self._note, self._card) if part is not None))
