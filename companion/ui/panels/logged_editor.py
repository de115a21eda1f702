"""Edits a dose, a thing tried or an activity in place. Every change is saved at once, so leaving is free."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.activity import LONGEST_MINUTES as LONGEST_ACTIVITY
from companion.domain.activity import Activity
from companion.domain.dose import HELPED_WORDS, Dose, Helped
from companion.domain.medicine import unit_words
from companion.domain.moments import Moment
from companion.domain.names import name_of
from companion.domain.record import Kind
from companion.domain.text import _
from companion.domain.therapy import LONGEST_MINUTES, Therapy
from companion.ui.medicine_log import Logged, MedicineLog
from companion.ui.panels.amount_field import AmountField
from companion.ui.panels.future_question import FutureQuestion
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.moment_field import MomentField
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.steppers import DurationInput, MinutesInput


class LoggedEditor(QWidget):
    """The time of a record with further controls beside and below it. `done` asks to close it."""

    done = Signal()
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, log: MedicineLog, *, beside: Sequence[QWidget] = (), below: Sequence[QWidget] = ()
    ) -> None:
        super().__init__()
        self._log = log
        self._record: Logged | None = None
        self._time = MomentField(theme, log)
        self._question = FutureQuestion(theme)
        done = Button(theme, _("Done"), icon="check")
        first = Flow(theme, gap=16)
        for control in (labelled(theme, _("Time"), self._time), *beside):
            first.addWidget(control)
        # Added in the order of reading, which the Tab key follows.
        column = Column(theme, self, gap=10, margins=(0, 6, 0, 6))
        column.addLayout(first)
        for part in (self._question, *below):
            column.addWidget(part)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
        self._time.moment_chosen.connect(self._put_moment)
        self._time.doubted.connect(self._question.ask)
        self._time.typing.connect(self.typing)
        self._question.answered.connect(self._put_moment)
        done.clicked.connect(self.done)

    def show_record(self, record: Logged) -> None:
        """Show what is stored; what is being typed at that moment stays."""
        self._record = record
        self._time.show_record(record)

    def focus_first(self) -> None:
        """Bring the keyboard to the time."""
        self._time.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _put_moment(self, moment: Moment) -> None:
        if self._record is not None:
            self._log.change(self._record, replace(self._record, moment=moment), _("Time changed"))


class DoseEditor(LoggedEditor):
    """Time, amount, and whether it helped."""

    def __init__(self, theme: Theme, log: MedicineLog) -> None:
        amount = AmountField(theme)
        helped = ChoiceChips(theme, [(key.value, _(words)) for key, words in HELPED_WORDS])
        super().__init__(
            theme,
            log,
            beside=[labelled(theme, _("Amount"), amount)],
            below=[labelled(theme, _("Did it help?"), helped)],
        )
        self._amount = amount
        self._helped = helped
        self._amount.value_chosen.connect(self._take_amount)
        self._amount.typing.connect(self.typing)
        self._helped.chosen.connect(self._take_answer)

    def show_record(self, record: Logged) -> None:
        super().show_record(record)
        dose = cast("Dose", record)
        self._amount.set_value(dose.amount)
        self._amount.set_unit(isolated(unit_words(dose.unit, dose.amount)))
        self._helped.set_value(dose.helped.value if dose.helped else None)

    def _take_amount(self, amount: object) -> None:
        dose = cast("Dose", self._record)
        self._log.change(dose, replace(dose, amount=str(amount)), _("Amount changed"))

    def _take_answer(self, key: object) -> None:
        self._log.answer(cast("Dose", self._record), Helped(str(key)) if key else None)


class TherapyEditor(LoggedEditor):
    """Time, how long, and how much it helped."""

    def __init__(self, theme: Theme, log: MedicineLog) -> None:
        minutes = DurationInput(theme, LONGEST_MINUTES)
        helped = ScaleInput(theme, _("not at all"), _("very much"), of_pain=False)
        below = [
            labelled(theme, _("How long?"), minutes),
            labelled(theme, _("How much did it help?"), helped),
        ]
        super().__init__(theme, log, below=below)
        self._minutes = minutes
        self._helped = helped
        self._minutes.value_chosen.connect(self._take_minutes)
        self._helped.value_chosen.connect(self._take_value)

    def show_record(self, record: Logged) -> None:
        super().show_record(record)
        therapy = cast("Therapy", record)
        self._minutes.set_value(therapy.minutes)
        self._helped.set_value(therapy.helped)

    def _take_minutes(self, minutes: int | None) -> None:
        therapy = cast("Therapy", self._record)
        self._log.change(therapy, replace(therapy, minutes=minutes), _("How long it was"))

    def _take_value(self, value: int | None) -> None:
        therapy = cast("Therapy", self._record)
        self._log.change(therapy, replace(therapy, helped=value), _("How much it helped"))


class ActivityEditor(LoggedEditor):
    """Time, name, and the minutes planned and done."""

    def __init__(self, theme: Theme, log: MedicineLog) -> None:
        name = CheckedLine(theme, name_of)
        planned, done = (MinutesInput(theme, LONGEST_ACTIVITY) for _part in range(2))
        below = [
            labelled(theme, _("What is it?"), name),
            labelled(theme, _("Planned"), planned),
            labelled(theme, _("Done"), done),
        ]
        super().__init__(theme, log, below=below)
        self._name = name
        self._planned = planned
        self._done = done
        name.setAccessibleName(_("Name of the activity"))
        planned.setAccessibleName(_("Minutes planned"))
        done.setAccessibleName(_("Minutes done"))
        name.value_chosen.connect(self._take_name)
        planned.value_chosen.connect(self._take_planned)
        done.value_chosen.connect(self._take_done)
        for part in (name, planned, done):
            part.typing.connect(self.typing)

    def show_record(self, record: Logged) -> None:
        super().show_record(record)
        activity = cast("Activity", record)
        self._name.set_value(activity.name)
        self._planned.set_value(activity.planned)
        self._done.set_value(activity.done)

    def _take_name(self, name: object) -> None:
        activity = cast("Activity", self._record)
        self._log.change(activity, replace(activity, name=str(name)), _("Activity renamed"))

    def _take_planned(self, minutes: int | None) -> None:
        activity = cast("Activity", self._record)
        self._log.change(activity, replace(activity, planned=minutes), _("Minutes planned"))

    def _take_done(self, minutes: int | None) -> None:
        activity = cast("Activity", self._record)
        self._log.change(activity, replace(activity, done=minutes), _("Minutes done"))


def editor_for(theme: Theme, log: MedicineLog, record: Logged) -> LoggedEditor:
    """The editor of that kind of record, showing it."""
    editors = {Kind.DOSES: DoseEditor, Kind.THERAPIES: TherapyEditor, Kind.ACTIVITIES: ActivityEditor}
    editor = editors[record.KIND](theme, log)
    editor.show_record(record)
    return editor
