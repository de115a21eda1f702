"""Least, average and worst pain: the first pair that cannot be is found, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.pain_order import PAINS, OutOfOrder, out_of_order
from tests.builders import an_answer, an_entry

LEAST, AVERAGE, WORST = PAINS
SCALE = st.integers(0, 10)


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({LEAST: 5, WORST: 3}, OutOfOrder(LEAST, WORST)),
        ({LEAST: 5, AVERAGE: 4, WORST: 9}, OutOfOrder(LEAST, AVERAGE)),
        ({AVERAGE: 6, WORST: 5}, OutOfOrder(AVERAGE, WORST)),
        ({LEAST: 3, AVERAGE: 3, WORST: 3}, None),
        ({WORST: 0}, None),
        ({LEAST: 5, WORST: None}, None),
    ],
)
def test_a_pair_that_cannot_be_is_found(answers: dict[str, int | None], found: OutOfOrder | None) -> None:
    entry = an_entry(answers=tuple(an_answer(key, value) for key, value in answers.items()))

    assert out_of_order(entry) == found


def test_without_a_check_in_there_is_nothing_to_ask() -> None:
    assert out_of_order(None) is None


@given(st.lists(SCALE, min_size=3, max_size=3))
def test_values_in_their_order_are_never_asked_about(values: list[int]) -> None:
    answers = (an_answer(key, value) for key, value in zip(PAINS, sorted(values), strict=True))

    assert out_of_order(an_entry(answers=tuple(answers))) is None
