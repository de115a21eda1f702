"""A routine that was cut off: a line above the pages offers to go on with it, or to keep what was done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from companion.domain.changes import Changes, Replacement
from companion.domain.player import Player
from companion.domain.record import Kind
from companion.domain.resuming import LOOKED_BACK, cut_off, done_count, kept, player_to_go_on
from companion.domain.routine import Session
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.notices import Notices
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.buttons import Button


class RoutineLeft(QObject):
    """`going_on` carries the session and its player. Nothing happens by itself; the line waits."""

    going_on = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        diary: Diary,
        materials: Materials,
        notices: Notices,
        is_playing: Callable[[], bool],
    ) -> None:
        """While a routine `is_playing` there is nothing to offer."""
        super().__init__(notices)
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._notices = notices
        self._is_playing = is_playing
        self._session: Session | None = None
        self._player: Player | None = None
        self._banner: Banner | None = None
        self._on: Button | None = None
        diary.changed.connect(self._follow)

    def look(self) -> None:
        """Show the line for the newest routine without an end, or hide it."""
        diary = self._diary
        if diary.read_only:
            return
        today = diary.today()
        found = None if self._is_playing() else cut_off(diary.sessions(today - LOOKED_BACK, today), today)
        self._session = found
        if found is not None:
            self._player = player_to_go_on(found, self._materials.exercises, diary.now().utc)
            self._show(found, self._player)
        elif self._banner is not None:
            self._notices.set_shown(self._banner, shown=False)

    def _follow(self, changes: Changes) -> None:
        if Kind.SESSIONS in changes.kinds:
            self.look()

    def _show(self, session: Session, player: Player | None) -> None:
        if self._banner is None:
            self._banner = Banner(self._theme, "neutral", icon="pause")
            self._on = self._banner.add_action(_("Go on"))
            self._on.clicked.connect(self._go_on)
            self._banner.add_action(_("Keep what was done")).clicked.connect(self._keep)
        if self._on is not None:
            self._on.setVisible(player is not None)
        words = _("{routine}, started at {time}, is still open. {done} of {planned} exercises were done.")
        self._banner.set_text(
            words.format(
                routine=_(session.title) or _("A routine"),
                time=short_time(session.moment),
                done=done_count(session),
                planned=len(session.done),
            )
        )
        self._notices.set_shown(self._banner, shown=True)

    def _go_on(self) -> None:
        session, player = self._session, self._player
        if session is not None and player is not None:
            self.going_on.emit(session, player)

    def _keep(self) -> None:
        """Undo takes the whole routine back, as after any other end."""
        if self._session is not None:
            change = Replacement(before=None, after=kept(self._session))
            self._diary.record(_("Routine"), change)
