"""One exercise of a routine of the person's own: its place, its dose, and its words where they are theirs."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import POSITION_WORDS, Exercise, Position
from companion.domain.own_routine import PrescribedStep
from companion.domain.text import _
from companion.ui.panels.editor_dose import DoseFields
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.card import Card
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.switch import Switch
from companion.ui.widgets.text_fields import LineInput

UP, DOWN, REMOVE = "up", "down", "trash"


class StepRow(Card):
    """Signals begin with its place from 0: `changed` has the step as it is to be, `move_asked` -1 or 1."""

    changed = Signal(int, object)
    move_asked = Signal(int, int)
    remove_asked = Signal(int)

    def __init__(
        self, theme: Theme, name: str, exercise: Exercise | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._theme = theme
        self._name = name
        self._step: PrescribedStep | None = None
        self._place = 0
        self._title = Label(theme, role="strong", wrap=True)
        spoken = {
            UP: _("Move {exercise} up"),
            DOWN: _("Move {exercise} down"),
            REMOVE: _("Remove {exercise}"),
        }
        self.buttons = {
            icon: IconButton(theme, icon, words.format(exercise=name)) for icon, words in spoken.items()
        }
        self._dose = DoseFields(theme, name, exercise)
        self._words: OwnWords | None = None
        head = Row(theme)
        head.addWidget(self._title, 1)
        for button in self.buttons.values():
            head.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(self._dose)
        self._dose.changed.connect(self._take_dose)
        self.buttons[UP].clicked.connect(self._ask_up)
        self.buttons[DOWN].clicked.connect(self._ask_down)
        self.buttons[REMOVE].clicked.connect(self._ask_remove)

    def show_step(self, step: PrescribedStep, place: int, count: int) -> None:
        """`place` counts from 0."""
        self._step, self._place = step, place
        self._title.setText(f"{place + 1}. {self._name}")
        self.buttons[UP].setEnabled(place > 0)
        self.buttons[DOWN].setEnabled(place < count - 1)
        self._dose.show_step(step)
        if step.own and self._words is None:
            self._words = OwnWords(self._theme, self._name)
            self._words.changed.connect(self._tell)
            self.body.addWidget(self._words)
        if self._words is not None:
            self._words.show_step(step)

    def _take_dose(self, repetitions: int, hold_seconds: float, seconds: float) -> None:
        if self._step is not None:
            dosed = replace(self._step, repetitions=repetitions, hold_seconds=hold_seconds, seconds=seconds)
            self._tell(dosed)

    def _tell(self, step: PrescribedStep) -> None:
        self.changed.emit(self._place, step)

    def _ask_up(self) -> None:
        self.move_asked.emit(self._place, -1)

    def _ask_down(self) -> None:
        self.move_asked.emit(self._place, 1)

    def _ask_remove(self) -> None:
        self.remove_asked.emit(self._place)


class OwnWords(QWidget):
    """What to do in the person's own words, how one is placed, and whether each side has its turn."""

    changed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: PrescribedStep | None = None
        self._words = LineInput(theme)
        self._position = ChoiceChips(theme, [(each.value, _(POSITION_WORDS[each])) for each in Position])
        self._sides = Switch(theme, _("Each side in turn"))
        column = Column(theme, self, gap=8)
        column.addWidget(labelled(theme, _("What to do"), self._words))
        self._words.setAccessibleName(_("What to do, {exercise}").format(exercise=name))
        column.addWidget(labelled(theme, _("Position"), self._position))
        self._position.setAccessibleName(_("Position, {exercise}").format(exercise=name))
        column.addWidget(self._sides)
        self._sides.setAccessibleName(_("Each side in turn, {exercise}").format(exercise=name))
        self._words.text_changed.connect(self._take_words)
        self._position.chosen.connect(self._take_position)
        self._sides.clicked.connect(self._take_sides)

    def show_step(self, step: PrescribedStep) -> None:
        self._step = step
        self._words.set_text(step.words)
        self._position.set_value(step.position)
        self._sides.setChecked(step.each_side)

    def _take_words(self, words: str) -> None:
        if self._step is not None:
            self.changed.emit(replace(self._step, words=words))

    def _take_position(self, position: object) -> None:
        """One is always chosen."""
        if self._step is not None and isinstance(position, str):
            self.changed.emit(replace(self._step, position=position))
        elif self._step is not None:
            self._position.set_value(self._step.position)

    def _take_sides(self) -> None:
        if self._step is not None:
            self.changed.emit(replace(self._step, each_side=self._sides.isChecked()))
