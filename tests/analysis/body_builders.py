"""Diaries of a body for the analysis: a line of values per region, a day per place."""

from datetime import date, timedelta

from companion.analysis.body_use import PeriodMap, period_map
from companion.analysis.periods import Span
from companion.domain.body_days import BodyDays, DayMarks, body_days, code_of
from tests.builders import A_DAY

UNRATED, NOTHING = "x", "."


def a_body(**lines: str) -> BodyDays:
    """Each line has a sign per day: a value, T for 10, x for a mark without value, "." for none.

    The line `answered` has "-" on days without a check-in; without it every day has one.
    """
    answered = lines.pop("answered", "")
    length = max(map(len, [answered, *lines.values()]))
    found = [
        DayMarks(
            day=A_DAY + timedelta(days=place),
            regions=[region for region, line in lines.items() if line[place] != NOTHING],
            codes=bytes(code_of(_value(line[place])) for line in lines.values() if line[place] != NOTHING),
        )
        for place in range(length)
        if not answered or answered[place] != "-"
    ]
    return body_days(A_DAY, A_DAY + timedelta(days=length - 1), found)


def days_of(first: int, last: int) -> Span:
    """From one place of the lines to another, both included."""
    return Span(first=day(first), last=day(last))


def day(place: int) -> date:
    return A_DAY + timedelta(days=place)


def a_period(**lines: str) -> PeriodMap:
    """The map of all days of the lines."""
    body = a_body(**lines)
    return period_map(body, Span(first=body.first, last=body.last))


def _value(sign: str) -> int | None:
    return None if sign == UNRATED else 10 if sign == "T" else int(sign)
