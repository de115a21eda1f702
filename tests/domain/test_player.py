"""The timed player, driven with made-up seconds."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.body import Side
from companion.domain.exercise import PhaseKind, SideMode
from companion.domain.plan import plan_of
from companion.domain.player import Beat, Player, State, seconds_between
from companion.domain.routine import Outcome
from tests.routine_builders import (
    a_breathing_exercise,
    a_plan,
    a_step_of,
    an_exercise,
    the_library,
    the_routines,
)

STALLS = st.lists(st.floats(min_value=0, max_value=12, allow_nan=False), min_size=1, max_size=60)


def playing(*, regions: tuple[str, ...] = ("neck", "neck", "chest")) -> Player:
    """A running player over one exercise per region, 16 s each."""
    exercises = [an_exercise(f"AA-0{n}", regions=frozenset({region})) for n, region in enumerate(regions, 1)]
    player = Player(a_plan(*exercises))
    player.start()
    return player


def let_pass(player: Player, seconds: float) -> None:
    """Time in steps of at most a second, as the heartbeat does."""
    while seconds > 0 and player.running:
        player.advance(min(1.0, seconds))
        seconds -= 1.0


def outcomes(player: Player) -> list[Outcome]:
    return [done.outcome for done in player.done()]


@given(stalls=STALLS)
def test_active_time_equals_the_plan_whatever_the_stalls(stalls: list[float]) -> None:
    sided = an_exercise("AA-02", sides=SideMode.ONE_THEN_OTHER, drawn=Side.LEFT)
    player = Player(a_plan(an_exercise(), sided, a_breathing_exercise(), repetitions=2))
    player.start()
    counted = 0.0

    beats = 0
    while player.state is not State.FINISHED:
        stall = stalls[beats % len(stalls)] + 0.001
        before = player.active_seconds
        player.advance(stall)
        counted += player.active_seconds - before
        player.resume()
        beats += 1
        if beats > 1000:
            # Stalls that are all gaps or next to nothing: go on at a steady pace.
            stalls = [0.7]

    assert abs(player.active_seconds - player.plan.seconds) < 0.001
    assert abs(counted - player.plan.seconds) < 0.001
    assert set(outcomes(player)) == {Outcome.DONE}


@given(stalls=STALLS)
def test_every_phase_is_cued_exactly_once_and_in_order(stalls: list[float]) -> None:
    player = Player(a_plan(an_exercise(), a_breathing_exercise(), repetitions=3))

    cues = list(player.start())
    for stall in [*stalls, *([4.9] * 100)]:
        cues.extend(player.advance(min(stall, 5.0)))

    assert [cue.phase for cue in cues] == [*player.plan.phases, None]


def test_a_stall_within_the_limit_carries_over_into_the_next_phase() -> None:
    player = playing()

    player.advance(4.0)
    cues = player.advance(4.5)

    assert [cue.phase.kind for cue in cues if cue.phase] == [PhaseKind.MOVE, PhaseKind.HOLD]
    assert player.seconds_into == pytest.approx(0.5)


def test_an_hour_of_sleep_completes_nothing_and_asks() -> None:
    player = playing()
    player.advance(2.0)

    cues = player.advance(3600.0)

    assert cues == ()
    assert player.state is State.ASKING
    assert player.phase.kind is PhaseKind.READY
    assert player.active_seconds == 2.0
    assert outcomes(player) == [Outcome.SKIPPED, Outcome.NOT_REACHED, Outcome.NOT_REACHED]


def test_after_a_gap_it_goes_on_where_it_stopped() -> None:
    player = playing()
    let_pass(player, 7.0)
    player.advance(600.0)

    player.resume()

    assert player.running
    assert player.phase.kind is PhaseKind.MOVE
    assert player.seconds_into == pytest.approx(2.0)


def test_after_a_gap_the_exercise_can_be_begun_again() -> None:
    player = playing()
    let_pass(player, 20.0)
    player.advance(600.0)

    cues = player.restart_exercise()

    assert [cue.phase for cue in cues] == [player.plan.phases[4]]
    assert player.seconds_into == 0.0
    assert player.running


@pytest.mark.parametrize(
    ("monotonic", "wall", "passed"),
    [
        (0.5, 0.5, 0.5),
        (5.0, 5.0, 5.0),
        (5.1, 5.1, None),
        (0.5, 3600.5, None),
        (0.5, -3599.5, None),
        (3600.0, 0.5, None),
    ],
)
def test_a_jump_of_either_clock_is_a_gap(monotonic: float, wall: float, passed: float | None) -> None:
    earlier = Beat(monotonic=100.0, wall=1_000_000.0)

    later = Beat(monotonic=100.0 + monotonic, wall=1_000_000.0 + wall)

    assert seconds_between(earlier, later) == passed


def test_nothing_moves_while_paused() -> None:
    player = playing()
    let_pass(player, 6.0)
    player.pause()

    cues = player.advance(4.0)

    assert cues == ()
    assert player.seconds_into == pytest.approx(1.0)
    player.resume()
    assert player.running


def test_skip_leaves_the_exercise_and_keeps_its_time() -> None:
    player = playing()
    let_pass(player, 6.0)

    cues = player.skip()

    assert [cue.phase.exercise for cue in cues if cue.phase] == ["AA-02"]
    assert player.done()[0].outcome is Outcome.SKIPPED
    assert player.done()[0].seconds == pytest.approx(6.0)


def test_skipping_during_a_pause_stays_paused() -> None:
    player = playing()
    player.pause()

    player.skip()

    assert player.state is State.PAUSED
    assert player.phase.step == 1


def test_skipping_the_last_exercise_ends_the_routine() -> None:
    player = playing(regions=("neck",))

    cues = player.skip()

    assert [cue.phase for cue in cues] == [None]
    assert player.state is State.FINISHED


def test_back_begins_the_exercise_again_and_at_its_start_goes_to_the_one_before() -> None:
    player = playing()
    let_pass(player, 16.0 + 8.0)

    player.back()
    again = player.phase
    player.back()

    assert (again.step, again.kind) == (1, PhaseKind.READY)
    assert (player.phase.step, player.phase.kind) == (0, PhaseKind.READY)


def test_going_back_does_not_hide_that_an_exercise_was_done() -> None:
    player = playing()
    let_pass(player, 16.0)

    player.back()
    player.skip()

    assert player.done()[0].outcome is Outcome.DONE


def test_back_on_a_skipped_exercise_lets_it_be_done_after_all() -> None:
    player = playing()
    player.skip()

    player.back()
    let_pass(player, 16.0)

    assert player.done()[0].outcome is Outcome.DONE


def test_this_hurts_stops_at_once_in_any_playing_state() -> None:
    for prepare in (Player.resume, Player.pause, Player.interrupt):
        player = playing()
        prepare(player)

        player.hurt()

        assert player.state is State.HURT
        assert player.advance(3.0) == ()


def test_leaving_out_what_hurts_goes_on_with_an_exercise_that_spares_its_regions() -> None:
    player = playing(regions=("neck", "neck", "chest"))
    let_pass(player, 9.0)
    player.hurt()

    cues = player.leave_out()

    assert [cue.phase.exercise for cue in cues if cue.phase] == ["AA-03"]
    assert outcomes(player) == [Outcome.HURT, Outcome.SKIPPED, Outcome.NOT_REACHED]


def test_the_routine_ends_when_everything_left_loads_what_hurts() -> None:
    player = playing(regions=("neck", "neck"))
    player.hurt()

    cues = player.leave_out()

    assert [cue.phase for cue in cues] == [None]
    assert outcomes(player) == [Outcome.HURT, Outcome.SKIPPED]


def test_this_hurts_by_mistake_can_be_taken_back() -> None:
    player = playing()
    let_pass(player, 9.0)
    player.hurt()

    player.resume()

    assert player.running
    assert player.done()[0].outcome is not Outcome.HURT


def test_stopping_keeps_what_was_done_and_says_what_was_not_reached() -> None:
    player = playing()
    let_pass(player, 16.0 + 4.0)

    player.finish()

    assert outcomes(player) == [Outcome.DONE, Outcome.SKIPPED, Outcome.NOT_REACHED]
    assert [round(done.seconds, 6) for done in player.done()] == [16.0, 4.0, 0.0]


@pytest.mark.parametrize("stop_at", range(0, 48, 5))
def test_at_any_moment_the_record_names_exactly_the_exercises_done(stop_at: int) -> None:
    player = playing()

    let_pass(player, stop_at)

    assert outcomes(player).count(Outcome.DONE) == stop_at // 16
    assert sum(done.seconds for done in player.done()) == pytest.approx(stop_at)


def test_commands_that_do_not_fit_the_state_do_nothing() -> None:
    player = playing()
    player.finish()

    assert player.start() == player.skip() == player.back() == player.leave_out() == player.finish() == ()
    assert player.restart_exercise() == ()
    player.hurt()
    player.resume()
    assert player.state is State.FINISHED


def test_what_is_left_counts_down_to_nothing() -> None:
    player = playing()
    total = player.plan.seconds

    let_pass(player, 10.0)

    assert player.total_left == pytest.approx(total - 10.0)
    assert player.step_share == pytest.approx(10.0 / 16.0)
    let_pass(player, total)
    assert player.total_left == 0.0


def test_the_shipped_routine_can_be_played_to_its_end() -> None:
    library = the_library()
    player = Player(plan_of(the_routines()[0], library))

    player.start()
    let_pass(player, 3600.0)

    assert player.state is State.FINISHED
    assert set(outcomes(player)) == {Outcome.DONE}


def test_easing_goes_on_at_the_same_repetition_with_shorter_holds() -> None:
    player = Player(a_plan(an_exercise(), repetitions=3))
    player.start()
    let_pass(player, 5 + 11 + 5 + 6)

    cues = player.ease()

    assert player.phase.repetition == 2
    assert [cue.phase.kind for cue in cues if cue.phase] == [PhaseKind.REST]
    assert max(phase.repetition for phase in player.plan.phases) == 2
    assert {phase.seconds for phase in player.plan.phases if phase.kind is PhaseKind.HOLD} == {3.0}


def test_easing_the_last_repetition_comes_to_the_other_side_and_then_to_the_next_exercise() -> None:
    sided = an_exercise("AA-01", sides=SideMode.ONE_THEN_OTHER, drawn=Side.LEFT)
    player = Player(a_plan(sided, an_exercise("AA-02", regions=frozenset({"chest"})), repetitions=2))
    player.start()
    while player.phase.repetition < 2:
        player.advance(1.0)

    player.ease()
    other = player.phase
    while player.phase.step == 0:
        player.advance(1.0)

    assert (other.side, other.repetition) == (Side.LEFT, 1)
    assert outcomes(player)[0] is Outcome.DONE
    assert player.done()[0].eased


def test_a_swap_keeps_the_time_and_what_was_planned_first() -> None:
    player = playing()
    let_pass(player, 9.0)
    other = an_exercise("BB-09")

    player.swap(a_step_of("BB-09", hold=2), other)
    while player.state is not State.FINISHED:
        player.advance(1.0)

    first = player.done()[0]
    assert (first.exercise, first.instead_of, first.outcome) == ("BB-09", "AA-01", Outcome.DONE)
    assert first.seconds == pytest.approx(9 + 5 + 3 + 2 + 3)


def test_what_hurt_is_spared_for_the_rest_of_the_routine() -> None:
    player = playing(regions=("neck", "chest", "neck"))

    player.hurt()
    player.leave_out()
    let_pass(player, 17)

    assert player.state is State.FINISHED
    assert outcomes(player) == [Outcome.HURT, Outcome.DONE, Outcome.SKIPPED]


def test_the_part_that_was_named_is_spared_also_where_the_exercise_is_not_for_it() -> None:
    player = playing(regions=("neck", "chest", "back"))

    player.hurt()
    player.note_hurt("chest", 5)
    player.leave_out()

    assert player.phase.step == 2


@pytest.mark.parametrize("command", [Player.ease, lambda p: p.swap(a_step_of("BB-09"), an_exercise("BB-09"))])
def test_a_pause_stays_a_pause_when_the_exercise_becomes_another(command: Callable[[Player], object]) -> None:
    player = playing()
    player.pause()

    command(player)

    assert player.state is State.PAUSED
