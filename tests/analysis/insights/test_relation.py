"""How far two series go together: right in size, quiet without an effect, and silent where nothing varies."""

import numpy as np
import pytest

from companion.analysis.insights.chances import normal_score, stands_out, student_97_5, two_sided_normal
from companion.analysis.insights.relation import estimate_of, turns
from companion.analysis.insights.slow_lines import slow_lines
from companion.analysis.insights.whitening import carry_over, whitened
from companion.analysis.series import Numbers

DAYS = np.arange(120)


def chance(seed: int, number: int = 120) -> Numbers:
    return np.asarray(np.random.default_rng(seed).standard_normal(number), dtype=np.float64)


def carried_on(seed: int, share: float, number: int = 2_000) -> Numbers:
    values: Numbers = chance(seed, number) * np.sqrt(1 - share**2)
    for place in range(1, number):
        values[place] += share * values[place - 1]
    return values


def test_a_slope_is_found_with_an_interval_around_it() -> None:
    factor = chance(1)
    outcome = 5 - 0.5 * factor + chance(2)

    found = estimate_of(factor, outcome, DAYS)

    assert found is not None
    assert found.low < -0.5 < found.high
    assert found.excludes_zero
    assert 1 / 120 <= found.by_shift < 0.05
    assert found.by_score < 0.01


def test_a_common_straight_line_is_not_a_relation() -> None:
    factor = chance(3) + DAYS / 10
    outcome = chance(4) + DAYS / 10

    found = estimate_of(factor, outcome, DAYS)

    assert found is not None
    assert not found.excludes_zero
    assert found.by_shift > 0.05


def test_seasons_that_both_have_are_not_a_relation() -> None:
    days = np.arange(730)
    season = 2 * np.sin(2 * np.pi * days / 365)
    pairs = [(chance(2 * seed, 730) + season, chance(2 * seed + 1, 730) + season) for seed in range(20)]

    found = [estimate_of(factor, outcome, days) for factor, outcome in pairs]

    assert sum(each is not None and each.excludes_zero for each in found) <= 3


def test_slow_lines_are_a_level_a_line_and_waves_of_120_days_or_more() -> None:
    widths = [slow_lines(np.arange(days)).shape[1] for days in (60, 119, 120, 240, 730)]
    few_pairs = slow_lines(np.arange(0, 730, 13))

    assert widths == [2, 2, 3, 5, 13]
    assert few_pairs.shape == (57, 3)


def test_a_few_lost_days_change_the_slope_little() -> None:
    factor = chance(5)
    outcome = 0.5 * factor + chance(6)
    kept = np.flatnonzero(np.random.default_rng(7).random(120) > 0.2)

    full = estimate_of(factor, outcome, DAYS)
    fewer = estimate_of(factor[kept], outcome[kept], kept)

    assert full is not None
    assert fewer is not None
    assert fewer.slope == pytest.approx(full.slope, abs=0.15)
    assert fewer.high - fewer.low > full.high - full.low


@pytest.mark.parametrize(
    ("factor", "outcome"),
    [
        (np.ones(120), chance(1)),
        (chance(1), np.full(120, 4.0)),
        (DAYS / 7, chance(1)),
        (chance(1), DAYS / 7),
        (np.zeros(120), np.zeros(120)),
    ],
)
def test_a_series_that_does_not_vary_gives_no_number(factor: Numbers, outcome: Numbers) -> None:
    assert estimate_of(factor, outcome, DAYS) is None


@pytest.mark.parametrize("number", [0, 1, 2, 13])
def test_too_few_pairs_give_no_number(number: int) -> None:
    assert estimate_of(chance(1, number), chance(2, number), np.arange(number)) is None


def test_two_series_that_are_the_same_give_the_slope_one_without_width() -> None:
    factor = chance(8)

    found = estimate_of(factor, factor, DAYS)

    assert found is not None
    assert (found.slope, found.low, found.high) == pytest.approx((1, 1, 1))


def test_a_turn_of_the_ring_is_the_sum_of_products_of_shifted_places() -> None:
    x, y = chance(1, 9), chance(2, 9)

    found = turns(x, y)

    np.testing.assert_allclose(found, [np.roll(x, turn) @ y for turn in range(9)])


def test_the_share_of_the_day_before_is_found_and_taken_out() -> None:
    series = carried_on(1, 0.7)
    days = np.arange(len(series))

    share = carry_over(series, days)
    rest = whitened(series[:, None], days, share)[:, 0]

    assert share == pytest.approx(0.7, abs=0.05)
    assert carry_over(rest, days) < 0.05
    assert np.std(rest) == pytest.approx(np.std(series), rel=0.1)


def test_after_a_gap_less_is_left_of_the_row_before() -> None:
    rows = np.ones((2, 1))

    next_day = whitened(rows, np.array([0, 1]), 0.5)
    after_three = whitened(rows, np.array([0, 3]), 0.5)

    assert next_day[1, 0] == pytest.approx(0.5 / np.sqrt(0.75))
    assert after_three[1, 0] == pytest.approx((1 - 0.125) / np.sqrt(1 - 0.125**2))


def test_without_days_in_a_row_nothing_is_carried_over() -> None:
    assert carry_over(chance(1), DAYS * 2) == 0


def test_chances_are_those_of_the_tables() -> None:
    points = [student_97_5(freedom) for freedom in (6, 10, 29, 120)]

    assert two_sided_normal(1.959964) == pytest.approx(0.05, abs=1e-6)
    assert points == pytest.approx([2.4469, 2.2281, 2.0452, 1.9799], abs=5e-4)
    assert normal_score(2.2281, 10) == pytest.approx(1.96, abs=0.005)
    assert normal_score(-2.0452, 29) == pytest.approx(-1.96, abs=0.005)


def test_of_many_chances_those_stand_out_that_stay_after_the_correction() -> None:
    # The example of Benjamini and Hochberg (1995): of fifteen, four stay.
    chances = [
        *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
        *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000),
    ]

    found = stands_out(chances)
    backwards = stands_out(chances[::-1])

    assert found.tolist() == [True] * 4 + [False] * 11
    assert backwards.tolist() == found.tolist()[::-1]
    assert stands_out([]).tolist() == []
