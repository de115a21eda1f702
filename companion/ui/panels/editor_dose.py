"""The dose of one exercise in a routine of the person's own: how often, how long it is held, or minutes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import Exercise
from companion.domain.own_routine import MOST_REPETITIONS, MOST_SECONDS, PrescribedStep, beyond
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.flow_box import FlowBox
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.steppers import CountInput

MINUTE = 60


class DoseFields(QWidget):
    """Those that the exercise has. `changed` carries the repetitions, the hold and the seconds then."""

    changed = Signal(int, float, float)

    def __init__(
        self, theme: Theme, name: str, exercise: Exercise | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._exercise = exercise
        self._values = (1, 0.0, 0.0)
        self._times = CountInput(theme, MOST_REPETITIONS)
        self._hold = CountInput(theme, MOST_SECONDS)
        self._minutes = CountInput(theme, MOST_SECONDS // MINUTE)
        self._beyond = Label(theme, role="small", wrap=True)
        fields = FlowBox(theme, gap=24)
        for field, words, spoken, shown in (
            (self._times, _("Times"), _("Times, {exercise}"), self._has("repetitions")),
            (self._hold, _("Hold, seconds"), _("Hold in seconds, {exercise}"), self._has("hold_seconds")),
            (self._minutes, _("Minutes"), _("Minutes, {exercise}"), self._by_time),
        ):
            place = labelled(theme, words, field)
            field.setAccessibleName(spoken.format(exercise=name))
            if shown:
                fields.flow.addWidget(place)
            else:
                place.setParent(self)
                place.hide()
        column = Column(theme, self, gap=4)
        column.addWidget(fields)
        column.addWidget(self._beyond)
        self._beyond.hide()
        for field, take in (
            (self._times, self._take_times),
            (self._hold, self._take_hold),
            (self._minutes, self._take_minutes),
        ):
            self._connect(field, take)

    def show_step(self, step: PrescribedStep) -> None:
        """Show its dose, and say where it is more than usual."""
        self._values = (step.repetitions, step.hold_seconds, step.seconds)
        self._times.set_value(step.repetitions)
        self._hold.set_value(round(step.hold_seconds))
        self._minutes.set_value(round(step.seconds / MINUTE))
        more = self._exercise is not None and not step.own and beyond(step, self._exercise)
        words = _("More than this library usually says. It is kept as it was given to you.")
        self._beyond.setText(words if more else "")
        self._beyond.setVisible(more)

    @property
    def _by_time(self) -> bool:
        return self._exercise is not None and self._exercise.by_time

    def _has(self, part: str) -> bool:
        """Whether the exercise has such a figure; one that is not known may have any."""
        return self._exercise is None or getattr(self._exercise.dose, part) is not None

    def _connect(self, field: CountInput, take: Callable[[object], None]) -> None:
        field.value_chosen.connect(take)

    def _take_times(self, value: object) -> None:
        _times, hold, seconds = self._values
        self.changed.emit(max(1, value) if isinstance(value, int) else 1, hold, seconds)

    def _take_hold(self, value: object) -> None:
        times, _hold, seconds = self._values
        self.changed.emit(times, float(value) if isinstance(value, int) else 0.0, seconds)

    def _take_minutes(self, value: object) -> None:
        times, hold, _seconds = self._values
        minutes = max(1, value) if isinstance(value, int) else 1
        self.changed.emit(times, hold, float(minutes * MINUTE))
