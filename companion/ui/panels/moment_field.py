"""The time of something on its day; a time that has not come yet is asked about."""

from datetime import time

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.moments import Moment
from companion.domain.text import _
from companion.domain.wall_time import time_of
from companion.ui.medicine_log import Logged, MedicineLog
from companion.ui.panels.day_words import long_day
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.stacks import Column

WIDTH = 118


class MomentField(CheckedLine):
    """`moment_chosen` carries a moment; one still to come goes to `doubted`, with that of a day before."""

    moment_chosen = Signal(object)
    doubted = Signal(object, object)

    def __init__(self, theme: Theme, log: MedicineLog) -> None:
        super().__init__(theme, time_of, show=clock_words, width=WIDTH)
        self._log = log
        self._record: Logged | None = None
        self.value_chosen.connect(self._take_time)

    def show_record(self, record: Logged) -> None:
        """Show when it was."""
        self._record = record
        self.set_value(record.moment.local.time().replace(second=0, microsecond=0))

    def _take_time(self, at: object) -> None:
        if self._record is None or not isinstance(at, time):
            return
        moment = self._log.moment_at(self._record, at)
        if moment.utc > self._log.now().utc:
            self.doubted.emit(moment, self._log.day_before(moment))
        else:
            self.moment_chosen.emit(moment)


class FutureQuestion(QWidget):
    """Which of two moments is meant; `answered` carries it."""

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[Moment, Moment] | None = None
        self._banner = Banner(theme, "caution")
        self._before = Button(theme, "")
        self._keep = Button(theme, "", kind="ghost")
        column = Column(theme, self, gap=6)
        column.addWidget(self._banner)
        choices = Flow(theme, gap=6)
        choices.addWidget(self._before)
        choices.addWidget(self._keep)
        column.addLayout(choices)
        self._before.clicked.connect(self._choose_before)
        self._keep.clicked.connect(self._choose_keep)
        self.hide()

    def ask(self, moment: Moment, before: Moment) -> None:
        """Was it the moment as typed, or the same time on the day before?"""
        self._moments = moment, before
        at = short_time(moment)
        self._banner.set_text(_("{time} has not come yet. Was it the day before?").format(time=at))
        self._before.setText(long_day(before.day, moment.day))
        self._keep.setText(_("Keep {time}").format(time=at))
        self.show()

    def _choose_before(self) -> None:
        self._answer(1)

    def _choose_keep(self) -> None:
        self._answer(0)

    def _answer(self, place: int) -> None:
        self.hide()
        if self._moments is not None:
            self.answered.emit(self._moments[place])


def clock_words(at: object) -> str:
    """As the clock of the person shows it, with twelve or twenty-four hours."""
    if not isinstance(at, time):
        return ""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
