"""The pain chart as it is drawn: dots, ranges, the middle line with its gaps, ticks and flares."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Annotation

from companion.analysis.records import PainRecords
from companion.analysis.series import daily_pain, stretches
from companion.charts.pain import PAIN, joined, merged_ranges, unbroken
from tests.chart_builders import a_look, made_up_months, pain_of

SCALE = {"0", "5", "10"}
NOT_DATES = {"middle", "of 7 days", "flare", *SCALE}
VALUES = st.lists(st.none() | st.floats(0, 10), min_size=1, max_size=40)


def drawn(records: PainRecords, *, width: float = 660, height: float = 300) -> Axes:
    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    PAIN.draw(axes, daily_pain(records), a_look())
    return axes


def line_named(axes: Axes, name: str) -> Line2D:
    return next(line for line in axes.lines if line.get_gid() == name)


def ranges_of(axes: Axes) -> list[list[list[float]]]:
    """The ends of each unbroken piece."""
    points = np.asarray(line_named(axes, "lowest to highest").get_xydata())
    assert np.isnan(points[2::3, 1]).all()
    return [points[start : start + 2].tolist() for start in range(0, len(points), 3)]


def words_of(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


def days_crossed(across: Sequence[float], up: Sequence[float]) -> set[int]:
    """The days over which the line has ink: those strictly inside a piece between two known points."""
    crossed = set()
    for place in range(len(across) - 1):
        if np.isnan(up[place]) or np.isnan(up[place + 1]):
            continue
        start, end = across[place], across[place + 1]
        crossed |= {day for day in range(60) if start < day + 0.25 < end or start < day - 0.25 < end}
    return crossed


def test_every_rated_day_has_a_dot_at_its_average_and_no_other_day_has_one() -> None:
    axes = drawn(pain_of(4, None, (2, 5), (), 0))

    dots = line_named(axes, "average of each day")

    assert np.asarray(dots.get_xdata()).tolist() == [0, 2, 4]
    assert np.asarray(dots.get_ydata()).tolist() == [4, 3.5, 0]
    assert dots.get_linestyle() == "None"


def test_a_thin_line_spans_lowest_to_highest_where_they_differ() -> None:
    axes = drawn(pain_of(4, (2, 7, 5), None, (3, 3)))

    ranges = ranges_of(axes)

    assert ranges == [[[1, 2], [1, 7]]]


def test_ticks_stand_at_the_bottom_of_days_without_entry() -> None:
    axes = drawn(pain_of(4, None, (), None, 5))

    ticks = line_named(axes, "days without entry")

    assert np.asarray(ticks.get_xdata()).tolist() == [1, 3]
    assert np.asarray(ticks.get_ydata()).tolist() == [0, 0]


def test_the_middle_line_breaks_at_every_day_without_a_rating() -> None:
    records = pain_of(5, 5, 5, 5, 5, None, 5, 5, None, None, 5, 5)
    axes = drawn(records)

    line = line_named(axes, "middle of 7 days")
    across, up = np.asarray(line.get_xdata()), np.asarray(line.get_ydata())

    assert days_crossed(across.tolist(), up.tolist()) == {3, 4, 6, 7, 10, 11}
    assert np.isnan(up[(across > 4.5) & (across < 5.5)]).all()


def test_a_middle_that_stands_alone_is_as_wide_as_its_day() -> None:
    values = np.array([np.nan, 3.0, np.nan])

    across, up = unbroken(values)

    known = ~np.isnan(up)
    assert across[known].tolist() == [0.5, 1, 1.5]
    assert up[known].tolist() == [3, 3, 3]


@given(VALUES)
def test_the_line_covers_the_days_that_have_a_value_and_no_others(values: list[float | None]) -> None:
    numbers = np.array([np.nan if value is None else value for value in values])

    across, up = unbroken(numbers)

    assert days_crossed(across.tolist(), up.tolist()) == {
        day for day, value in enumerate(values) if value is not None
    }
    known = ~np.isnan(numbers)
    np.testing.assert_array_equal(up[1::3][known], numbers[known])


@given(st.lists(st.none() | st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=1), st.integers(1, 5))
def test_days_that_share_a_pixel_show_the_union_of_their_ranges(
    ratings: list[tuple[int, int] | None], together: int
) -> None:
    pain = daily_pain(pain_of(*ratings))

    places, lowest, highest = merged_ranges(pain, together)

    drawn_steps = {
        (round(place - (together - 1) / 2) // together, step)
        for place, low, high in zip(places, lowest, highest, strict=True)
        for step in range(low, high)
    }
    assert drawn_steps == {
        (day // together, step)
        for day, pair in enumerate(ratings)
        if pair is not None
        for step in range(min(pair), max(pair))
    }


def test_flares_are_bands_as_wide_as_their_days_with_the_word() -> None:
    axes = drawn(pain_of(*[4] * 28, flares=(5, 6, 7, 20)))

    bands = [part for part in axes.collections if isinstance(part, PolyCollection)]
    edges = [path.get_extents().intervalx.tolist() for path in bands[0].get_paths()]

    assert edges == [[4.5, 7.5], [19.5, 20.5]]
    assert words_of(axes).count("flare") == 2


def test_the_word_is_left_out_where_it_would_touch_the_one_before() -> None:
    axes = drawn(pain_of(*[4] * 91, flares=(40, 42, 44, 80)))

    words = words_of(axes)

    assert words.count("flare") == 2


@pytest.mark.parametrize("records", [pain_of(4, 4, 4), pain_of(None, None), made_up_months()])
def test_the_axis_always_goes_from_none_to_ten(records: PainRecords) -> None:
    axes = drawn(records)

    assert axes.get_ylim() == (0, 10)
    scale = [text for text in axes.texts if isinstance(text, Annotation) and text.get_text() in SCALE]
    assert [(text.get_text(), text.xy[1]) for text in scale] == [("0", 0), ("5", 5), ("10", 10)]


def test_without_seven_days_there_is_no_line_and_no_name_for_it() -> None:
    axes = drawn(pain_of(4, 5, None))

    line = line_named(axes, "middle of 7 days")

    assert np.isnan(np.asarray(line.get_ydata())).all()
    assert "middle" not in words_of(axes)


@pytest.mark.parametrize("days", [28, 91, 365, 3650])
@pytest.mark.parametrize("width", [320, 660, 1500])
def test_words_below_the_axis_never_touch(days: int, width: float) -> None:
    axes = drawn(pain_of(*[4] * days), width=width)

    dates = [text for text in axes.texts if text.get_text() not in NOT_DATES]
    boxes = sorted((text.get_window_extent() for text in dates), key=lambda box: box.x0)

    assert len(boxes) >= 1
    assert all(left.x1 < right.x0 for left, right in pairwise(boxes))


@given(st.lists(st.booleans(), max_size=40), st.floats(0, 5))
def test_bands_are_joined_over_gaps_that_cannot_be_seen_and_over_no_others(
    flares: list[bool], gap: float
) -> None:
    bands = stretches(np.array(flares, dtype=np.bool_))

    wide = joined(bands, gap)

    assert all(after[0] - before[1] - 1 > gap for before, after in pairwise(wide))
    inside = [any(first <= day <= last for first, last in wide) for day in range(len(flares))]
    filled = stretches(np.array([new and not old for new, old in zip(inside, flares, strict=True)], np.bool_))
    assert all(new or not old for new, old in zip(inside, flares, strict=True))
    assert all(last - first + 1 <= gap for first, last in filled)


def test_bands_of_ten_years_are_drawn_no_more_often_than_they_can_be_told_apart() -> None:
    every_third_day = pain_of(*[5] * 3650, flares=tuple(range(0, 3650, 3)))

    [bands] = [found for found in drawn(every_third_day).collections if isinstance(found, PolyCollection)]

    assert len(bands.get_paths()) == 1
