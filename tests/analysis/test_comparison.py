"""Then and now against a table worked out by hand: docs/decisions/0060-then-and-now.md."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.analysis.comparison import PeriodNumbers, compared, numbers_of, per_day
from companion.content.body import read_regions
from companion.paths import resources
from tests.analysis.body_builders import a_period

REGIONS = read_regions(resources() / "bodymap")
LINES = st.text(alphabet=".x0123456789T", min_size=7, max_size=7)


def test_the_difference_in_a_table_worked_out_by_hand() -> None:
    #                            sum  rated  per day           sum  rated  per day
    then = a_period(
        low_back_r="88884444",  # 48      8        6
        low_back_l="66666666",  # 48      8        6
        hand_r="4.......",  #      4      1      1/2
        knee_front_l="x.......",  # 0     0   0 of 7
    )
    now = a_period(
        low_back_r="44444444",  # 32      8        4
        low_back_l="6666....",  # 24      4        3
        hand_r="........",  #      0      0        0
        knee_front_l="7......x",  # 7     1   7 of 7
    )

    changes = {change.region: change for change in compared(then, now).changes}

    assert {region: change.points for region, change in changes.items()} == {
        "low_back_l": -3,
        "low_back_r": -2,
        "knee_front_l": 1,
        "hand_r": -0.5,
    }
    assert list(changes) == ["low_back_l", "low_back_r", "knee_front_l", "hand_r"]


@given(st.dictionaries(st.sampled_from(sorted(REGIONS)), LINES, min_size=1, max_size=5))
def test_identical_periods_have_a_difference_of_nothing(lines: dict[str, str]) -> None:
    period = a_period(**lines)

    comparison = compared(period, period)

    assert comparison.enough
    assert set(comparison.points.values()) <= {0}


@given(LINES, LINES)
def test_turned_round_every_difference_has_the_other_sign(before: str, after: str) -> None:
    then, now = a_period(hand_r=before), a_period(hand_r=after)

    forward, backward = compared(then, now).points, compared(now, then).points

    assert backward == {region: -points for region, points in forward.items()}


@pytest.mark.parametrize(("days", "enough"), [(6, False), (7, True)])
def test_a_difference_needs_seven_days_with_a_check_in_in_both(days: int, enough: bool) -> None:
    long, short = a_period(hand_r="5" * 28), a_period(hand_r="5" * days)

    comparisons = compared(long, short), compared(short, long)

    assert [comparison.enough for comparison in comparisons] == [enough, enough]
    assert [bool(comparison.points) for comparison in comparisons] == [enough, enough]


def test_a_part_marked_without_a_value_on_every_day_has_no_difference() -> None:
    comparison = compared(a_period(hand_r="xxxxxxx"), a_period(hand_r="5555555"))

    [change] = comparison.changes

    assert change.points is None
    assert comparison.points == {}


def test_days_without_a_check_in_are_not_days_without_pain() -> None:
    period = a_period(hand_r="8...", answered="yy--")

    load = per_day(period.use("hand_r"), period.answered)

    assert load == 4


def test_the_numbers_of_a_period_in_a_table_counted_by_hand() -> None:
    period = a_period(
        low_back_r="88..",  # back, right: 2 marks
        knee_front_l="44x.",  # front, left: 3 marks, 2 with a value
        hand_r="...6",  # both figures, right: 1 mark
        sacrum_m="2...",  # back, middle: 1 mark
        from_a_newer_version="5...",  # unknown: counted, on no side
    )

    numbers = numbers_of(period, REGIONS)

    assert numbers == PeriodNumbers(
        regions=5, marks=8, mean=37 / 7, left=3, right=3, middle=1, front=3, back=3, both_views=1
    )


def test_a_period_without_pain_has_no_average() -> None:
    assert numbers_of(a_period(hand_r="0"), REGIONS) == PeriodNumbers(
        regions=0, marks=0, mean=None, left=0, right=0, middle=0, front=0, back=0, both_views=0
    )
