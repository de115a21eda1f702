"""The pairs of periods that then and now offers."""

from datetime import date, timedelta
from enum import Enum

from companion.analysis.periods import Period, Span
from companion.domain.text import N_


class Pair(Enum):
    """What can be compared; the value is the text of the choice."""

    WEEKS = N_("Last 4 weeks and the 4 before")
    ENDS = N_("First 3 months and last 3 months")
    OWN = N_("Own dates")


def pair_of(pair: Pair, today: date, first_day: date) -> tuple[Span, Span]:
    """Then and now. Own dates begin like the last 4 weeks."""
    if pair is Pair.ENDS:
        length = timedelta(days=(Period.THREE_MONTHS.value or 0) - 1)
        return Span(first=first_day, last=first_day + length), Span(first=today - length, last=today)
    length = timedelta(days=(Period.FOUR_WEEKS.value or 0) - 1)
    now = Span(first=today - length, last=today)
    before = now.first - timedelta(days=1)
    return Span(first=before - length, last=before), now


def overlap(then: Span, now: Span) -> int:
    """How many days both periods have in common."""
    first, last = max(then.first, now.first), min(then.last, now.last)
    return max(0, (last - first).days + 1)
