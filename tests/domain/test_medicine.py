from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.errors import OutOfRangeError
from companion.domain.medicine import AS_NEEDED, Turn, active_medicines, schedule_words, unit_words
from tests.builders import A_DAY, a_change, a_medicine

MAY, JUNE, JULY = date(2026, 5, 12), date(2026, 6, 1), date(2026, 7, 1)


def test_a_medicine_is_taken_from_its_start_until_it_is_stopped() -> None:
    medicine = a_medicine(changes=(a_change(MAY), a_change(JUNE, taken=False)))

    assert not medicine.is_taken_on(MAY - timedelta(days=1))
    assert medicine.is_taken_on(MAY)
    assert medicine.is_taken_on(JUNE - timedelta(days=1))
    assert not medicine.is_taken_on(JUNE)


def test_the_amount_of_a_day_is_that_of_the_last_change_before_it() -> None:
    medicine = a_medicine(changes=(a_change(MAY), a_change(JUNE, amount="200")))

    amounts = [medicine.on(day) for day in (MAY, JUNE - timedelta(days=1), JUNE, JULY)]

    assert [change.amount if change else None for change in amounts] == ["400", "400", "200", "200"]
    assert medicine.on(MAY - timedelta(days=1)) is None


def test_each_change_is_told_apart_for_the_lines_of_a_chart() -> None:
    medicine = a_medicine(
        changes=(
            a_change(MAY),
            a_change(JUNE, amount="200"),
            a_change(JUNE, taken=False),
            a_change(JULY),
        )
    )

    turns = [turn for _change, turn in medicine.turns()]

    assert turns == [Turn.STARTED, Turn.CHANGED, Turn.STOPPED, Turn.RESTARTED]


def test_of_two_changes_on_one_day_the_later_one_holds() -> None:
    medicine = a_medicine(changes=(a_change(MAY),)).with_change(a_change(MAY, taken=False))

    assert not medicine.is_taken_on(MAY)
    assert len(medicine.changes) == 2


@given(st.lists(st.integers(0, 40), min_size=1, max_size=8))
def test_changes_stand_in_the_order_of_their_days_however_they_were_added(days: list[int]) -> None:
    medicine = a_medicine(changes=(a_change(MAY + timedelta(days=days[0])),))

    for back in days[1:]:
        medicine = medicine.with_change(a_change(MAY + timedelta(days=back)))

    assert [change.day for change in medicine.changes] == sorted(MAY + timedelta(days=n) for n in days)


def test_the_last_line_of_a_history_stays() -> None:
    medicine = a_medicine(changes=(a_change(MAY), a_change(JUNE, taken=False)))

    one_left = medicine.without_change(1)

    assert one_left.changes == (a_change(MAY),)
    assert one_left.without_change(0) == one_left


def test_medicines_in_use_come_with_those_taken_as_needed_first() -> None:
    daily = a_medicine("Amitriptyline", changes=(a_change(MAY, schedule="1_a_day"),))
    needed, stopped = a_medicine("Ibuprofen", changes=(a_change(MAY),)), a_medicine("Naproxen")
    stopped = replace(stopped, changes=(a_change(MAY), a_change(JUNE, taken=False)))

    active = active_medicines([daily, stopped, needed], A_DAY)

    assert [medicine.name for medicine in active] == ["Ibuprofen", "Amitriptyline"]


def test_days_are_counted_for_what_is_taken_as_needed_or_has_a_limit() -> None:
    daily = a_medicine(changes=(a_change(MAY, schedule="1_a_day"),))

    assert a_medicine(changes=(a_change(MAY, schedule=AS_NEEDED),)).is_counted_on(A_DAY)
    assert not daily.is_counted_on(A_DAY)
    assert replace(daily, days_limit=10).is_counted_on(A_DAY)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"changes": ()},
        {"ask_after": 0},
        {"ask_after": 1441},
        {"days_limit": 0},
        {"days_limit": 32},
    ],
)
def test_what_the_diary_does_not_hold_is_refused_in_a_sentence(wrong: dict[str, Any]) -> None:
    with pytest.raises(OutOfRangeError, match=r"\.$"):
        a_medicine(**wrong)


@pytest.mark.parametrize("amount", ["0", "", "-1", "1e3", "0.0", "1,5", "1."])
def test_an_amount_that_is_none_cannot_be_stored(amount: str) -> None:
    with pytest.raises(OutOfRangeError, match="as a number"):
        a_change(amount=amount)


def test_words_that_this_version_does_not_know_are_shown_as_they_are() -> None:
    assert unit_words("a unit of later", "2") == "a unit of later"
    assert schedule_words("a rhythm of later") == "a rhythm of later"
    assert [unit_words("tablet", amount) for amount in ("1", "0.5", "2")] == ["tablet", "tablets", "tablets"]
