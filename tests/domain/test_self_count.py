"""A self-count: three states of each item, what it refuses, and when the next one may be offered."""

from datetime import timedelta

import pytest

from companion.domain.errors import OutOfRangeError
from companion.domain.instrument import FM2016, PEG, PHQ4
from companion.domain.self_count import SelfCount, is_due, of_instrument
from tests.builders import A_DAY, a_moment, a_self_count


def of_days_ago(days: int, instrument: str = PEG) -> SelfCount:
    return a_self_count(instrument, moment=a_moment(day=A_DAY - timedelta(days=days)))


def test_an_item_is_answered_left_out_or_not_answered_yet() -> None:
    count = a_self_count(PEG, {"pain": 0, "enjoyment": None})

    assert count.values == {"pain": 0}
    assert count.left_out == {"enjoyment"}
    assert count.missing() == ("activity",)


def test_a_new_answer_takes_the_place_of_the_old_one() -> None:
    count = a_self_count(PEG, {"pain": 4, "enjoyment": 5})

    changed = count.with_answers({"pain": None, "activity": 0})

    assert [(answer.item, answer.value) for answer in changed.answers] == [
        ("pain", None),
        ("enjoyment", 5),
        ("activity", 0),
    ]
    assert changed.without_answer("pain").missing() == ("pain",)


@pytest.mark.parametrize(
    ("instrument", "item", "value"),
    [(PEG, "pain", 11), (PHQ4, "down", 4), (FM2016, "neck", 2), (PEG, "pain", -1)],
)
def test_a_value_that_an_item_cannot_have_is_refused(instrument: str, item: str, value: int) -> None:
    with pytest.raises(OutOfRangeError, match="not an answer to this question"):
        a_self_count(instrument, {item: value})


def test_what_a_later_version_may_ask_is_kept() -> None:
    count = a_self_count(PEG, {"sleep": 77})

    assert count.values == {"sleep": 77}


@pytest.mark.parametrize(("instrument", "days"), [(PEG, 7), (PHQ4, 30)])
def test_the_next_one_is_offered_after_its_time(instrument: str, days: int) -> None:
    assert not is_due(instrument, [of_days_ago(days - 1, instrument)], A_DAY)

    assert is_due(instrument, [of_days_ago(days, instrument), of_days_ago(99, instrument)], A_DAY)


def test_the_first_one_is_offered_at_once_and_the_long_count_never() -> None:
    others = [of_days_ago(0, PHQ4)]

    assert is_due(PEG, others, A_DAY)
    assert not is_due(FM2016, [], A_DAY)


def test_those_of_one_instrument_come_newest_first() -> None:
    older, newer = of_days_ago(9), of_days_ago(2)

    found = of_instrument([older, of_days_ago(0, PHQ4), newer], PEG)

    assert found == [newer, older]
