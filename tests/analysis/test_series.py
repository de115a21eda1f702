"""The numbers of the pain chart: nothing is filled in, and the middle stays silent where days are few."""

from datetime import date, timedelta
from statistics import median

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.analysis.periods import Span
from companion.analysis.records import PainRecords, lead_in
from companion.analysis.series import MIDDLE_NEEDS, daily_pain, stretches, summary_of
from tests.chart_builders import FIRST, pain_of

NONE = np.nan
RATINGS = st.lists(st.integers(0, 10), max_size=3).map(tuple)
DAYS = st.lists(st.none() | RATINGS, min_size=1, max_size=60)


def test_a_day_has_the_average_lowest_highest_and_number_of_its_ratings() -> None:
    records = pain_of((3, 6, 6), 4)

    pain = daily_pain(records)

    assert pain.average.tolist() == [5, 4]
    assert pain.lowest.tolist() == [3, 4]
    assert pain.highest.tolist() == [6, 4]
    assert pain.ratings.tolist() == [3, 1]


def test_a_gap_stays_a_gap_and_a_zero_stays_a_zero() -> None:
    records = pain_of(0, None, (), 2)

    pain = daily_pain(records)

    np.testing.assert_array_equal(pain.average, [0, NONE, NONE, 2])
    np.testing.assert_array_equal(pain.lowest, [0, NONE, NONE, 2])
    np.testing.assert_array_equal(pain.highest, [0, NONE, NONE, 2])
    assert pain.ratings.tolist() == [1, 0, 0, 1]
    assert pain.without_entry.tolist() == [False, True, False, False]


def test_the_middle_is_of_a_day_and_the_six_before_it() -> None:
    records = pain_of(1, 9, 2, 8, 3, 7, 4, 6)

    pain = daily_pain(records)

    np.testing.assert_array_equal(pain.middle, [NONE, NONE, NONE, 5, 3, 5, 4, 6])


def test_a_day_without_a_rating_has_no_middle_although_four_of_seven_have_one() -> None:
    records = pain_of(4, 4, 4, 4, 4, None, 4)

    pain = daily_pain(records)

    np.testing.assert_array_equal(pain.middle, [NONE, NONE, NONE, 4, 4, NONE, 4])


def test_the_middle_of_the_first_day_shown_looks_back_before_the_span() -> None:
    span = Span(first=FIRST, last=FIRST)
    before = tuple((FIRST - timedelta(days=back), 2) for back in range(1, 4))

    pain = daily_pain(pain_of(8, ratings=((FIRST, 8), *before)))

    assert lead_in(span) == FIRST - timedelta(days=6)
    assert pain.middle.tolist() == [2]
    assert pain.average.tolist() == [8]


def test_ratings_outside_the_span_and_its_lead_in_are_left_out() -> None:
    outside = ((FIRST - timedelta(days=7), 9), (FIRST + timedelta(days=1), 9))

    pain = daily_pain(pain_of(5, ratings=((FIRST, 5), *outside)))

    assert pain.average.tolist() == [5]
    assert pain.ratings.tolist() == [1]


def test_days_before_the_diary_began_do_not_count_as_days_without_entry() -> None:
    records = pain_of(None, None, 4, None, since=FIRST + timedelta(days=2))

    pain = daily_pain(records)
    facts = summary_of(pain)

    assert pain.without_entry.tolist() == [False, False, False, True]
    assert (facts.answered, facts.days) == (1, 2)


def test_the_summary_counts_days_and_gives_lowest_highest_and_quarters() -> None:
    records = pain_of(1, 2, (3, 9), None, (), 4, flares=(1, 2))

    facts = summary_of(daily_pain(records))

    assert (facts.days, facts.answered, facts.rated, facts.flares) == (6, 5, 4, 2)
    assert (facts.lowest, facts.highest) == (1, 9)
    assert (facts.quarter, facts.middle, facts.three_quarters) == (1.75, 3.0, 4.5)


def test_a_span_without_any_rating_has_no_numbers_about_pain() -> None:
    facts = summary_of(daily_pain(pain_of(None, (), None)))

    assert (facts.days, facts.answered, facts.rated) == (3, 1, 0)
    assert facts.lowest is facts.highest is facts.middle is facts.quarter is None


def test_the_arrays_cannot_be_written_to() -> None:
    pain = daily_pain(pain_of(1, 2))

    arrays = (pain.average, pain.middle, pain.ratings, pain.answered, pain.flare, pain.counted)

    assert not any(array.flags.writeable for array in arrays)


def test_stretches_are_the_first_and_last_of_every_unbroken_run() -> None:
    flags = np.array([True, False, True, True, False, True])

    found = stretches(flags)

    assert found == [(0, 0), (2, 3), (5, 5)]


@given(DAYS)
def test_the_middle_is_the_median_of_seven_days_or_absent(days: list[tuple[int, ...] | None]) -> None:
    pain = daily_pain(pain_of(*days))

    for index in range(len(days)):
        window = [value for value in pain.average[max(0, index - 6) : index + 1] if not np.isnan(value)]
        known = len(window) >= MIDDLE_NEEDS and not np.isnan(pain.average[index])
        expected = median(window) if known else NONE
        np.testing.assert_allclose(pain.middle[index], expected)


@given(DAYS)
def test_counts_and_values_stay_within_their_bounds(days: list[tuple[int, ...] | None]) -> None:
    pain = daily_pain(pain_of(*days))
    facts = summary_of(pain)

    assert facts.rated <= facts.answered <= facts.days == len(days)
    assert np.isnan(pain.average).tolist() == [not ratings for ratings in days]
    rated = pain.ratings > 0
    assert (pain.lowest[rated] <= pain.average[rated]).all()
    assert (pain.average[rated] <= pain.highest[rated]).all()


@given(st.sets(st.dates(date(2026, 8, 1), date(2026, 10, 31)), max_size=20))
def test_flags_stand_on_their_own_days_alone(flares: set[date]) -> None:
    span = Span(first=FIRST, last=FIRST + timedelta(days=27))

    pain = daily_pain(PainRecords(span=span, flares=tuple(flares)))

    flagged = {pain.day(index) for index in range(len(pain)) if pain.flare[index]}
    assert flagged == {day for day in flares if span.first <= day <= span.last}
