"""The time of something on its day; a time that has not come yet is asked about."""

from datetime import time

from PySide6.QtCore import QLocale, QTime, Signal

from companion.domain.time_doubts import is_to_come, last_come
from companion.domain.wall_time import time_of
from companion.ui.medicine_log import Logged, MedicineLog
from companion.ui.theme import Theme
from companion.ui.widgets.checked_line import CheckedLine

WIDTH = 118


class MomentField(CheckedLine):
    """`moment_chosen` carries a moment; one to come goes to `doubted`, with the one that may be meant."""

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
        now = self._log.now().utc
        if is_to_come(moment.utc, now):
            self.doubted.emit(moment, last_come(moment, now, self._log.boundary))
        else:
            self.moment_chosen.emit(moment)


def clock_words(at: object) -> str:
    """As the clock of the person shows it, with twelve or twenty-four hours."""
    if not isinstance(at, time):
        return ""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
