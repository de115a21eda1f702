"""Flares as the person marks them: from when to when, and how long they and the time between them were."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar

from companion.domain.errors import OutOfRangeError
from companion.domain.moments import Moment
from companion.domain.record import Kind
from companion.domain.text import _


@dataclass(frozen=True, kw_only=True)
class Flare:
    """One flare; without an `end` it is still going. It is a fact of its own, not worked out from pain.

    The day it begins and the day it ends both belong to it. Raises OutOfRangeError for an end before the
    start.
    """

    id: str
    start: Moment
    end: Moment | None = None
    written: Moment
    changed: datetime
    note: str = ""
    KIND: ClassVar[Kind] = Kind.FLARES

    def __post_init__(self) -> None:
        if self.end is not None and (self.end.utc < self.start.utc or self.end.day < self.start.day):
            raise OutOfRangeError(_("This is before the flare began. The time stays as it was."))

    @property
    def filed(self) -> date:
        return self.start.day

    @property
    def ordered(self) -> datetime:
        return self.start.utc

    @property
    def days_late(self) -> int:
        """Whole days between the day it began and the day it was written."""
        return self.written.days_after(self.start.day)

    def last_day(self, today: date) -> date:
        """Its last day so far."""
        return self.end.day if self.end else max(today, self.start.day)

    def days(self, today: date) -> int:
        """How many days it has so far; one that ends on the day it began has one."""
        return (self.last_day(today) - self.start.day).days + 1

    def is_on(self, day: date, today: date) -> bool:
        return self.start.day <= day <= self.last_day(today)

    def number_of(self, day: date) -> int:
        """Which of its days a day is: the one it begins on is day 1."""
        return (day - self.start.day).days + 1

    def overlaps(self, other: "Flare") -> bool:
        """Whether there is an instant in both; one may begin at the very instant at which another ends."""
        begins_before_end = other.end is None or self.start.utc < other.end.utc
        return begins_before_end and (self.end is None or other.start.utc < self.end.utc)

    def joined_with(self, other: "Flare") -> "Flare":
        """This flare from the earlier start to the later end, with both notes."""
        ends = [self.end, other.end]
        return replace(
            self,
            start=min(self.start, other.start),
            end=max((end for end in ends if end is not None), default=None) if all(ends) else None,
            note="\n".join(dict.fromkeys(note for note in (self.note, other.note) if note)),
        )


@dataclass(frozen=True, kw_only=True)
class FlareCounts:
    """Days of the flares that have ended, and free days between flares, both in order of length.

    Flares that overlap or follow each other from one day to the next have no gap between them.
    """

    lengths: tuple[int, ...]
    gaps: tuple[int, ...]


def flares_on(flares: Iterable[Flare], day: date, today: date) -> list[Flare]:
    """Those that a day belongs to."""
    return [flare for flare in flares if flare.is_on(day, today)]


def flares_between(
    flares: Iterable[Flare], first: date | None, last: date | None, today: date
) -> list[Flare]:
    """Those with a day in a span, both ends inclusive; None leaves a side open."""
    return [
        flare
        for flare in flares
        if (last is None or flare.start.day <= last) and (first is None or flare.last_day(today) >= first)
    ]


def days_in_flares(flares: Iterable[Flare], first: date, last: date, today: date) -> set[date]:
    """The days of a span that belong to a flare."""
    found = set()
    for flare in flares:
        day = max(first, flare.start.day)
        while day <= min(last, flare.last_day(today)):
            found.add(day)
            day += timedelta(days=1)
    return found


def flare_going(flares: Iterable[Flare]) -> Flare | None:
    """The one without an end; the latest where there are several."""
    return max(
        (flare for flare in flares if flare.end is None), key=lambda flare: flare.ordered, default=None
    )


def overlapped(flare: Flare, flares: Iterable[Flare]) -> Flare | None:
    """Another flare that overlaps with this one; the earliest of several."""
    found = (other for other in flares if other.id != flare.id and other.overlaps(flare))
    return min(found, key=lambda other: other.ordered, default=None)


def counts_of(flares: Iterable[Flare], today: date) -> FlareCounts:
    """Lengths and gaps; a flare that is still going has no length yet, and ends the gap before it."""
    in_order = sorted(flares, key=lambda flare: (flare.ordered, flare.id))
    gaps, latest = [], None
    for flare in in_order:
        if latest is not None and (free := (flare.start.day - latest).days - 1) > 0:
            gaps.append(free)
        latest = max(latest or date.min, flare.last_day(today))
    return FlareCounts(
        lengths=tuple(sorted(flare.days(today) for flare in in_order if flare.end is not None)),
        gaps=tuple(sorted(gaps)),
    )


def middle_of(numbers: Sequence[int]) -> float:
    """The median of numbers in order; statistics.median would load its module for this."""
    half = len(numbers) // 2
    return float(numbers[half]) if len(numbers) % 2 else (numbers[half - 1] + numbers[half]) / 2
