from datetime import timedelta

import pytest

from companion.domain.medicine import MedicineChange
from companion.domain.medicine_turns import Direction, MedicineTurn, directions, medicine_turns
from tests.builders import A_DAY, a_change, a_medicine

DAILY = "1_a_day"


def changed(before: MedicineChange, after: MedicineChange) -> list[Direction]:
    medicine = a_medicine(changes=(before, after))
    return [direction for _change, direction in directions(medicine)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (a_change(), a_change(amount="600"), Direction.RAISED),
        (a_change(), a_change(amount="200"), Direction.LOWERED),
        (a_change(), a_change(amount="1", unit="tablet"), Direction.CHANGED),
        (a_change(), a_change(schedule=DAILY), Direction.CHANGED),
        (a_change(schedule=DAILY), a_change(schedule="2_a_day"), Direction.RAISED),
        (a_change(schedule="2_a_day"), a_change(amount="600", schedule=DAILY), Direction.LOWERED),
        (a_change(schedule="2_a_day"), a_change(amount="800", schedule=DAILY), Direction.CHANGED),
        (a_change(schedule=DAILY), a_change(schedule="1_a_week"), Direction.LOWERED),
        (a_change(), a_change(taken=False), Direction.STOPPED),
    ],
)
def test_more_and_less_are_told_where_they_can_be(
    before: MedicineChange, after: MedicineChange, expected: Direction
) -> None:
    found = changed(before, after)

    assert found == [Direction.STARTED, expected]


def test_what_stays_as_it_was_is_no_change() -> None:
    assert changed(a_change(), a_change()) == [Direction.STARTED]
    assert changed(a_change(taken=False), a_change(taken=False)) == [Direction.STOPPED]


def test_changes_are_listed_by_day_within_a_span() -> None:
    stopped = A_DAY + timedelta(days=3)
    first = a_medicine("Zopiclone", changes=(a_change(), a_change(stopped, taken=False)))
    second = a_medicine("Amitriptyline", changes=(a_change(A_DAY - timedelta(days=9)), a_change(amount="25")))

    found = medicine_turns([first, second], A_DAY, stopped)

    assert found == [
        MedicineTurn(day=A_DAY, name="Amitriptyline", direction=Direction.LOWERED),
        MedicineTurn(day=A_DAY, name="Zopiclone", direction=Direction.STARTED),
        MedicineTurn(day=stopped, name="Zopiclone", direction=Direction.STOPPED),
    ]
