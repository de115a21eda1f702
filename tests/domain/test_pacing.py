from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.activity import LONGEST_MINUTES, Activity
from companion.domain.pacing import (
    TRIES,
    Stage,
    baseline,
    minutes_by_day,
    pace_of,
    raised,
    spread_of,
)
from tests.builders import A_DAY, a_moment, an_activity

DAY = timedelta(days=1)
FIVE_TRIES = (20, 45, 15, 20, 25)


def on(days_ago: int, planned: int | None = None, done: int | None = None) -> Activity:
    return an_activity(moment=a_moment(day=A_DAY - days_ago * DAY), planned=planned, done=done)


def tried(*minutes: int | None, from_days_ago: int = 40) -> list[Activity]:
    return [on(from_days_ago - n, None, done) for n, done in enumerate(minutes)]


def an_even_week(plan: int = 16, *done: int) -> list[Activity]:
    """A plan that began eight days ago, and days of the last week with what was done of it."""
    return [on(8, plan, plan), *(on(6 - n, plan, each) for n, each in enumerate(done or (16, 15, 17)))]


@pytest.mark.parametrize(
    "minutes", [(), (20,), (20, 45, 15, 20), (20, 45, 15, 20, 0), (20, 45, 15, 20, None)]
)
def test_tries_are_gathered_until_there_are_five_with_minutes(minutes: tuple[int | None, ...]) -> None:
    pace = pace_of(tried(*minutes), A_DAY)

    assert (pace.stage, pace.minutes) == (Stage.GATHERING, None)
    assert pace.tries == len([each for each in minutes if each])


def test_the_plan_to_begin_with_is_four_fifths_of_the_middle_of_the_last_five_tries() -> None:
    pace = pace_of(tried(500, *FIVE_TRIES), A_DAY)

    assert (pace.stage, pace.middle, pace.minutes) == (Stage.BEGINNING, 20, 16)


def test_tries_of_days_to_come_do_not_count() -> None:
    pace = pace_of([*tried(*FIVE_TRIES[1:]), on(-1, None, 20)], A_DAY)

    assert pace.stage is Stage.GATHERING


def test_an_even_week_with_one_plan_lets_it_grow_by_a_tenth() -> None:
    pace = pace_of([*tried(*FIVE_TRIES), *an_even_week(20, 20, 18, 24)], A_DAY)

    assert (pace.stage, pace.minutes) == (Stage.GROWING, 22)


@pytest.mark.parametrize(
    ("week", "flares"),
    [
        (an_even_week(20, 20, 20), ()),
        (an_even_week(20, 20, 20, 15), ()),
        (an_even_week(20, 20, 20, 25), ()),
        (an_even_week(20, 20, 20, 0), ()),
        (an_even_week(20, 20, 20, 20), (A_DAY - 3 * DAY,)),
        (an_even_week(20, 20, 20, 20)[1:], ()),
        ([on(9, 18, 18), on(6, 20, 20), on(5, 20, 20), on(4, 20, 20)], ()),
    ],
    ids=[
        "two days",
        "far below",
        "far above",
        "left",
        "a flare",
        "a plan of six days",
        "another plan before",
    ],
)
def test_without_an_even_week_the_plan_stays(week: list[Activity], flares: tuple[date, ...]) -> None:
    pace = pace_of([*tried(*FIVE_TRIES), *week], A_DAY, flares)

    assert (pace.stage, pace.minutes) == (Stage.KEEPING, 20)


def test_a_flare_before_the_week_does_not_hold_the_plan_back() -> None:
    records = [*tried(*FIVE_TRIES), *an_even_week(20, 20, 20, 20)]

    pace = pace_of(records, A_DAY, [A_DAY - 8 * DAY])

    assert pace.stage is Stage.GROWING


@settings(max_examples=50)
@given(st.lists(st.integers(1, LONGEST_MINUTES), min_size=TRIES, max_size=TRIES))
def test_a_plan_to_begin_with_is_never_more_than_four_fifths_of_what_was_usual(minutes: list[int]) -> None:
    pace = pace_of(tried(*minutes), A_DAY)

    assert pace.minutes is not None
    assert 1 <= pace.minutes <= max(1, 0.8 * median(minutes))
    assert pace.minutes == baseline(median(minutes))


@settings(max_examples=50)
@given(st.integers(1, LONGEST_MINUTES))
def test_a_plan_grows_by_a_tenth_at_most_or_by_one_minute(plan: int) -> None:
    more = raised(plan)

    assert plan < more <= max(plan + 1, plan * 1.1) or more == plan == LONGEST_MINUTES


@settings(max_examples=30)
@given(st.permutations([*tried(*FIVE_TRIES), *an_even_week(20, 20, 18, 24)]))
def test_the_order_of_the_records_does_not_matter(records: list[Activity]) -> None:
    assert pace_of(records, A_DAY).stage is Stage.GROWING


def test_the_spread_is_the_deviation_over_the_mean_of_logged_days() -> None:
    days = {A_DAY - n * DAY: minutes for n, minutes in enumerate([10, 30, 10, 30, 10, 30, 20])}

    spread = spread_of({**days, A_DAY - 14 * DAY: 900, A_DAY + DAY: 900}, A_DAY)

    assert spread is not None
    assert (spread.days, spread.of) == (7, 14)
    assert spread.value == pytest.approx(0.4629, abs=0.0001)


def test_too_few_logged_days_have_no_spread_and_days_without_a_word_are_not_zero() -> None:
    six = {A_DAY - n * DAY: 20 for n in range(6)}
    none = {A_DAY - n * DAY: 0 for n in range(9)}
    even = {A_DAY - n * DAY: 20 for n in range(7)}

    assert spread_of(six, A_DAY) is None
    assert spread_of(none, A_DAY) is None
    found = spread_of(even, A_DAY)
    assert found is not None
    assert found.value == 0


def test_minutes_of_a_day_add_up_over_all_that_was_done() -> None:
    found = minutes_by_day([on(0, 10, 20), on(0, 10, 5), on(1, 30, None), on(2, None, 0)])

    assert found == {A_DAY: 25, A_DAY - 2 * DAY: 0}
