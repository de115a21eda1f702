"""The page about visits with a real diary: questions over time, a visit, what was asked and answered."""

from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.visit import to_ask
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.pages.visits import VisitsPage
from companion.ui.panels.visit_card import VisitCard
from companion.ui.widgets.text_fields import NoteInput
from tests.builders import (
    A_DAY,
    a_change,
    a_dose,
    a_flare,
    a_mark,
    a_medicine,
    a_night,
    a_therapy,
    a_visit,
    a_visit_question,
    an_answer,
    an_entry,
)
from tests.ui.diaries import Clock, Opened, add, opened
from tests.ui.finding import button, fill, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

NEXT_WEEK = A_DAY + timedelta(days=7)


def a_page(
    qtbot: QtBot, found: Opened, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0
) -> VisitsPage:
    page = VisitsPage(a_theme(scale=scale), found.diary, Materials(resources()))
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


@pytest.mark.parametrize(("typed", "told"), [("2029-11-21", "21 Nov 2029"), ("0206-11-28", "28 Nov 0206")])
def test_a_year_that_is_far_away_is_asked_about_and_kept_when_it_is_right(
    qtbot: QtBot, found: Opened, typed: str, told: str
) -> None:
    page = a_page(qtbot, found)
    fill(page, "With whom?", "Dr Weber")
    fill(page, "Day of the visit", typed)
    press(page, "Add this visit")
    asked, before = words_on(page), found.diary.visits()

    press(page, "Yes, that is right")

    (visit,) = found.diary.visits()
    assert f"{told} is far from today. Is the year right?" in asked
    assert before == []
    assert visit.day.isoformat() == typed
    assert "Is the year right?" not in words_on(page)


def test_a_day_that_is_changed_after_the_question_is_stored_without_another(
    qtbot: QtBot, found: Opened
) -> None:
    page = a_page(qtbot, found)
    fill(page, "With whom?", "Dr Weber")
    fill(page, "Day of the visit", "2029-11-28")
    press(page, "Add this visit")
    press(page, "Change")

    fill(page, "Day of the visit", NEXT_WEEK.isoformat())
    press(page, "Add this visit")

    assert [visit.day for visit in found.diary.visits()] == [NEXT_WEEK]
    assert "Is the year right?" not in words_on(page)


def test_a_far_day_is_asked_about_in_editing_too_and_one_that_is_stored_is_not(
    qtbot: QtBot, found: Opened
) -> None:
    add(found.diary, a_visit(NEXT_WEEK.replace(year=2031)))
    page = a_page(qtbot, found)
    press(page, "Edit: Dr Weber")
    press(page, "Save this visit")
    as_stored = words_on(page)

    press(page, "Edit: Dr Weber")
    fill(card(page, "Dr Weber"), "Day of the visit", "2032-11-28")
    press(page, "Save this visit")
    asked = words_on(page)
    press(page, "Yes, that is right")

    assert "Is the year right?" not in as_stored
    assert "Is the year right?" in asked
    assert [visit.day.year for visit in found.diary.visits()] == [2032]


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
    assert focused.accessibleName() == "Tick as answered: Cold?"
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


def in_order(found: Opened) -> list[str]:
    return [each.words for each in to_ask(found.diary.visit_questions())]


def test_questions_are_put_in_order_with_buttons_and_undo_puts_them_back(qtbot: QtBot, found: Opened) -> None:
    add(
        found.diary,
        *(a_visit_question(words, place=n) for n, words in enumerate(("Warm?", "Cold?", "Walk?"))),
    )
    page = a_page(qtbot, found)

    press(page, "Move up: Walk?")
    press(page, "Move up: Walk?")
    moved, focused = in_order(found), page.window().focusWidget()
    found.diary.undo()

    assert moved == ["Walk?", "Warm?", "Cold?"]
    assert focused is not None
    assert focused.accessibleName() == "Move down: Walk?"
    assert not button(page, "Move up: Warm?").isEnabled()
    assert in_order(found) == ["Warm?", "Walk?", "Cold?"]


def test_an_answered_question_is_ticked_without_a_visit_and_taken_back(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_visit_question("Warm?"), a_visit_question("Cold?"))
    page = a_page(qtbot, found)

    press(page, "Tick as answered: Warm?")
    left = in_order(found)
    press(page, "Not answered yet: Warm?")

    assert left == ["Cold?"]
    assert set(in_order(found)) == {"Warm?", "Cold?"}


def test_suggestions_come_from_the_diary_and_one_press_adds_one(qtbot: QtBot, found: Opened) -> None:
    medicine = a_medicine("Simvastatin", changes=(a_change(A_DAY - timedelta(days=9)),))
    entry = an_entry(marks=(a_mark("low_back_r", 5),), answers=(an_answer("mattered", "Choir"),))
    add(found.diary, medicine, a_dose(medicine), entry, a_night(quality=1), a_therapy("heat"), a_flare())
    page = a_page(qtbot, found, size=(1158, 3000))
    press(page, "Suggest questions")
    offered = words_on(page)

    press(page, "Add: This matters to me: Choir. How can I go on doing it?")

    for words in (
        "Simvastatin was started on 12 November 2026.",
        "Days with Simvastatin in the last 4 weeks: 1.",
        "I marked pain here most often: Lower back, right.",
        "Days with an entry in the last 4 weeks: 1. Marked on 1 of them.",
        "Poor nights in the last 4 weeks: 1 of 1.",
        "Flare days in the last 4 weeks: 1.",
        "I tried this: Heat.",
        "Source: EULAR 2016",
    ):
        assert words in offered
    assert in_order(found) == ["This matters to me: Choir. How can I go on doing it?"]
    with pytest.raises(AssertionError, match="0 visible buttons"):
        button(page, "Add: This matters to me: Choir. How can I go on doing it?")


def test_an_empty_diary_is_offered_what_needs_no_fact(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found, size=(1158, 3000))

    press(page, "Suggest questions")

    assert "Could we go through all my medicines together?" in words_on(page)
    assert "Flare days" not in words_on(page)
