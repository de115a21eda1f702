"""A routine in the library: picture above, title, length, one line, Start and Look inside."""

from collections.abc import Callable

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
from companion.ui.widgets.stacks import Row

PICTURE = 150


class LibraryCard(Card):
    """Both signals carry the key of the routine. `note` is a further line."""

    start_asked = Signal(str)
    inside_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        plan: Plan,
        read_picture: Callable[[], Motion],
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, gap=6, parent=parent)
        self._key = plan.routine.key
        title = _(plan.routine.title)
        drawing = MotionPicture(theme, PICTURE)
        drawing.show_later(read_picture, _("Picture: {exercise}").format(exercise=title))
        facts = RoutineFacts(theme)
        facts.show_facts(plan.minutes, plan.positions)
        start = Button(theme, _("Start"), kind="primary", icon="play")
        inside = Button(theme, _("Look inside"), kind="ghost")
        start.setAccessibleName(_("Start {routine}").format(routine=title))
        inside.setAccessibleName(_("Look inside {routine}").format(routine=title))
        self.body.addWidget(drawing)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(Label(theme, title, role="heading", wrap=True))
        self.body.addWidget(facts)
        self.body.addWidget(Label(theme, _(plan.routine.summary), role="small", tone="muted", wrap=True))
        if note:
            self.body.addWidget(Label(theme, note, role="small", wrap=True))
        self._resting = Label(theme, role="small", wrap=True)
        self._resting.hide()
        self.body.addWidget(self._resting)
        self.body.addSpacing(theme.px(8))
        row = Row(theme, gap=8)
        row.addWidget(start)
        row.addWidget(inside)
        row.addStretch(1)
        self.body.addLayout(row)
        self.setFocusProxy(inside)
        start.clicked.connect(self._ask_start)
        inside.clicked.connect(self._ask_inside)

    def show_resting(self, words: str) -> None:
        """Say why it is not suggested for now; no words where nothing speaks against it."""
        self._resting.setText(words)
        self._resting.setVisible(bool(words))

    def _ask_start(self) -> None:
        self.start_asked.emit(self._key)

    def _ask_inside(self) -> None:
        self.inside_asked.emit(self._key)
