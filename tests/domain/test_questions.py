"""The list of questions, and which values each kind of question takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.question_list import BY_KEY, QUESTIONS
from companion.domain.questions import (
    Choice,
    Count,
    Direction,
    Duration,
    Kind,
    Question,
    Scale,
    Section,
    Text,
    accepts,
)
from companion.domain.sleep import NIGHT_QUESTIONS
from tests.builders import a_night

ALL = (*QUESTIONS, *NIGHT_QUESTIONS)
SCALE = Scale(lowest="none", highest="worst")
CHOICE = Choice(options=(("no", "No"), ("yes", "Yes")))


def test_every_key_is_there_once() -> None:
    keys = [question.key for question in ALL]

    assert len(set(keys)) == len(keys)
    assert {key: BY_KEY[key].key for key in BY_KEY} == {question.key: question.key for question in QUESTIONS}


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.key)
def test_every_question_has_words(question: Question) -> None:
    assert question.words
    assert question.short


def test_the_check_in_begins_with_pain_flare_and_what_mattered() -> None:
    now = [question.key for question in QUESTIONS if question.section is Section.NOW]

    assert now == ["pain_now", "flare", "mattered"]


def test_less_pain_and_more_sleep_are_better() -> None:
    directions = {question.key: question.direction for question in ALL}

    assert all(directions[key] is Direction.LESS_IS_BETTER for key in directions if key.startswith("pain"))
    assert directions["mood"] is directions["quality"] is Direction.MORE_IS_BETTER
    assert directions["note"] is Direction.NEITHER


@pytest.mark.parametrize("kind", [SCALE, CHOICE, Count(most=50), Duration(most=1440), Text()])
@pytest.mark.parametrize("value", [None, True, False, 1.5, [], {}, b"no", frozenset()])
def test_no_question_takes_what_is_neither_whole_number_nor_text(kind: Kind, value: object) -> None:
    assert not accepts(kind, value)


@pytest.mark.parametrize(
    ("kind", "accepted", "refused"),
    [
        (SCALE, [0, 5, 10], [-1, 11, "5", ""]),
        (CHOICE, ["no", "yes"], ["", "No", "unsure", 0]),
        (Count(most=50), [0, 50], [-1, 51, "3"]),
        (Duration(most=1440), [0, 415, 1440], [-15, 1441, "7 h"]),
        (Text(), ["", "Snow"], [0, 7]),
    ],
)
def test_each_kind_takes_its_own_values(kind: Kind, accepted: list[object], refused: list[object]) -> None:
    assert all(accepts(kind, value) for value in accepted)
    assert not any(accepts(kind, value) for value in refused)


@given(st.integers())
def test_a_count_takes_exactly_the_numbers_up_to_its_most(value: int) -> None:
    assert accepts(Count(most=7), value) == (value in range(8))


def test_every_question_of_a_night_is_a_part_of_the_night() -> None:
    empty = a_night(quality=None)

    parts = {question.key: getattr(empty, question.key) for question in NIGHT_QUESTIONS}

    assert parts == {"quality": None, "asleep_minutes": None, "awakenings": None}
    assert empty.is_empty
    assert not a_night(quality=1).is_empty
    assert not a_night(quality=None, asleep_minutes=0).is_empty
    assert not a_night(quality=None, awakenings=0).is_empty
