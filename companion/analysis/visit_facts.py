"""What the diary says before a visit: plain counts of the last weeks, each with what it is out of."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from companion.analysis.periods import Span
from companion.domain.dose import DoseDay
from companion.domain.entry import Entry
from companion.domain.medicine import Medicine
from companion.domain.medicine_turns import MedicineTurn, medicine_turns
from companion.domain.sleep import Night
from companion.domain.therapy import Therapy

WEEKS = 4
LOOK_BACK = 7 * WEEKS
TURNS_WITHIN = 90
LONG_WEEKS = 13
"""Three months of nights."""
POOR_UP_TO = 2
"""The night quality that its words call poor or very poor."""
NIGHTS_A_WEEK = 3
NAMED = 3


@dataclass(frozen=True, kw_only=True)
class VisitRecords:
    """What is needed: nights of LONG_WEEKS weeks, all medicines, and the rest of the last WEEKS weeks."""

    entries: Sequence[Entry] = ()
    nights: Sequence[Night] = ()
    medicines: Sequence[Medicine] = ()
    dose_days: Sequence[DoseDay] = ()
    therapies: Sequence[Therapy] = ()
    flare_days: Sequence[date] = ()


@dataclass(frozen=True, kw_only=True)
class VisitFacts:
    """Counts of the last WEEKS weeks, `turns` of TURNS_WITHIN days. Nothing is said about what is not there.

    `part` is the region that was marked with pain on most days, with `part_days` of `days` with an entry.
    `poor_nights` are of `nights` with a quality; `long_poor_sleep` is three such nights or more in each of
    the last LONG_WEEKS weeks. `use` are medicines taken dose by dose, with their days.
    """

    span: Span
    days: int
    turns: tuple[MedicineTurn, ...] = ()
    use: tuple[tuple[str, int], ...] = ()
    part: str = ""
    part_days: int = 0
    poor_nights: int = 0
    nights: int = 0
    long_poor_sleep: bool = False
    flare_days: int = 0
    mattered: tuple[str, ...] = ()
    mattered_days: int = 0
    tried: tuple[str, ...] = ()


def visit_facts(records: VisitRecords, today: date) -> VisitFacts:
    """Days after today are left out."""
    span = Span(first=today - timedelta(days=LOOK_BACK - 1), last=today)
    entries = [each for each in records.entries if _within(span, each.moment.day)]
    parts = Counter({(each.moment.day, mark.region) for each in entries for mark in each.marks if mark.hurts})
    days_of_parts = Counter(region for _day, region in parts)
    ((part, part_days),) = days_of_parts.most_common(1) or [("", 0)]
    rated = [
        each for each in records.nights if not each.nap and each.quality is not None and each.day <= today
    ]
    recent = [each for each in rated if _within(span, each.day)]
    mattered = [(each.moment.day, words) for each in entries if (words := _mattered(each))]
    tried = [each.kind for each in records.therapies if _within(span, each.moment.day)]
    return VisitFacts(
        span=span,
        days=len({each.moment.day for each in entries}),
        turns=_last_turns(records.medicines, today),
        use=_use(records, span),
        part=part,
        part_days=part_days,
        poor_nights=sum(_is_poor(each) for each in recent),
        nights=len(recent),
        long_poor_sleep=_long_poor_sleep(rated, today),
        flare_days=len({day for day in records.flare_days if _within(span, day)}),
        mattered=_most_often(words for _day, words in mattered),
        mattered_days=len({day for day, _words in mattered}),
        tried=_most_often(tried),
    )


def _last_turns(medicines: Sequence[Medicine], today: date) -> tuple[MedicineTurn, ...]:
    """The last change of each medicine, the newest first."""
    turns = medicine_turns(medicines, today - timedelta(days=TURNS_WITHIN), today)
    return tuple(reversed({turn.name: turn for turn in turns}.values()))[:NAMED]


def _use(records: VisitRecords, span: Span) -> tuple[tuple[str, int], ...]:
    names = {each.id: each.name for each in records.medicines}
    days = Counter(each.medicine for each in set(records.dose_days) if _within(span, each.day))
    return tuple((names[medicine], n) for medicine, n in days.most_common() if medicine in names)[:NAMED]


def _long_poor_sleep(rated: Iterable[Night], today: date) -> bool:
    weeks = Counter((today - each.day).days // 7 for each in rated if _is_poor(each))
    return all(weeks[week] >= NIGHTS_A_WEEK for week in range(LONG_WEEKS))


def _is_poor(night: Night) -> bool:
    return night.quality is not None and night.quality <= POOR_UP_TO


def _mattered(entry: Entry) -> str:
    words = entry.value("mattered")
    return words.strip() if isinstance(words, str) else ""


def _most_often(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(each for each, _times in Counter(words).most_common(NAMED))


def _within(span: Span, day: date) -> bool:
    return span.first <= day <= span.last
