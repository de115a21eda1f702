from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from companion.domain.errors import OutOfRangeError
from companion.domain.visit import (
    asked_at,
    is_far,
    main_points,
    moved,
    newest_first,
    question_words,
    ticked,
    to_ask,
    visit_to_ask_at,
)
from tests.builders import A_DAY, a_moment, a_visit, a_visit_question


def test_questions_are_offered_at_the_next_visit_or_else_at_the_last_one() -> None:
    past, today = a_visit(A_DAY - timedelta(days=1)), a_visit(at=time(16, 0))
    later = a_visit(A_DAY + timedelta(days=3))

    assert visit_to_ask_at([later, today, past], A_DAY) == today
    assert visit_to_ask_at([past, a_visit(A_DAY - timedelta(days=9))], A_DAY) == past
    assert visit_to_ask_at([], A_DAY) is None


def test_a_question_is_one_line_of_words() -> None:
    assert question_words("  Warm\tfirst?\n") == "Warm first?"
    with pytest.raises(OutOfRangeError):
        question_words("\u0007 ")


def test_a_question_that_nobody_can_read_out_is_not_taken_and_says_why() -> None:
    assert question_words("a" * 500) == "a" * 500
    with pytest.raises(OutOfRangeError, match="up to 500 characters, and this one has 100000"):
        question_words("a" * 100_000)


def test_visits_are_listed_with_the_newest_first() -> None:
    early, late = a_visit(at=time(9, 0)), a_visit(at=time(16, 0))
    before = a_visit(A_DAY - timedelta(days=1), at=time(23, 0))

    assert newest_first([early, before, late]) == [late, early, before]


def test_a_question_is_to_be_asked_until_it_was_asked_at_a_visit() -> None:
    visit = a_visit()
    newer, older = a_visit_question(), a_visit_question(written=a_moment(at=time(8, 0)))
    asked = a_visit_question(visit=visit.id)

    assert to_ask([newer, asked, older]) == [older, newer]
    assert asked_at(visit, [newer, asked, older]) == [asked]


def test_a_visit_says_with_whom_and_a_question_has_words() -> None:
    with pytest.raises(OutOfRangeError):
        a_visit(whom=" ")
    with pytest.raises(OutOfRangeError):
        a_visit_question("\n")


def test_questions_stand_as_they_were_put_and_new_ones_follow() -> None:
    early, late = (a_visit_question(written=a_moment(at=time(hour))) for hour in (8, 20))
    placed = [a_visit_question(place=n) for n in (1, 0)]

    found = to_ask([late, placed[0], early, placed[1]])

    assert found == [placed[1], placed[0], early, late]


@pytest.mark.parametrize(
    ("at", "by", "expected"),
    [(0, 1, "bacd"), (3, -1, "abdc"), (1, 2, "acdb"), (0, -1, "abcd"), (3, 5, "abcd")],
)
def test_a_moved_question_keeps_all_others_in_their_order(at: int, by: int, expected: str) -> None:
    questions = [a_visit_question(words) for words in "abcd"]

    found = moved(questions, questions[at].id, by)

    assert "".join(each.words for each in found) == expected
    assert [each.place for each in found] == [0, 1, 2, 3]
    assert to_ask(reversed(found)) == found


def test_a_ticked_question_is_no_longer_to_ask_and_no_main_point() -> None:
    questions = [a_visit_question(words, place=n) for n, words in enumerate("abcde")]
    done = replace(questions[1], answered=True)
    asked = replace(questions[2], visit="a visit")
    all_of_them = [questions[0], done, asked, *questions[3:]]

    assert ticked(all_of_them) == [done]
    assert [each.words for each in to_ask(all_of_them)] == ["a", "d", "e"]
    assert [each.words for each in main_points([*all_of_them, a_visit_question("f")])] == ["a", "d", "e"]


@pytest.mark.parametrize(
    ("day", "far"),
    [
        (date(2028, 11, 21), False),
        (date(2028, 11, 22), True),
        (date(1900, 1, 1), False),
        (date(1899, 12, 31), True),
        (date(206, 11, 21), True),
    ],
)
def test_a_visit_more_than_two_years_ahead_or_before_1900_is_far(day: date, far: bool) -> None:
    assert is_far(day, A_DAY) is far


def test_two_years_ahead_of_a_leap_day_is_the_end_of_february() -> None:
    assert not is_far(date(2030, 2, 28), date(2028, 2, 29))
    assert is_far(date(2030, 3, 1), date(2028, 2, 29))
