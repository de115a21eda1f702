"""Since when something hurts: a year, a month or a day, in order, and always of the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.errors import OutOfRangeError
from companion.domain.since import Since, lasting

DAYS = st.dates()
SINCES = st.one_of(
    DAYS.map(lambda day: Since(day.year)),
    DAYS.map(lambda day: Since(day.year, day.month)),
    DAYS.map(lambda day: Since(day.year, day.month, day.day)),
)


@pytest.mark.parametrize(
    ("since", "text"),
    [
        (Since(2026), "2026"),
        (Since(2026, 5), "2026-05"),
        (Since(2026, 5, 12), "2026-05-12"),
        (Since(987), "0987"),
        (Since(2024, 2, 29), "2024-02-29"),
    ],
)
def test_it_is_written_as_exactly_as_it_is_known(since: Since, text: str) -> None:
    written, read = since.text, Since.of(text)

    assert written == text
    assert read == since


@given(SINCES)
def test_what_is_written_reads_as_the_same(since: Since) -> None:
    again = Since.of(since.text)

    assert again == since
    assert hash(again) == hash(since)


@pytest.mark.parametrize(
    "text",
    [
        *("", "26", "2026-", "2026-5", "2026-05-1", "2026-13", "2026-00", "2026-02-29", "2026--12", "0000"),
        *(" 2026", "2026\n", "-2026", "20260", "May 2026", "2026-05-12T10:00", "\u0662\u0660\u0662\u0666"),
    ],
)
def test_what_is_no_date_is_refused_with_its_words_and_an_example(text: str) -> None:
    with pytest.raises(OutOfRangeError) as refusal:
        Since.of(text)

    assert f"“{text}” is not a date" in str(refusal.value)
    assert "2026-05" in str(refusal.value)


@pytest.mark.parametrize("parts", [(0,), (10_000,), (2026, 13), (2026, 0), (2026, 2, 29), (2026, None, 3)])
def test_numbers_that_are_no_date_are_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(OutOfRangeError):
        Since(*parts)


def test_a_year_stands_before_its_months_and_a_month_before_its_days() -> None:
    may_day, year, last_day, april, may = (
        Since(2026, 5, 1),
        Since(2026),
        Since(2025, 12, 31),
        Since(2026, 4),
        Since(2026, 5),
    )

    ordered = sorted([may_day, year, last_day, april, may])

    assert ordered == [last_day, year, april, may, may_day]


@given(DAYS, DAYS)
def test_days_are_in_the_order_of_the_calendar(one: date, other: date) -> None:
    first, second = (Since(day.year, day.month, day.day) for day in (one, other))

    assert (first < second) is (one < other)
    assert (first >= second) is (one >= other)


@pytest.mark.parametrize(
    ("since", "lasts"),
    [
        (Since(2025), True),
        (Since(2026), None),
        (Since(2026, 7), True),
        (Since(2026, 8), None),
        (Since(2026, 9), False),
        (Since(2026, 8, 21), True),
        (Since(2026, 8, 22), False),
    ],
)
def test_three_months_are_said_where_the_date_is_exact_enough(since: Since, lasts: bool | None) -> None:
    assert lasting(since, date(2026, 11, 21)) is lasts
