"""From records to findings, and whether something else would be said without some of the days."""

from datetime import timedelta

import numpy as np

from companion.analysis.insights.daily import daily_of
from companion.analysis.insights.finding import Finding
from companion.analysis.insights.levels import Level
from companion.analysis.insights.otherwise import Difference, differences, findings_of, others_of
from companion.analysis.insights.records import InsightRecords, Taken
from companion.analysis.insights.topics import DECLARED, topics_of
from companion.analysis.periods import Span
from companion.domain.entry import Entry
from companion.domain.sleep import Night
from tests.builders import A_DAY, a_moment, a_night, an_answer, an_entry

DAYS = 80


def nights_and_days(*, related_on: slice, written_later: bool = False) -> tuple[list[Night], list[Entry]]:
    """Nights by chance; on some days the pain follows them, and those days may be written a day later."""
    chance = np.random.default_rng(11)
    nights, entries = [], []
    related = set(range(DAYS)[related_on])
    for number, quality in enumerate(chance.integers(1, 6, DAYS).tolist()):
        day = A_DAY + timedelta(days=number)
        pain = 9 - quality if number in related else int(chance.integers(2, 9))
        late = written_later and number in related
        moment = a_moment(day=day)
        nights.append(a_night(day, quality=quality))
        entries.append(
            an_entry(
                moment,
                answers=(an_answer("pain_now", pain),),
                written=a_moment(day=day + timedelta(days=1)) if late else moment,
            )
        )
    return nights, entries


def records_of(nights: list[Night], entries: list[Entry]) -> InsightRecords:
    span = Span(first=A_DAY, last=A_DAY + timedelta(days=DAYS - 1))
    return InsightRecords(span=span, nights=nights, entries=entries)


def numbers(findings: list[Finding]) -> list[object]:
    return [(finding.topic, finding.level, finding.number, finding.estimate) for finding in findings]


def test_the_order_of_the_records_changes_nothing() -> None:
    nights, entries = nights_and_days(related_on=slice(None))
    order = np.random.default_rng(3).permutation(DAYS).tolist()
    shuffled = records_of([nights[place] for place in order], [entries[place] for place in order])
    records = records_of(nights, entries)
    topics = topics_of(daily_of(records), records)

    found, again = findings_of(records, topics, Taken()), findings_of(shuffled, topics, Taken())

    assert found[0].level is Level.TOGETHER
    assert numbers(found) == numbers(again)


def test_what_rests_on_days_written_later_alone_is_named_when_they_are_left_out() -> None:
    nights, entries = nights_and_days(related_on=slice(0, 60), written_later=True)
    records = records_of(nights, entries)
    usual = findings_of(records, [DECLARED], Taken())

    without = findings_of(records, [DECLARED], Taken(late=False))

    [difference] = differences(usual, without)
    assert difference == Difference(
        topic=DECLARED, taken=Taken(late=False), before=Level.TOGETHER, after=Level.DOTS
    )


def test_where_nothing_was_late_nothing_differs() -> None:
    records = records_of(*nights_and_days(related_on=slice(None)))

    usual = findings_of(records, [DECLARED], Taken())
    others = [findings_of(records, [DECLARED], taken) for taken in others_of(Taken())]

    assert usual[0].level is Level.TOGETHER
    assert [differences(usual, each) for each in others] == [[], [], []]


def test_each_other_choice_turns_one_part() -> None:
    assert others_of(Taken()) == (Taken(late=False), Taken(flares=False), Taken(ill=False))
