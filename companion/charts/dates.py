"""Where dates stand on a day axis and how they are written."""

from collections.abc import Iterator
from datetime import date, timedelta

from companion.analysis.periods import Span
from companion.domain.text import _

MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)
WEEKLY_UP_TO = 45


def date_ticks(span: Span, room: int) -> list[tuple[int, str]]:
    """Day index and words of the ticks, at most `room` of them: weeks, months or years."""
    if span.days <= WEEKLY_UP_TO:
        return [(index, f"{day.day} {day:%b}") for index, day in _weeks(span)][-max(1, room) :]
    for step in MONTH_STEPS:
        ticks = [((day - span.first).days, _month_words(day, step)) for day in _months(span, step)]
        if len(ticks) <= room or step == MONTH_STEPS[-1]:
            return ticks
    return []


def day_words(day: date) -> str:
    return _("{weekday} {day} {month}").format(weekday=f"{day:%A}", day=day.day, month=f"{day:%B}")


def days_words(first: date, last: date) -> str:
    """A stretch of days without the year: "12 to 15 October"."""
    if first == last:
        return f"{last.day} {last:%B}"
    start = (
        str(first.day) if (first.year, first.month) == (last.year, last.month) else f"{first.day} {first:%B}"
    )
    return _("{first} to {last}").format(first=start, last=f"{last.day} {last:%B}")


def span_words(span: Span) -> str:
    return _("{first} to {last}").format(
        first=f"{span.first.day} {span.first:%B %Y}", last=f"{span.last.day} {span.last:%B %Y}"
    )


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


def _month_words(day: date, step: int) -> str:
    """A January carries its year, so that a long axis can be read."""
    return str(day.year) if day.month == 1 or step >= MONTH_STEPS[-3] else f"{day:%b}"
