from datetime import timedelta

import pytest

from companion.domain.medicine import Medicine
from companion.domain.medicine_card import Window, in_window, is_resting
from tests.builders import A_DAY, a_change, a_medicine

NINETY_DAYS = Window()
MONTHS_AFTER = Window(after_stop=180)
AS_LONG_AS_TAKEN = Window(while_taken=True)
FORTNIGHT = timedelta(days=14)


def changed_ago(days: int, *, taken: bool = True) -> Medicine:
    first = a_change(A_DAY - timedelta(days=1000))
    return a_medicine(changes=(first, a_change(A_DAY - timedelta(days=days), taken=taken)))


@pytest.mark.parametrize(
    ("medicine", "window", "expected"),
    [
        (changed_ago(0), NINETY_DAYS, True),
        (changed_ago(90), NINETY_DAYS, True),
        (changed_ago(91), NINETY_DAYS, False),
        (changed_ago(91), AS_LONG_AS_TAKEN, True),
        (changed_ago(90, taken=False), NINETY_DAYS, True),
        (changed_ago(91, taken=False), NINETY_DAYS, False),
        (changed_ago(91, taken=False), AS_LONG_AS_TAKEN, False),
        (changed_ago(180, taken=False), MONTHS_AFTER, True),
        (changed_ago(181, taken=False), MONTHS_AFTER, False),
    ],
)
def test_pain_brings_a_card_to_mind_within_its_window(
    medicine: Medicine, window: Window, expected: bool
) -> None:
    found = in_window(medicine, window, A_DAY)

    assert found is expected


def test_a_medicine_that_begins_tomorrow_comes_to_no_mind_today() -> None:
    medicine = a_medicine(changes=(a_change(A_DAY + timedelta(days=1)),))

    found = in_window(medicine, AS_LONG_AS_TAKEN, A_DAY)

    assert not found


@pytest.mark.parametrize(
    ("rested", "changed", "expected"),
    [(None, 5, False), (0, 5, True), (13, 20, True), (14, 20, False), (3, 3, True), (3, 2, False)],
)
def test_a_line_stays_away_for_a_while_or_until_the_medicine_changes(
    rested: int | None, changed: int, expected: bool
) -> None:
    day = None if rested is None else A_DAY - timedelta(days=rested)
    change = a_change(A_DAY - timedelta(days=changed))
    medicine = a_medicine(changes=(change,), card_rested=day)

    found = is_resting(medicine, FORTNIGHT, A_DAY)

    assert found is expected
