"""The history of one region: months, strongest days, words, since when, and what went together with it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from companion.analysis.body_use import PeriodMap, RegionUse, period_map, region_use, weeks_of
from companion.analysis.periods import Span
from companion.domain.body_days import HURTING, ZERO, BodyDays
from companion.domain.entry import Mark
from companion.domain.routine import PainAround, Routine, SessionDay
from companion.domain.since import Since, lasting, months_before

STRONGEST_SHOWN, TOGETHER_SHOWN = 5, 5
TOGETHER_NEEDS = 10
"""Days with pain in a region before it is said what went together with it."""
WEEKLY_UP_TO = 91
"""Days up to which a span is told in weeks."""


@dataclass(frozen=True, kw_only=True)
class StretchUse:
    """One week or calendar month, or the part of it that lies in the span."""

    span: Span
    answered: int
    use: RegionUse


@dataclass(frozen=True, kw_only=True)
class Together:
    """Another region: days on which `both` had pain, and days on which `either` had."""

    region: str
    both: int
    either: int

    @property
    def jaccard(self) -> float:
        return self.both / self.either


@dataclass(frozen=True, kw_only=True)
class RoutineUse:
    """A routine that serves the region: how often it was started, and the last day."""

    routine: str
    times: int
    last: date


@dataclass(frozen=True, kw_only=True)
class Onset:
    """Since when it hurts: as the person said it last, and the first day in the diary.

    `lasting`: True = for at least three months, False = not yet, None = the date is not exact enough to say.
    """

    stated: Since | None
    first_marked: date | None
    lasting: bool | None


@dataclass(frozen=True, kw_only=True)
class RegionHistory:
    """`period` counts all regions; stretches run from old to new; `qualities` and `contexts` count days."""

    region: str
    period: PeriodMap
    weekly: bool
    stretches: tuple[StretchUse, ...]
    strongest: tuple[tuple[date, int], ...]
    qualities: tuple[tuple[str, int], ...]
    contexts: tuple[tuple[str, int], ...]
    onset: Onset
    together: tuple[Together, ...]
    routines: tuple[RoutineUse, ...]
    around: tuple[PainAround, ...] = ()

    @property
    def use(self) -> RegionUse:
        return self.period.use(self.region)


@dataclass(frozen=True, kw_only=True)
class RegionRecords:
    """What the diary has about a region: its marks with their days, and all sessions of the span."""

    region: str
    marks: Sequence[tuple[date, Mark]] = ()
    sessions: Sequence[SessionDay] = ()
    routines: Mapping[str, Routine] | None = None
    around: Sequence[PainAround] = ()


def history_of(records: RegionRecords, days: BodyDays, span: Span) -> RegionHistory:
    """The history in a span; since when is looked for in all marks that are given."""
    hurting = [(day, mark) for day, mark in records.marks if span.first <= day <= span.last and mark.hurts]
    return RegionHistory(
        region=records.region,
        period=period_map(days, span),
        weekly=is_weekly(span),
        stretches=stretches_of(days, records.region, span),
        strongest=strongest_days(days, records.region, span),
        qualities=_counted((day, word) for day, mark in hurting for word in mark.qualities),
        contexts=_counted((day, word) for day, mark in hurting for word in mark.contexts),
        onset=onset_of(records.marks, span.last),
        together=together_with(days.without_soreness(), records.region, span),
        routines=routines_for(records, span),
        around=tuple(each for each in records.around if span.first <= each.day <= span.last),
    )


def is_weekly(span: Span) -> bool:
    """Whether a span is short enough to be told in weeks; longer ones are told in months."""
    return span.days <= WEEKLY_UP_TO


def stretches_of(days: BodyDays, region: str, span: Span) -> tuple[StretchUse, ...]:
    """The weeks or months of the span from the first day of the diary on, also those without pain."""
    first = max(span.first, days.first)
    if first > span.last:
        return ()
    counted = Span(first=first, last=span.last)
    parts = weeks_of(counted) if is_weekly(span) else months_of(counted)
    return tuple(
        StretchUse(
            span=part,
            answered=days.answered[days.places(part.first, part.last)].count(1),
            use=region_use(days, region, part),
        )
        for part in parts
    )


def months_of(span: Span) -> tuple[Span, ...]:
    """The calendar months of a span, oldest first; the first and the last as far as they belong to it."""
    months = []
    first = span.first
    while first <= span.last:
        after = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
        months.append(Span(first=first, last=min(span.last, after - timedelta(days=1))))
        first = after
    return tuple(months)


def strongest_days(days: BodyDays, region: str, span: Span) -> tuple[tuple[date, int], ...]:
    """The days with the highest values, the newest first among equal ones."""
    part = days.places(span.first, span.last)
    codes = days.tracks.get(region, b"")[part]
    rated = [(code - ZERO, part.start + place) for place, code in enumerate(codes) if code > ZERO]
    rated.sort(reverse=True)
    return tuple((days.day(place), value) for value, place in rated[:STRONGEST_SHOWN])


def together_with(days: BodyDays, region: str, span: Span) -> tuple[Together, ...]:
    """The regions whose days are most alike by the Jaccard index; nothing below ten days with pain."""
    part = days.places(span.first, span.last)
    # A day is a byte of 0 or 1: as one long number, days in common are counted at once.
    masks = {other: _mask(track[part]) for other, track in days.tracks.items()}
    own = masks.pop(region, 0)
    if own.bit_count() < TOGETHER_NEEDS:
        return ()
    found = [
        Together(region=other, both=(own & mask).bit_count(), either=(own | mask).bit_count())
        for other, mask in masks.items()
        if own & mask
    ]
    found.sort(key=lambda pair: (-pair.jaccard, -pair.both, pair.region))
    return tuple(found[:TOGETHER_SHOWN])


def onset_of(marks: Iterable[tuple[date, Mark]], today: date) -> Onset:
    """From marks in order of time: the newest word of the person counts, whatever the diary shows.

    Soreness after effort begins nothing that lasts.
    """
    hurting = [(day, mark) for day, mark in marks if mark.lasts]
    stated = next((mark.since for _day, mark in reversed(hurting) if mark.since), None)
    first = hurting[0][0] if hurting else None
    if stated is not None:
        return Onset(stated=stated, first_marked=first, lasting=lasting(stated, today))
    return Onset(stated=None, first_marked=first, lasting=first is not None and first <= months_before(today))


def routines_for(records: RegionRecords, span: Span) -> tuple[RoutineUse, ...]:
    """Sessions of the span whose routine serves the region, the most frequent routine first."""
    routines = records.routines or {}
    days: dict[str, list[date]] = {}
    for session in records.sessions:
        routine = routines.get(session.routine)
        if routine and records.region in routine.regions and span.first <= session.day <= span.last:
            days.setdefault(session.routine, []).append(session.day)
    found = [RoutineUse(routine=key, times=len(done), last=max(done)) for key, done in days.items()]
    return tuple(sorted(found, key=lambda use: (-use.times, use.routine)))


def _counted(found: Iterable[tuple[date, str]]) -> tuple[tuple[str, int], ...]:
    """Days per word, the most frequent first; a word counts once a day."""
    counts = Counter(word for _day, word in set(found))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _mask(track: bytes) -> int:
    return int.from_bytes(track.translate(HURTING))
