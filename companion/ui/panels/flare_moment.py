"""When a flare began or ended: a day and a time. What has not come yet is asked about."""

from datetime import date, time, timedelta

from PySide6.QtCore import QLocale, Signal

from companion.domain.moments import Moment
from companion.domain.text import _
from companion.domain.time_doubts import is_to_come, last_come
from companion.domain.wall_time import time_of
from companion.ui.flare_log import FlareLog
from companion.ui.panels.future_question import FutureQuestion
from companion.ui.panels.moment_field import WIDTH, clock_words
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.date_input import SHOWN, DateInput
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

AHEAD = timedelta(days=366)


class FlareDayInput(DateInput):
    """A day that may be said to come within a year: then the question is whether it was meant."""

    def __init__(self, theme: Theme, name: str, today: date) -> None:
        self._today = today
        super().__init__(theme, name, today + AHEAD)

    def set_today(self, today: date) -> None:
        """The program may run past midnight."""
        self._today = today
        self.set_latest(today + AHEAD)

    def _example(self) -> str:
        return _("Use a day, for example {day}.").format(day=QLocale().toString(self._today, SHOWN))


class FlareMoment(GroupOfControls):
    """`chosen` carries a moment. What stands in the fields stays until it is replaced."""

    chosen = Signal(object)
    typing = Signal(bool)

    def __init__(self, theme: Theme, log: FlareLog, words: tuple[str, str]) -> None:
        """`words` name the day and the time."""
        super().__init__()
        self._log = log
        self._moment: Moment | None = None
        self._day = FlareDayInput(theme, words[0], log.now().day)
        self._time = CheckedLine(theme, time_of, show=clock_words, width=WIDTH)
        self._problem = Label(theme, role="small", tone="danger", wrap=True)
        self._problem.hide()
        self._question = FutureQuestion(theme)
        self.setFocusProxy(self._day)
        fields = Flow(theme, gap=16)
        fields.addWidget(labelled(theme, words[0], self._day))
        fields.addWidget(labelled(theme, words[1], self._time))
        column = Column(theme, self, gap=4)
        column.addLayout(fields)
        column.addWidget(self._problem)
        column.addWidget(self._question)
        self._question.answered.connect(self._choose)
        self._day.value_chosen.connect(self._take)
        self._time.value_chosen.connect(self._take)
        for field in (self._day, self._time):
            field.typing.connect(self.typing)

    def show_moment(self, moment: Moment) -> None:
        """Show what is stored; what is not taken yet stays with its sentence."""
        self._day.set_today(self._log.now().day)
        if moment == self._moment and not (self._problem.isHidden() and self._question.isHidden()):
            return
        self._moment = moment
        self._day.set_day(moment.day)
        self._time.set_value(moment.local.time().replace(second=0, microsecond=0))
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say why it was not taken; empty = nothing."""
        self._question.hide()
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _take(self) -> None:
        day, at = self._day.day(), self._time.value()
        if self._moment is None or not isinstance(day, date) or not isinstance(at, time):
            return
        self.complain("")
        moment, now = self._log.moment(day, at, self._moment.zone), self._log.now().utc
        if is_to_come(moment.utc, now):
            self._question.ask(moment, last_come(moment, now, self._log.boundary))
        else:
            self.chosen.emit(moment)

    def _choose(self, moment: Moment) -> None:
        """The fields show what was chosen also where it is not taken for another reason."""
        self._day.set_day(moment.day)
        self._time.set_value(moment.local.time().replace(second=0, microsecond=0))
        self.chosen.emit(moment)
