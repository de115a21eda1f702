from dataclasses import replace
from datetime import timedelta

import pytest

from companion.analysis.visit_facts import LONG_WEEKS, LOOK_BACK, VisitRecords, visit_facts
from companion.domain.dose import DoseDay
from companion.domain.medicine_turns import Direction
from companion.domain.sleep import Night
from tests.builders import (
    A_DAY,
    a_change,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_therapy,
    an_answer,
    an_entry,
)

DAY = timedelta(days=1)


def nights(quality: int, weeks: int, a_week: int) -> list[Night]:
    return [
        a_night(A_DAY - (7 * week + n) * DAY, quality=quality) for week in range(weeks) for n in range(a_week)
    ]


def test_an_empty_diary_says_nothing() -> None:
    facts = visit_facts(VisitRecords(), A_DAY)

    assert (facts.days, facts.part, facts.poor_nights, facts.flare_days) == (0, "", 0, 0)
    assert (facts.turns, facts.use, facts.mattered, facts.tried) == ((), (), (), ())
    assert not facts.long_poor_sleep


def test_the_part_with_most_days_is_named_with_what_it_is_out_of() -> None:
    often = [an_entry(a_moment(day=A_DAY - n * DAY), marks=(a_mark("calf_upper_l", 2),)) for n in range(3)]
    twice_a_day = [an_entry(marks=(a_mark("neck_l", 9),)) for _time in range(5)]
    without = an_entry(a_moment(day=A_DAY - 9 * DAY), marks=(a_mark("neck_l", 0),))
    long_ago = an_entry(a_moment(day=A_DAY - LOOK_BACK * DAY), marks=(a_mark("neck_l", 9),))

    facts = visit_facts(VisitRecords(entries=[*often, *twice_a_day, without, long_ago]), A_DAY)

    assert (facts.part, facts.part_days, facts.days) == ("calf_upper_l", 3, 4)


def test_poor_nights_are_of_nights_with_a_quality_and_naps_are_none() -> None:
    rated = [a_night(A_DAY, quality=2), a_night(A_DAY - DAY, quality=1), a_night(A_DAY - 2 * DAY, quality=3)]
    other = [a_night(A_DAY, quality=1, nap=True), a_night(A_DAY - 3 * DAY, quality=None)]

    facts = visit_facts(VisitRecords(nights=[*rated, *other]), A_DAY)

    assert (facts.poor_nights, facts.nights) == (2, 3)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (nights(2, LONG_WEEKS, 3), True),
        (nights(2, LONG_WEEKS - 1, 7), False),
        (nights(2, LONG_WEEKS, 2), False),
        (nights(3, LONG_WEEKS, 7), False),
    ],
)
def test_long_poor_sleep_needs_three_nights_in_every_week_of_three_months(
    found: list[Night], *, expected: bool
) -> None:
    assert visit_facts(VisitRecords(nights=found), A_DAY).long_poor_sleep is expected


def test_of_each_medicine_the_last_change_is_told_the_newest_first() -> None:
    old = a_medicine("Old", changes=(a_change(A_DAY - 91 * DAY),))
    first = a_medicine(
        "First", changes=(a_change(A_DAY - 60 * DAY), a_change(A_DAY - 30 * DAY, amount="800"))
    )
    second = a_medicine("Second", changes=(a_change(A_DAY - 10 * DAY),))

    facts = visit_facts(VisitRecords(medicines=[old, first, second]), A_DAY)

    assert [(turn.name, turn.direction) for turn in facts.turns] == [
        ("Second", Direction.STARTED),
        ("First", Direction.RAISED),
    ]


def test_days_of_use_count_a_day_once_and_unknown_medicines_not_at_all() -> None:
    medicine = a_medicine("Ibuprofen")
    days = [DoseDay(A_DAY, medicine.id), DoseDay(A_DAY, medicine.id), DoseDay(A_DAY - DAY, medicine.id)]

    facts = visit_facts(VisitRecords(medicines=[medicine], dose_days=[*days, DoseDay(A_DAY, "gone")]), A_DAY)

    assert facts.use == (("Ibuprofen", 2),)


def test_what_mattered_and_what_was_tried_come_in_the_persons_words() -> None:
    entries = [
        an_entry(a_moment(day=A_DAY - n * DAY), answers=(an_answer("mattered", words),))
        for n, words in enumerate(["Garden", " Garden ", "Choir", None])
    ]
    tried = a_therapy("Warm bath")
    later = replace(tried, moment=a_moment(day=A_DAY + DAY))

    facts = visit_facts(
        VisitRecords(entries=entries, therapies=[tried, later], flare_days=[A_DAY, A_DAY]), A_DAY
    )

    assert (facts.mattered, facts.mattered_days) == (("Garden", "Choir"), 3)
    assert facts.tried == ("Warm bath",)
    assert facts.flare_days == 1
