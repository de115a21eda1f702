"""Summaries of days for the calendar and the list of days."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.day_summary import summaries
from tests.builders import A_DAY, a_mark, a_moment, an_answer, an_entry


def test_the_value_of_a_day_is_its_average_with_halves_rounded_up() -> None:
    entries = [an_entry(answers=(an_answer("pain_now", value),)) for value in (4, 5)]

    summary = summaries(entries)[A_DAY]

    assert summary.value == 5


def test_a_day_without_a_rating_has_no_value_and_still_a_summary() -> None:
    entries = [an_entry(marks=(a_mark(),))]

    summary = summaries(entries)[A_DAY]

    assert summary.value is None
    assert summary.pain is None


def test_parts_come_with_the_highest_value_first_and_without_those_at_zero() -> None:
    marks = (a_mark("neck_back_l", 3), a_mark("jaw_l", 0), a_mark("low_back_r", 7), a_mark("hand_l", None))

    summary = summaries([an_entry(marks=marks)])[A_DAY]

    assert summary.regions == ("low_back_r", "neck_back_l", "hand_l")


def test_the_latest_entry_says_how_much_later_a_day_was_written() -> None:
    entries = [an_entry(), an_entry(written=a_moment(day=A_DAY + timedelta(days=2)))]

    summary = summaries(entries)[A_DAY]

    assert summary.days_late == 2


def test_a_day_is_a_flare_when_its_last_answer_says_so() -> None:
    entries = [an_entry(answers=(an_answer("flare", word),)) for word in ("no", "yes")]

    summary = summaries(entries)[A_DAY]

    assert summary.flare


@given(st.lists(st.integers(0, 10), min_size=1, max_size=8))
def test_the_value_lies_between_lowest_and_highest(ratings: list[int]) -> None:
    entries = [an_entry(answers=(an_answer("pain_now", rating),)) for rating in ratings]

    value = summaries(entries)[A_DAY].value

    assert value is not None
    assert min(ratings) <= value <= max(ratings)
