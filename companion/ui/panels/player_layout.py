"""Where things stand in the player: figure at the left, cue or question at the right, controls below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from companion.domain.body import unknown_region
from companion.domain.exercise import Exercise
from companion.domain.gentler import gentler
from companion.domain.plan import Plan
from companion.domain.player import Player, State
from companion.domain.posing import stance_of
from companion.domain.preparing import Prepared
from companion.domain.routine import Session
from companion.domain.text import _
from companion.ui.columns import LARGE_TEXT
from companion.ui.materials import Materials
from companion.ui.panels.cue_panel import CuePanel
from companion.ui.panels.hurt_panel import HurtPanel
from companion.ui.panels.player_controls import PlayerControls
from companion.ui.panels.player_questions import AfterPanel, BeforePanel, GapPanel
from companion.ui.panels.player_stage import PlayerStage
from companion.ui.panels.question_panel import QuestionPanel
from companion.ui.player_words import time_left
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.step_bar import StepBar

MARGIN, GAP, COLUMN_GAP = 28, 12, 40
# The sizes at 768 and what they grow by in 312 px up to 1080 (design reference, player).
LOW, SPAN = 768, 312
RING, RING_GROWTH = 270, 130
LETTERS, LETTERS_GROWTH = 66, 26
SMALLEST_SHARE = 12
LETTERS_IN_LINE = 7.1
QUESTION_WIDTH, CUE_WIDTH = 480, 330
SMALLEST_STAGE = 220
TALLEST_STOP = 60
ROOM_FOR_TITLE = 680


class PlayerLayout(QWidget):
    """Shows a player; knows nothing of time, sessions or what the buttons do."""

    def __init__(self, theme: Theme, materials: Materials, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._materials = materials
        self._barred: frozenset[str] = frozenset()
        self._shown: tuple[Plan, int] | None = None
        self._signs = self._heard = False
        self.stop = Button(theme, _("Stop and save"), icon="close")
        self.sound = Button(theme, _("Sound is on"), kind="ghost", icon="sound")
        self._unheard = Label(theme, role="small", tone="muted", wrap=True)
        self._title = Label(theme, role="heading")
        self._left = Label(theme, role="body", tone="muted")
        self.stage = PlayerStage(theme, materials)
        self._steps = StepBar(theme)
        self.controls = PlayerControls(theme)
        self.cue = CuePanel(theme)
        self.before = BeforePanel(theme)
        self.gap = GapPanel(theme)
        self.hurt = HurtPanel(theme)
        self.after = AfterPanel(theme)
        self._side = QStackedWidget()
        for panel in (self.cue, self.before, self.gap, self.hurt, self.after):
            self._side.addWidget(panel)
        self._lay_out()
        self.show_sound(wanted=False, muted=False, problem="")
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def playing(self) -> bool:
        """Whether the cue is shown, and not a question."""
        return self._side.currentWidget() is self.cue

    def prepare(self, prepared: Prepared) -> None:
        """Show a routine that waits for its start."""
        self._shown = None
        self._barred = prepared.barred
        self._title.setText(_(prepared.usual.plan.routine.title))
        parts = [(region, self._words_of(region)) for region in prepared.parts]
        self.before.show_prepared(prepared, self._materials.exercises, parts)

    def take_up(self, title: str) -> None:
        """Show a routine that goes on where it was cut off."""
        self._shown = None
        self._title.setText(title)

    def show_sound(self, *, wanted: bool, muted: bool, problem: str) -> None:
        """Whether something can be heard, and why less than was wanted."""
        self._heard = wanted
        self.sound.setVisible(wanted)
        self.sound.setText(_("Sound is off") if muted else _("Sound is on"))
        self._unheard.setText(problem)
        self._unheard.setVisible(bool(problem))

    def gentler(self, player: Player) -> Exercise | None:
        """What could take the place of the exercise in force."""
        return gentler(player.plan.exercises[player.phase.step], self._materials.exercises, self._barred)

    def show_signs(self, player: Player, *, shown: bool) -> None:
        """The signs to stop for, before the start and after the end; or what was there before."""
        self._signs = shown
        if shown:
            self.hurt.show_signs(player.plan.exercises[player.phase.step])
        self._bring_up(self._panel_for(player.state))

    def show_state(self, player: Player, session: Session | None) -> None:
        """Bring up what fits the state of the player; `session` is what is stored of it by now."""
        state = player.state
        self._signs = False
        if state is State.HURT:
            self._show_hurt(player)
        elif state is State.FINISHED and session is not None:
            self.after.show_result(
                session, {each.region: self._words_of(each.region) for each in session.regions}
            )
        self.stage.ask_where(asked=state is State.HURT)
        self.stop.setText(_("Close") if state in {State.WAITING, State.FINISHED} else _("Stop and save"))
        self.controls.setVisible(state in {State.RUNNING, State.PAUSED, State.ASKING})
        self.sound.setHidden(not self._heard or state is State.FINISHED)
        self._steps.setVisible(state not in {State.WAITING, State.FINISHED})
        self._left.setVisible(state is not State.FINISHED)
        self._bring_up(self._panel_for(state), paused=state is State.PAUSED)

    def show_moment(self, player: Player, *, still: bool) -> None:
        """Ring, figure, steps and time; the words follow when the phase changes."""
        phase = player.phase
        if self._shown is None or self._shown[0] is not player.plan or self._shown[1] != player.place:
            self._shown = (player.plan, player.place)
            self.cue.show_player(player)
            self.controls.show_gentler(there=self.gentler(player) is not None)
        else:
            self.cue.show_time(player)
        count = len(player.plan.exercises)
        words = _("Exercise {n} of {count}").format(n=phase.step + 1, count=count)
        self._steps.show_step(phase.step, count, player.step_share, words)
        self._left.setText(time_left(player.total_left))
        self.stage.show_phase(phase)
        still = still or player.state is State.FINISHED
        self.stage.figure.set_stance(
            stance_of(phase, player.seconds_into, player.active_seconds, still=still)
        )

    def focus_first(self) -> None:
        """The keyboard goes to the most likely next thing."""
        panel = self._side.currentWidget()
        first: QWidget = panel.first if isinstance(panel, QuestionPanel) else self.controls.pause
        if panel is self.hurt:
            first = self.hurt.start_of_keys
        if panel is self.before and first.visibleRegion().isEmpty():
            # At large text it is further down; nobody starts what they have not seen.
            first = self.before.scale
        if panel is self.after:
            # A digit here is an answer; behind Done it would be lost.
            first = self.after.scale
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _bring_up(self, panel: QWidget, *, paused: bool = False) -> None:
        changed = panel is not self._side.currentWidget()
        self._side.setCurrentWidget(panel)
        self.controls.show_state(playing=self.playing, paused=paused)
        self._fit()
        if changed:
            self.focus_first()

    def _words_of(self, region: str) -> str:
        return part_and_side(self._materials.body.regions.get(region) or unknown_region(region))

    def _panel_for(self, state: State) -> QWidget:
        if self._signs:
            return self.hurt
        match state:
            case State.WAITING:
                return self.before
            case State.RUNNING | State.PAUSED:
                return self.cue
            case State.ASKING:
                return self.gap
            case State.HURT:
                return self.hurt
            case State.FINISHED:
                return self.after

    def _show_hurt(self, player: Player) -> None:
        exercises, following = player.plan.exercises, player.next_if_left_out
        self.hurt.show_exercise(
            exercises[player.phase.step],
            exercises[following] if following < len(exercises) else None,
            self.gentler(player),
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.stop)
        top.addStretch(1)
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self.sound)
        top.addWidget(self._left)
        body = QHBoxLayout()
        body.setSpacing(COLUMN_GAP)
        self.stage.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        body.addWidget(self.stage, 1)
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, GAP, MARGIN, 18)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addLayout(body, 1)
        column.addWidget(self._unheard)
        column.addWidget(self._steps)
        column.addWidget(self.controls)

    def _dress(self) -> None:
        height = min(self._theme.length("size.target"), TALLEST_STOP) - 2
        self.stop.setStyleSheet(f"Button {{ min-height: {height}px; max-height: {height}px; }}")
        self._fit()

    def _fit(self) -> None:
        """Sizes that follow the window: they are read from across a room, whatever the text size."""
        width, height = self.width(), self.height()
        grown = (height - LOW) / SPAN
        letters = max(round(LETTERS + LETTERS_GROWTH * grown), -(-height // SMALLEST_SHARE))
        self.cue.set_sizes(round(RING + RING_GROWTH * grown), letters)
        wanted = self._theme.px(CUE_WIDTH if self.playing else QUESTION_WIDTH)
        column = max(round(letters * LETTERS_IN_LINE), min(wanted, round(width * 0.62)))
        room = width - 2 * MARGIN - COLUMN_GAP
        if self._theme.scale >= LARGE_TEXT and not self.playing:
            # Large words get all the width they can use; there is nothing to follow on the figure now.
            column = min(width - 2 * MARGIN, self._theme.length("space.measure"))
        self.stage.setVisible(room - column >= SMALLEST_STAGE)
        self._side.setFixedWidth(max(1, min(column, width - 2 * MARGIN)))
        self.controls.show_keys(width)
        self._title.setVisible(width >= self._theme.px(ROOM_FOR_TITLE))
