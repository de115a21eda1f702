"""A time of day between a minus and a plus button; it takes 2245, 22:45 and 10:45 pm."""

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QWidget

from companion.domain.errors import OutOfRangeError
from companion.domain.text import _
from companion.domain.wall_time import time_of
from companion.ui.theme import Theme
from companion.ui.widgets.steppers import FIVE, Stepper

HOUR = 60
DAY = 24 * HOUR


class TimeInput(Stepper):
    """Values are minutes after midnight. The buttons go round the clock by five, beginning at `usual`."""

    def __init__(self, theme: Theme, usual: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, DAY - 1, FIVE, 118, parent)
        self._usual = usual

    def _parse(self, text: str) -> int | None:
        try:
            at = time_of(text)
        except OutOfRangeError:
            return None
        return at.hour * HOUR + at.minute

    def _words(self, value: int) -> str:
        return clock_words(value)

    def _example(self) -> str:
        return _("Use a time of day, for example {example}.").format(example=clock_words(self._usual))

    def _next(self, direction: int) -> int:
        return self._usual if self._value is None else (self._value + direction * self._step) % DAY

    def _has_next(self, _direction: int) -> bool:
        return True


def clock_words(minute: int) -> str:
    """Minutes after midnight as the clock of the person shows them, with twelve or twenty-four hours."""
    return QLocale().toString(QTime(*divmod(minute, HOUR)), QLocale.FormatType.ShortFormat)
