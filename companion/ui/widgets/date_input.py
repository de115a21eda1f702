"""A day between two buttons that go a week back or on; the field takes typing as well."""

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.steppers import Stepper

WEEK, FIELD_WIDTH = 7, 128
SHOWN = "d MMM yyyy"
TYPED = (SHOWN, "d MMMM yyyy", "d.M.yyyy")


class DateInput(Stepper):
    """Its whole numbers are days as `date.toordinal` counts them; no day after `latest` is taken."""

    def __init__(self, theme: Theme, name: str, latest: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, latest.toordinal(), WEEK, FIELD_WIDTH, parent)
        self.setAccessibleName(name)
        for button, words in ((self._less, _("A week earlier")), (self._more, _("A week later"))):
            button.setAccessibleName(words)
            button.setToolTip(words)

    def day(self) -> date | None:
        value = self.value()
        return date.fromordinal(value) if value else None

    def set_day(self, day: date) -> None:
        self.set_value(day.toordinal())

    def set_latest(self, latest: date) -> None:
        """The program may run past midnight."""
        self._most = latest.toordinal()

    def _parse(self, text: str) -> int | None:
        typed = text.strip()
        try:
            return date.fromisoformat(typed).toordinal()
        except ValueError:
            pass
        days = (QLocale().toDate(typed, form) for form in TYPED)
        found = next((day for day in days if day.isValid()), None)
        return date(found.year(), found.month(), found.day()).toordinal() if found else None

    def _words(self, value: int) -> str:
        # Zero days is what the button for less would reach in the end.
        return QLocale().toString(date.fromordinal(max(1, value)), SHOWN)

    def _example(self) -> str:
        return _("Use a day up to today, for example {day}.").format(day=self._words(self._most))
