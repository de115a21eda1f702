"""Plays a routine: a full layer with the figure, the cue and the controls. Reports the session as it goes."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.exercise import Exercise
from companion.domain.figure.motion import Motion
from companion.domain.ids import new_id
from companion.domain.moments import Moment
from companion.domain.plan import plan_of
from companion.domain.player import Beat, Cue, Player, State
from companion.domain.resuming import snapshot
from companion.domain.routine import Routine, Session
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.panels.player_layout import PlayerLayout
from companion.ui.playback import Playback, clocks_now
from companion.ui.player_keys import PAUSE, PlayerKeys
from companion.ui.player_words import spoken
from companion.ui.theme import Theme


class PlayerPage(QWidget):
    """Open it with a routine. `session_changed` carries a snapshot at each phase and at the end.

    `finished` carries the last snapshot when the person leaves; `closed` asks to put the layer away;
    `sight_changed` says that it is shown or hidden.
    """

    session_changed = Signal(object)
    finished = Signal(object)
    closed = Signal()
    help_asked = Signal()
    sight_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        exercises: Mapping[str, Exercise],
        read_motion: Callable[[str], Motion],
        now: Callable[[], Moment],
        *,
        clocks: Callable[[], Beat] = clocks_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Routine"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._exercises = exercises
        self._now = now
        self._player: Player | None = None
        self._session: Session | None = None
        self._shown: State | None = None
        self._view = PlayerLayout(theme, read_motion, self)
        self._playback = Playback(clocks, self)
        self._keys = PlayerKeys(self)
        self._connect()

    @property
    def player(self) -> Player | None:
        """The player of the routine that is open."""
        return self._player

    def open(self, routine: Routine, pain_before_last: int | None = None) -> None:
        """Get a routine ready; nothing is timed or stored before *Start*."""
        self._player = Player(plan_of(routine, self._exercises))
        self._session = None
        self._take(_(routine.title), pain_before_last)

    def go_on(self, session: Session, player: Player) -> None:
        """Take up a routine that was cut off: the player waits, paused, at the phase that is to come."""
        self._player = player
        self._session = session
        self._take(_(session.title), session.pain_before)

    def _take(self, title: str, last_pain: int | None) -> None:
        if self._player is None:
            return
        self._shown = None
        self._playback.load(self._player, still=self._theme.still)
        self._view.prepare(self._player, title, last_pain)
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
        view.hurt.left_out.connect(self._leave_out)
        view.hurt.stopped.connect(self._finish)
        view.hurt.resumed.connect(self._resume)
        view.hurt.help_asked.connect(self._ask_help)
        view.after.scale.value_chosen.connect(self._note_pain_after)
        view.after.closed.connect(self._leave)
        for source in (view.controls, keys):
            source.back_clicked.connect(self._back)
            source.pause_clicked.connect(self._toggle_pause)
            source.skip_clicked.connect(self._skip)
            source.hurts_clicked.connect(self._hurt)
        keys.cue_asked.connect(self._repeat_cue)
        keys.left.connect(self._leave)
        keys.full_screen_asked.connect(self._toggle_full_screen)

    def _start(self) -> None:
        if self._player is None or self._session is not None:
            return
        moment = self._now()
        self._session = Session(
            id=new_id(),
            routine=self._player.plan.routine.key,
            title=self._player.plan.routine.title,
            moment=moment,
            changed=moment.utc,
            pain_before=self._view.before.scale.value(),
        )
        self._playback.do(Player.start)

    def _begin_phase(self, cue: Cue) -> None:
        """Once for each phase, and for the end."""
        if cue.phase is not None:
            announce(self, spoken(cue.phase))
        self._keep()

    def _keep(self) -> None:
        """Report how the session stands now, so that nothing is lost if the program ends here."""
        if self._session is None or self._player is None:
            return
        self._session = snapshot(self._session, self._player, self._now().utc)
        self.session_changed.emit(self._session)

    def _note_pain_after(self, value: object) -> None:
        if self._session is not None:
            self._session = replace(self._session, pain_after=value if isinstance(value, int) else None)
            self._keep()

    def _refresh(self) -> None:
        """Show the moment; a change of state also changes what stands beside the figure."""
        player = self._player
        if player is None:
            return
        if player.state is not self._shown:
            self._shown = player.state
            self._view.show_state(player, self._session)
            self._keys.enable(playing=self._view.playing)
        self._view.show_moment(player, still=self._theme.still)

    def _toggle_pause(self) -> None:
        paused = self._shown is State.PAUSED
        self._playback.do(Player.resume if paused else Player.pause)

    def _resume(self) -> None:
        self._playback.do(Player.resume)

    def _restart(self) -> None:
        self._playback.do(Player.restart_exercise)

    def _back(self) -> None:
        self._playback.do(Player.back)

    def _skip(self) -> None:
        self._playback.do(Player.skip)

    def _hurt(self) -> None:
        self._playback.do(Player.hurt)

    def _leave_out(self) -> None:
        self._playback.do(Player.leave_out)

    def _finish(self) -> None:
        self._playback.do(Player.finish)

    def _ask_help(self) -> None:
        """Help comes first: what was done is stored, and the layer goes."""
        self._finish()
        self._say_finished()
        self.help_asked.emit()

    def _leave(self) -> None:
        """*Stop and save*, Esc and *Done*: before the start and after the end the layer goes."""
        if self._session is not None and self._shown is not State.FINISHED:
            self._finish()
            return
        self._say_finished()
        self.closed.emit()

    def _say_finished(self) -> None:
        if self._session is not None:
            self.finished.emit(self._session)

    def _repeat_cue(self) -> None:
        if self._player is not None:
            announce(self, spoken(self._player.phase))

    def _toggle_full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
