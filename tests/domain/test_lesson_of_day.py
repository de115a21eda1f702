"""The lesson of the day: fits what was logged, stays for the day, and does not come again soon."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.entry import Value
from companion.domain.lesson import Fit, Lesson, Topic
from companion.domain.lesson_choice import LessonChoice
from companion.domain.lesson_of_day import REST, fits, lesson_of_day, logged_facts
from tests.builders import A_DAY, a_mark, a_night, an_answer, an_entry

POOR_NIGHT = {"sleep": frozenset[Value]({"1"})}
MUCH_STRESS = {"stress": frozenset[Value]({8})}


def a_lesson(key: str, *rules: Fit, order: int = 0) -> Lesson:
    return Lesson(
        key=key,
        version=1,
        topic=Topic.DAYS,
        order=order,
        title=key.title(),
        summary="",
        parts=(),
        sources=(),
        links=(),
        checked_on=A_DAY,
        review_by=A_DAY + timedelta(days=365),
        reviewed="no",
        fits=rules,
    )


SLEEP = a_lesson("sleep", Fit(fact="sleep", among=frozenset({"1", "2"})), order=2)
STRESS = a_lesson("stress", Fit(fact="stress", at_least=7), order=1)
NIGHTS = a_lesson("nights", Fit(fact="sleep", among=frozenset({"1"})), order=3)
LESSONS = (STRESS, SLEEP, NIGHTS)


def days_ago(number: int) -> date:
    return A_DAY - timedelta(days=number)


@pytest.mark.parametrize(
    ("fit", "value", "holds"),
    [
        (Fit(fact="sleep", among=frozenset({"1", "2"})), "2", True),
        (Fit(fact="sleep", among=frozenset({"1", "2"})), "3", False),
        (Fit(fact="stress", at_least=7), 7, True),
        (Fit(fact="stress", at_least=7), 6, False),
        (Fit(fact="mood", at_least=2, at_most=4), 4, True),
        (Fit(fact="mood", at_least=2, at_most=4), 1, False),
        (Fit(fact="mood", at_least=2, at_most=4), 5, False),
        (Fit(fact="mood", at_most=4), 0, True),
        (Fit(fact="sleep", among=frozenset({"1"})), 1, False),
    ],
)
def test_a_rule_holds_within_its_limits_and_for_its_words(fit: Fit, value: Value, holds: bool) -> None:
    lesson = a_lesson("one", fit)

    assert fits(lesson, {fit.fact: frozenset({value})}) is holds


def test_facts_are_answers_marks_and_nights() -> None:
    marks = (
        a_mark("neck_l", qualities=frozenset({"burning"})),
        a_mark("calf_l", after_effort=True),
        a_mark("calf_r", 0),
    )
    entry = an_entry(marks=marks, answers=(an_answer("stress", 8), an_answer("interference", None)))

    facts = logged_facts([entry], [a_night(quality=2), a_night(quality=None)])

    assert facts["stress"] == {8}
    assert facts["quality"] == {"burning"}
    assert facts["after_effort"] == {"yes"}
    assert facts["regions"] == {1}
    assert facts["sleep"] == {"2"}
    assert "interference" not in facts


def test_a_poor_night_brings_the_lesson_on_sleep() -> None:
    found = lesson_of_day(LESSONS, POOR_NIGHT, LessonChoice(), A_DAY)

    assert found is SLEEP


def test_nothing_fits_what_nobody_wrote() -> None:
    found = lesson_of_day(LESSONS, {}, LessonChoice(), A_DAY)

    assert found is None


def test_switched_off_there_is_none() -> None:
    found = lesson_of_day(LESSONS, POOR_NIGHT, LessonChoice(daily=False), A_DAY)

    assert found is None


def test_it_stays_the_same_all_day_whatever_is_logged_later() -> None:
    choice = LessonChoice().with_offered("sleep", A_DAY)

    found = lesson_of_day(LESSONS, POOR_NIGHT | MUCH_STRESS, choice, A_DAY)

    assert found is SLEEP


def test_it_rests_for_some_days_and_another_that_fits_takes_its_place() -> None:
    yesterday = LessonChoice().with_offered("sleep", days_ago(1))
    long_ago = LessonChoice().with_offered("sleep", A_DAY - REST)

    assert lesson_of_day(LESSONS, POOR_NIGHT, yesterday, A_DAY) is NIGHTS
    assert lesson_of_day([SLEEP], POOR_NIGHT, yesterday, A_DAY) is None
    assert lesson_of_day([SLEEP], POOR_NIGHT, long_ago, A_DAY) is SLEEP


def test_unread_lessons_come_before_read_ones() -> None:
    choice = LessonChoice().with_read("sleep", read=True)

    found = lesson_of_day(LESSONS, POOR_NIGHT, choice, A_DAY)

    assert found is NIGHTS


def test_a_clock_that_was_set_back_repeats_nothing() -> None:
    choice = LessonChoice().with_offered("sleep", A_DAY + timedelta(days=3))

    found = lesson_of_day([SLEEP], POOR_NIGHT, choice, A_DAY)

    assert found is None


@settings(max_examples=25)
@given(st.lists(st.sampled_from([{}, POOR_NIGHT, MUCH_STRESS, POOR_NIGHT | MUCH_STRESS]), max_size=40))
def test_no_lesson_comes_twice_within_the_days_of_rest(logged: list[dict[str, frozenset[Value]]]) -> None:
    choice = LessonChoice()
    shown: list[tuple[date, str]] = []

    for number, facts in enumerate(logged):
        day = A_DAY + timedelta(days=number)
        lesson = lesson_of_day(LESSONS, facts, choice, day)
        if lesson is not None:
            shown.append((day, lesson.key))
            choice = choice.with_offered(lesson.key, day)

    for key in {key for _day, key in shown}:
        days = [day for day, each in shown if each == key]
        assert all(later - day >= REST for day, later in pairwise(days))
