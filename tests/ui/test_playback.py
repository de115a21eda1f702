"""How real time reaches the player."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from companion.domain.player import LONGEST_GAP, Beat, Cue, Player, State
from companion.ui.playback import Playback
from tests.routine_builders import a_plan, an_exercise


class Clocks:
    """Two clocks that are set by hand."""

    def __init__(self) -> None:
        self.monotonic = 100.0
        self.wall = 1_000_000.0

    def __call__(self) -> Beat:
        return Beat(monotonic=self.monotonic, wall=self.wall)

    def go(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += seconds


def a_playback(clocks: Clocks) -> tuple[Playback, Player]:
    player = Player(a_plan(an_exercise("AA-01"), an_exercise("AA-02")))
    playback = Playback(clocks)
    playback.load(player, still=False)
    return playback, player


def test_time_counts_from_the_start_and_not_from_the_opening(qtbot: QtBot) -> None:
    clocks = Clocks()
    playback, player = a_playback(clocks)
    clocks.go(600)

    with qtbot.waitSignal(playback.cued):
        playback.do(Player.start)
    clocks.go(2)
    playback.beat()

    assert player.active_seconds == 2.0


def test_each_phase_is_said_once(qtbot: QtBot) -> None:
    clocks = Clocks()
    playback, player = a_playback(clocks)
    said: list[Cue] = []
    playback.cued.connect(said.append)

    playback.do(Player.start)
    with qtbot.waitSignal(playback.ticked):
        while player.state is not State.FINISHED:
            clocks.go(0.25)
            playback.beat()

    assert [cue.phase for cue in said] == [*player.plan.phases, None]


def test_the_time_before_a_command_is_counted_first(qtbot: QtBot) -> None:
    clocks = Clocks()
    playback, player = a_playback(clocks)
    playback.do(Player.start)

    clocks.go(3)
    with qtbot.waitSignal(playback.ticked):
        playback.do(Player.pause)
    clocks.go(3)
    playback.do(Player.resume)

    assert player.active_seconds == 3.0


def test_a_machine_that_slept_with_its_monotonic_clock_stopped_is_asked_about(qtbot: QtBot) -> None:
    clocks = Clocks()
    playback, player = a_playback(clocks)
    playback.do(Player.start)

    clocks.wall += 3600
    clocks.monotonic += 0.03
    with qtbot.waitSignal(playback.ticked):
        playback.beat()

    assert player.state is State.ASKING
    assert player.active_seconds == 0.0


@settings(max_examples=25, deadline=None)
@given(stalls=st.lists(st.floats(min_value=0.001, max_value=20), min_size=1, max_size=30))
def test_whatever_stalls_the_active_time_is_the_time_that_was_counted_to_a_millisecond(
    stalls: list[float],
) -> None:
    clocks = Clocks()
    playback, player = a_playback(clocks)
    playback.do(Player.start)
    expected = 0.0

    for stall in stalls:
        clocks.go(stall)
        if stall <= LONGEST_GAP:
            expected = min(expected + stall, player.plan.seconds)
        playback.do(Player.resume)

    assert abs(player.active_seconds - expected) < 0.001
    playback.do(Player.finish)


def test_the_timer_rests_unless_the_player_runs(qtbot: QtBot) -> None:
    playback, _player = a_playback(Clocks())
    resting = [playback.active]

    with qtbot.waitSignal(playback.ticked):
        playback.do(Player.start)
    running = playback.active
    for command in (Player.pause, Player.hurt, Player.finish):
        playback.do(command)
        resting.append(playback.active)

    assert running
    assert resting == [False, False, False, False]


def test_real_time_drives_it_by_itself(qtbot: QtBot) -> None:
    player = Player(a_plan())
    playback = Playback()
    playback.load(player, still=False)

    playback.do(Player.start)

    qtbot.waitUntil(lambda: player.active_seconds > 0.1, timeout=3000)
    playback.do(Player.finish)
