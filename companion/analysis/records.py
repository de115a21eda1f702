"""What the diary gives for a stretch of days; everything on the page of trends is worked out from it."""

from dataclasses import dataclass
from datetime import date, timedelta

from companion.analysis.periods import Span
from companion.domain.medicine_turns import MedicineTurn

LOOK_BACK = 6


@dataclass(frozen=True, kw_only=True)
class PainRecords:
    """`ratings` begin six days before the span: the middle of the first day shown looks back so far.

    `flares` are days within a flare that was marked, and days answered with yes, each once.
    `turns` are changes of medicines within the span, by day.
    `since` is the first day of the diary: earlier days are not counted as days without an entry.
    """

    span: Span
    ratings: tuple[tuple[date, int], ...] = ()
    answered: tuple[date, ...] = ()
    flares: tuple[date, ...] = ()
    since: date | None = None
    turns: tuple[MedicineTurn, ...] = ()


def lead_in(span: Span) -> date:
    """The first day whose ratings are needed to show a span."""
    return span.first - timedelta(days=LOOK_BACK)
