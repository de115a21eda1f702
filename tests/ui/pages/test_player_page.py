"""The player as a person meets it: what its buttons and keys do, and what is stored meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.player import State
from companion.domain.preparing import as_written
from companion.domain.routine import Outcome, Session
from companion.domain.settings import Settings
from companion.ui.player_words import spoken
from tests.routine_builders import the_library
from tests.ui.ears import audible
from tests.ui.finding import button
from tests.ui.pages.player_stage import Stage


def outcomes(session: Session) -> list[Outcome]:
    return [done.outcome for done in session.done]


def test_nothing_is_stored_before_the_start(qtbot: QtBot) -> None:
    stage = Stage(qtbot)

    stage.go(30)
    with qtbot.waitSignal(stage.page.closed):
        stage.key(Qt.Key.Key_Escape)

    assert stage.stored == []
    assert stage.finished == []


def test_starting_stores_the_session_with_pain_before(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    QTest.keyClick(stage.scale("Pain before"), Qt.Key.Key_4)

    stage.start()

    assert len(stage.stored) == 1
    assert stage.stored[0].pain_before == 4
    assert stage.stored[0].routine == "neck-shoulders-seated"
    assert stage.stored[0].ended is None


def test_pain_can_be_left_out(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()

    stage.key(Qt.Key.Key_Escape)
    stage.press("Done")

    assert stage.finished[0].pain_before is None
    assert stage.finished[0].pain_after is None


def test_a_snapshot_is_reported_at_every_phase_and_at_the_end(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-01", "RX-02")).start()
    player = stage.page.player
    assert player is not None

    stage.go(player.plan.seconds + 1)

    assert len(stage.stored) == len(player.plan.phases) + 1
    assert len({session.id for session in stage.stored}) == 1
    assert [session.ended is None for session in stage.stored[-2:]] == [True, False]
    assert outcomes(stage.stored[-1]) == [Outcome.DONE, Outcome.DONE]


def test_every_snapshot_tells_what_was_done_if_the_program_ended_there(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-01", "RX-02")).start()
    player = stage.page.player
    assert player is not None

    stage.go(player.plan.seconds + 1)

    for session, phase in zip(stage.stored, player.plan.phases, strict=False):
        done = [n for n, outcome in enumerate(outcomes(session)) if outcome is Outcome.DONE]
        assert done == list(range(phase.step))


def test_the_whole_routine_can_be_walked_by_keyboard(qtbot: QtBot) -> None:
    stage = Stage(qtbot)

    stage.key(Qt.Key.Key_Space)
    stage.key(Qt.Key.Key_Space)
    paused = stage.state
    stage.key(Qt.Key.Key_Space)
    stage.key(Qt.Key.Key_Right)
    skipped_to = stage.stored[-1]
    stage.key(Qt.Key.Key_Left)
    stage.key(Qt.Key.Key_H)
    hurt = stage.state
    stage.key(Qt.Key.Key_Escape)
    stage.key(Qt.Key.Key_4)
    stage.key(Qt.Key.Key_Tab)
    with qtbot.waitSignal(stage.page.closed):
        stage.key(Qt.Key.Key_Space)

    assert stage.stored[-1].pain_after == 4
    assert paused is State.PAUSED
    assert outcomes(skipped_to)[0] is Outcome.SKIPPED
    assert hurt is State.HURT
    assert stage.finished[0].ended is not None


def test_the_player_announces_each_phase_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("companion.ui.pages.player.announce", lambda _widget, sentence: said.append(sentence))
    stage = Stage(qtbot).start()
    player = stage.page.player
    assert player is not None

    stage.go(player.plan.seconds + 1)

    assert said == [spoken(phase) for phase in player.plan.phases]


def test_the_cue_on_the_screen_is_the_one_of_the_phase(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-02",)).start()

    stage.go(6)

    assert stage.cue == "Right ear to shoulder"
    assert "Feel it on the left side of your neck." in stage.texts()
    assert "1 of 2" in stage.texts()
    assert "Next: left side" in stage.texts()


def test_a_sleeping_machine_completes_nothing_and_the_person_is_asked(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()
    stage.go(4)
    before = len(stage.stored)

    stage.sleep(3600)

    assert stage.state is State.ASKING
    assert len(stage.stored) == before
    assert "The time was not counted." in stage.texts()


def test_after_a_gap_the_person_can_continue(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()
    stage.go(4)
    stage.sleep(3600)

    stage.press("Continue")

    assert stage.state is State.RUNNING


def test_after_a_gap_the_exercise_can_be_restarted_or_the_routine_finished(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()
    stage.go(10)
    stage.sleep(60)

    stage.press("Restart this exercise")
    stage.sleep(60)
    stage.press("Finish and save")

    assert stage.state is State.FINISHED
    assert stage.stored[-1].ended is not None


def test_this_hurts_shows_the_stop_signs_and_spares_the_same_parts(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()
    stage.go(12)

    stage.press("This hurts")
    shown = stage.texts()
    stage.press("Leave this one out and go on")

    assert "New numbness, tingling or weakness" in shown
    assert "it goes on with Shoulder-blade squeeze" in shown
    assert outcomes(stage.stored[-1])[:4] == [
        Outcome.HURT,
        Outcome.SKIPPED,
        Outcome.SKIPPED,
        Outcome.NOT_REACHED,
    ]


def test_get_help_stores_what_was_done_first(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()
    stage.go(12)
    stage.key(Qt.Key.Key_H)

    with qtbot.waitSignal(stage.page.help_asked):
        stage.press("Get help")

    assert stage.finished[0].ended is not None
    assert stage.finished[0] == stage.stored[-1]


def test_pain_after_is_stored_as_soon_as_it_is_chosen(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()
    stage.key(Qt.Key.Key_Escape)

    QTest.keyClick(stage.scale("Pain after"), Qt.Key.Key_2)

    assert stage.stored[-1].pain_after == 2
    stage.press("Done")
    assert stage.finished == [stage.stored[-1]]


def test_the_keyboard_is_on_something_that_can_be_pressed_when_the_layer_gets_it(qtbot: QtBot) -> None:
    stage = Stage(qtbot)

    stage.page.setFocus(Qt.FocusReason.OtherFocusReason)

    assert stage.page.focusWidget() is stage.button("Start")


def test_a_page_that_is_put_away_waits(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()
    stage.go(4)

    stage.page.hide()

    assert stage.state is State.PAUSED


def test_a_second_routine_begins_afresh(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()
    stage.key(Qt.Key.Key_Escape)
    stage.press("Done")

    stage.page.open(as_written(stage.routine, the_library()))
    stage.start()

    assert stage.state is State.RUNNING
    assert stage.stored[-1].id != stage.stored[0].id
    assert stage.stored[-1].pain_before is None


def test_sounds_follow_the_phases_and_m_turns_them_off_and_on(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-01", "RX-02"))
    stage.page.apply_settings(Settings(sound=True))
    stage.start()
    begun = audible(stage.loudspeaker)
    stage.key(Qt.Key.Key_M)
    stage.go(9)
    muted, shown = audible(stage.loudspeaker), button(stage.page, "Sound is off").isVisible()

    stage.key(Qt.Key.Key_M)
    stage.key(Qt.Key.Key_Right)

    assert begun == muted == ["ready"]
    assert shown
    assert audible(stage.loudspeaker) == ["ready", "ready"]


def test_a_pause_and_this_hurts_are_silent_at_once(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.page.apply_settings(Settings(sound=True))
    stage.start()

    stage.key(Qt.Key.Key_Space)
    paused = stage.loudspeaker.heard[-1]
    stage.key(Qt.Key.Key_Space)
    stage.go(6)
    stage.key(Qt.Key.Key_H)

    assert paused == "silence"
    assert stage.loudspeaker.heard[-1] == "silence"


def test_a_missing_voice_is_told_and_everything_can_be_read(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-02",))
    stage.page.apply_settings(Settings(voice=True))

    before = stage.texts()
    stage.start()
    stage.go(6)

    assert "No voice here." not in before
    assert "No voice here. Everything is shown in words." in stage.texts()
    assert stage.cue == "Right ear to shoulder"


def test_without_sounds_there_is_nothing_about_them_in_the_player(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()

    stage.key(Qt.Key.Key_M)

    assert not any("Sound" in each.text() for each in stage.buttons())
    assert stage.loudspeaker.made == 0
