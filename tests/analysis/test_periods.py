"""Periods end today and count whole days."""

from datetime import date

import pytest

from companion.analysis.periods import Period, span_of

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("period", "first"),
    [
        (Period.FOUR_WEEKS, date(2026, 10, 25)),
        (Period.THREE_MONTHS, date(2026, 8, 23)),
        (Period.YEAR, date(2025, 11, 22)),
    ],
)
def test_a_period_ends_today_and_has_its_full_length(period: Period, first: date) -> None:
    began = date(2020, 1, 1)

    span = span_of(period, TODAY, began)

    assert (span.first, span.last) == (first, TODAY)
    assert span.days == period.value


def test_all_begins_with_the_first_day_of_the_diary() -> None:
    began = date(2016, 11, 22)

    span = span_of(Period.ALL, TODAY, began)

    assert (span.first, span.last) == (began, TODAY)


@pytest.mark.parametrize("began", [date(2026, 11, 15), None])
def test_all_is_never_shorter_than_four_weeks(began: date | None) -> None:
    span = span_of(Period.ALL, TODAY, began)

    assert span == span_of(Period.FOUR_WEEKS, TODAY, began)
