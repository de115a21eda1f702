"""A routine looked into: its exercises beside who asks first, when to stop, and whether it was reviewed."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.domain.figure.motion import Motion
from companion.domain.plan import Plan
from companion.domain.precautions import BEFORE_START, CONDITIONS, STOP_SIGNS
from companion.domain.text import N_, _
from companion.ui.columns import ColumnsArea, columns_for
from companion.ui.panels.exercise_card import ExerciseCard
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.point_list import PointList
from companion.ui.widgets.routine_facts import RoutineFacts
from companion.ui.widgets.stacks import Column, Row

SIDE_WIDTH = 380


class RoutineInside(QWidget):
    """Show it with a plan. `start_asked` carries the key of the routine."""

    closed = Signal()
    start_asked = Signal(str)

    def __init__(
        self, theme: Theme, read_motion: Callable[[str], Motion], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_motion = read_motion
        self._key = ""
        self._steps: list[QWidget] = []
        self._notes: list[QWidget] = []
        self._columns = 0
        self._title = Label(theme, role="title", wrap=True)
        self._facts = RoutineFacts(theme)
        self.back = Button(theme, _("All routines"), icon="left")
        self._start = Button(theme, _("Start"), kind="primary", icon="play")
        self._area = ColumnsArea(theme)
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self._start.clicked.connect(self._ask_start)
        theme.changed.connect(self._place)

    def show_plan(self, plan: Plan) -> None:
        routine = plan.routine
        self._key = routine.key
        self._title.setText(_(routine.title))
        self._start.setAccessibleName(_("Start {routine}").format(routine=_(routine.title)))
        self._facts.show_facts(plan.minutes, plan.positions)
        for card in (*self._steps, *self._notes):
            card.deleteLater()
        self._steps = [
            ExerciseCard(self._theme, number, step, exercise, self._read_motion(exercise.code))
            for number, (step, exercise) in enumerate(
                zip(routine.steps, plan.exercises, strict=True), start=1
            )
        ]
        self._notes = self._make_notes(plan)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if columns_for(self.width(), self._theme.scale) != self._columns:
            self._place()

    def _make_notes(self, plan: Plan) -> list[QWidget]:
        excluded = {key for exercise in plan.exercises for key in exercise.ask_first}
        signs = {key for exercise in plan.exercises for key in exercise.stop_signs}
        review = plan.routine.reviewed
        waiting = review is None or None in {exercise.reviewed for exercise in plan.exercises}
        return [
            self._note(_("Stop at once when you notice"), [w for k, w in STOP_SIGNS.items() if k in signs]),
            self._note(
                _("Ask a doctor or physiotherapist first if you have"),
                [words for key, words in CONDITIONS.items() if key in excluded],
            ),
            self._note(_("Before you start"), BEFORE_START),
            self._note(
                _("Reviewed: no. It needs a physiotherapist's review.")
                if review is None or waiting
                else _("Reviewed: {name}").format(name=review.by),
                [N_("Doses start low, and movements stay well inside the usual range.")],
                points=False,
            ),
        ]

    def _note(self, heading: str, texts: Iterable[str], *, points: bool = True) -> Card:
        card = Card(self._theme, gap=6)
        card.body.addWidget(Label(self._theme, heading, role="heading", wrap=True))
        if points:
            card.body.addWidget(PointList(self._theme, map(_, texts)))
        else:
            card.body.addWidget(Label(self._theme, " ".join(map(_, texts)), wrap=True))
        return card

    def _place(self) -> None:
        if not self._steps:
            return
        self._columns = columns_for(self.width(), self._theme.scale)
        if self._columns == 1:
            self._area.place([(0, [*self._notes[:2], *self._steps, *self._notes[2:]])])
        else:
            self._area.place([(0, self._steps), (SIDE_WIDTH, self._notes)])

    def _lay_out(self) -> None:
        words = Column(self._theme, gap=0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        head = Row(self._theme, gap=16)
        head.addWidget(self.back)
        head.addLayout(words, 1)
        head.addWidget(self._start)
        column = Column(self._theme, self, gap=8, margins=(28, 14, 28, 0))
        column.addLayout(head)
        column.addWidget(self._area, 1)

    def _ask_start(self) -> None:
        self.start_asked.emit(self._key)
