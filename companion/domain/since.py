"""Since when something hurts: a date as exactly as the person knows it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering

from companion.domain.errors import OutOfRangeError
from companion.domain.text import _

LONG_LASTING = 3
"""Months after which pain counts as lasting."""
_TEXT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@total_ordering
@dataclass(frozen=True)
class Since:
    """A year, a month of a year, or a day. A year sorts before its months, a month before its days.

    Raises OutOfRangeError for what is not in the calendar.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise _not_a_date(f"{self.year:04}-?-{self.day:02}")
        try:
            date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        except ValueError as error:
            raise _not_a_date(self.text) from error

    @classmethod
    def of(cls, text: str) -> "Since":
        """From "2026", "2026-05" or "2026-05-12"; raises OutOfRangeError for anything else."""
        found = _TEXT.fullmatch(text)
        if found is None:
            raise _not_a_date(text)
        return cls(*(int(part) for part in found.groups() if part is not None))

    @property
    def text(self) -> str:
        parts = (f"{part:02}" for part in (self.month, self.day) if part is not None)
        return "-".join((f"{self.year:04}", *parts))

    def __lt__(self, other: object) -> bool:
        # Texts of this form sort like the dates, the less exact one first.
        return self.text < other.text if isinstance(other, Since) else NotImplemented


def lasting(since: Since, today: date) -> bool | None:
    """Whether it is that long ago: None = the date is not exact enough to say.

    The earliest and the latest day that it can mean may lie on both sides of the limit.
    """
    limit = months_before(today)
    earliest = date(since.year, since.month or 1, since.day or 1)
    if since.month is None:
        latest = date(since.year, 12, 31)
    elif since.day is None:
        latest = _month_end(earliest)
    else:
        latest = earliest
    if latest <= limit:
        return True
    return False if earliest > limit else None


def months_before(day: date, months: int = LONG_LASTING) -> date:
    """The same day of an earlier month, or that month's last day."""
    number = day.year * 12 + day.month - 1 - months
    year, month = divmod(number, 12)
    end = _month_end(date(year, month + 1, 1))
    return end.replace(day=min(day.day, end.day))


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _not_a_date(text: str) -> OutOfRangeError:
    return OutOfRangeError(
        _("“{text}” is not a date. A year, a month or a day fits, like 2026, 2026-05 or 2026-05-12.").format(
            text=text
        )
    )
