from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.errors import OutOfRangeError
from companion.domain.typed_day import DayReader

TODAY = date(2026, 11, 21)
ENGLISH = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def read(typed: str, *, day_first: bool = True, today: date = TODAY) -> date:
    return DayReader(today=today, months=ENGLISH, day_first=day_first).read(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-05-12", date(2026, 5, 12)),
        ("12.5.2026", date(2026, 5, 12)),
        ("12/5/26", date(2026, 5, 12)),
        ("12 May 2026", date(2026, 5, 12)),
        ("may 12, 2026", date(2026, 5, 12)),
        ("12th May", None),
        ("12 may", date(2026, 5, 12)),
        ("24 Dec", date(2025, 12, 24)),
        ("24.12.", date(2025, 12, 24)),
        ("29 Feb", date(2024, 2, 29)),
        ("May 2024", date(2024, 5, 1)),
        ("2024-05", date(2024, 5, 1)),
        ("may", date(2026, 5, 1)),
        ("21", TODAY),
        ("22", date(2026, 10, 22)),
        ("31", date(2026, 10, 31)),
        ("Today", TODAY),
        (" yesterday ", date(2026, 11, 20)),
        ("١٢ May 2026", date(2026, 5, 12)),
        ("", None),
        ("soon", None),
        ("30 Feb 2026", None),
        ("1 2 3 4", None),
        ("0", None),
        ("32", None),
        ("99999999999999999999", None),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, expected: date | None) -> None:
    if expected is None:
        with pytest.raises(OutOfRangeError, match="not a day"):
            read(typed)
    else:
        assert read(typed) == expected


def test_the_order_of_day_and_month_is_that_of_the_person() -> None:
    assert read("5/12/25", day_first=True) == date(2025, 12, 5)
    assert read("5/12/25", day_first=False) == date(2025, 5, 12)


def test_a_day_to_come_is_said_to_be_one() -> None:
    with pytest.raises(OutOfRangeError, match="has not come yet"):
        read("22 November 2026")


@given(st.dates(date(2000, 1, 1), TODAY))
def test_every_day_is_read_back_from_its_name_and_its_numbers(day: date) -> None:
    name = ENGLISH[day.month - 1]

    assert read(day.isoformat()) == day
    assert read(f"{day.day} {name} {day.year}") == day
    assert read(f"{day.month}/{day.day}/{day.year}", day_first=False) == day


@given(st.text(max_size=40))
def test_whatever_is_typed_gives_a_day_up_to_today_or_a_sentence(typed: str) -> None:
    found = TODAY
    with suppress(OutOfRangeError):
        found = read(typed)

    assert found <= TODAY
