"""The card about the last full week: what was possible comes first, and nothing reproaches."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from companion.domain.record import Record
from companion.domain.settings import Settings
from companion.ui.panels.week_card import WeekCard
from tests.builders import (
    A_DAY,
    a_done,
    a_moment,
    a_night,
    a_session,
    an_activity,
    an_answer,
    an_entry,
)
from tests.ui.diaries import Opened, add
from tests.ui.finding import words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

# Within the last full week, whether weeks begin on Sunday or on Monday.
LAST_WEEK = A_DAY - timedelta(days=8)


def a_card(qtbot: QtBot, found: Opened, settings: Settings | None = None) -> WeekCard:
    card = WeekCard(a_theme(), found.diary)
    hosted(qtbot, card, 430, 300)
    card.apply_settings(settings or Settings())
    QCoreApplication.processEvents()
    return card


def an_entry_of(day: date, **answers: int | str) -> Record:
    given = tuple(an_answer(question, value) for question, value in answers.items())
    return an_entry(a_moment(day=day), answers=given)


def test_it_begins_with_what_was_possible_and_goes_on_with_counts(qtbot: QtBot, found: Opened) -> None:
    moment = a_moment(day=LAST_WEEK)
    add(
        found.diary,
        an_entry_of(LAST_WEEK, pain_now=4, mattered="Choir"),
        an_activity("Garden", moment, done=25),
        a_night(LAST_WEEK, quality=4),
        a_session(moment, done=(a_done(),)),
    )

    lines = words_on(a_card(qtbot, found)).splitlines()

    assert lines[0].startswith("The week of ")
    assert lines[1:] == [
        "What was possible",
        "What mattered, on 1 day: Choir.",
        "1 activity, 25 min.",
        "1 routine.",
        "1 good night, of 1.",
        "Entries on 1 of 7 days.",
        "Pain 4, 1 rating.",
    ]


def test_more_than_three_things_that_mattered_are_not_all_named(qtbot: QtBot, found: Opened) -> None:
    words = ("Choir", "Garden", "A call", "Bread")
    add(found.diary, *(an_entry_of(LAST_WEEK, mattered=each) for each in words))

    shown = words_on(a_card(qtbot, found))

    assert sum(each in shown for each in words) == 3
    assert "and more." in shown


def test_a_week_with_counts_alone_says_nothing_of_what_was_not(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_entry_of(LAST_WEEK, pain_now=2), an_entry_of(LAST_WEEK, pain_now=7))

    shown = words_on(a_card(qtbot, found))

    assert "possible" not in shown
    assert "Pain average 4.5, highest 7, lowest 2. 2 ratings." in shown


@pytest.mark.parametrize("days_ago", [0, 30])
def test_it_is_not_there_for_a_week_without_entries(qtbot: QtBot, found: Opened, days_ago: int) -> None:
    add(found.diary, an_entry_of(A_DAY - timedelta(days=days_ago), pain_now=2))

    assert a_card(qtbot, found).isHidden()


@pytest.mark.parametrize("settings", [Settings(weekly_review=False), Settings(on_break=True)])
def test_it_can_be_left_out_and_is_not_there_during_a_break(
    qtbot: QtBot, found: Opened, settings: Settings
) -> None:
    add(found.diary, an_entry_of(LAST_WEEK, pain_now=2))

    assert a_card(qtbot, found, settings).isHidden()
    assert not a_card(qtbot, found).isHidden()
