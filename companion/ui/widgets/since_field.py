"""Since when something is so: a year, a month or a day, as far as it is known."""

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.since import Since
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.flow import Flow

YEARS = 90
MONTHS = 12


class SinceField(GroupOfControls):
    """The month can be said once there is a year, the day once there is a month.

    `since_chosen` carries a Since, or None when nothing is said any more.
    """

    since_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.max
        none = _("not said")
        self._year = DropDown(theme, _("Year"), none, self)
        self._month = DropDown(theme, _("Month"), none, self)
        self._day = DropDown(theme, _("Day"), none, self)
        names = (_("Since which year"), _("Since which month"), _("Since which day"))
        flow = Flow(theme, self)
        for part, name in zip((self._year, self._month, self._day), names, strict=True):
            part.setAccessibleName(name)
            part.activated.connect(self._announce)
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key comes to, in order."""
        return [self._year, self._month, self._day]

    def show_since(self, since: Since | None, today: date) -> None:
        """Show a date without announcing it; nothing later than `today` is offered."""
        self._today = today
        year, month = (since.year, since.month) if since else (None, None)
        oldest = min(today.year - YEARS, year or today.year)
        years = [str(each) for each in range(today.year, oldest - 1, -1)]
        self._year.set_choices(years, 0 if year is None else today.year - year + 1)
        self._month.setVisible(year is not None)
        self._day.setVisible(month is not None)
        if since is not None:
            self._month.set_choices(self._months(since.year), month or 0)
        if since is not None and month is not None:
            days = [str(each) for each in range(1, self._last_day(since.year, month) + 1)]
            self._day.set_choices(days, since.day or 0)

    def _months(self, year: int) -> list[str]:
        last = self._today.month if year == self._today.year else MONTHS
        locale = QLocale()
        return [locale.standaloneMonthName(month) for month in range(1, last + 1)]

    def _last_day(self, year: int, month: int) -> int:
        this_month = (year, month) == (self._today.year, self._today.month)
        return self._today.day if this_month else monthrange(year, month)[1]

    def _announce(self) -> None:
        since = self._said()
        self.show_since(since, self._today)
        self.since_chosen.emit(since)

    def _said(self) -> Since | None:
        """What is chosen; a month or day that the year does not have is left out."""
        if not self._year.currentIndex():
            return None
        year = self._today.year + 1 - self._year.currentIndex()
        month: int | None = self._month.currentIndex() or None
        if month is None or month > len(self._months(year)):
            return Since(year)
        day: int | None = self._day.currentIndex() or None
        return Since(year, month, day if day and day <= self._last_day(year, month) else None)
