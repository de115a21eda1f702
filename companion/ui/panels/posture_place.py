"""At a desk: changing position often, short posture checks, and the checklist of a place to work."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.columns import ColumnsArea
from companion.ui.exercise_book import ExerciseBook
from companion.ui.materials import Materials
from companion.ui.panels.posture_checklist import PostureChecklist
from companion.ui.panels.sitting_choice import SittingChoice
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow_box import FlowBox
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

DESK_RESET = "desk-reset"
CHECKS = ("PO-01", "PO-02", "PO-03", "PO-04", "PO-05")


class PosturePlace(QWidget):
    """`routine_asked` carries the key of a routine, `exercise_asked` the code of an exercise.

    `sitting_chosen` carries minutes for the sitting clock, 0 = off.
    """

    routine_asked = Signal(str)
    exercise_asked = Signal(str)
    sitting_chosen = Signal(int)

    def __init__(
        self, theme: Theme, book: ExerciseBook, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._book = book
        self._area = ColumnsArea(theme)
        self._reset = Button(theme, _("Desk reset"), kind="primary", icon="play")
        self._sitting = SittingChoice(theme)
        cards: list[QWidget] = [self._often(), PostureChecklist(theme, materials.workstation)]
        self._area.place([(0, cards)])
        column = Column(theme, self)
        column.addWidget(self._area, 1)
        self._sitting.chosen.connect(self.sitting_chosen)
        self._reset.clicked.connect(self._ask_reset)

    def show_sitting(self, minutes: int) -> None:
        """Show how often the sitting clock asks."""
        self._sitting.show_minutes(minutes)

    def _often(self) -> Card:
        theme = self._theme
        card = Card(theme, gap=8)
        card.body.addWidget(Heading(theme, _("Change position often")))
        words = _(
            "Stand up or move for 2 to 3 minutes every half hour or so. Short and often helps more than "
            "one long break. These are short checks to do at your desk."
        )
        card.body.addWidget(Label(theme, words, wrap=True))
        self._reset.setAccessibleName(_("Start the desk reset"))
        row = FlowBox(theme, self._reset)
        conditions = self._book.conditions()
        for code in CHECKS:
            exercise = self._book.exercises[code]
            if not exercise.suits(conditions):
                continue
            button = Button(theme, _(exercise.name), icon="play")
            button.setAccessibleName(_("Start {exercise}").format(exercise=_(exercise.name)))
            button.clicked.connect(partial(self._ask_check, code))
            row.flow.addWidget(button)
        card.body.addWidget(row)
        card.body.addWidget(self._sitting)
        return card

    def _ask_reset(self) -> None:
        self.routine_asked.emit(DESK_RESET)

    def _ask_check(self, code: str, _checked: bool = False) -> None:
        self.exercise_asked.emit(code)
