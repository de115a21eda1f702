"""The sitting clock on Today: a quiet line, and an invitation to change position when it is time."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings
from companion.domain.text import plural
from companion.ui.diary import Diary
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column

if TYPE_CHECKING:
    from companion.domain.sitting import Sitting
    from companion.ui.panels.sitting_card import SittingCard

# Off for most people: nothing of it is loaded before it is wanted.
# ruff: noqa: PLC0415

HEARTBEAT_MS = 30_000
MINUTE = timedelta(minutes=1)


class SittingPlace(QWidget):
    """Empty while the clock is off, and during a break. `reset_asked`: the desk reset, as a routine."""

    reset_asked = Signal()

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._every = timedelta(0)
        self._sitting: Sitting | None = None
        self._resting = ""
        self._card: SittingCard | None = None
        self._column = Column(theme, self)
        self._heart = QTimer(self, interval=HEARTBEAT_MS)
        self._heart.timeout.connect(self.beat)
        self.hide()

    def apply_settings(self, settings: Settings) -> None:
        """The clock begins anew when it is turned on, and ends when it is turned off."""
        minutes = 0 if settings.on_break else settings.sitting_minutes
        if self._every == minutes * MINUTE:
            return
        self._every = minutes * MINUTE
        if not minutes:
            self._heart.stop()
            self.hide()
            return
        self._move()
        self._heart.start()

    def beat(self) -> None:
        """Look at the clock."""
        if self._sitting is None or not self._every:
            return
        now = self._diary.now().utc
        self._sitting = self._sitting.at(now)
        due = self._sitting.due(self._every, now)
        left = self._sitting.left(self._every, now)
        minutes = max(1, -(-left // MINUTE))
        rests = self._resting == self._diary.today().isoformat()
        words = plural("Change position in {n} minute", "Change position in {n} minutes", minutes)
        self._shown_card().show_clock(words, due=due)
        self.setHidden(rests)

    def _move(self) -> None:
        from companion.domain.sitting import begun

        self._sitting = begun(self._diary.now().utc)
        self.beat()

    def _reset(self) -> None:
        """Who does that moves."""
        self._move()
        self.reset_asked.emit()

    def _put_off(self) -> None:
        if self._sitting is not None:
            self._sitting = self._sitting.later(self._diary.now().utc)
            self.beat()

    def _rest(self) -> None:
        """Not today."""
        self._resting = self._diary.today().isoformat()
        self.hide()

    def _shown_card(self) -> "SittingCard":
        from companion.ui.panels.sitting_card import SittingCard

        if self._card is None:
            self._card = SittingCard(self._theme, self)
            self._card.moved.connect(self._move)
            self._card.put_off.connect(self._put_off)
            self._card.rested.connect(self._rest)
            self._card.reset_asked.connect(self._reset)
            self._column.addWidget(self._card)
            self._card.show()
        return self._card
