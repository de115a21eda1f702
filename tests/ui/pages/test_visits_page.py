"""The page about visits with a real diary: questions over time, a visit, what was asked and answered."""

from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.ui.pages.visits import VisitsPage
from companion.ui.panels.visit_card import VisitCard
from companion.ui.widgets.text_fields import NoteInput
from tests.builders import A_DAY, a_visit, a_visit_question
from tests.ui.diaries import Clock, Opened, add, opened
from tests.ui.finding import button, fill, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import REGIONS, a_theme

NEXT_WEEK = A_DAY + timedelta(days=7)


def a_page(
    qtbot: QtBot, found: Opened, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0
) -> VisitsPage:
    page = VisitsPage(a_theme(scale=scale), found.diary, REGIONS)
    hosted(qtbot, page, *size)
    return page


def card(page: VisitsPage, whom: str) -> VisitCard:
    return next(each for each in page.findChildren(VisitCard) if whom in words_on(each))


def test_a_visit_is_added_with_a_day_to_come_and_a_time(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    fill(page, "With whom?", "Dr Weber")
    fill(page, "Day of the visit", NEXT_WEEK.isoformat())
    fill(page, "Time, if you know it", "14:30")
    fill(page, "Where, if you like", "Second floor")

    press(page, "Add this visit")

    (visit,) = found.diary.visits()
    assert (visit.day, visit.at, visit.whom, visit.place) == (
        NEXT_WEEK,
        time(14, 30),
        "Dr Weber",
        "Second floor",
    )
    assert "Saturday 28 November" in words_on(card(page, "Dr Weber"))


def test_what_cannot_be_read_is_said_and_nothing_is_stored(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    fill(page, "Day of the visit", "soon")

    press(page, "Add this visit")

    assert "A name is needed, so that you find it again." in words_on(page)
    assert "Use a day, for example 21 Nov 2026." in words_on(page)
    assert found.diary.visits() == []


def test_a_question_waits_for_the_next_visit_and_is_answered_there(qtbot: QtBot, found: Opened) -> None:
    visit = a_visit(NEXT_WEEK)
    add(found.diary, visit, a_visit(A_DAY - timedelta(days=9), "Physiotherapist"))
    page = a_page(qtbot, found)
    fill(page, "What do you want to ask?", "Warm first?")
    press(page, "Add this question")

    offered = words_on(card(page, "Dr Weber")), words_on(card(page, "Physiotherapist"))
    press(page, "Asked: Warm first?")
    answer = named(page, NoteInput, "Answer to: Warm first?")
    answer.setPlainText("Yes, ten minutes")
    answer.commit()

    (question,) = found.diary.visit_questions()
    assert "Warm first?" in offered[0]
    assert "Warm first?" not in offered[1]
    assert (question.visit, question.answer) == (visit.id, "Yes, ten minutes")
    assert "None yet." in words_on(page)


def test_where_no_visit_is_to_come_questions_are_offered_at_the_last_one(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_visit(A_DAY - timedelta(days=1)), a_visit_question("Warm first?"))

    page = a_page(qtbot, found)

    assert button(page, "Asked: Warm first?").isVisible()


def test_a_question_goes_back_to_the_list_with_its_answer(qtbot: QtBot, found: Opened) -> None:
    visit = a_visit()
    add(found.diary, visit, a_visit_question("Warm first?", visit=visit.id, answer="Yes"))
    page = a_page(qtbot, found)

    press(page, "Not asked yet: Warm first?")

    (question,) = found.diary.visit_questions()
    assert (question.visit, question.answer) == (None, "Yes")
    assert button(page, "Remove: Warm first?").isVisible()


def test_removing_a_visit_keeps_its_questions_and_one_undo_brings_all_back(
    qtbot: QtBot, found: Opened
) -> None:
    visit = a_visit()
    asked = a_visit_question("Warm first?", visit=visit.id, answer="Yes")
    add(found.diary, visit, asked)
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.removed):
        press(page, "Remove: Dr Weber")
    left = found.diary.visits(), [each.visit for each in found.diary.visit_questions()]
    found.diary.undo()

    assert left == ([], [None])
    assert (found.diary.visits(), found.diary.visit_questions()) == ([visit], [asked])
    assert "Dr Weber" in words_on(page)


def test_a_visit_is_changed_in_its_card_and_cancel_changes_nothing(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_visit(at=time(9, 0)))
    page = a_page(qtbot, found)
    press(page, "Edit: Dr Weber")
    fill(card(page, "Dr Weber"), "With whom?", "Dr Nowak")
    press(page, "Cancel editing this visit")
    cancelled = [each.whom for each in found.diary.visits()]

    press(page, "Edit: Dr Weber")
    fill(card(page, "Dr Weber"), "With whom?", "Dr Nowak")
    fill(card(page, "Dr Weber"), "Time, if you know it", "")
    press(page, "Save this visit")

    assert cancelled == ["Dr Weber"]
    assert [(each.whom, each.at) for each in found.diary.visits()] == [("Dr Nowak", None)]


def test_removing_a_question_says_so_and_undo_brings_it_back(qtbot: QtBot, found: Opened) -> None:
    first, second = a_visit_question("Warm first?"), a_visit_question("Cold?")
    add(found.diary, first, second)
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.removed) as told:
        press(page, "Remove: Warm first?")
    focused = page.window().focusWidget()
    left = found.diary.visit_questions()
    found.diary.undo()

    assert told.args == ["“Warm first?” removed"]
    assert left == [second]
    assert focused is not None
    assert focused.accessibleName() == "Remove: Cold?"
    assert len(found.diary.visit_questions()) == 2


def test_a_question_says_which_part_it_is_about(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_visit_question("Warm first?", region="low_back_r"))

    page = a_page(qtbot, found)

    assert "About: Lower back, right" in words_on(page)


def test_a_diary_open_to_read_shows_visits_without_anything_to_change(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        visit = a_visit()
        add(found.diary, visit, a_visit_question("Warm first?", visit=visit.id, answer="Yes"))

    with opened(tmp_path, Clock(), read_only=True) as found:
        page = a_page(qtbot, found)

        assert "Dr Weber" in words_on(page)
        assert named(page, NoteInput, "Answer to: Warm first?").isReadOnly()
        for words in ("Edit: Dr Weber", "Add this visit", "Add this question", "Not asked yet: Warm first?"):
            with pytest.raises(AssertionError, match="0 visible buttons"):
                button(page, words)


def test_escape_goes_back(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)
