"""The player as a person meets it: found by accessible names, driven by keys, with clocks set by hand."""

import textwrap
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.content.poses import read_motion
from companion.domain.exercise import Exercise
from companion.domain.player import Beat, Cue, State
from companion.domain.routine import Outcome, Routine, Session
from companion.ui.pages.player import PlayerPage
from companion.ui.panels.cue_panel import CuePanel
from companion.ui.player_words import spoken
from companion.ui.widgets.cue_label import CueLabel
from companion.ui.widgets.figure_view import FigureView
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import a_moment
from tests.routine_builders import CONTENT, the_library, the_routines
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

SIX = ("NK-01", "NK-02", "NK-03", "SH-02", "CH-02", "RX-02")


class Stage:
    """A player page with its clocks and what it reported."""

    def __init__(
        self,
        qtbot: QtBot,
        *,
        exercises: tuple[str, ...] = SIX,
        size: tuple[int, int] = (1366, 690),
        scale: float = 1.0,
        theme: str = "light",
        still: bool = False,
    ) -> None:
        self.seconds = 0.0
        self.stored: list[Session] = []
        self.finished: list[Session] = []
        library: dict[str, Exercise] = the_library()
        shipped = the_routines()[0]
        steps = tuple(step for step in shipped.steps if step.exercise in exercises)
        self.routine: Routine = type(shipped)(**{**vars(shipped), "steps": steps})
        read = partial(read_motion, CONTENT / "poses")
        look = a_theme(theme, scale=scale)
        look.use(theme, scale=scale, still=still)
        self.page = PlayerPage(look, library, read, a_moment, clocks=lambda: self.beat)
        self._window = hosted(qtbot, self.page, *size)
        self.page.session_changed.connect(self.stored.append)
        self.page.finished.connect(self.finished.append)
        self.page.open(self.routine)

    @property
    def beat(self) -> Beat:
        return Beat(monotonic=self.seconds, wall=self.seconds)

    @property
    def state(self) -> State:
        assert self.page.player is not None
        return self.page.player.state

    @property
    def cue(self) -> str:
        return self.page.findChild(CuePanel).cue

    def go(self, seconds: float) -> None:
        """Let time pass as the timer would, two beats a second."""
        for _n in range(round(seconds * 2)):
            self.seconds += 0.5
            self.page._playback.beat()

    def sleep(self, seconds: float) -> None:
        """The machine stands still."""
        self.seconds += seconds
        self.page._playback.beat()

    def start(self) -> "Stage":
        self.press("Start")
        return self

    def button(self, text: str) -> QAbstractButton:
        found = [
            button
            for button in self.page.findChildren(QAbstractButton)
            if text in (button.text(), button.accessibleName()) and button.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} buttons “{text}”"
        return found[0]

    def press(self, text: str) -> None:
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        focused = self.page.focusWidget()
        QTest.keyClick(focused, key)

    def picture(self) -> QImage:
        return self.page.findChild(FigureView).grab().toImage()

    def scale(self, name: str) -> ScaleInput:
        found = [scale for scale in self.page.findChildren(ScaleInput) if scale.accessibleName() == name]
        return found[0]

    def texts(self) -> str:
        labels: list[QLabel] = self.page.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())


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


@pytest.mark.parametrize("size", [(1366, 690), (1366, 768), (1920, 1080), (1000, 620)])
def test_the_cue_is_at_least_a_twelfth_of_the_window_high(qtbot: QtBot, size: tuple[int, int]) -> None:
    stage = Stage(qtbot, size=size).start()

    letters = stage.page.findChild(CueLabel).letter_size

    assert letters >= size[1] / 12


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
    assert "Goes on with: Shoulder-blade squeeze." in shown
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


def test_the_picture_is_mirrored_for_the_side_of_the_cue(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-02",)).start()
    stage.go(10)
    right = stage.picture()
    stage.go(55)
    left = stage.picture()

    assert stage.cue == "Left ear to shoulder"
    assert crown(right) < right.width() / 2 < crown(left)


def test_still_pictures_do_not_move_within_a_phase(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-02",), still=True).start()
    stage.go(5.5)
    early = stage.picture()

    stage.go(2)

    assert early == stage.picture()


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

    stage.page.open(stage.routine, 6)
    stage.start()

    assert stage.state is State.RUNNING
    assert stage.stored[-1].id != stage.stored[0].id
    assert stage.stored[-1].pain_before is None


@pytest.mark.parametrize("theme", ["light", "contrast_dark"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1366, 690), 1.0), ((1366, 690), 2.0), ((1920, 1080), 1.0), ((1024, 690), 1.5)]
)
def test_everything_in_the_player_stays_inside_the_window(
    qtbot: QtBot, size: tuple[int, int], scale: float, theme: str
) -> None:
    stage = Stage(qtbot, size=size, scale=scale, theme=theme).start()

    stage.go(70)

    assert stage.page.width() == size[0]
    assert stage.page.height() == size[1]
    names = ("Stop and save", "Back", "Pause", "Skip", "This hurts")
    assert all(inside(stage.page, stage.button(name)) for name in names)
    assert inside(stage.page, stage.page.findChild(CueLabel))


def test_every_control_says_what_it_is(qtbot: QtBot) -> None:
    stage = Stage(qtbot).start()

    buttons = [button for button in stage.page.findChildren(QAbstractButton) if button.isVisible()]

    assert all(button.text() or button.accessibleName() for button in buttons)
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)


def test_the_spoken_line_names_word_seconds_and_cue(qtbot: QtBot) -> None:
    stage = Stage(qtbot, exercises=("NK-02",)).start()
    player = stage.page.player
    assert player is not None

    hold = Cue(phase=player.plan.phases[2]).phase

    assert hold is not None
    assert spoken(hold) == "Hold, 15 seconds. Right ear to shoulder."
    assert len(textwrap.wrap(hold.cue, 14)) == 2


def crown(picture: QImage) -> float:
    """Where the highest hair is, in px from the left."""
    hair = a_theme().colour("figure.hair").name()
    for y in range(picture.height()):
        places = [x for x in range(picture.width()) if picture.pixelColor(x, y).name() == hair]
        if len(places) > 3:
            return sum(places) / len(places)
    raise AssertionError("no hair in the picture")


def inside(page: QWidget, widget: QWidget) -> bool:
    corner = widget.mapTo(page, widget.rect().topLeft())
    return page.rect().contains(widget.rect().translated(corner))
