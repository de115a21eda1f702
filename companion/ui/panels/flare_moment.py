"""When a flare began or ended: a day and a time. What has not come yet is not taken, and says so."""

from datetime import date, time

from PySide6.QtCore import Signal

from companion.domain.moments import Moment
from companion.domain.text import _
from companion.domain.wall_time import time_of
from companion.ui.flare_log import FlareLog
from companion.ui.panels.body_time.date_input import DateInput
from companion.ui.panels.moment_field import WIDTH, clock_words
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class FlareMoment(GroupOfControls):
    """`chosen` carries a moment. What stands in the fields stays until it is replaced."""

    chosen = Signal(object)
    typing = Signal(bool)

    def __init__(self, theme: Theme, log: FlareLog, words: tuple[str, str]) -> None:
        """`words` name the day and the time."""
        super().__init__()
        self._log = log
        self._moment: Moment | None = None
        self._day = DateInput(theme, words[0], log.now().day)
        self._time = CheckedLine(theme, time_of, show=clock_words, width=WIDTH)
        self._problem = Label(theme, role="small", tone="danger", wrap=True)
        self._problem.hide()
        self.setFocusProxy(self._day)
        fields = Flow(theme, gap=16)
        fields.addWidget(labelled(theme, words[0], self._day))
        fields.addWidget(labelled(theme, words[1], self._time))
        column = Column(theme, self, gap=4)
        column.addLayout(fields)
        column.addWidget(self._problem)
        self._day.value_chosen.connect(self._take)
        self._time.value_chosen.connect(self._take)
        for field in (self._day, self._time):
            field.typing.connect(self.typing)

    def show_moment(self, moment: Moment) -> None:
        """Show what is stored; what is not taken yet stays with its sentence."""
        self._day.set_latest(self._log.now().day)
        if moment == self._moment and not self._problem.isHidden():
            return
        self._moment = moment
        self._day.set_day(moment.day)
        self._time.set_value(moment.local.time().replace(second=0, microsecond=0))
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say why it was not taken; empty = nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _take(self) -> None:
        day, at = self._day.day(), self._time.value()
        if self._moment is None or not isinstance(day, date) or not isinstance(at, time):
            return
        moment = self._log.moment(day, at, self._moment.zone)
        if moment.utc > self._log.now().utc:
            self.complain(_("This time has not come yet. The time stays as it was."))
        else:
            self.complain("")
            self.chosen.emit(moment)
