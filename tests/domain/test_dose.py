from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dose import DoseDay, Helped, UseMonth, amounts_of, days_of_use, due_doses, next_due
from companion.domain.errors import OutOfRangeError
from tests.builders import A_DAY, a_dose, a_medicine, a_moment, an_instant

IBUPROFEN = a_medicine(ask_after=60)
KNOWN = {IBUPROFEN.id: IBUPROFEN}


def test_two_doses_on_one_day_are_one_day_of_use() -> None:
    day = DoseDay(A_DAY, "ibuprofen")

    used = days_of_use([day, day, DoseDay(A_DAY - timedelta(days=1), "ibuprofen")])

    assert used == {UseMonth("ibuprofen", 2026, 11): 2}


def test_days_of_use_are_counted_for_each_medicine_and_calendar_month() -> None:
    days = [date(2026, 10, 31), date(2026, 11, 1), date(2025, 11, 1)]

    used = days_of_use([*(DoseDay(day, "a") for day in days), DoseDay(days[0], "b")])

    assert used == {
        UseMonth("a", 2026, 10): 1,
        UseMonth("a", 2026, 11): 1,
        UseMonth("a", 2025, 11): 1,
        UseMonth("b", 2026, 10): 1,
    }


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from("ab"))))
def test_no_month_has_more_days_of_use_than_days_and_none_is_counted_twice(
    doses: list[tuple[int, str]],
) -> None:
    dose_days = [DoseDay(A_DAY - timedelta(days=back), medicine) for back, medicine in doses]

    used = days_of_use(dose_days)

    assert sum(used.values()) == len(set(dose_days))
    assert all(1 <= days <= 31 for days in used.values())


def test_amounts_are_added_within_one_unit_and_never_across_units() -> None:
    doses = [a_dose(), a_dose(amount="0.5"), a_dose(amount="1", unit="tablet")]

    assert amounts_of(doses) == {"mg": "400.5", "tablet": "1"}


def test_whether_it_helped_is_asked_after_the_chosen_delay_and_for_a_day() -> None:
    dose = a_dose(IBUPROFEN, a_moment(at=time(9, 30)))

    asked = [due_doses([dose], KNOWN, an_instant(minutes)) for minutes in (59, 60, 24 * 60 - 1, 24 * 60)]

    assert asked == [[], [dose], [dose], []]
    assert next_due([dose], KNOWN, an_instant(59)) == an_instant(60)
    assert next_due([dose], KNOWN, an_instant(60)) is None


def test_nothing_is_asked_about_an_answered_dose_or_an_unknown_medicine_or_without_a_delay() -> None:
    quiet = a_medicine("Naproxen")
    doses = [a_dose(IBUPROFEN, helped=Helped.NO), a_dose(quiet), a_dose("of another device")]

    due = due_doses(doses, {**KNOWN, quiet.id: quiet}, an_instant(300))

    assert due == []
    assert next_due(doses, KNOWN, an_instant()) is None


def test_the_oldest_question_comes_first() -> None:
    late, early = a_dose(IBUPROFEN, a_moment(at=time(8, 0))), a_dose(IBUPROFEN, a_moment(at=time(7, 0)))

    assert due_doses([late, early], KNOWN, an_instant(120)) == [early, late]


def test_a_dose_of_nothing_is_refused_in_a_sentence() -> None:
    with pytest.raises(OutOfRangeError, match="as a number"):
        a_dose(amount="0")


def test_a_dose_knows_how_many_days_later_it_was_written() -> None:
    dose = a_dose(moment=a_moment(day=A_DAY - timedelta(days=3)), written=a_moment())

    assert dose.days_late == 3
