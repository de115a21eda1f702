"""Each declared question reaches form, storage, undo and the words of the day, in all of its states."""

from pathlib import Path
from typing import assert_never

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.day import pain_of_day
from companion.domain.entry import AnswerState, Entry, Value
from companion.domain.question_list import BY_KEY, QUESTIONS
from companion.domain.questions import (
    Choice,
    ClockTime,
    Count,
    Direction,
    Duration,
    Question,
    Scale,
    Section,
    Text,
    accepts,
)
from companion.ui.check_in import CheckIn
from companion.ui.editors import Field
from companion.ui.panels.day_words import ELSEWHERE, answers_words
from tests.builders import A_DAY, a_mark, an_answer, an_entry
from tests.ui.diaries import Opened, add, on_disk, the_entry, yesterday
from tests.ui.finding import button, press, words_on
from tests.ui.hosts import hosted
from tests.ui.pages.test_today_page import a_page
from tests.ui.widgets.body_builders import a_theme

WITH_NONE = [question for question in QUESTIONS if question.none]


def a_value(question: Question) -> Value:
    """The highest value that a question can have."""
    kind = question.kind
    match kind:
        case Scale():
            return 10
        case Count(most=most) | Duration(most=most):
            return most
        case Choice(options=options):
            return options[-1][0]
        case ClockTime():
            return 23 * 60 + 59
        case Text():
            return "Snow"
    assert_never(kind)


def a_field(qtbot: QtBot, question: Question) -> tuple[Field, list[object]]:
    field = Field(a_theme(), question)
    hosted(qtbot, field, 460, 220)
    answers: list[object] = []
    field.answered.connect(lambda _key, value: answers.append(value))
    return field, answers


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_an_answer_is_stored_shown_on_its_day_and_taken_back(
    found: Opened, tmp_path: Path, question: Question
) -> None:
    check_in = CheckIn(found.diary)
    value = a_value(question)

    check_in.answer(question.key, value, question.short)
    entry = the_entry(check_in)
    said = answers_words(entry)
    stored = on_disk(tmp_path)
    found.diary.undo()
    without = check_in.entry()
    found.diary.redo()

    assert accepts(question.kind, value)
    assert stored == [entry]
    assert entry.answers == (an_answer(question.key, value),)
    assert said.startswith(question.short) != (question.key in ELSEWHERE)
    assert without is None
    assert the_entry(check_in).value(question.key) == value


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_what_was_not_answered_is_nothing_and_never_zero(question: Question) -> None:
    entry = an_entry(answers=(an_answer("a question of later", 0),))

    value, answer = entry.value(question.key), entry.answer(question.key)

    assert value is None
    assert answer is None
    assert answers_words(entry) == ""


@pytest.mark.parametrize("question", WITH_NONE, ids=lambda question: question.key)
def test_plainly_none_is_an_answer_of_its_own(
    qtbot: QtBot, found: Opened, tmp_path: Path, question: Question
) -> None:
    check_in = CheckIn(found.diary)
    field, answers = a_field(qtbot, question)
    field.answered.connect(lambda key, value: check_in.answer(key, value, question.short))

    press(field, question.none)
    entry = the_entry(check_in)

    assert answers == [AnswerState.NONE]
    assert on_disk(tmp_path) == [entry]
    assert entry.answers == (an_answer(question.key, None),)
    assert entry.value(question.key) is None
    assert answers_words(entry) == f"{question.short}: {question.none.lower()}"


def test_zero_none_and_not_answered_are_three_states_of_a_field(qtbot: QtBot) -> None:
    field, answers = a_field(qtbot, BY_KEY["interference"])
    none = button(field, "Nothing was planned")
    seen: list[tuple[object, bool]] = []

    for answer in (an_answer("interference", 0), an_answer("interference", None), None):
        field.set_answer(answer)
        seen.append((shown(field), none.isChecked()))

    assert seen == [(0, False), (None, True), (None, False)]
    assert answers == []


def test_a_value_takes_none_back_and_none_takes_the_value_back(qtbot: QtBot) -> None:
    field, answers = a_field(qtbot, BY_KEY["interference"])
    none = button(field, "Nothing was planned")

    press(field, "Nothing was planned")
    QTest.keyClick(field.control, Qt.Key.Key_3)
    after_value = (shown(field), none.isChecked())
    press(field, "Nothing was planned")
    after_none = (shown(field), none.isChecked())
    press(field, "Nothing was planned")

    assert after_value == (3, False)
    assert after_none == (None, True)
    assert answers == [AnswerState.NONE, 3, AnswerState.NONE, None]


def test_none_is_reached_and_chosen_by_keyboard(qtbot: QtBot) -> None:
    field, answers = a_field(qtbot, BY_KEY["stiffness_minutes"])
    (field.control.focusProxy() or field.control).setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(field.window(), Qt.Key.Key_Tab)
    focused = field.window().focusWidget()
    QTest.keyClick(focused, Qt.Key.Key_Space)

    assert focused is button(field, "Not stiff")
    assert answers == [AnswerState.NONE]


def test_none_is_no_rating_of_pain() -> None:
    entries = [
        an_entry(answers=(an_answer("pain_now", None),)),
        an_entry(answers=(an_answer("pain_now", 4),)),
    ]

    pain = pain_of_day(entries)

    assert pain is not None
    assert (pain.average, pain.lowest, pain.ratings) == (4, 4, 1)


def test_a_carried_answer_says_so_on_its_day() -> None:
    entry = an_entry(answers=(an_answer("stress", 4, carried=True), an_answer("mood", 6)))

    said = answers_words(entry)

    assert said == "Mood 6 \N{MIDDLE DOT} Stress 4, as last time"


def test_a_carried_answer_says_so_in_its_field_until_it_is_given_anew(qtbot: QtBot) -> None:
    field, _answers = a_field(qtbot, BY_KEY["stress"])

    field.set_answer(an_answer("stress", 4, carried=True))
    carried = words_on(field)
    field.set_answer(an_answer("stress", 4))

    assert carried == "How much stress is there? (as last time)"
    assert words_on(field) == "How much stress is there?"
    assert field.control.accessibleName() == "How much stress is there?"


def test_a_word_of_a_newer_version_is_shown_as_it_is_stored() -> None:
    entry = an_entry(answers=(an_answer("weather", "foggy"),))

    said = answers_words(entry)

    assert said == "Weather: foggy"


def test_what_is_asked_without_being_chosen_is_what_the_table_of_factors_says() -> None:
    chosen_first = {question.key for question in QUESTIONS if not question.usual}

    assert chosen_first == {
        "pain_least",
        "anxiety",
        "longest_sit_minutes",
        "hydration",
        "protein",
        "caffeine",
        "caffeine_last",
        "alcohol",
        "bleeding",
        "weather",
    }


def test_function_is_asked_before_pain_and_nothing_eaten_or_drunk_is_good_or_bad() -> None:
    more = [question.key for question in QUESTIONS if question.section is Section.MORE]

    assert more[0] == "interference"
    assert {BY_KEY[key].direction for key in ("hydration", "protein", "caffeine", "alcohol")} == {
        Direction.NEITHER
    }


def shown(field: Field) -> object:
    control = field.control
    return control.value() if hasattr(control, "value") else control.text()


def test_one_key_takes_over_all_that_is_asked_and_shows_it_as_last_time(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    answers = tuple(an_answer(question.key, a_value(question)) for question in QUESTIONS)
    add(found.diary, yesterday(a_mark("low_back_r", 5), answers=answers))
    page = a_page(qtbot, found)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)

    QTest.keyClick(page, Qt.Key.Key_F4)

    entry = next(record for record in on_disk(tmp_path) if record.filed == A_DAY)
    assert isinstance(entry, Entry)
    expected = {
        question.key for question in QUESTIONS if question.usual and not isinstance(question.kind, Text)
    }
    assert {answer.question for answer in entry.answers} == expected
    assert all(answer.carried for answer in entry.answers)
    assert all(mark.carried for mark in entry.marks)
    assert "Pain right now (as last time)" in words_on(page)
