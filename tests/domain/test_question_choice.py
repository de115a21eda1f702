"""Which questions are asked, in which order: what was chosen holds, and what is unknown stays."""

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.further import further_questions
from companion.domain.question_choice import QuestionChoice
from companion.domain.question_list import BY_KEY
from tests.builders import an_own_question

FURTHER = further_questions()
KEYS = [question.key for question in FURTHER]
USUAL = QuestionChoice()


def keys_of(choice: QuestionChoice) -> list[str]:
    return [question.key for question in choice.asked(FURTHER)]


def test_without_a_choice_the_usual_questions_stand_as_they_are_declared() -> None:
    asked = keys_of(USUAL)

    assert asked == [question.key for question in FURTHER if question.usual]
    assert asked[0] == "interference"
    assert asked[-2:] == ["asleep_minutes", "note"]
    assert not {"caffeine", "bleeding", "pain_now", "flare", "awakenings"} & set(asked)


def test_own_questions_stand_before_the_note() -> None:
    own = an_own_question().question

    further = further_questions([own])

    assert [question.key for question in further[-2:]] == [own.key, "note"]


def test_a_question_that_is_switched_is_asked_or_not_and_back_again() -> None:
    off = USUAL.with_asked(BY_KEY["stress"], asked=False)
    on = off.with_asked(BY_KEY["caffeine"], asked=True)
    back = on.with_asked(BY_KEY["stress"], asked=True).with_asked(BY_KEY["caffeine"], asked=False)

    assert "stress" not in keys_of(off)
    assert "caffeine" in keys_of(on)
    assert back == USUAL


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.integers(-3, 3)), max_size=12))
def test_moving_keeps_every_question_once(moves: list[tuple[str, int]]) -> None:
    choice = USUAL

    for key, by in moves:
        choice = choice.moved(FURTHER, key, by)

    assert sorted(question.key for question in choice.arranged(FURTHER)) == sorted(KEYS)


@given(st.sampled_from(KEYS), st.integers(-40, 40))
def test_a_move_goes_as_far_as_there_is_room(key: str, by: int) -> None:
    moved = USUAL.moved(FURTHER, key, by)

    place = [question.key for question in moved.arranged(FURTHER)].index(key)
    assert place == min(max(KEYS.index(key) + by, 0), len(KEYS) - 1)


def test_a_move_and_the_move_back_give_the_order_from_before() -> None:
    there = USUAL.moved(FURTHER, "mood", 1)
    back = there.moved(FURTHER, "mood", -1)

    assert there.arranged(FURTHER) != FURTHER
    assert back.arranged(FURTHER) == FURTHER


def test_a_question_that_came_later_follows_those_that_were_moved() -> None:
    moved = USUAL.moved(FURTHER, "note", -3)
    own = an_own_question().question

    arranged = moved.arranged(further_questions([own]))

    assert arranged[-1] == own


def test_keys_that_mean_nothing_here_stay() -> None:
    choice = QuestionChoice(order=("later", "mood"), on=frozenset({"later"}), off=frozenset({"gone"}))

    changed = choice.moved(FURTHER, "mood", 2).with_asked(BY_KEY["stress"], asked=False)

    assert "later" in changed.order
    assert changed.on == {"later"}
    assert changed.off == {"gone", "stress"}


def test_every_declared_question_is_asked_at_once_or_can_be_chosen() -> None:
    at_once = {"pain_now", "flare", "mattered"}

    further = {question.key for question in further_questions()}

    assert further | at_once == BY_KEY.keys() | {"asleep_minutes"}
    assert not further & at_once
