from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.amount import amount_of, is_amount, sums
from companion.domain.errors import OutOfRangeError

AMOUNTS = st.decimals("0.000001", "9999999", places=6).map(lambda amount: f"{amount:f}")


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("400", "400"),
        ("0,5", "0.5"),
        (".5", "0.5"),
        (" 2.50 ", "2.5"),
        ("1 000", "1000"),
        ("007", "7"),
        ("0.125", "0.125"),
        ("1.5000", "1.5"),
        ("\u0664\u0660\u0660", "400"),
        ("\u0660\u066b\u0665", "0.5"),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, amount: str) -> None:
    assert amount_of(typed) == amount


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("0", "more than 0"),
        ("0,000", "more than 0"),
        ("", "as a number"),
        ("-3", "as a number"),
        ("1e9", "as a number"),
        ("two", "as a number"),
        ("4🙂", "as a number"),
        ("1.2.3", "as a number"),
        ("12345678", "up to 9,999,999"),
        ("0.0000001", "up to 6 digits"),
    ],
)
def test_what_is_no_amount_is_refused_in_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(OutOfRangeError, match=sentence):
        amount_of(typed)


@pytest.mark.parametrize("typed", ["1,500", "1.500"])
def test_an_amount_that_can_be_read_in_two_ways_is_asked_about_and_never_guessed(typed: str) -> None:
    with pytest.raises(OutOfRangeError, match=r"Write 1500 or 1\.5,"):
        amount_of(typed)


@given(AMOUNTS)
def test_reading_an_amount_keeps_its_value_exactly_and_reading_it_again_changes_nothing(typed: str) -> None:
    try:
        amount = amount_of(typed)
    except OutOfRangeError:
        return

    assert is_amount(amount)
    assert Decimal(amount) == Decimal(typed)
    assert amount_of(f"{amount}0" if "." in amount else amount) == amount


@given(st.text(max_size=30))
def test_whatever_is_typed_is_an_amount_or_a_sentence(typed: str) -> None:
    try:
        answer = amount_of(typed)
    except OutOfRangeError as problem:
        answer = str(problem)

    assert is_amount(answer) or answer.endswith(".")


def test_units_are_never_mixed_in_sums_and_tenths_add_up() -> None:
    total = sums([("mg", "0.1"), ("g", "1"), ("mg", "0.2"), ("tablet", "1"), ("mg", "400")])

    assert total == {"mg": "400.3", "g": "1", "tablet": "1"}


@given(st.lists(st.tuples(st.sampled_from(["mg", "g", "drop"]), AMOUNTS), max_size=12))
def test_sums_are_exact_for_each_unit_whatever_the_order(amounts: list[tuple[str, str]]) -> None:
    total = sums(amounts)

    assert total == sums(reversed(amounts))
    assert total.keys() == {unit for unit, _amount in amounts}
    for unit, value in total.items():
        assert Decimal(value) == sum(Decimal(amount) for other, amount in amounts if other == unit)
