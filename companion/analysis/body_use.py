"""How often and how strongly each region was marked in a stretch of days, and the weeks of a long diary."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from companion.analysis.periods import Span
from companion.domain.body_days import NOT_MARKED, SORE, UNRATED, ZERO, BodyDays
from companion.domain.questions import SCALE_TOP

WEEK = 7
VALUES = range(1, SCALE_TOP + 1)
SHARES_NEED = 10
"""A share of fewer days than this is given as a count alone."""


@dataclass(frozen=True, kw_only=True)
class RegionUse:
    """One region in a period, by the highest value of each day; days at 0 do not count as pain.

    `days` are those with pain there, `rated` those of them that have a value, `total` is the sum of these
    values. A day with a mark that was never rated counts as a day with pain and is in no average. On
    `after_effort` of the days all of it was soreness after effort.
    """

    days: int = 0
    rated: int = 0
    total: int = 0
    highest: int | None = None
    after_effort: int = 0

    @property
    def unrated(self) -> int:
        return self.days - self.rated

    @property
    def lasts(self) -> bool:
        """Whether there was other pain than soreness after effort."""
        return self.days > self.after_effort

    @property
    def mean(self) -> float | None:
        """The average of the highest values of the days with pain there; None where none has a value."""
        return self.total / self.rated if self.rated else None


NEVER = RegionUse()


@dataclass(frozen=True, kw_only=True)
class PeriodMap:
    """All regions with pain in a period. `days` are those since the diary began; `answered` have an entry."""

    span: Span
    days: int
    answered: int
    uses: Mapping[str, RegionUse] = field(default_factory=dict)

    def use(self, region: str) -> RegionUse:
        """A region that was not marked has no days; its average is not defined."""
        return self.uses.get(region, NEVER)


def period_map(days: BodyDays, span: Span) -> PeriodMap:
    """The map of a span. Days before the diary began are not counted as days without a check-in."""
    part = days.places(span.first, span.last)
    efforts = days.efforts
    found = {
        region: _use(track[part], efforts.get(region, b"")[part]) for region, track in days.tracks.items()
    }
    return PeriodMap(
        span=span,
        days=part.stop - part.start,
        answered=days.answered[part].count(1),
        uses={region: use for region, use in found.items() if use.days},
    )


def region_use(days: BodyDays, region: str, span: Span) -> RegionUse:
    """One region alone, as on the map of the span."""
    part = days.places(span.first, span.last)
    return _use(days.tracks.get(region, b"")[part], days.efforts.get(region, b"")[part])


def soreness_in(days: BodyDays, span: Span) -> int:
    """How many marks of a span, one a day for each region, were soreness after effort and nothing else."""
    part = days.places(span.first, span.last)
    return sum(kinds[part].count(SORE) for kinds in days.efforts.values())


def weeks_of(span: Span) -> tuple[Span, ...]:
    """The weeks of a span, oldest first. They are counted back from its last day: the newest one is whole."""
    weeks = []
    last = span.last
    while last >= span.first:
        weeks.append(Span(first=max(span.first, last - timedelta(days=WEEK - 1)), last=last))
        last -= timedelta(days=WEEK)
    return tuple(reversed(weeks))


class WeekFrames:
    """The map of each week of a span, worked out when it is first looked at.

    Weeks before the diary began are left out; one week there is in any case.
    """

    def __init__(self, days: BodyDays, span: Span) -> None:
        self._days = days
        self._made: dict[int, PeriodMap] = {}
        self.weeks = weeks_of(Span(first=max(span.first, min(days.first, span.last)), last=span.last))

    def __len__(self) -> int:
        return len(self.weeks)

    def __getitem__(self, index: int) -> PeriodMap:
        known = self._made.get(index)
        if known is None:
            known = self._made[index] = period_map(self._days, self.weeks[index])
        return known


def _use(track: bytes, efforts: bytes) -> RegionUse:
    if track.count(NOT_MARKED) == len(track):
        return NEVER
    counts = [(value, days) for value in VALUES if (days := track.count(ZERO + value))]
    rated = sum(days for _value, days in counts)
    return RegionUse(
        days=rated + track.count(UNRATED),
        rated=rated,
        total=sum(value * days for value, days in counts),
        highest=counts[-1][0] if counts else None,
        after_effort=efforts.count(SORE),
    )
