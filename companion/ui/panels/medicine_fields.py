"""The fields that say how a medicine is taken, and from which day on."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.medicine import AS_NEEDED, SCHEDULES, MedicineChange
from companion.domain.text import _
from companion.ui.panels.amount_field import AmountField
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.unit_choice import UnitChoice
from companion.ui.theme import Theme
from companion.ui.widgets.date_input import DateInput
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

KEYS = [key for key, _words in SCHEDULES]


class MedicineFields(QWidget):
    """Amount, unit, rhythm and day; or, for a stop, the day alone."""

    def __init__(
        self, theme: Theme, today: date, *, stopping: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stopping = stopping
        self._keys = list(KEYS)
        self._amount = AmountField(theme)
        self._unit = UnitChoice(theme)
        self._schedule = DropDown(theme, _("As needed"), _("not said"))
        self._day = DateInput(theme, _("From which day on?"), today)
        self._problem = Label(theme, role="small", tone="danger", wrap=True)
        self._unit_problem = Label(theme, role="small", tone="danger", wrap=True)
        how = QWidget(self)
        row = Flow(theme, how, gap=12)
        row.addWidget(labelled(theme, _("Amount at a time"), self._amount))
        row.addWidget(labelled(theme, _("Unit"), self._unit))
        column = Column(theme, self, gap=12)
        column.addWidget(how)
        column.addWidget(self._unit_problem)
        rhythm = labelled(theme, _("How often?"), self._schedule)
        column.addWidget(rhythm)
        since = _("Not taken from this day on") if stopping else _("From which day on?")
        column.addWidget(labelled(theme, since, self._day))
        column.addWidget(self._problem)
        how.setHidden(stopping)
        rhythm.setHidden(stopping)
        for hint in (self._problem, self._unit_problem):
            hint.hide()
        # What was missing is there now: the sentence goes with it.
        self._unit.chosen.connect(self._ask_for_unit)
        self._day.set_day(today)
        self._show_schedule(AS_NEEDED)

    def show_change(self, change: MedicineChange, today: date) -> None:
        """Begin with how it is taken, from today on."""
        self._amount.set_value(change.amount)
        self._unit.set_unit(change.unit)
        self._show_schedule(change.schedule)
        self._day.set_latest(today)
        self._day.set_day(today)

    def set_latest(self, today: date) -> None:
        """The last day that can be chosen; the program may run past midnight."""
        self._day.set_latest(today)

    def clear(self, today: date) -> None:
        """Empty all fields."""
        self._amount.clear()
        self._unit.set_unit("")
        self._show_schedule(AS_NEEDED)
        self._day.set_latest(today)
        self._day.set_day(today)
        self.complain("")
        self._ask_for_unit()

    def change(self) -> MedicineChange | None:
        """What the fields say; None while something is missing, which is then said below its field."""
        self.complain("")
        self._ask_for_unit()
        readable = self._amount.commit()
        unit = self._unit.unit() if self._unit.commit() else ""
        day = self._day.day()
        if not readable:
            return None
        if not unit:
            self._ask_for_unit(_("Choose a unit, for example mg."))
            self._unit.setFocus(Qt.FocusReason.OtherFocusReason)
            show_opened(self._unit_problem)
            return None
        if day is None:
            self.complain(_("Choose the day from which on it is so."))
            return None
        place = self._schedule.currentIndex()
        return MedicineChange(
            day=day,
            taken=not self._stopping,
            amount=str(self._amount.value()),
            unit=unit,
            schedule=self._keys[place - 1] if place else AS_NEEDED,
        )

    def complain(self, sentence: str) -> None:
        """Say what is missing or cannot be; empty = nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _ask_for_unit(self, sentence: str = "") -> None:
        """Below the unit; empty = it is there."""
        self._unit_problem.setText(sentence)
        self._unit_problem.setVisible(bool(sentence))
        self._unit.set_problem(sentence)

    def _show_schedule(self, schedule: str) -> None:
        # A rhythm of a newer version stays offered as it is called there.
        self._keys = [*KEYS, *([] if schedule in KEYS else [schedule])]
        words = [*(_(words) for _key, words in SCHEDULES), *self._keys[len(KEYS) :]]
        self._schedule.set_choices(words, self._keys.index(schedule) + 1)
