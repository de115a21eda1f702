"""What a made-up diary gives for a report."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from companion.analysis.periods import Span
from companion.analysis.records import PainRecords
from companion.domain.body_days import body_days, marks_by_entry
from companion.domain.dose import DoseDay
from companion.domain.entry import Entry
from companion.domain.flare import days_in_flares
from companion.domain.medicine import Medicine
from companion.domain.medicine_turns import medicine_turns
from companion.domain.self_count import SelfCount
from companion.reports.summary_records import ReportRecords, counted_from
from tests.builders import (
    A_DAY,
    a_change,
    a_done,
    a_flare,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_self_count,
    a_session,
    a_visit_question,
    an_answer,
    an_entry,
)

LONG_NAME = "Extended-release combination preparation of a very long name indeed, film-coated"
PARTS = ("neck_back_l", "low_back_r", "thigh_front_l", "upper_arm_front_r", "calf_upper_l", "hand_l")


def last_days(number: int) -> Span:
    return Span(first=A_DAY - timedelta(days=number - 1), last=A_DAY)


def report_records(
    span: Span, entries: Sequence[Entry] = (), *, since: date | None = None, **others: Any
) -> ReportRecords:
    """As the reader of the diary puts them together; the diary begins with its first check-in.

    `others` are `medicines`, `flares` and what else the records have, in any collection.
    """
    ordered = sorted(entries, key=lambda entry: entry.ordered)
    since = since or (ordered[0].filed if ordered else None)
    ratings = [(each.filed, value) for each in ordered if isinstance(value := each.value("pain_now"), int)]
    flare_days = days_in_flares(others.get("flares", ()), span.first, span.last, A_DAY)
    pain = PainRecords(
        span=span,
        ratings=tuple(ratings),
        answered=tuple(sorted({each.filed for each in ordered})),
        flares=tuple(sorted(flare_days)),
        since=since,
        turns=tuple(medicine_turns(others.get("medicines", ()), span.first, span.last)),
    )
    plain = ReportRecords(
        pain=pain,
        days=body_days(counted_from(span, since), span.last, marks_by_entry(ordered)),
        today=A_DAY,
        late=tuple(sorted({each.filed for each in ordered if each.days_late})),
    )
    filled: dict[str, Any] = {name: tuple(found) for name, found in others.items()}
    return replace(plain, **filled)


def full_records(span: Span, seed: int = 1, medicines: int = 14) -> ReportRecords:
    """A diary with something of everything on nearly all days, and with long names and long questions."""
    dice = Random(seed)  # noqa: S311 - made-up data, nothing secret
    days = [span.first + timedelta(days=n) for n in range(span.days)]
    written = [day for day in days if dice.random() < 0.9] or days[:1]
    taken = [_medicine(number, span) for number in range(medicines)]
    flares = [a_flare(a_moment(day=day), a_moment(day=day + timedelta(days=3))) for day in days[5:-4:40]]
    return report_records(
        span,
        [_entry(day, dice) for day in written],
        nights=[
            a_night(day, quality=dice.randint(1, 5), asleep_minutes=dice.randint(200, 520)) for day in written
        ],
        medicines=taken,
        dose_days={DoseDay(day, each.id) for day in written for each in taken[::2] if dice.random() < 0.4},
        flares=flares,
        sessions=[a_session(a_moment(day=day), done=(a_done(),)) for day in written[::3]],
        self_counts=[_peg(day, dice) for day in days[::7]],
        questions=[
            a_visit_question(f"{n}. Is it all right to go on in this way? " * 8, place=n) for n in range(9)
        ],
    )


def _entry(day: date, dice: Random) -> Entry:
    marks = tuple(a_mark(part, dice.randint(0, 10)) for part in PARTS if dice.random() < 0.5)
    return an_entry(a_moment(day=day), marks=marks, answers=(an_answer("pain_now", dice.randint(0, 10)),))


def _medicine(number: int, span: Span) -> Medicine:
    begun = span.first + timedelta(days=number % span.days)
    later = a_change(min(begun + timedelta(days=20), span.last), amount="37.5")
    return a_medicine(f"{LONG_NAME} {number}", changes=(a_change(begun), later))


def _peg(day: date, dice: Random) -> SelfCount:
    said = {item: dice.randint(0, 10) for item in ("pain", "enjoyment", "activity")}
    return a_self_count("peg", said, moment=a_moment(day=day))
