from collections.abc import Iterable
from datetime import timedelta

import pytest

from companion.domain.body_days import body_days, marks_by_entry
from companion.domain.entry import Entry, Mark
from companion.domain.new_pain import LOOK_BACK, NewPain, hurt_anywhere, looked_back_to, new_pain
from tests.builders import A_DAY, a_mark, a_moment, an_entry


def on(days_ago: int, *marks: Mark) -> Entry:
    return an_entry(a_moment(day=A_DAY - timedelta(days=days_ago)), marks=marks)


def found_in(entries: Iterable[Entry]) -> list[NewPain]:
    return new_pain(A_DAY, body_days(looked_back_to(A_DAY), A_DAY, marks_by_entry(entries)))


def test_a_part_that_was_not_marked_for_two_weeks_is_new() -> None:
    found = found_in([on(LOOK_BACK + 1, a_mark("calf_upper_l")), on(1), on(0, a_mark("calf_upper_l", None))])

    assert found == [NewPain(region="calf_upper_l", worse=False)]


def test_nothing_is_new_where_no_day_says_how_it_was_before() -> None:
    found = found_in([on(0, a_mark("calf_upper_l", 8))])

    assert found == []


@pytest.mark.parametrize("before", [1, LOOK_BACK])
def test_a_part_that_hurt_within_two_weeks_is_not_new(before: int) -> None:
    found = found_in([on(before, a_mark("calf_upper_l", 4)), on(0, a_mark("calf_upper_l", 4))])

    assert found == []


def test_a_zero_is_no_pain_before_and_none_today() -> None:
    found = found_in([on(1, a_mark("neck_l", 0)), on(0, a_mark("neck_l", 3), a_mark("neck_r", 0))])

    assert found == [NewPain(region="neck_l", worse=False)]


@pytest.mark.parametrize(("today", "expected"), [(6, True), (5, False), (None, False)])
def test_worse_is_two_points_above_the_middle_of_three_days_or_more(
    today: int | None, expected: bool
) -> None:
    days = [on(ago, a_mark("neck_l", value)) for ago, value in ((3, 2), (2, 4), (1, 9))]

    found = found_in([*days, on(0, a_mark("neck_l", today))])

    assert found == ([NewPain(region="neck_l", worse=True)] if expected else [])


def test_two_days_are_too_few_to_be_worse_than() -> None:
    found = found_in([on(2, a_mark("neck_l", 1)), on(1, a_mark("neck_l", 1)), on(0, a_mark("neck_l", 9))])

    assert found == []


def test_soreness_after_effort_is_not_new_pain() -> None:
    sore = a_mark("calf_upper_l", 5, after_effort=True)

    found = found_in([on(1), on(0, sore)])

    assert found == []


def test_a_part_hurts_anywhere_with_a_value_above_zero() -> None:
    entries = [on(2, a_mark("neck_l", 0)), on(1, a_mark("calf_upper_l", 3))]
    days = body_days(looked_back_to(A_DAY), A_DAY, marks_by_entry(entries))

    assert hurt_anywhere(days, ["neck_l", "calf_upper_l"])
    assert not hurt_anywhere(days, ["neck_l", "temple_l"])
