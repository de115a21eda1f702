"""Lengths of time as typed and as shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.ui.widgets.durations import duration_words, minutes_of


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("7:30", 450),
        ("730", 450),
        ("7", 420),
        ("7 h", 420),
        ("7h30", 450),
        ("7 h 30 min", 450),
        (" 7 H 5 ", 425),
        ("7,5", 450),
        ("7.25 h", 435),
        ("45 min", 45),
        ("0", 0),
        ("1200", 720),
    ],
)
def test_the_usual_ways_of_writing_are_understood(typed: str, minutes: int) -> None:
    read = minutes_of(typed)

    assert read == minutes


@pytest.mark.parametrize("typed", ["", "seven", "7:75", "799", "-3", "7:30:10", "1e3"])
def test_what_is_no_length_of_time_is_not_guessed(typed: str) -> None:
    read = minutes_of(typed)

    assert read is None


@given(st.integers(min_value=0, max_value=24 * 60))
def test_what_is_shown_can_be_read_again(minutes: int) -> None:
    read = minutes_of(duration_words(minutes))

    assert read == minutes


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading(typed: str) -> None:
    read = minutes_of(typed)

    assert read is None or read >= 0


@pytest.mark.parametrize(("typed", "minutes"), [("25", 25), ("0", 0), ("90", 90), ("1:30", 90), ("1 h", 60)])
def test_a_plain_number_of_a_short_length_is_minutes(typed: str, minutes: int) -> None:
    assert minutes_of(typed, short=True) == minutes
