from datetime import time, timedelta
from typing import Any

import pytest

from companion.domain.errors import OutOfRangeError
from companion.domain.therapy import kinds_tried, therapy_kind, therapy_words
from tests.builders import A_DAY, a_moment, a_therapy


def test_what_was_tried_last_comes_first_and_each_once() -> None:
    tried = [
        a_therapy("heat", a_moment(at=time(8, 0))),
        a_therapy("Warm bath", a_moment(at=time(9, 0))),
        a_therapy("heat", a_moment(day=A_DAY - timedelta(days=3))),
    ]

    assert kinds_tried(tried) == ["Warm bath", "heat"]


def test_a_typed_name_that_is_shipped_is_the_shipped_one() -> None:
    assert therapy_kind("massage") == "massage"
    assert therapy_kind("HEAT") == "heat"
    assert therapy_kind("Warm bath") == "Warm bath"
    assert therapy_words("heat") == "Heat"
    assert therapy_words("Warm bath") == "Warm bath"


@pytest.mark.parametrize("wrong", [{"helped": 11}, {"helped": -1}, {"minutes": 1441}, {"minutes": -5}])
def test_numbers_out_of_range_are_refused_in_a_sentence(wrong: dict[str, Any]) -> None:
    with pytest.raises(OutOfRangeError, match=r"\.$"):
        a_therapy(**wrong)


def test_zero_is_an_answer_and_not_the_same_as_none() -> None:
    assert a_therapy(helped=0).helped == 0
    assert a_therapy().helped is None
