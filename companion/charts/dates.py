"""Where dates stand on a day axis and how they are written, with names in the language of the window."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from companion.analysis.periods import Span
from companion.domain.text import _

MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)
WEEKLY_UP_TO = 45


@dataclass(frozen=True, kw_only=True)
class DateNames:
    """Months from January on and weekdays from Monday on, in full and short."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]

    def month(self, day: date) -> str:
        return self.months[day.month - 1]

    def short_month(self, day: date) -> str:
        return self.short_months[day.month - 1]


def date_ticks(span: Span, room: int, names: DateNames) -> list[tuple[int, str]]:
    """Day index and words of the ticks, at most `room` of them: weeks, months or years."""
    if span.days <= WEEKLY_UP_TO:
        weeks = [(index, f"{day.day} {names.short_month(day)}") for index, day in _weeks(span)]
        return weeks[-max(1, room) :]
    for step in MONTH_STEPS:
        ticks = [((day - span.first).days, _month_words(day, step, names)) for day in _months(span, step)]
        if len(ticks) <= room or step == MONTH_STEPS[-1]:
            return ticks
    return []


def day_words(day: date, names: DateNames) -> str:
    """For example "Saturday 5 September"."""
    weekday = names.weekdays[day.weekday()]
    return _("{weekday} {day} {month}").format(weekday=weekday, day=day.day, month=names.month(day))


def short_day_words(day: date, names: DateNames) -> str:
    """For example "Sat 5 Sep 2026"."""
    weekday, month = names.short_weekdays[day.weekday()], names.short_month(day)
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekday, day=day.day, month=month, year=day.year
    )


def days_words(first: date, last: date, names: DateNames) -> str:
    """A stretch of days without the year: "12 to 15 October"."""
    end = f"{last.day} {names.month(last)}"
    if first == last:
        return end
    same = (first.year, first.month) == (last.year, last.month)
    start = str(first.day) if same else f"{first.day} {names.month(first)}"
    return _("{first} to {last}").format(first=start, last=end)


def span_words(span: Span, names: DateNames) -> str:
    """For example "12 October 2026 to 15 November 2026"."""
    first, last = (f"{day.day} {names.month(day)} {day.year}" for day in (span.first, span.last))
    return _("{first} to {last}").format(first=first, last=last)


def _weeks(span: Span) -> Iterator[tuple[int, date]]:
    """The first day of every week, counted from the first day shown."""
    for index in range(0, span.days, 7):
        yield index, span.first + timedelta(days=index)


def _months(span: Span, step: int) -> Iterator[date]:
    """The first of every `step`-th month, counted from a January so that steps fall on round years."""
    month = span.first.year * 12 + span.first.month - 1
    if span.first.day > 1:
        month += 1
    month += -month % step
    while (day := date(month // 12, month % 12 + 1, 1)) <= span.last:
        yield day
        month += step


def _month_words(day: date, step: int, names: DateNames) -> str:
    """A January carries its year, so that a long axis can be read."""
    return str(day.year) if day.month == 1 or step >= MONTH_STEPS[-3] else names.short_month(day)
