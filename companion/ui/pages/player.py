"""Plays a routine: a full layer with the figure, the cue and the controls. Reports the session as it goes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.body import Build
from companion.domain.gentler import least_step
from companion.domain.moments import Moment
from companion.domain.player import Beat, Cue, Player, State
from companion.domain.preparing import Prepared
from companion.domain.routine import Session
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.materials import Materials
from companion.ui.panels.player_layout import PlayerLayout
from companion.ui.playback import Playback, clocks_now
from companion.ui.player_keys import PAUSE, PlayerKeys
from companion.ui.player_words import spoken
from companion.ui.routine_sounds import RoutineSounds
from companion.ui.session_keeper import SessionKeeper
from companion.ui.theme import Theme

NOT_PLAYED = {State.WAITING, State.FINISHED}
HEARD = {State.RUNNING, State.FINISHED}


class PlayerPage(QWidget):
    """Open it with a routine. `session_changed` carries a snapshot at each phase and at the end.

    `finished` carries the last snapshot when the person leaves; `closed` asks to put the layer away;
    `sight_changed` says that it is shown or hidden, `running_changed` whether time passes in it.
    """

    session_changed = Signal(object)
    finished = Signal(object)
    closed = Signal()
    help_asked = Signal()
    sight_changed = Signal()
    running_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        materials: Materials,
        now: Callable[[], Moment],
        *,
        clocks: Callable[[], Beat] = clocks_now,
        sounds: RoutineSounds | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(_("Routine"))
        # Not by Tab: the layer passes the keyboard on, and Tab would never come round to its beginning.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._theme = theme
        self._now = now
        self._player: Player | None = None
        self._shown: State | None = None
        self._hurt_at = ""
        self._hurt_value: int | None = None
        self._keeper = SessionKeeper(self)
        self._view = PlayerLayout(theme, materials, self)
        self._playback = Playback(clocks, self)
        self._keys = PlayerKeys(self)
        self._sounds = sounds or RoutineSounds(parent=self)
        self._settings = Settings()
        self._unheard = ""
        self._connect()

    @property
    def player(self) -> Player | None:
        """The player of the routine that is open."""
        return self._player

    def apply_settings(self, settings: Settings) -> None:
        """Which figure the body map shows, and what the person wants to hear."""
        self._settings = settings
        self._view.stage.set_build(settings.build or Build.STRAIGHT)

    def open(self, prepared: Prepared) -> None:
        """Get a routine ready; nothing is timed or stored before *Start*."""
        self._keeper.session = None
        self._view.prepare(prepared)
        self._view.show_sound(wanted=False, muted=False, problem="")
        self._choose_version()

    def go_on(self, session: Session, player: Player) -> None:
        """Take up a routine that was cut off: the player waits, paused, at the phase that is to come."""
        self._keeper.session = session
        self._view.take_up(_(session.title))
        self._begin_sounds()
        self._take(player)

    def _choose_version(self) -> None:
        version = self._view.before.version
        if version is not None:
            self._take(Player(version.plan))

    def _take(self, player: Player) -> None:
        self._player = player
        self._shown = None
        self._playback.load(player, still=self._theme.still)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.setGeometry(self.rect())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view.focus_first()
        self.sight_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The layer itself has nothing to press: the keyboard goes to what has."""
        super().focusInEvent(event)
        self._view.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight it waits; a window that is made small goes on, for those who listen."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._playback.do(Player.pause)
            if self._shown is State.PAUSED:
                self._keep()
            self.sight_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == PAUSE and self._view.playing:
            self._toggle_pause()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange:
            self._view.setGeometry(self.rect())

    def _connect(self) -> None:
        view, keys = self._view, self._keys
        self._playback.cued.connect(self._begin_phase)
        self._playback.ticked.connect(self._refresh)
        view.stop.clicked.connect(self._leave)
        view.before.started.connect(self._start)
        view.gap.continued.connect(self._resume)
        view.gap.restarted.connect(self._restart)
        view.gap.finished.connect(self._finish)
        view.before.version_changed.connect(self._choose_version)
        view.after.closed.connect(self._leave)
        self._connect_hurt()
        self._keeper.changed.connect(self.session_changed)
        view.after.scale.value_chosen.connect(self._keeper.note_pain_after)
        view.after.scale.value_chosen.connect(self._keep)
        view.after.parts.chosen.connect(self._keeper.note_part_after)
        view.after.parts.chosen.connect(self._keep)
        for source in (view.controls, keys):
            source.back_clicked.connect(self._back)
            source.pause_clicked.connect(self._toggle_pause)
            source.skip_clicked.connect(self._skip)
            source.hurts_clicked.connect(self._hurt)
            source.gentler_clicked.connect(self._take_gentler)
        keys.cue_asked.connect(self._repeat_cue)
        for asked in (keys.mute_asked, view.sound.clicked):
            asked.connect(self._toggle_mute)
        keys.left.connect(self._leave)
        keys.full_screen_asked.connect(self._toggle_full_screen)

    def _connect_hurt(self) -> None:
        hurt = self._view.hurt
        hurt.strength_chosen.connect(self._note_strength)
        self._view.stage.place_chosen.connect(self._note_place)
        hurt.left_out.connect(self._leave_out)
        hurt.eased.connect(self._ease)
        hurt.swapped.connect(self._take_gentler)
        hurt.stopped.connect(self._finish)
        hurt.resumed.connect(self._resume)
        hurt.help_asked.connect(self._ask_help)

    def _start(self) -> None:
        before = self._view.before
        version = before.version
        if version is None or self._keeper.session is not None:
            return
        self._keeper.begin(version, self._now(), before.scale.value(), before.parts.values())
        self._begin_sounds()
        self._playback.do(Player.start)

    def _begin_sounds(self) -> None:
        self._unheard = self._sounds.begin(self._settings)
        self._show_sound()

    def _show_sound(self) -> None:
        sounds = self._sounds
        self._view.show_sound(wanted=sounds.wanted, muted=sounds.muted, problem=self._unheard)

    def _toggle_mute(self) -> None:
        if self._keeper.session is not None and self._sounds.wanted:
            self._sounds.toggle_mute()
            self._show_sound()

    def _begin_phase(self, cue: Cue) -> None:
        """Once for each phase, and for the end."""
        if cue.phase is not None:
            announce(self, spoken(cue.phase))
        self._sounds.follow(cue)
        self._keep()

    def _keep(self) -> None:
        if self._player is not None:
            self._keeper.keep(self._player, self._now())

    def _refresh(self) -> None:
        """Show the moment; a change of state also changes what stands beside the figure."""
        player = self._player
        if player is None:
            return
        if player.state is not self._shown:
            self._shown = player.state
            self.running_changed.emit(player.running)
            if player.state not in HEARD:
                self._sounds.hush()
            self._view.show_state(player, self._keeper.session)
            self._keys.enable(playing=self._view.playing)
        self._view.show_moment(player, still=self._theme.still)

    def _toggle_pause(self) -> None:
        paused = self._shown is State.PAUSED
        self._playback.do(Player.resume if paused else Player.pause)

    def _resume(self) -> None:
        if self._player is not None and self._shown in NOT_PLAYED:
            self._view.show_signs(self._player, shown=False)
        self._playback.do(Player.resume)

    def _restart(self) -> None:
        self._playback.do(Player.restart_exercise)

    def _back(self) -> None:
        self._playback.do(Player.back)

    def _skip(self) -> None:
        self._playback.do(Player.skip)

    def _hurt(self) -> None:
        """In every state: where nothing is played there are the signs to stop for, and the way to help."""
        self._hurt_at, self._hurt_value = "", None
        if self._player is not None and self._shown in NOT_PLAYED:
            self._view.show_signs(self._player, shown=True)
        self._playback.do(Player.hurt)

    def _note_place(self, region: str) -> None:
        self._hurt_at = region
        self._note_hurt()

    def _note_strength(self, value: object) -> None:
        self._hurt_value = value if isinstance(value, int) else None
        self._note_hurt()

    def _note_hurt(self) -> None:
        if self._player is not None:
            self._player.note_hurt(self._hurt_at, self._hurt_value)
            self._keep()

    def _leave_out(self) -> None:
        self._playback.do(Player.leave_out)

    def _ease(self) -> None:
        self._playback.do(Player.ease)

    def _take_gentler(self) -> None:
        """An easier exercise, or where there is none less of this one."""
        if self._player is None or self._shown in NOT_PLAYED:
            return
        other = self._view.gentler(self._player)
        if other is None:
            self._ease()
            return
        announce(self, _("Instead: {exercise}").format(exercise=_(other.name)))
        self._playback.do(partial(Player.swap, step=least_step(other), exercise=other))

    def _finish(self) -> None:
        self._playback.do(Player.finish)

    def _ask_help(self) -> None:
        """Help comes first: what was done is stored, and the layer goes."""
        self._finish()
        self._say_finished()
        self.help_asked.emit()

    def _leave(self) -> None:
        """*Stop and save*, Esc and *Done*: before the start and after the end the layer goes."""
        if self._keeper.session is not None and self._shown is not State.FINISHED:
            self._finish()
            return
        self._say_finished()
        self.closed.emit()

    def _say_finished(self) -> None:
        if self._keeper.session is not None:
            self.finished.emit(self._keeper.session)

    def _repeat_cue(self) -> None:
        if self._player is not None:
            announce(self, spoken(self._player.phase))
            self._sounds.say(_(self._player.phase.cue))

    def _toggle_full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
