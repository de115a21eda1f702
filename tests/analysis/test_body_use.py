"""The map of a period against tables counted by hand, and the weeks of a span."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.analysis.body_use import NEVER, RegionUse, WeekFrames, period_map, region_use, weeks_of
from companion.analysis.periods import Span
from companion.domain.body_days import DayMarks, body_days
from tests.analysis.body_builders import a_body, a_period, day, days_of
from tests.builders import A_DAY

LINES = st.text(alphabet=".x0123456789T", min_size=1, max_size=40)


def test_a_region_in_a_table_counted_by_hand() -> None:
    # Days with pain: 4, 6, T, x and 4. One of five has no value; 0 is no pain.
    period = a_period(neck_back_l="4.60T.x4")

    use = period.use("neck_back_l")

    assert use == RegionUse(days=5, rated=4, total=24, highest=10)
    assert use.mean == 6
    assert use.unrated == 1


def test_a_zero_alone_is_no_pain() -> None:
    period = a_period(hand_r="000")

    assert period.uses == {}
    assert period.answered == 3


def test_marks_without_value_count_as_days_and_have_no_average() -> None:
    period = a_period(hand_r="xx.")

    use = period.use("hand_r")

    assert (use.days, use.mean, use.highest) == (2, None, None)


def test_days_without_a_check_in_are_not_among_the_answered_ones() -> None:
    period = a_period(hand_r="3.....", answered="yy--yy")

    assert (period.days, period.answered) == (6, 4)


def test_days_before_the_diary_began_are_not_counted() -> None:
    body = a_body(hand_r="3333")

    period = period_map(body, Span(first=A_DAY - timedelta(days=30), last=day(1)))

    assert (period.days, period.answered, period.use("hand_r").days) == (2, 2, 2)


def test_a_span_after_the_last_day_is_empty() -> None:
    period = period_map(a_body(hand_r="3"), days_of(10, 20))

    assert (period.days, period.answered, dict(period.uses)) == (0, 0, {})


@given(LINES)
def test_a_region_that_was_never_marked_changes_nothing(line: str) -> None:
    without = a_period(hand_r=line)

    with_another = a_period(hand_r=line, knee_front_l="." * len(line))

    assert with_another == without
    assert with_another.use("knee_front_l") == NEVER


@given(LINES, st.integers(0, 45), st.integers(0, 45))
def test_a_span_counts_what_its_part_of_the_line_has(line: str, first: int, last: int) -> None:
    period = period_map(a_body(hand_r=line), days_of(min(first, last), max(first, last)))

    signs = line[min(first, last) : max(first, last) + 1]
    values = [10 if sign == "T" else int(sign) for sign in signs if sign not in ".x0"]
    assert period.use("hand_r") == RegionUse(
        days=len(values) + signs.count("x"),
        rated=len(values),
        total=sum(values),
        highest=max(values, default=None),
    )


def test_weeks_are_counted_back_from_the_last_day() -> None:
    weeks = weeks_of(days_of(0, 16))

    assert weeks == (days_of(0, 2), days_of(3, 9), days_of(10, 16))


@pytest.mark.parametrize(("days", "weeks"), [(1, 1), (7, 1), (8, 2), (3650, 522)])
def test_every_day_is_in_one_week(days: int, weeks: int) -> None:
    found = weeks_of(days_of(0, days - 1))

    assert len(found) == weeks
    assert sum(week.days for week in found) == days


def test_the_map_of_a_week_is_that_of_its_days_and_made_once() -> None:
    body = a_body(hand_r="1234567" + "7777777")
    frames = WeekFrames(body, days_of(0, 13))

    week = frames[1]

    assert week == period_map(body, days_of(7, 13))
    assert frames[1] is week
    assert len(frames) == 2


def test_days_of_soreness_after_effort_are_told_among_the_days_with_pain() -> None:
    days = [
        DayMarks(day=day(0), regions=["calf_upper_r", "hand_r"], codes=bytes([5, 6]), efforts=bytes([1, 0])),
        DayMarks(day=day(1), regions=["calf_upper_r"], codes=bytes([4]), efforts=bytes([1])),
        DayMarks(day=day(2), regions=["calf_upper_r", "jaw_l"], codes=bytes([7, 3]), efforts=bytes([0, 1])),
    ]
    body = body_days(day(0), day(2), days)

    period = period_map(body, days_of(0, 2))
    calf, hand, jaw = (period.use(region) for region in ("calf_upper_r", "hand_r", "jaw_l"))

    assert (calf.days, calf.after_effort, calf.lasts) == (3, 2, True)
    assert (hand.days, hand.after_effort, hand.lasts) == (1, 0, True)
    assert (jaw.days, jaw.after_effort, jaw.lasts) == (1, 1, False)
    assert region_use(body, "calf_upper_r", days_of(1, 1)).after_effort == 1
