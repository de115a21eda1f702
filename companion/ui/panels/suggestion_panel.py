"""The card *Suggested for today*: shown only while a routine fits the marks."""

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
    from companion.domain.proposal import Proposal
    from companion.ui.exercise_book import ExerciseBook

# Routines and their figure are wanted by nobody before a part is marked; the start is quicker without them.
# ruff: noqa: PLC0415


class SuggestionPanel(QWidget):
    """`start_asked` carries the key of the routine."""

    start_asked = Signal(str)

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._proposal: Proposal | None = None
        self._card: QWidget | None = None
        self._column = Column(theme, self)
        self.hide()

    def show_for(self, marks: Mapping[str, Mark]) -> None:
        """Show the routine that fits the marks of the day, or nothing."""
        proposal = self._propose(marks) if marks else None
        if proposal != self._proposal:
            self._proposal = proposal
            self._put_card(self._card_for(proposal) if proposal else None)
        self.setVisible(proposal is not None)

    def _propose(self, marks: Mapping[str, Mark]) -> "Proposal | None":
        from companion.domain.proposal import propose

        return propose(tuple(self._book.routines().values()), marks, self._book.regions)

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
            chain(self, card)
