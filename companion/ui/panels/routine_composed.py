"""The routine that was put together for today: why, how long, and each exercise with what it is for."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.composing import Composed
from companion.domain.exercise import Exercise
from companion.domain.part_names import part_names
from companion.domain.proposal import reason_for
from companion.domain.routine import Step
from companion.domain.text import _
from companion.ui.exercise_book import ExerciseBook
from companion.ui.panels.exercise_card import dose_of
from companion.ui.panels.exercise_words import parts_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow_box import FlowBox
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.motion_picture import MotionPicture
from companion.ui.widgets.routine_facts import RoutineFacts
from companion.ui.widgets.stacks import Column, Row

PICTURE = 84


class RoutineComposed(Card):
    """`start_asked` when the person wants to begin, `others_asked` for other exercises."""

    start_asked = Signal()
    others_asked = Signal()

    def __init__(
        self, theme: Theme, book: ExerciseBook, composed: Composed, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        self._book = book
        plan = composed.plan
        facts = RoutineFacts(theme)
        facts.show_facts(plan.minutes, plan.positions)
        start = Button(theme, _("Start"), kind="primary", icon="play")
        start.setAccessibleName(_("Start {routine}").format(routine=_(plan.routine.title)))
        others = Button(theme, _("Other exercises"), icon="swap")
        self.body.addWidget(Heading(theme, _(plan.routine.title)))
        self.body.addWidget(facts)
        self.body.addWidget(Label(theme, self._reason(composed), wrap=True))
        self.body.addWidget(FlowBox(theme, start, others))
        for step, exercise, parts in zip(plan.routine.steps, plan.exercises, composed.parts, strict=True):
            self.body.addWidget(self._row(step, exercise, parts))
        start.clicked.connect(self.start_asked)
        others.clicked.connect(self.others_asked)

    def _reason(self, composed: Composed) -> str:
        regions = self._book.regions
        reached = {part for parts in composed.parts for part in parts}
        sentences = [reason_for(regions[part] for part in reached if part in regions)]
        without = part_names(regions[part] for part in composed.without if part in regions)
        if without:
            parts = ", ".join(without)
            sentences.append(_("Nothing that fits was found for: {parts}.").format(parts=parts))
        return " ".join(sentences)

    def _row(self, step: Step, exercise: Exercise, parts: tuple[str, ...]) -> QWidget:
        theme = self._theme
        name = _(exercise.name)
        holder = QWidget(self)
        picture = MotionPicture(theme, PICTURE, square=True)
        picture.show_later(
            partial(self._book.motion, exercise.code), _("Picture: {exercise}").format(exercise=name)
        )
        words = Column(theme, gap=2)
        words.addWidget(Label(theme, name, role="strong", wrap=True))
        words.addWidget(Label(theme, dose_of(step, exercise), wrap=True))
        reason = parts_words(parts, self._book.regions)
        words.addWidget(Label(theme, reason, role="small", tone="muted", wrap=True))
        words.addStretch(1)
        row = Row(theme, holder, gap=14)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return holder
