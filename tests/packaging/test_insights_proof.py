"""A small version of the proof: the bounds hold on a few generated diaries, within the error of few."""

from dataclasses import replace

import numpy as np
import pytest

from proving.bounds import Bound, all_bounds, family_claims, lone_effect, null_claims, true_effect
from proving.diaries import EFFECT, Making, carried_series, expected_slope
from proving.table import row

FEW = 150


def within_error(bound: Bound) -> bool:
    above = bound.least is None or bound.measured + 2 * bound.error >= bound.least
    return above and (bound.most is None or bound.measured - bound.error <= bound.most)


@pytest.mark.parametrize("share", [0.3, 0.7])
def test_where_nothing_is_there_little_is_said(share: float) -> None:
    found = null_claims(np.random.default_rng(5), FEW, Making(days=60, share=share), most=0.06)

    assert within_error(found)


def test_of_twenty_factors_without_effect_hardly_one_is_named() -> None:
    found = family_claims(np.random.default_rng(6), FEW // 3, Making(days=60, share=0.5))

    assert within_error(found)


def test_one_strong_effect_among_twenty_is_found() -> None:
    found = lone_effect(np.random.default_rng(7), FEW // 5, Making(days=240, share=0.5))

    assert found.is_met


@pytest.mark.parametrize("missing", [0.0, 0.2])
def test_the_effect_of_sleep_is_found_right_in_size_and_covered(missing: float) -> None:
    making = Making(days=240, missing=missing)

    said, covered, mean = true_effect(np.random.default_rng(8), FEW, making, 0.90)

    assert said.is_met
    assert within_error(covered)
    assert mean.is_met


def test_the_generated_series_have_the_share_and_the_spread_that_they_are_made_with() -> None:
    series = carried_series(np.random.default_rng(1), 20_000, 0.7, 1.5)

    assert np.std(series) == pytest.approx(1.5, rel=0.05)
    assert np.corrcoef(series[1:], series[:-1])[0, 1] == pytest.approx(0.7, abs=0.03)
    assert expected_slope(rounded=False) == pytest.approx(2.5 * EFFECT)
    assert abs(expected_slope(rounded=True)) < abs(expected_slope(rounded=False))


def test_a_row_says_whether_its_bound_is_met() -> None:
    plain = Bound(words="any", measured=0.05, error=0.01, diaries=1000)

    rows = [
        row(replace(plain, most=0.06)),
        row(replace(plain, measured=0.07, most=0.06)),
        row(replace(plain, measured=0.92, least=0.93, most=0.97)),
        row(plain),
    ]

    assert [each.split(" | ")[-1] for each in rows] == ["met |", "MISSED |", "MISSED |", "- |"]
    assert rows[0] == "| any | ≤ 6.0% | 5.0% | ± 1.0% | 1000 | met |"


def test_every_kind_of_bound_is_in_the_long_version() -> None:
    bounds = list(all_bounds(np.random.default_rng(1), 1))

    assert len(bounds) > 40
    assert all(bound.diaries >= 1 for bound in bounds)
