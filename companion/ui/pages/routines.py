"""Routines: one for today, the ready-made ones, and every exercise to read."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

from companion.domain.changes import Changes
from companion.domain.plan import Plan, plan_of
from companion.domain.routine import Routine
from companion.domain.session_length import one_exercise
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.columns import MARGIN
from companion.ui.diary import Diary
from companion.ui.exercise_book import HOLDING, LIKINGS, ExerciseBook
from companion.ui.materials import Materials
from companion.ui.panels.routine_cards import RoutineCards
from companion.ui.panels.routine_inside import RoutineInside
from companion.ui.saved_state import SavedState
from companion.ui.theme import Theme
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.view_switch import ViewSwitch

# The other views are imported when they are first shown: the ready-made routines are there sooner.
# ruff: noqa: PLC0415

FOR_TODAY, ROUTINES, OWN, DESK, EXERCISES = "today", "routines", "own", "desk", "exercises"


class RoutinesPage(QWidget):
    """`start_asked` carries the key of a routine, `own_asked` one that is not in the library.

    `sitting_chosen` carries minutes for the sitting clock.
    `help_cards_asked` carries the ids of the cards because of which exercises rest.
    """

    start_asked = Signal(str)
    own_asked = Signal(object)
    sitting_chosen = Signal(int)
    help_cards_asked = Signal(object)

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._book = ExerciseBook(diary, materials)
        self._routines: dict[str, Routine] = {}
        self._looked_into = ""
        self._sitting = 0
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._mark_resting)
        self._header = PageHeader(theme, _("Routines"), self)
        self._saved = SavedState(diary, self._header)
        views = [
            (FOR_TODAY, _("For today")),
            (ROUTINES, _("Routines")),
            (OWN, _("Yours")),
            (DESK, _("At a desk")),
            (EXERCISES, _("Exercises")),
        ]
        self._switch = ViewSwitch(theme, _("What is shown"), views)
        self._cards = RoutineCards(theme, materials.read_motion)
        self._inside = RoutineInside(theme, materials.read_motion)
        self._views: dict[str, QWidget] = {ROUTINES: self._cards}
        self._library = QWidget(self)
        self._shown = QStackedWidget(self._library)
        self._stack = QStackedLayout(self)
        self._lay_out()
        self._connect()
        self._suit()
        self.show_view(ROUTINES)

    def show_view(self, key: str) -> None:
        """The routine for today, the ready-made routines, or the exercises; each is made when first shown."""
        if key not in self._views:
            self._views[key] = self._make_view(key)
            self._shown.addWidget(self._views[key])
        self._switch.show_view(key)
        self._shown.setCurrentWidget(self._views[key])

    def apply_settings(self, settings: Settings) -> None:
        """Show what was chosen about the sitting clock."""
        self._sitting = settings.sitting_minutes

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._suit()
        # The cards are on the screen before it is looked up which of them rest.
        self._later.start()

    def _suit(self) -> None:
        """Let the routines be those that suit the person now."""
        routines = self._book.routines()
        if routines == self._routines:
            return
        self._routines = routines
        self._cards.show_routines(list(routines), self._plan, self._left_out)

    def _mark_resting(self) -> None:
        self._cards.show_resting(self._resting_words)

    def _resting_words(self, key: str) -> str:
        from companion.ui.panels.held_note import routine_words

        held = self._book.held_back().regions & self._routines[key].regions
        return routine_words(self._book.regions[region] for region in held if region in self._book.regions)

    def _plan(self, key: str) -> Plan:
        return plan_of(self._routines[key], self._book.exercises)

    def _left_out(self, key: str) -> int:
        return self._book.left_out(self._routines[key])

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & LIKINGS and self.isVisible():
            self._suit()
        if changes.kinds & HOLDING and self.isVisible():
            self._later.start()

    def _make_view(self, key: str) -> QWidget:
        if key == FOR_TODAY:
            from companion.ui.panels.routine_for_today import RoutineForToday

            today = RoutineForToday(self._theme, self._diary, self._book)
            today.start_asked.connect(self.own_asked)
            today.help_asked.connect(self._ask_help)
            return today
        if key == OWN:
            from companion.ui.panels.editor_place import OwnRoutinesPlace

            own = OwnRoutinesPlace(self._theme, self._diary, self._book)
            own.start_asked.connect(self.own_asked)
            return own
        if key == DESK:
            from companion.ui.panels.posture_place import PosturePlace

            desk = PosturePlace(self._theme, self._book, self._materials)
            desk.routine_asked.connect(self.start_asked)
            desk.exercise_asked.connect(self._start_exercise)
            desk.sitting_chosen.connect(self.sitting_chosen)
            desk.show_sitting(self._sitting)
            return desk
        from companion.ui.panels.exercise_browse import ExerciseBrowse

        browse = ExerciseBrowse(self._theme, self._diary, self._book)
        browse.start_asked.connect(self._start_exercise)
        return browse

    def _connect(self) -> None:
        self._diary.changed.connect(self._follow)
        self._switch.switched.connect(self.show_view)
        self._cards.start_asked.connect(self.start_asked)
        self._cards.inside_asked.connect(self._look_inside)
        self._inside.start_asked.connect(self.start_asked)
        self._inside.closed.connect(self._show_library)

    def _lay_out(self) -> None:
        switch = Row(self._theme)
        switch.addWidget(self._switch, 2)
        switch.addStretch(1)
        column = Column(self._theme, self._library, gap=10, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(self._header)
        column.addLayout(switch)
        column.addWidget(self._shown, 1)
        self._shown.addWidget(self._cards)
        self._stack.addWidget(self._library)
        self._stack.addWidget(self._inside)

    def put_help_aside(self) -> None:
        """None of the help cards fits that were looked at from here."""
        self._book.put_help_aside()

    def _ask_help(self) -> None:
        self.help_cards_asked.emit(self._book.ask_help())

    def _start_exercise(self, code: str) -> None:
        self.own_asked.emit(one_exercise(self._book.exercises[code]))

    def _look_inside(self, key: str) -> None:
        self._looked_into = key
        self._inside.show_plan(self._plan(key))
        self._stack.setCurrentWidget(self._inside)
        self._inside.back.setFocus()

    def _show_library(self) -> None:
        self._stack.setCurrentWidget(self._library)
        self._cards.focus_on(self._looked_into)
