"""What the player does with pain: less, another exercise, none, and the version for the day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.lately import Lately
from companion.domain.player import State
from companion.domain.preparing import Prepared
from companion.domain.routine import Outcome, RegionPain, Settled
from companion.ui.panels.player_stage import PlayerStage
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.switch import Switch
from tests.builders import a_session, an_instant
from tests.ui.finding import button
from tests.ui.pages.player_stage import Stage

GOOD = a_session(routine="neck-shoulders-seated", ended=an_instant(), pain_after=1, settled=Settled.YES)


def hurting(qtbot: QtBot) -> Stage:
    """In the second exercise, ear to shoulder, after *This hurts*."""
    stage = Stage(qtbot).start()
    stage.key(Qt.Key.Key_Right)
    stage.go(12)
    stage.key(Qt.Key.Key_H)
    return stage


def step_of(stage: Stage) -> int:
    assert stage.page.player is not None
    return stage.page.player.phase.step


@pytest.mark.parametrize(
    ("pain", "proposed"),
    [
        (Qt.Key.Key_2, "It was a slip, go on"),
        (Qt.Key.Key_4, "Make it smaller and go on"),
        (Qt.Key.Key_6, "Leave this one out and go on"),
    ],
)
def test_the_choice_that_fits_the_strength_stands_out(qtbot: QtBot, pain: Qt.Key, proposed: str) -> None:
    stage = hurting(qtbot)

    QTest.keyClick(stage.scale("How strong is it?"), pain)

    strong = [each for each in stage.buttons() if each.property("kind") == "primary"]
    assert [each.text() for each in strong] == [proposed]


def test_where_and_how_strong_are_stored_with_the_exercise(qtbot: QtBot) -> None:
    stage = hurting(qtbot)

    stage.page.findChild(PlayerStage).findChild(BodyMap).region_clicked.emit("neck_back_l")
    QTest.keyClick(stage.scale("How strong is it?"), Qt.Key.Key_7)
    stage.press("Leave this one out and go on")

    done = stage.stored[-1].done[1]
    assert (done.outcome, done.hurt_at, done.hurt) == (Outcome.HURT, "neck_back_l", 7)


def test_made_smaller_it_goes_on_in_the_same_exercise_with_less(qtbot: QtBot) -> None:
    stage = hurting(qtbot)
    before = stage.stored[-1].done[1].dose

    stage.press("Make it smaller and go on")

    after = stage.stored[-1].done[1]
    assert before is not None
    assert after.dose is not None
    assert after.eased
    assert (after.dose.hold_seconds, after.dose.repetitions) < (before.hold_seconds, before.repetitions)
    assert (stage.state, step_of(stage)) == (State.RUNNING, 1)


def test_a_gentler_exercise_takes_the_place_of_the_one_that_hurts(qtbot: QtBot) -> None:
    stage = hurting(qtbot)

    stage.press("Instead: Turn the head")

    done = stage.stored[-1].done[1]
    assert (done.exercise, done.instead_of) == ("NK-01", "NK-02")
    assert (stage.state, step_of(stage)) == (State.RUNNING, 1)
    assert "1 of 2" not in stage.cue


def test_s_swaps_at_any_time_and_makes_smaller_what_has_no_easier_form(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()

    stage.key(Qt.Key.Key_S)
    first = stage.stored[-1].done[0]
    stage.key(Qt.Key.Key_Right)
    stage.key(Qt.Key.Key_S)
    second = stage.stored[-1].done[1]

    assert (first.exercise, first.eased) == ("NK-01", True)
    assert (second.exercise, second.instead_of) == ("NK-01", "NK-02")


def test_h_answers_in_every_state_and_help_is_one_press_further(qtbot: QtBot) -> None:
    stage = Stage(qtbot)

    stage.key(Qt.Key.Key_H)
    waiting = button(stage.page, "Get help").isVisible()
    stage.press("Back")
    begun = stage.texts()
    stage.start()
    stage.sleep(60)
    stage.key(Qt.Key.Key_H)
    asking = stage.state
    stage.key(Qt.Key.Key_Escape)
    stage.key(Qt.Key.Key_H)
    finished = button(stage.page, "Get help").isVisible()

    assert waiting
    assert finished
    assert asking is State.HURT
    assert "Before you start" in begun


def test_parts_that_hurt_today_are_asked_about_before_and_after(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.page.open(stage.prepared(Lately(), hurting={"neck_back_l": 6}))
    part = stage.page.findChildren(type(stage.scale("Pain before")))
    names = [each.accessibleName() for each in part if each.isVisibleTo(stage.page)]

    QTest.keyClick(stage.scale("Pain before, Back of neck, left"), Qt.Key.Key_6)
    stage.start()
    stage.key(Qt.Key.Key_Escape)
    QTest.keyClick(stage.scale("Pain after, Back of neck, left"), Qt.Key.Key_3)

    assert "Pain before, Back of neck, left" in names
    assert stage.stored[-1].regions == (RegionPain(region="neck_back_l", before=6, after=3),)


def switched(prepared: Prepared, stage: Stage) -> dict[str, bool]:
    stage.page.open(prepared)
    return {
        each.accessibleName(): each.isChecked()
        for each in stage.page.findChildren(Switch)
        if each.isVisible()
    }


def test_on_a_flare_day_the_short_version_is_chosen_and_one_tap_brings_the_usual_one(qtbot: QtBot) -> None:
    stage = Stage(qtbot)

    shown = switched(stage.prepared(Lately(), on_flare=True), stage)
    player = stage.page.player
    assert player is not None
    short = player.plan.seconds
    stage.press("Short version for a flare day")
    assert stage.page.player is not None
    usual = stage.page.player.plan.seconds
    stage.press("Short version for a flare day")
    stage.start()

    assert shown == {"Short version for a flare day": True}
    assert short <= 0.6 * usual
    assert stage.stored[-1].flare


def test_a_little_more_is_offered_and_never_taken_by_itself(qtbot: QtBot) -> None:
    stage = Stage(qtbot)

    shown = switched(stage.prepared(Lately(), sessions=[GOOD] * 3), stage)
    stage.press("A little more today")
    stage.start()

    assert shown == {"Short version for a flare day": False, "A little more today": False}
    assert stage.stored[-1].level == 1


def test_after_a_painful_time_it_is_smaller_and_says_why(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    painful = a_session(routine="neck-shoulders-seated", ended=an_instant(), pain_after=5)

    shown = switched(stage.prepared(Lately(may_raise=False), sessions=[painful]), stage)
    words = stage.texts()
    stage.start()

    assert "A little more today" not in shown
    assert "Today it is a little smaller, because it hurt more the last time." in words
    assert stage.stored[-1].level == -1
