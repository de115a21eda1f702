from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from companion.content.medicine_cards import read_medicine_cards
from companion.domain.dose import DoseDay
from companion.domain.painkiller_days import PainkillerMonth, limits_of, months_back, painkiller_month
from companion.paths import resources
from tests.builders import a_medicine

LAST = date(2026, 11, 30)
LIMITS = {"ibuprofen": 15, "codeine": 10}


def doses(medicine: str, first: date, number: int) -> list[DoseDay]:
    return [DoseDay(first + timedelta(days=n), medicine) for n in range(number)]


def the_month(days: Sequence[DoseDay], answered: Sequence[date] = ()) -> PainkillerMonth:
    found = painkiller_month(LAST, days, answered, LIMITS)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("medicine", "days", "reached"),
    [("ibuprofen", 14, False), ("ibuprofen", 15, True), ("codeine", 9, False), ("codeine", 10, True)],
)
def test_each_painkiller_is_compared_with_its_own_line(medicine: str, days: int, reached: bool) -> None:
    month = the_month(doses(medicine, date(2026, 11, 1), days))

    assert month.days == days
    assert month.is_reached is reached
    assert month.line == LIMITS[medicine]


def test_two_painkillers_on_one_day_are_one_day() -> None:
    both = [*doses("ibuprofen", date(2026, 11, 1), 3), *doses("codeine", date(2026, 11, 3), 2)]

    month = the_month([*both, *both])

    assert month.days == 4


def test_the_count_comes_with_the_days_that_were_logged() -> None:
    answered = [date(2026, 11, n) for n in range(1, 11)] + [date(2026, 10, 31)]

    month = the_month(doses("ibuprofen", date(2026, 11, 10), 2), answered)

    assert (month.days, month.logged) == (2, 11)


def test_months_in_a_row_end_at_the_first_that_is_below_the_line() -> None:
    days = [
        *doses("codeine", date(2026, 11, 1), 12),
        *doses("codeine", date(2026, 10, 1), 10),
        *doses("codeine", date(2026, 9, 1), 9),
    ]

    month = the_month(days)

    assert month.months == 2


def test_a_month_without_a_painkiller_is_not_spoken_of() -> None:
    before = doses("codeine", date(2026, 10, 1), 20)
    other = [DoseDay(LAST, "vitamin D"), DoseDay(LAST + timedelta(days=1), "codeine")]

    assert painkiller_month(LAST, [*before, *other], [LAST], LIMITS) is None


def test_three_months_are_looked_back_also_across_a_new_year() -> None:
    assert months_back(date(2027, 1, 31)) == date(2026, 11, 1)


def test_only_a_class_that_was_confirmed_makes_a_medicine_a_painkiller() -> None:
    cards = read_medicine_cards(resources() / "content" / "medicines").cards
    confirmed = a_medicine("Ibuprofen", card="nsaid")
    others = [
        a_medicine("Ibuprofen"),
        a_medicine("Ibuprofen", card=""),
        a_medicine("Simvastatin", card="statin"),
        a_medicine("Ibuprofen", card="a card of later"),
    ]

    both = a_medicine("Ibuprofen and codeine", card="nsaid")

    found = limits_of([confirmed, both, *others], cards)

    assert found == {confirmed.id: 15, both.id: 10}
