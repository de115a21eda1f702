"""Suggested for today: what it has to fit at one side, the routine that does at the other."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.composing import Composed
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.columns import ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.exercise_book import HOLDING, LIKINGS, PAIN, ExerciseBook
from companion.ui.panels.held_note import HeldNote, held_words
from companion.ui.panels.routine_composed import RoutineComposed
from companion.ui.panels.routine_wish import RoutineWish
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

WISH_WIDTH = 380


class RoutineForToday(QWidget):
    """`start_asked` carries the routine; `help_asked` wants to know why exercises rest."""

    start_asked = Signal(object)
    help_asked = Signal()

    def __init__(self, theme: Theme, diary: Diary, book: ExerciseBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._book = book
        self._seed = 0
        self._composed: Composed | None = None
        self._wish = RoutineWish(theme)
        self._notes = Card(theme, gap=6)
        self._kept_low = Label(
            theme,
            _("You wrote down pain of 4 or more in the last two days, so no dose is above the usual."),
            wrap=True,
        )
        self._notes.body.addWidget(self._kept_low)
        review = _("These exercises are not yet reviewed by a physiotherapist.")
        self._notes.body.addWidget(Label(theme, review, wrap=True))
        self._held = HeldNote(theme)
        self._rests = False
        self._result: QWidget | None = None
        self._area = ColumnsArea(theme)
        column = Column(theme, self)
        column.addWidget(self._area, 1)
        self._wish.changed.connect(self._compose)
        self._held.help_asked.connect(self.help_asked)
        diary.changed.connect(self._follow)
        theme.changed.connect(self._place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._compose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & (PAIN | LIKINGS | HOLDING) and self.isVisible():
            self._compose()

    def _compose(self) -> None:
        """The same all day, until something else is wished for."""
        self._composed = self._book.compose(self._wish.wish, self._diary.today().toordinal() + self._seed)
        rests = held_words(self._book.marks(), self._book.held_back(), self._book.regions)
        self._held.show_words(rests)
        self._rests = bool(rests)
        self._kept_low.setHidden(self._book.lately().may_raise)
        if self._result is not None:
            self._result.hide()
            self._result.deleteLater()
        self._result = self._card(self._composed) if self._composed else self._nothing()
        self._place()

    def _card(self, composed: Composed) -> RoutineComposed:
        card = RoutineComposed(self._theme, self._book, composed)
        card.start_asked.connect(self._ask_start)
        card.others_asked.connect(self._ask_others)
        return card

    def _nothing(self) -> Card:
        card = Card(self._theme)
        held = self._book.held_back().regions
        hurting = {mark.region for mark in self._book.marks().values() if mark.lasts}
        if hurting - held:
            words = _(
                "Nothing that fits was found. More minutes, standing, the floor or more things give more."
            )
        elif hurting:
            words = _("What hurts rests for now. Calm breathing stands among the exercises, for any day.")
        else:
            words = _("Mark what hurts on Today, and a routine for it stands here.")
        card.body.addWidget(Label(self._theme, words, wrap=True))
        return card

    def _ask_start(self) -> None:
        if self._composed is not None:
            self.start_asked.emit(self._composed.plan.routine)

    def _ask_others(self) -> None:
        self._seed += 1
        self._compose()
        if self._composed is not None:
            names = ", ".join(_(exercise.name) for exercise in self._composed.plan.exercises)
            announce(self, names)

    def _place(self) -> None:
        if self._result is None:
            return
        first = [self._held, self._result]
        if columns_for(self.width(), self._theme.scale) == 1:
            self._area.place([(0, [*first, self._wish, self._notes])])
        else:
            self._area.place([(0, first), (WISH_WIDTH, [self._wish, self._notes])])
        self._held.setVisible(self._rests)
