"""A routine that was cut off goes on where it was, or is kept as far as it went."""

from datetime import timedelta

import pytest

from companion.domain.body import Side
from companion.domain.exercise import SideMode
from companion.domain.player import Player, State
from companion.domain.resuming import cut_off, kept, player_to_go_on, snapshot
from companion.domain.routine import Outcome, Session
from tests.builders import A_DAY, a_moment, a_session, an_instant
from tests.routine_builders import a_breathing_exercise, a_plan, an_exercise

SIDED = an_exercise("AA-02", sides=SideMode.ONE_THEN_OTHER, drawn=Side.LEFT, regions=frozenset({"chest"}))
EXERCISES = {each.code: each for each in (an_exercise(), SIDED, a_breathing_exercise())}


def snapshots() -> list[tuple[Session, Player]]:
    """What is stored at the beginning of each phase of a routine, and the player as it stood there."""
    found = []
    plan = a_plan(*EXERCISES.values(), repetitions=2)
    for place in range(len(plan.phases)):
        player = Player(plan)
        player.start()
        while player.place < place:
            player.advance(min(4.0, player.seconds_left))
        found.append((snapshot(a_session(ended=None), player, an_instant(60)), player))
    return found


def test_cut_off_at_any_phase_it_goes_on_at_that_phase_with_what_was_done() -> None:
    for session, player in snapshots():
        again = player_to_go_on(session, EXERCISES, an_instant(61))

        assert again is not None
        assert again.state is State.PAUSED
        assert again.phase == player.phase
        assert again.done() == player.done()
        assert again.active_seconds == pytest.approx(player.active_seconds, abs=0.001)


def test_cut_off_at_any_phase_what_is_kept_are_the_exercises_whose_phases_are_over() -> None:
    for session, player in snapshots():
        found = kept(session)

        done = [n for n, each in enumerate(found.done) if each.outcome is Outcome.DONE]
        assert done == list(range(player.phase.step))
        assert found.ended == session.changed
        assert found.place is None


def test_a_routine_that_goes_on_comes_to_its_end_with_the_time_of_the_whole_plan() -> None:
    session, player = snapshots()[7]
    again = player_to_go_on(session, EXERCISES, an_instant(61))
    assert again is not None

    again.resume()
    while again.state is not State.FINISHED:
        again.advance(0.7)

    assert again.active_seconds == pytest.approx(player.plan.seconds, abs=0.001)
    assert {done.outcome for done in again.done()} == {Outcome.DONE}


def test_an_exercise_that_hurt_before_the_cut_still_spares_its_part_afterwards() -> None:
    neck, chest = an_exercise("AA-01"), an_exercise("AA-02", regions=frozenset({"chest"}))
    player = Player(a_plan(neck, chest, an_exercise("AA-03")))
    player.start()
    player.hurt()
    player.leave_out()
    session = snapshot(a_session(), player, an_instant(60))

    library = {each.code: each for each in (neck, chest, an_exercise("AA-03"))}
    again = player_to_go_on(session, library, an_instant(61))

    assert again is not None
    assert again.next_step == 3


def test_hours_later_a_routine_is_kept_but_does_not_go_on() -> None:
    session, _player = snapshots()[3]

    again = player_to_go_on(session, EXERCISES, session.changed + timedelta(hours=3, seconds=1))

    assert again is None


def test_an_exercise_that_is_not_there_any_more_keeps_its_history_and_does_not_go_on() -> None:
    session, _player = snapshots()[3]

    again = player_to_go_on(session, {"AA-01": an_exercise()}, an_instant(61))

    assert again is None
    assert [done.exercise for done in kept(session).done] == ["AA-01", "AA-02", "BB-01"]


def test_the_newest_routine_without_an_end_is_found_and_those_of_long_ago_rest() -> None:
    old = a_session(a_moment(day=A_DAY - timedelta(days=3)), changed=an_instant(500))
    over = a_session(ended=an_instant(200), changed=an_instant(200))
    first, second = a_session(changed=an_instant(30)), a_session(changed=an_instant(40))

    assert cut_off([old, over, second, first], A_DAY) == second
    assert cut_off([old, over], A_DAY) is None
