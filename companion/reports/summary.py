"""The one-page report in numbers: plain counts of a stretch of days, each with what it is out of.

Nothing is concluded from them, and what is missing is never 0.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from companion.analysis.body_use import PeriodMap, period_map, soreness_in
from companion.analysis.periods import Span
from companion.analysis.self_counts import ResultsOfPeriod, results_of_period
from companion.analysis.series import DailyPain, PainSummary, daily_pain, summary_of
from companion.domain.body_days import BodyDays
from companion.domain.flare import FlareCounts, counts_of, flares_between
from companion.domain.instrument import PEG
from companion.domain.routine import Outcome, Session
from companion.domain.sleep import Night
from companion.domain.sleep_sums import sums_of, time_asleep
from companion.domain.visit import main_points, to_ask
from companion.reports.summary_medicines import MedicineStep, MedicineUse, medicine_steps, medicine_uses
from companion.reports.summary_records import ReportRecords, counted_from
from companion.reports.summary_trend import Trend, trend_of

PARTS = 3
"""The maps are of the first and of the last of so many parts of the days."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Some numbers by their median, their ends, and how many they are."""

    n: int
    middle: float
    lowest: float
    highest: float


@dataclass(frozen=True, kw_only=True)
class SleepFacts:
    """Of `nights` with anything written; naps are left out. Each measure has its own number of nights.

    `quality` is 1 to 5, `asleep` in minutes, `efficiency` the per cent of the time in bed.
    """

    nights: int
    quality: Measured | None = None
    asleep: Measured | None = None
    efficiency: Measured | None = None


@dataclass(frozen=True, kw_only=True)
class FlareFacts:
    """Flares with a day among these: whole lengths and gaps of those that ended. `days` are flare days."""

    number: int
    going: bool
    counts: FlareCounts
    days: int


@dataclass(frozen=True, kw_only=True)
class RoutineFacts:
    """Routines with at least one exercise done. `most` are keys, titles and times, the most often first."""

    times: int
    days: int
    most: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReportSummary:
    """`pain.days` are the days of the diary among those of the span, and `pain.answered` those with an entry.

    `late` of them have a check-in that was written on a later day. `maps`, and the map of all days (`whole`),
    leave out soreness that was expected after effort: so many marks of both maps (`soreness`). `points` are
    the first questions for a visit, `more_questions` how many there are beside them.
    """

    span: Span
    since: date | None
    today: date
    late: int
    pain: PainSummary
    ratings: int
    daily: DailyPain
    trend: Trend
    maps: tuple[PeriodMap, PeriodMap]
    whole: PeriodMap
    soreness: int
    function: ResultsOfPeriod
    sleep: SleepFacts
    medicines: tuple[MedicineUse, ...]
    changes: tuple[MedicineStep, ...]
    flares: FlareFacts
    routines: RoutineFacts
    points: tuple[str, ...]
    more_questions: int


def summarised(records: ReportRecords) -> ReportSummary:
    """All numbers of the report, by the functions whose results are on the pages."""
    span = records.span
    pain = daily_pain(records.pain)
    facts = summary_of(pain)
    then, now = ends_of(Span(first=counted_from(span, records.pain.since), last=span.last))
    lasting = records.days.without_soreness()
    asked = to_ask(records.questions)
    points = main_points(records.questions)
    return ReportSummary(
        span=span,
        since=records.pain.since,
        today=records.today,
        late=len({day for day in records.late if _within(span, day)}),
        pain=facts,
        ratings=int(pain.ratings.sum()),
        daily=pain,
        trend=trend_of(pain),
        maps=(period_map(lasting, then), period_map(lasting, now)),
        whole=period_map(lasting, span),
        soreness=_soreness(records.days, (then, now)),
        function=results_of_period(records.self_counts, PEG, span),
        sleep=sleep_facts(records.nights, span),
        medicines=medicine_uses(records.medicines, records.dose_days, span),
        changes=medicine_steps(records.medicines, span),
        flares=_flares(records, facts.flares),
        routines=routine_facts(records.sessions, span),
        points=tuple(each.words for each in points),
        more_questions=len(asked) - len(points),
    )


def ends_of(span: Span) -> tuple[Span, Span]:
    """The first and the last third, equally long; under three days a day each."""
    reach = timedelta(days=max(1, span.days // PARTS) - 1)
    return Span(first=span.first, last=span.first + reach), Span(first=span.last - reach, last=span.last)


def sleep_facts(nights: Iterable[Night], span: Span) -> SleepFacts:
    found = [each for each in nights if _within(span, each.day) and not each.nap and not each.is_empty]
    return SleepFacts(
        nights=len(found),
        quality=measured(each.quality for each in found),
        asleep=measured(time_asleep(each) for each in found),
        efficiency=measured(sums_of(each).efficiency_in_bed for each in found),
    )


def routine_facts(sessions: Iterable[Session], span: Span) -> RoutineFacts:
    done = [each for each in sessions if _within(span, each.moment.day) and _was_done(each)]
    titles = {each.routine: each.title for each in done}
    times = Counter(each.routine for each in done)
    return RoutineFacts(
        times=len(done),
        days=len({each.moment.day for each in done}),
        most=tuple((key, titles[key], n) for key, n in times.most_common()),
    )


def measured(values: Iterable[float | None]) -> Measured | None:
    """None where there is nothing to measure."""
    found: Sequence[float] = [value for value in values if value is not None]
    if not found:
        return None
    return Measured(n=len(found), middle=float(median(found)), lowest=min(found), highest=max(found))


def _flares(records: ReportRecords, days: int) -> FlareFacts:
    span = records.span
    found = flares_between(records.flares, span.first, span.last, records.today)
    return FlareFacts(
        number=len(found),
        going=any(flare.end is None for flare in found),
        counts=counts_of(found, records.today),
        days=days,
    )


def _soreness(days: BodyDays, spans: tuple[Span, Span]) -> int:
    return sum(soreness_in(days, span) for span in dict.fromkeys(spans))


def _was_done(session: Session) -> bool:
    return any(done.outcome is Outcome.DONE for done in session.done)


def _within(span: Span, day: date) -> bool:
    return span.first <= day <= span.last
