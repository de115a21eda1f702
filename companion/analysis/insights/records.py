"""What the diary gives for looking at what goes together, and what of it is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from companion.analysis.periods import Span
from companion.domain.dose import Dose
from companion.domain.entry import Entry
from companion.domain.own_question import OwnQuestion
from companion.domain.routine import Session
from companion.domain.sleep import Night
from companion.domain.therapy import Therapy

LONGEST_WINDOW = 730
"""Two years: older days say little about how things are now."""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What counts, as the person can choose and sees it said.

    `carried`: values taken over from an earlier check-in. `late`: what was written on a later day. `flares`
    and `ill`: days in a flare, and days with a cold or fever.
    """

    carried: bool = False
    late: bool = True
    flares: bool = True
    ill: bool = True


@dataclass(frozen=True, kw_only=True)
class InsightRecords:
    """Records of a span of days; those outside are passed over. `entries` come by time.

    `flare_days` are the days of marked flares; days answered with yes are found in the entries.
    """

    span: Span
    entries: Sequence[Entry] = ()
    nights: Sequence[Night] = ()
    doses: Sequence[Dose] = ()
    therapies: Sequence[Therapy] = ()
    sessions: Sequence[Session] = ()
    own_questions: Sequence[OwnQuestion] = ()
    flare_days: Sequence[date] = ()


def window_of(first_day: date, today: date) -> Span:
    """The days that are looked at: the whole diary, or the last two years of it."""
    earliest = today - timedelta(days=LONGEST_WINDOW - 1)
    return Span(first=min(max(first_day, earliest), today), last=today)
