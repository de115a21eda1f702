"""Runs a routine in the window: opens the player, stores each snapshot of the session, closes it again."""

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from companion.domain.changes import Replacement
from companion.domain.text import _
from companion.ui.after_paint import after_first_paint
from companion.ui.main_window import MainWindow
from companion.ui.workspace import Workspace

if TYPE_CHECKING:
    from companion.domain.player import Player
    from companion.domain.routine import Routine, Session
    from companion.ui.exercise_book import ExerciseBook
    from companion.ui.pages.player import PlayerPage
    from companion.ui.routine_left import RoutineLeft

DAYS = 2
"""So far back a routine that was cut off is looked for."""


class RoutineRunner(QObject):
    """One player for the whole program, made when the first routine is started."""

    def __init__(self, work: Workspace, window: MainWindow) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._player: PlayerPage | None = None
        self._stored: Session | None = None
        self._left: RoutineLeft | None = None
        work.routine_asked.connect(self.start)
        work.own_routine_asked.connect(self.play)
        after_first_paint(window, self._look_for_one_left)

    def start(self, key: str) -> None:
        """Open the player with a routine of the library."""
        self.play(self._book.suiting(self._work.materials.routines[key]))

    def play(self, routine: "Routine") -> None:
        """Open the player with any routine."""
        from companion.ui.routine_day import prepared_today  # noqa: PLC0415 - the start needs no player

        player = self._player or self._make_player()
        self._stored = None
        player.open(prepared_today(routine, self._work.diary, self._book))
        self._window.open_layer(player)

    @cached_property
    def _book(self) -> "ExerciseBook":
        from companion.ui.exercise_book import ExerciseBook  # noqa: PLC0415 - the start needs no player

        return ExerciseBook(self._work.diary, self._work.materials)

    def go_on(self, session: "Session", waiting: "Player") -> None:
        """Open the player where a routine was cut off."""
        player = self._player or self._make_player()
        self._stored = session
        player.go_on(session, waiting)
        self._window.open_layer(player)

    def _look_for_one_left(self) -> None:
        """Most starts find none, and then nothing more is loaded."""
        diary = self._work.diary
        today = diary.today()
        if any(each.ended is None for each in diary.sessions(today - timedelta(days=DAYS), today)):
            self._look_again()

    def _look_again(self) -> None:
        from companion.ui.routine_left import RoutineLeft  # noqa: PLC0415 - the start needs no player

        if self._left is None:
            work, notices = self._work, self._window.notices
            self._left = RoutineLeft(work.theme, work.diary, work.materials, notices, self._is_playing)
            self._left.going_on.connect(self.go_on)
        self._left.look()

    def _is_playing(self) -> bool:
        return self._player is not None and self._window.layer is self._player

    def _make_player(self) -> "PlayerPage":
        from companion.ui.awake import Awake, helpers_here  # noqa: PLC0415 - the start needs no player
        from companion.ui.pages.player import PlayerPage  # noqa: PLC0415 - as above

        work = self._work
        player = PlayerPage(work.theme, work.materials, work.diary.now)
        player.apply_settings(work.settings)
        work.settings_applied.connect(player.apply_settings)
        player.session_changed.connect(self._store)
        player.closed.connect(self._window.close_layer)
        player.sight_changed.connect(self._look_again, Qt.ConnectionType.QueuedConnection)
        player.help_asked.connect(self._window.show_help)
        player.running_changed.connect(Awake(helpers_here(), player).set_held)
        self._player = player
        return player

    def _store(self, session: "Session") -> None:
        """A running routine is stored as it goes, so that a crash loses nothing; its end can be undone."""
        ends = session.ended is not None
        # Undoing the end takes the whole session back, not only its last part.
        before = self._stored if self._stored is None or self._stored.ended is not None else None
        change = Replacement(before=before if ends else self._stored, after=session)
        self._work.diary.record(_("Routine"), change, undoable=ends)
        self._stored = session
