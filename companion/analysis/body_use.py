"""How often and how strongly each region was marked in a stretch of days, and the weeks of a long diary."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from companion.analysis.periods import Span
from companion.domain.body_days import NOT_MARKED, UNRATED, ZERO, BodyDays

WEEK = 7
TOP = 10
SHARES_NEED = 10
"""A share of fewer days than this is given as a count alone."""


@dataclass(frozen=True, kw_only=True)
class RegionUse:
    """One region in a period. `values[v]` = days whose highest value was v; days at 0 do not count as pain.

    `unrated` are days with a mark and no value: they count as days with pain and are in no average.
    """

    values: tuple[int, ...]
    unrated: int = 0

    @property
    def days(self) -> int:
        """Days with pain there."""
        return self.rated + self.unrated

    @property
    def rated(self) -> int:
        """Days with pain there that have a value."""
        return sum(self.values[1:])

    @property
    def total(self) -> int:
        """The sum of the highest values of all days."""
        return sum(value * days for value, days in enumerate(self.values))

    @property
    def mean(self) -> float | None:
        """The average of the highest values of the days with pain there; None where none has a value."""
        return self.total / self.rated if self.rated else None

    @property
    def highest(self) -> int | None:
        return max((value for value, days in enumerate(self.values) if value and days), default=None)


NEVER = RegionUse(values=(0,) * (TOP + 1))


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

    def share(self, region: str) -> float:
        """The part of the days with a check-in on which there was pain, 0 to 1."""
        return self.use(region).days / self.answered if self.answered else 0.0


def period_map(days: BodyDays, span: Span) -> PeriodMap:
    """The map of a span. Days before the diary began are not counted as days without a check-in."""
    part = days.places(span.first, span.last)
    found = {region: _use(track[part]) for region, track in days.tracks.items()}
    return PeriodMap(
        span=span,
        days=part.stop - part.start,
        answered=days.answered[part].count(1),
        uses={region: use for region, use in found.items() if use.days},
    )


def weeks_of(span: Span) -> tuple[Span, ...]:
    """The weeks of a span, oldest first. They are counted back from its last day: the newest one is whole."""
    weeks = []
    last = span.last
    while last >= span.first:
        weeks.append(Span(first=max(span.first, last - timedelta(days=WEEK - 1)), last=last))
        last -= timedelta(days=WEEK)
    return tuple(reversed(weeks))


class WeekFrames:
    """The map of each week of a span, worked out when it is first looked at."""

    def __init__(self, days: BodyDays, span: Span) -> None:
        self._days = days
        self._made: dict[int, PeriodMap] = {}
        self.weeks = weeks_of(span)

    def __len__(self) -> int:
        return len(self.weeks)

    def __getitem__(self, index: int) -> PeriodMap:
        known = self._made.get(index)
        if known is None:
            known = self._made[index] = period_map(self._days, self.weeks[index])
        return known


def _use(track: bytes) -> RegionUse:
    if track.count(NOT_MARKED) == len(track):
        return NEVER
    return RegionUse(
        values=tuple(track.count(ZERO + value) for value in range(TOP + 1)), unrated=track.count(UNRATED)
    )
