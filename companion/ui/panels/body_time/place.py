"""Where the body over time stands on its page: it says that it is getting ready, and is made meanwhile."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.analysis.periods import Period
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.after_paint import after_first_paint
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.panels.body_time.moving import moved
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label

if TYPE_CHECKING:
    from companion.ui.panels.body_time.panel import BodyTimePanel


class BodyTimePlace(QStackedWidget):
    """Making the panel takes longer than a window may be deaf, so that is done in pieces, when it is needed.

    Who looks at charts alone does not wait for it at all.
    """

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = theme, diary, materials
        self._settings = Settings()
        self._period = Period.THREE_MONTHS
        self._panel: BodyTimePanel | None = None
        self._head: QWidget | None = None
        self._begun = False
        waiting = Label(theme, _("Getting your body map ready"), role="body", tone="muted", wrap=True)
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(waiting)

    def apply_settings(self, settings: Settings) -> None:
        """Take over which figure is drawn, and whether as in a mirror."""
        self._settings = settings
        if self._panel is not None:
            self._panel.apply_settings(settings)

    def show_period(self, period: Period) -> None:
        """Show these days; own dates are given up."""
        self._period = period
        if self._panel is not None:
            self._panel.show_period(period)

    def carry(self, head: QWidget | None) -> None:
        """Let the head of the page scroll with the maps, as soon as they are there; None: it stands above."""
        self._head = head
        if self._panel is not None:
            with moved(head or self._panel):
                self._panel.carry(head)

    def refresh(self) -> None:
        """Read the diary again and show what it says; the first time everything is made for that."""
        if self._panel is not None:
            self._panel.refresh()
        elif not self._begun:
            self._begun = True
            after_first_paint(self, self._load)

    def pause(self) -> None:
        """Stop what is playing."""
        if self._panel is not None:
            self._panel.pause()

    def _load(self) -> None:
        from companion.ui.panels.body_time.panel import BodyTimePanel  # noqa: PLC0415 - a piece of its own

        self._next(partial(self._make, BodyTimePanel))

    def _make(self, kind: "type[BodyTimePanel]") -> None:
        panel = kind(*self._parts, self)
        panel.apply_settings(self._settings)
        panel.show_period(self._period)
        self._panel = panel
        self.addWidget(panel)
        self.carry(self._head)
        self._next(self._show)

    def _show(self) -> None:
        if self._panel is not None:
            self._panel.refresh()
            self.setCurrentWidget(self._panel)

    def _next(self, piece: Callable[[], None]) -> None:
        """What was asked of the window meanwhile has its turn first."""
        QTimer.singleShot(0, self, piece)
