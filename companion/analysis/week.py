"""A week in review: what was possible first, then plain counts. No verdict, and no other people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from companion.analysis.periods import Span
from companion.domain.activity import Activity
from companion.domain.day import DayPain, pain_of_day
from companion.domain.entry import Entry
from companion.domain.routine import Outcome, Session
from companion.domain.sleep import Night

DAYS_OF_A_WEEK = 7
GOOD_FROM = 4
"""The night quality that its words call good."""


@dataclass(frozen=True, kw_only=True)
class WeekRecords:
    """What the diary has of a week; records of other days are passed over. The entries come by time."""

    entries: Sequence[Entry] = ()
    nights: Sequence[Night] = ()
    sessions: Sequence[Session] = ()
    activities: Sequence[Activity] = ()
    flare_days: Sequence[date] = ()


@dataclass(frozen=True, kw_only=True)
class WeekReview:
    """Counts of a week, each with what it is out of.

    `mattered` are the words, each once, of `mattered_days` days. `activities` were done for longer than 0
    minutes, or without minutes said and nothing planned; `minutes` adds up those that were said. A routine
    counts with at least one exercise done. `good_nights` are of `nights` with a quality. `pain` is None
    without a rating.
    """

    span: Span
    mattered: tuple[str, ...]
    mattered_days: int
    activities: int
    minutes: int
    routines: int
    good_nights: int
    nights: int
    days: int
    pain: DayPain | None
    flare_days: int

    @property
    def has_possible(self) -> bool:
        """Whether there is something to begin with."""
        return bool(self.mattered_days or self.activities or self.routines or self.good_nights)


def last_full_week(today: date, first_weekday: int) -> Span:
    """The last week that is over. `first_weekday` counts from Monday = 0."""
    into = (today.weekday() - first_weekday) % DAYS_OF_A_WEEK
    first = today - timedelta(days=into + DAYS_OF_A_WEEK)
    return Span(first=first, last=first + timedelta(days=DAYS_OF_A_WEEK - 1))


def week_review(records: WeekRecords, span: Span) -> WeekReview | None:
    """None for a week without a check-in: there is nothing to look back on, and nothing to say about that."""
    entries = [entry for entry in records.entries if _within(span, entry.moment.day)]
    if not entries:
        return None
    mattered = [(entry.moment.day, words) for entry in entries if (words := _mattered(entry))]
    done = [each for each in records.activities if _within(span, each.moment.day) and _was_done(each)]
    rated = [
        night.quality
        for night in records.nights
        if _within(span, night.day) and not night.nap and night.quality is not None
    ]
    return WeekReview(
        span=span,
        mattered=tuple(dict.fromkeys(words for _day, words in mattered)),
        mattered_days=len({day for day, _words in mattered}),
        activities=len(done),
        minutes=sum(each.done or 0 for each in done),
        routines=sum(_within(span, each.moment.day) and _was_started(each) for each in records.sessions),
        good_nights=sum(quality >= GOOD_FROM for quality in rated),
        nights=len(rated),
        days=len({entry.moment.day for entry in entries}),
        pain=pain_of_day(entries),
        flare_days=_number(day for day in records.flare_days if _within(span, day)),
    )


def _within(span: Span, day: date) -> bool:
    return span.first <= day <= span.last


def _mattered(entry: Entry) -> str:
    words = entry.value("mattered")
    return words.strip() if isinstance(words, str) else ""


def _was_done(activity: Activity) -> bool:
    if activity.done is None:
        return activity.planned is None
    return activity.done > 0


def _was_started(session: Session) -> bool:
    return any(done.outcome is Outcome.DONE for done in session.done)


def _number(days: Iterable[date]) -> int:
    return len(set(days))
