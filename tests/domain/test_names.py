import pytest

from companion.domain.errors import OutOfRangeError
from companion.domain.names import LONGEST, name_of


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Ibuprofen ", "Ibuprofen"),
        ("Vitamin\tD\n3", "Vitamin D 3"),
        ("a\x00b\x1fc", "a b c"),
        ("half \ud83d", "half"),
        ("إيبوبروفين", "إيبوبروفين"),
        ("👩‍⚕️ tea", "👩‍⚕️ tea"),
    ],
)
def test_a_name_may_be_in_any_script_and_is_one_line(typed: str, name: str) -> None:
    assert name_of(typed) == name


@pytest.mark.parametrize("typed", ["", "   ", "\n\x00"])
def test_no_name_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(OutOfRangeError, match="A name is needed"):
        name_of(typed)


def test_a_name_of_a_thousand_characters_is_refused_with_both_numbers() -> None:
    with pytest.raises(OutOfRangeError, match=rf"up to {LONGEST} characters, and this one has 1000\."):
        name_of("x" * 1000)


def test_the_longest_name_is_taken() -> None:
    assert name_of("x" * LONGEST) == "x" * LONGEST
