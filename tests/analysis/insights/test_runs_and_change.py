"""Days in a row above the person's own line, and a week beside the four before it."""

import numpy as np
import pytest

from companion.analysis.insights.change import change_between, is_noticeable, latest_change
from companion.analysis.insights.runs import HighRun, high_runs, usual_top
from companion.analysis.series import Numbers

NONE = np.nan


def usual_days(*after: float) -> Numbers:
    """Four weeks of 3, 4 and 5 in turn, and then other days."""
    return np.array([*([3.0, 4, 5] * 10)[:28], *after])


def test_the_line_is_the_middle_of_28_days_and_one_and_a_half_scaled_deviations() -> None:
    pain = usual_days(9)

    line = usual_top(pain)

    assert line[28] == pytest.approx(4 + 1.5 * 1.4826 * 1)
    assert np.isnan(line[:14]).all()
    assert not np.isnan(line[14:]).any()


def test_two_days_above_it_are_a_run_and_one_is_none() -> None:
    pain = usual_days(8, 4, 7, 9, 8, 4)

    found = high_runs(pain)

    assert found == [HighRun(first=30, last=32, highest=9.0)]
    assert found[0].days == 3


def test_a_day_without_a_rating_ends_a_run() -> None:
    found = high_runs(usual_days(8, 8, NONE, 8, NONE, 8, 8))

    assert [(run.first, run.last) for run in found] == [(28, 29), (33, 34)]


def test_where_days_are_all_alike_a_run_needs_more_than_half_a_point() -> None:
    alike = np.full(28, 4.0)

    half, whole = (high_runs(np.concatenate([alike, [more, more]])) for more in (4.5, 5.0))

    assert half == []
    assert [(run.first, run.last) for run in whole] == [(28, 29)]


@pytest.mark.parametrize("pain", [np.empty(0), np.full(1, 9.0), np.full(60, NONE), np.full(60, 5.0)])
def test_nothing_to_compare_with_gives_no_run(pain: Numbers) -> None:
    assert high_runs(pain) == []


def test_a_week_is_put_beside_the_four_before_it() -> None:
    pain = np.concatenate([np.full(10, 9.0), np.full(28, 6.0), np.full(7, 3.0)])

    change = latest_change(pain)

    assert change is not None
    assert (change.before, change.now, change.points, change.percent) == (6, 3, -3, -50)
    assert (change.days_before, change.days_now) == (28, 7)
    assert change.noticeable


def test_each_period_needs_its_days() -> None:
    before, now = np.full(28, 5.0), np.full(7, 5.0)
    few_before, few_now = np.full(28, NONE), np.full(7, NONE)
    few_before[:13], few_now[:3] = 5, 5

    assert change_between(before, now) is not None
    assert change_between(few_before, now) is None
    assert change_between(before, few_now) is None
    assert latest_change(np.empty(0)) is None


@pytest.mark.parametrize(
    ("points", "before", "noticed"),
    [(-2, 6, True), (-2, 7, False), (-1.9, 4, False), (2, 0, True), (3, 10, True), (0, 0, False)],
)
def test_many_people_notice_two_points_that_are_also_30_per_cent(
    points: float, before: float, noticed: bool
) -> None:
    assert is_noticeable(points, before) is noticed


def test_after_a_mean_of_zero_there_is_no_per_cent() -> None:
    change = change_between(np.zeros(28), np.full(7, 2.0))

    assert change is not None
    assert change.percent is None
