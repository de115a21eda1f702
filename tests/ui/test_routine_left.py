"""After a power cut a routine waits in a line above the pages; nothing is decided for the person."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.plan import plan_of
from companion.domain.player import Player, State
from companion.domain.resuming import snapshot
from companion.domain.routine import Session
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.notices import Notices
from companion.ui.routine_left import RoutineLeft
from tests.builders import a_session
from tests.ui.diaries import Opened, add
from tests.ui.finding import button, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

LINE = "Neck and shoulders, seated, started at"


class Left:
    """A window with a diary in which a routine was cut off in its third exercise."""

    def __init__(self, qtbot: QtBot, found: Opened) -> None:
        materials = Materials(resources())
        routine = materials.routines["neck-shoulders-seated"]
        player = Player(plan_of(routine, materials.exercises))
        player.start()
        player.skip()
        player.skip()
        plain = a_session(found.clock.now(), routine=routine.key, title=routine.title)
        self.session: Session = snapshot(plain, player, found.clock.utc)
        add(found.diary, self.session)
        self.playing = False
        self.offered: list[tuple[Session, Player]] = []
        notices = Notices(a_theme(), found.diary)
        self.page: QWidget = hosted(qtbot, notices, 1000, 200)
        self.left = RoutineLeft(a_theme(), found.diary, materials, notices, lambda: self.playing)
        self.left.going_on.connect(lambda session, waiting: self.offered.append((session, waiting)))
        self.left.look()


@pytest.fixture
def left(qtbot: QtBot, found: Opened) -> Left:
    return Left(qtbot, found)


def test_a_routine_that_was_cut_off_is_told_with_what_was_done(left: Left) -> None:
    assert LINE in words_on(left.page)
    assert "0 of 6 exercises" in words_on(left.page)


def test_going_on_gives_a_player_that_waits_at_the_exercise_it_was_in(left: Left) -> None:
    press(left.page, "Go on")

    ((session, player),) = left.offered
    assert session == left.session
    assert player.state is State.PAUSED
    assert player.phase.step == 2


def test_keeping_what_was_done_ends_it_there_and_undo_takes_it_back(left: Left, found: Opened) -> None:
    press(left.page, "Keep what was done")
    (stored,) = found.diary.sessions()
    shown = words_on(left.page)
    found.diary.undo()

    assert stored.ended == left.session.changed
    assert stored.done == left.session.done
    assert LINE not in shown
    assert found.diary.sessions() == []


def test_hours_later_there_is_nothing_to_go_on_with(left: Left, found: Opened) -> None:
    offered_before = button(left.page, "Go on")

    found.clock.advance(hours=4)
    left.left.look()

    assert LINE in words_on(left.page)
    assert not offered_before.isVisible()


def test_while_a_routine_is_played_nothing_is_offered(left: Left) -> None:
    left.playing = True
    left.left.look()

    assert LINE not in words_on(left.page)
