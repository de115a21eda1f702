from datetime import time

import pytest

from companion.domain.errors import OutOfRangeError
from companion.domain.wall_time import time_of


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9:12", time(9, 12)),
        ("0912", time(9, 12)),
        ("2250", time(22, 50)),
        ("9.12", time(9, 12)),
        ("9", time(9)),
        ("7h30", time(7, 30)),
        ("07:40:59", time(7, 40)),
        ("9:12 PM", time(21, 12)),
        ("12 am", time(0)),
        ("12:05 p.m.", time(12, 5)),
        ("7:40\u202fAM", time(7, 40)),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, at: time) -> None:
    assert time_of(typed) == at


@pytest.mark.parametrize("typed", ["", "25:00", "9:60", "13 pm", "noon", "-1", "9:1"])
def test_what_is_no_time_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(OutOfRangeError, match=r"from 00:00 to 23:59, for example 22:30"):
        time_of(typed)
