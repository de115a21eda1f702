"""Which day stands in which cell of a month, and where the arrow keys lead; without painting."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = 7
ROWS = 6


@dataclass(frozen=True, kw_only=True)
class MonthGrid:
    """Seven columns, six rows. `first` is day 1 of the month, `week_start` 0 for Monday to 6 for Sunday."""

    first: date
    week_start: int = 0

    @property
    def last(self) -> date:
        return self.first.replace(day=monthrange(self.first.year, self.first.month)[1])

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(days=n) for n in range(self.last.day)]

    @property
    def weekdays(self) -> list[int]:
        """The weekday of each column, 0 for Monday."""
        return [(self.week_start + column) % WEEK for column in range(WEEK)]

    def cell_of(self, day: date) -> tuple[int, int]:
        """Column and row of a day of this month."""
        row, column = divmod(day.day - 1 + self._empty_at_start, WEEK)
        return column, row

    def day_at(self, column: int, row: int) -> date | None:
        """The day in a cell, or None in the empty cells before and after the month."""
        number = row * WEEK + column - self._empty_at_start + 1
        inside = 0 <= column < WEEK and 1 <= number <= self.last.day
        return self.first.replace(day=number) if inside else None

    @property
    def _empty_at_start(self) -> int:
        return (self.first.weekday() - self.week_start) % WEEK


def month_of(day: date) -> date:
    """Day 1 of the month of a day."""
    return day.replace(day=1)


def months_later(day: date, months: int) -> date:
    """The same day of another month, or its last day where that month is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
