"""Results of self-counts over time, and which areas the marks of a week suggest. Numbers alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from companion.analysis.counts import counts_of
from companion.analysis.periods import Span
from companion.domain.body import Region
from companion.domain.codes import RegionCodes
from companion.domain.entry import Entry
from companion.domain.instrument_scores import Result, result_of
from companion.domain.self_count import SelfCount, of_instrument

LOOKED_BACK = 7
"""The days that the Widespread Pain Index asks about, the day of the count included."""


@dataclass(frozen=True, kw_only=True)
class CountedResult:
    """One self-count with its result."""

    count: SelfCount
    result: Result

    @property
    def day(self) -> date:
        return self.count.filed

    @property
    def value(self) -> float | None:
        """Mean of the PEG, sum of the PHQ-4, both numbers of the 2016 count; None while incomplete."""
        return self.result.value


@dataclass(frozen=True, kw_only=True)
class ValueOnDay:
    """The value of a day: that of the last complete self-count begun on it."""

    day: date
    value: float


@dataclass(frozen=True, kw_only=True)
class ResultsOfPeriod:
    """The values of one instrument within a span, oldest first; `incomplete` self-counts gave none."""

    instrument: str
    span: Span
    values: tuple[ValueOnDay, ...]
    incomplete: int

    @property
    def first(self) -> ValueOnDay | None:
        return self.values[0] if self.values else None

    @property
    def last(self) -> ValueOnDay | None:
        return self.values[-1] if self.values else None


def results(counts: Iterable[SelfCount], instrument: str) -> list[CountedResult]:
    """Each self-count of an instrument with its result, the newest first."""
    found = ((count, result_of(count)) for count in of_instrument(counts, instrument))
    return [CountedResult(count=count, result=result) for count, result in found if result is not None]


def results_of_period(counts: Iterable[SelfCount], instrument: str, span: Span) -> ResultsOfPeriod:
    """The values of an instrument within a span of days, for reports and charts."""
    within = [each for each in results(counts, instrument) if span.first <= each.day <= span.last]
    by_day = {each.day: each.value for each in reversed(within) if each.value is not None}
    return ResultsOfPeriod(
        instrument=instrument,
        span=span,
        values=tuple(ValueOnDay(day=day, value=value) for day, value in by_day.items()),
        incomplete=sum(each.value is None for each in within),
    )


def span_looked_back(day: date) -> Span:
    """The days that are asked about on a day."""
    return Span(first=day - timedelta(days=LOOKED_BACK - 1), last=day)


def suggested_areas(
    entries: Iterable[Entry], day: date, codes: Mapping[str, RegionCodes], regions: Mapping[str, Region]
) -> tuple[str, ...]:
    """Areas of the Widespread Pain Index with marks; the person says whether they are right.

    Soreness that was expected after effort suggests none.
    """
    span = span_looked_back(day)
    marked = {
        mark.region
        for entry in entries
        if span.first <= entry.moment.day <= span.last
        for mark in entry.marks
        if mark.lasts
    }
    return counts_of(marked, codes, regions).wpi_areas
