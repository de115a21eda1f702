"""Own questions through the diary: each change is one step; what waits for the disk is there as well."""

import pytest

from companion.domain.errors import CompanionError
from companion.domain.own_question import Form
from companion.domain.record import Kind
from companion.ui.check_in import CheckIn
from companion.ui.own_questions import OwnQuestions
from tests.ui.diaries import Opened, Watch


def test_adding_renaming_and_retiring_are_steps_of_their_own(found: Opened) -> None:
    own = OwnQuestions(found.diary)
    watch = Watch(found.diary)

    question = own.add("Noise", Form.SCALE)
    own.rename(question, "How loud?")
    own.rename(own.all()[0], "How loud?")
    own.set_retired(own.all()[0], retired=True)
    labels = []
    while (label := found.diary.undo_label()) is not None:
        labels.append(label)
        found.diary.undo()

    assert labels == ["Question no longer asked", "Question renamed", "Question added"]
    assert own.all() == []
    assert {kind for change in watch.changes for kind in change.kinds} == {Kind.OWN_QUESTIONS}


def test_a_question_with_answers_stays(found: Opened) -> None:
    own = OwnQuestions(found.diary)
    question = own.add("Noise", Form.SCALE)
    CheckIn(found.diary).answer(question.key, 0, "Noise")

    with pytest.raises(CompanionError, match="has answers"):
        own.remove(question)

    assert own.all() == [question]
    assert question.key in own.used()


def test_a_question_that_waits_for_the_disk_is_asked_and_answered_already(found: Opened) -> None:
    own = OwnQuestions(found.diary)
    check_in = CheckIn(found.diary)
    check_in.answer("note", "x" * 4000, "Note")
    found.fill_disk()

    question = own.add("Noise " * 30, Form.SCALE)
    check_in.answer("note", "y" * 90_000, "Note")
    check_in.answer(question.key, 4, "Noise")
    waiting = found.diary.unsaved
    asked = [each.key for each in check_in.questions()]
    used = own.used()
    found.free_disk()
    found.diary.retry()

    assert waiting > 0
    assert question.key in asked
    assert question.key in used
    assert found.diary.unsaved == 0
    assert own.all() == [question]
