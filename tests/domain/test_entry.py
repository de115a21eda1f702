"""A check-in: what is answered, what hurts, what is taken over, and how long it stays open."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.entry import AnswerState, Entry, carried_onto
from companion.domain.errors import OutOfRangeError
from companion.domain.moments import Moment, moment_at
from companion.domain.question_list import QUESTIONS
from companion.domain.questions import Text
from companion.domain.since import Since
from tests.builders import A_DAY, BERLIN, a_knot, a_mark, a_moment, an_answer, an_entry, an_instant

REGIONS = st.sampled_from(("neck_back_l", "neck_back_r", "low_back_l", "low_back_r"))
MARKS = st.builds(a_mark, region=REGIONS, intensity=st.none() | st.integers(0, 10), carried=st.booleans())
ANSWERS = st.builds(
    an_answer,
    question=st.sampled_from([question.key for question in QUESTIONS]),
    value=st.none() | st.integers(0, 10),
    carried=st.booleans(),
)
ENTRIES = st.builds(
    an_entry,
    marks=st.lists(MARKS, max_size=4, unique_by=lambda mark: mark.region).map(tuple),
    answers=st.lists(ANSWERS, max_size=5, unique_by=lambda answer: answer.question).map(tuple),
)


def moment_after(minutes: float) -> Moment:
    return moment_at(an_instant(minutes), BERLIN)


def changed_at(minutes: float) -> Entry:
    return an_entry(changed=an_instant(minutes))


def test_not_answered_none_and_zero_are_three_different_things() -> None:
    entry = an_entry(answers=(an_answer("stress", None), an_answer("pain_now", 0)))

    unanswered, none, zero = (entry.answer(key) for key in ("mood", "stress", "pain_now"))

    assert unanswered is None
    assert none is not None
    assert (none.state, none.value) == (AnswerState.NONE, None)
    assert zero is not None
    assert (zero.state, zero.value) == (AnswerState.VALUE, 0)
    assert [entry.value(key) for key in ("mood", "stress", "pain_now")] == [None, None, 0]


@pytest.mark.parametrize(("intensity", "hurts"), [(0, False), (None, True), (1, True), (10, True)])
def test_a_mark_of_zero_is_kept_and_does_not_hurt(intensity: int | None, hurts: bool) -> None:
    entry = an_entry().with_mark(a_mark("low_back_r", intensity))

    mark = entry.mark("low_back_r")

    assert mark is not None
    assert mark.intensity == intensity
    assert mark.hurts is hurts


@pytest.mark.parametrize("field", ["intensity", "weakness", "reduced_movement"])
@pytest.mark.parametrize("value", [-1, 11, 100, 3.5])
def test_a_number_off_the_scale_is_refused_with_the_number_and_the_scale(field: str, value: float) -> None:
    mark = a_mark()

    with pytest.raises(OutOfRangeError) as refusal:
        replace(mark, **{field: value})  # type: ignore[arg-type]  # what a faulty file may bring

    assert str(value) in str(refusal.value)
    assert "0 to 10" in str(refusal.value)


def test_an_entry_is_empty_without_marks_and_answers() -> None:
    entry = an_entry(marks=(a_mark("low_back_r"),), answers=(an_answer("mood", 3),))

    emptied = entry.without_mark("low_back_r").without_answer("mood")

    assert not entry.without_mark("low_back_r").is_empty
    assert not entry.without_answer("mood").is_empty
    assert emptied.is_empty


@given(entry=ENTRIES)
def test_a_mark_takes_the_place_of_the_one_of_its_region(entry: Entry) -> None:
    made = a_mark("neck_back_l", 7)
    others = {old.region: old for old in entry.marks if old.region != "neck_back_l"}

    after = entry.with_mark(made)

    assert {found.region: found for found in after.marks} == {**others, "neck_back_l": made}
    assert len(after.marks) == len(others) + 1


def test_the_value_given_last_stands_last() -> None:
    entry = an_entry(marks=(a_mark("neck_back_l", 5), a_mark("low_back_r", 7)))

    rated = entry.with_mark(a_mark("neck_back_l", 3))
    described = rated.with_mark(a_mark("low_back_r", 7, qualities=frozenset({"dull"})))

    assert [mark.region for mark in rated.marks] == ["low_back_r", "neck_back_l"]
    assert [mark.region for mark in described.marks] == ["low_back_r", "neck_back_l"]
    assert described.marks[0].qualities == {"dull"}


@given(entry=ENTRIES)
def test_an_answer_takes_the_place_of_the_one_to_its_question(entry: Entry) -> None:
    made = an_answer("mood", 4)
    others = {old.question: old for old in entry.answers if old.question != "mood"}

    after = entry.with_answer(made)

    assert {found.question: found for found in after.answers} == {**others, "mood": made}
    assert len(after.answers) == len(others) + 1


@given(entry=ENTRIES, earlier=ENTRIES)
def test_what_is_taken_over_never_overwrites_and_is_marked_as_carried(entry: Entry, earlier: Entry) -> None:
    after = carried_onto(entry, earlier)

    new_marks = after.marks[len(entry.marks) :]
    new_answers = after.answers[len(entry.answers) :]
    assert after.marks[: len(entry.marks)] == entry.marks
    assert after.answers[: len(entry.answers)] == entry.answers
    assert {mark.region for mark in after.marks} == {mark.region for mark in (*entry.marks, *earlier.marks)}
    assert all(mark.carried for mark in new_marks)
    assert all(answer.carried for answer in new_answers)
    assert after.id == entry.id
    assert after.moment == entry.moment


def test_a_carried_value_is_told_apart_from_the_same_value_given_anew() -> None:
    earlier = an_entry(marks=(a_mark("low_back_r", 6),), answers=(an_answer("pain_now", 6),))

    after = carried_onto(an_entry(), earlier)

    assert after.marks == (a_mark("low_back_r", 6, carried=True),)
    assert after.answers == (an_answer("pain_now", 6, carried=True),)
    assert after.marks != earlier.marks


def test_what_a_mark_says_of_the_pain_is_taken_over_and_its_note_stays_on_its_day() -> None:
    described = a_mark(
        "low_back_r",
        6,
        qualities=frozenset({"dull"}),
        contexts=frozenset({"rest"}),
        knots=(a_knot(),),
        since=Since(2024),
        weakness=2,
    )
    earlier = an_entry(marks=(replace(described, note="After the long drive"),))

    after = carried_onto(an_entry(), earlier)

    assert after.marks == (replace(described, carried=True),)


def test_free_words_stay_on_their_day() -> None:
    texts = [question.key for question in QUESTIONS if isinstance(question.kind, Text)]
    words = tuple(an_answer(key, "Snow all day") for key in texts)
    earlier = an_entry(answers=(*words, an_answer("flare", "no")))

    after = carried_onto(an_entry(), earlier)

    assert set(texts) == {"mattered", "note"}
    assert after.answers == (an_answer("flare", "no", carried=True),)


def test_an_answer_that_this_version_does_not_know_is_not_accepted_unseen() -> None:
    earlier = an_entry(answers=(an_answer("question_of_2031", 4),))

    after = carried_onto(an_entry(), earlier)

    assert after.is_empty


@pytest.mark.parametrize(
    ("minutes", "expected"), [(0, True), (59.99, True), (60, False), (600, False), (-5, True), (-60, False)]
)
def test_a_check_in_stays_open_for_sixty_minutes_after_its_last_change(
    minutes: float,
    expected: bool,
) -> None:
    entry = changed_at(0)

    is_open = entry.is_open(moment_after(minutes))

    assert is_open is expected


def test_a_check_in_closes_at_the_end_of_its_day_even_right_after_a_change() -> None:
    boundary = moment_at(a_moment(day=A_DAY).utc.replace(hour=3, minute=0) + timedelta(days=1), BERLIN)
    entry = an_entry(changed=boundary.utc - timedelta(minutes=1))

    before = entry.is_open(moment_at(boundary.utc - timedelta(seconds=1), BERLIN))
    after = entry.is_open(boundary)

    assert boundary.local.hour == 4
    assert before
    assert not after


@pytest.mark.parametrize(("days", "expected"), [(0, 0), (1, 1), (40, 40), (-1, 0)])
def test_lateness_is_counted_in_days_of_the_person(days: int, expected: int) -> None:
    entry = an_entry(written=a_moment(day=A_DAY + timedelta(days=days)))

    assert entry.days_late == expected
