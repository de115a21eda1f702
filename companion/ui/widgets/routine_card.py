"""The routine that is suggested for today: picture, title, length, why, and Start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.figure.motion import Motion
from companion.domain.plan import Plan
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.motion_picture import MotionPicture
from companion.ui.widgets.routine_facts import RoutineFacts
from companion.ui.widgets.stacks import Column, Row

PICTURE = 132


class RoutineCard(Card):
    """`start_clicked` when the person wants to begin."""

    start_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._picture = MotionPicture(theme, PICTURE, square=True)
        self._title = Label(theme, role="heading", wrap=True)
        self._facts = RoutineFacts(theme)
        self._reason = Label(theme, role="small", tone="muted", wrap=True)
        self._start = Button(theme, _("Start"), kind="primary", icon="play")
        words = Column(theme, gap=4)
        words.addWidget(Label(theme, _("Suggested for today"), role="small", tone="muted"))
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addStretch(1)
        start = Row(theme)
        start.addWidget(self._start)
        start.addStretch(1)
        words.addLayout(start)
        row = Row(theme, gap=18)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._reason)
        self._start.clicked.connect(self.start_clicked)

    def show_plan(self, plan: Plan, picture: Motion, reason: str) -> None:
        """`picture` is the motion whose still stands for the routine; `reason` a plain sentence."""
        title = _(plan.routine.title)
        self._title.setText(title)
        self._facts.show_facts(plan.minutes, plan.positions)
        self._picture.show_motion(picture, _("Picture: {exercise}").format(exercise=title))
        self._reason.setText(reason)
        self._start.setAccessibleName(_("Start {routine}").format(routine=title))
