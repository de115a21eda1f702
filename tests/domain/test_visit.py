from datetime import time, timedelta

import pytest

from companion.domain.errors import OutOfRangeError
from companion.domain.visit import asked_at, newest_first, next_visit, to_ask
from tests.builders import A_DAY, a_moment, a_visit, a_visit_question


def test_the_next_visit_is_the_first_from_today_on() -> None:
    past, today = a_visit(A_DAY - timedelta(days=1)), a_visit(at=time(16, 0))
    later = a_visit(A_DAY + timedelta(days=3))

    assert next_visit([later, today, past], A_DAY) == today
    assert next_visit([past], A_DAY) is None


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
