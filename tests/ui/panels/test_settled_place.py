"""The morning after a routine: one line, one tap, and never on a flare day or in a break."""

from datetime import time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from companion.domain.routine import Outcome, Session, Settled
from companion.domain.settings import Settings
from companion.ui.panels.settled_place import SettledPlace
from tests.builders import A_DAY, a_done, a_flare, a_moment, a_session, an_answer, an_entry, an_instant
from tests.ui.diaries import Opened, add
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

QUESTION = "settled by this morning?"
YESTERDAY = A_DAY - timedelta(days=1)


def a_routine_of(day: Any = YESTERDAY, **others: Any) -> Session:
    others = {"ended": an_instant(-1000), "done": (a_done(),), **others}
    return a_session(a_moment(day=day, at=time(18, 0)), **others)


def place_for(qtbot: QtBot, found: Opened) -> SettledPlace:
    place = SettledPlace(a_theme(), found.diary)
    hosted(qtbot, place, 420, 200)
    place.begin()
    QCoreApplication.processEvents()
    return place


@pytest.mark.parametrize(
    ("words", "settled"),
    [("Yes", Settled.YES), ("Not yet", Settled.NO), ("Leave this out", Settled.LEFT_OUT)],
)
def test_each_answer_is_one_tap_is_stored_and_can_be_undone(
    qtbot: QtBot, found: Opened, words: str, settled: Settled
) -> None:
    add(found.diary, a_routine_of())
    place = place_for(qtbot, found)
    asked = words_on(place)

    press(place, words)
    (stored,) = found.diary.sessions()
    shown = place.isVisible()
    found.diary.undo()

    assert QUESTION in asked
    assert stored.settled is settled
    assert not shown
    assert QUESTION in words_on(place)


@pytest.mark.parametrize(
    "session",
    [
        a_routine_of(A_DAY),
        a_routine_of(A_DAY - timedelta(days=2)),
        a_routine_of(settled=Settled.LEFT_OUT),
        a_routine_of(done=(a_done(outcome=Outcome.SKIPPED),)),
        a_routine_of(ended=None),
    ],
    ids=["today", "two days ago", "answered", "nothing done", "cut off"],
)
def test_nothing_is_asked_about(qtbot: QtBot, found: Opened, session: Session) -> None:
    add(found.diary, session)

    place = place_for(qtbot, found)

    assert not place.isVisible()


def test_of_two_routines_the_last_one_is_asked_about(qtbot: QtBot, found: Opened) -> None:
    last = a_routine_of()
    first = a_session(a_moment(day=YESTERDAY, at=time(9, 0)), ended=an_instant(-2000), done=(a_done(),))
    add(found.diary, first, last)
    place = place_for(qtbot, found)

    press(place, "Yes")

    assert {each.id: each.settled for each in found.diary.sessions()} == {
        first.id: None,
        last.id: Settled.YES,
    }
    assert not place.isVisible()


def test_a_flare_day_and_a_break_ask_nothing(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_routine_of())
    place = place_for(qtbot, found)

    place.apply_settings(Settings(on_break=True))
    in_break = place.isVisible()
    place.apply_settings(Settings())
    after_break = place.isVisible()
    add(found.diary, an_entry(answers=(an_answer("flare", "yes"),)))
    answered_flare = place.isVisible()
    found.diary.undo()
    add(found.diary, a_flare())

    assert not in_break
    assert after_break
    assert not answered_flare
    assert not place.isVisible()
