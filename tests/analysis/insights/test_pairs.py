"""Pairs by day with a lag: a value on both sides, each on its own day, and nothing filled in."""

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.analysis.insights.pairs import paired

NONE = np.nan
VALUES = st.lists(st.none() | st.integers(0, 10), min_size=3, max_size=30)


def test_a_lag_takes_the_factor_from_so_many_days_before() -> None:
    factor, outcome = np.array([1.0, 2, 3, 4]), np.array([5.0, 6, 7, 8])

    found = [paired(factor, outcome, lag) for lag in (0, 1, 2)]

    assert [each.factor.tolist() for each in found] == [[1, 2, 3, 4], [1, 2, 3], [1, 2]]
    assert [each.outcome.tolist() for each in found] == [[5, 6, 7, 8], [6, 7, 8], [7, 8]]
    assert [each.days.tolist() for each in found] == [[0, 1, 2, 3], [1, 2, 3], [2, 3]]


def test_days_left_out_are_those_of_the_outcome() -> None:
    factor, outcome = np.array([1.0, 2, 3]), np.array([4.0, 5, 6])
    left_out = np.array([False, True, False])

    found = paired(factor, outcome, 1, left_out)

    assert found.days.tolist() == [2]
    assert found.factor.tolist() == [2]


def test_a_lag_of_more_than_two_days_is_refused() -> None:
    with pytest.raises(ValueError, match="3 days"):
        paired(np.zeros(5), np.zeros(5), 3)


@settings(max_examples=40)
@given(VALUES, st.randoms(use_true_random=False), st.integers(0, 2))
def test_pairs_are_the_days_on_which_both_are_known(
    values: list[float | None], random: Random, lag: int
) -> None:
    others = random.sample(values, len(values))
    factor, outcome = (np.array([NONE if v is None else v for v in each]) for each in (values, others))

    found = paired(factor, outcome, lag)

    expected = [
        (day, values[day - lag], others[day])
        for day in range(lag, len(values))
        if values[day - lag] is not None and others[day] is not None
    ]
    assert list(zip(found.days, found.factor, found.outcome, strict=True)) == expected


@settings(max_examples=20)
@given(VALUES, st.integers(0, 2))
def test_a_series_without_any_value_has_no_pair(values: list[float | None], lag: int) -> None:
    known = np.array([0.0 if v is None else v for v in values])

    found = paired(np.full(len(known), NONE), known, lag)

    assert len(found) == 0
