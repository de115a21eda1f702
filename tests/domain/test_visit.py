from datetime import time, timedelta

import pytest

from companion.domain.errors import OutOfRangeError
from companion.domain.visit import asked_at, newest_first, question_words, to_ask, visit_to_ask_at
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
