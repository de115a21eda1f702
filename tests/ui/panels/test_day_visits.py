"""Visits on the day they are on, and questions kept from any day."""

from datetime import time, timedelta

from pytestqt.qtbot import QtBot

from companion.paths import resources
from companion.ui.materials import BodyMaterial
from companion.ui.panels.day_panel import DayPanel
from tests.builders import A_DAY, a_visit, a_visit_question
from tests.ui.diaries import Opened, add
from tests.ui.finding import fill, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

FINE = "Nothing written. That is fine."
PAST = A_DAY - timedelta(days=3)


def a_day(qtbot: QtBot, found: Opened) -> DayPanel:
    panel = DayPanel(a_theme(), found.diary, BodyMaterial(resources() / "bodymap"), {})
    hosted(qtbot, panel, 640, 900)
    panel.show_day(PAST)
    return panel


def test_a_visit_stands_on_its_day_with_the_number_of_questions_asked(qtbot: QtBot, found: Opened) -> None:
    visit = a_visit(PAST, at=time(14, 30), place="Second floor")
    add(found.diary, visit, a_visit(A_DAY, "Physiotherapist"), a_visit_question(visit=visit.id))

    shown = words_on(a_day(qtbot, found))

    assert "Visit: Dr Weber" in shown
    assert "Second floor, 1 question asked" in shown
    assert "Physiotherapist" not in shown
    assert FINE not in shown


def test_a_question_is_kept_from_a_day_for_the_next_visit(qtbot: QtBot, found: Opened) -> None:
    panel = a_day(qtbot, found)
    press(panel, "Ask about this at a visit")
    fill(panel, "What do you want to ask?", "Warm first?")

    press(panel, "Keep the question")

    (question,) = found.diary.visit_questions()
    assert (question.words, question.visit, question.filed) == ("Warm first?", None, A_DAY)
    assert "Kept with the questions for your next visit." in words_on(panel)
    assert FINE in words_on(panel)


def test_without_words_nothing_is_kept(qtbot: QtBot, found: Opened) -> None:
    panel = a_day(qtbot, found)
    press(panel, "Ask about this at a visit")

    press(panel, "Keep the question")

    assert "Write down what you want to ask about." in words_on(panel)
    assert found.diary.visit_questions() == []


def test_another_day_puts_a_begun_question_away(qtbot: QtBot, found: Opened) -> None:
    panel = a_day(qtbot, found)
    press(panel, "Ask about this at a visit")

    panel.show_day(A_DAY)

    assert "What do you want to ask?" not in words_on(panel)
