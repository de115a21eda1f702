"""The place of medicines and activities on Today. Their cards come after the first picture of the page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column

if TYPE_CHECKING:
    from companion.ui.panels.cards_lines import CardLines
    from companion.ui.panels.medicines_panel import MedicinesPanel
    from companion.ui.panels.pacing_panel import PacingPanel


# The start is quicker without the cards.
# ruff: noqa: PLC0415


class MedicinesPlace(QWidget):
    """Empty until `begin`; its signals are those of the card."""

    removed = Signal(str)
    manage_asked = Signal()
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._materials = materials
        self._settings = Settings()
        self._panel: MedicinesPanel | None = None
        self._cards: CardLines | None = None
        self._pacing: PacingPanel | None = None
        self._column = Column(theme, self)

    def apply_settings(self, settings: Settings) -> None:
        self._settings = settings
        for part in (self._panel, self._cards):
            if part is not None:
                part.apply_settings(settings)

    def refresh(self) -> None:
        """Show what is stored now, for example on a new day."""
        for part in (self._panel, self._cards, self._pacing):
            if part is not None:
                part.refresh()

    def open_adding(self, *, activity: bool) -> None:
        """Open the card for an activity, or for something that is tried."""
        self.begin()
        if self._panel is not None:
            self._panel.open_adding(activity=activity)

    def begin(self) -> None:
        """Make the cards, once."""
        for _piece in self.pieces():
            pass

    def pieces(self) -> Iterator[None]:
        """The same one by one: the window answers in between. What was made meanwhile is not made again."""
        if self._panel is None:
            from companion.ui.panels.medicines_panel import MedicinesPanel

            self._panel = MedicinesPanel(self._theme, self._diary, self)
            self._panel.removed.connect(self.removed)
            self._panel.manage_asked.connect(self.manage_asked)
            self._panel.typing.connect(self.typing)
            self._panel.apply_settings(self._settings)
            self._column.addWidget(self._panel)
            self._panel.show()
            yield
        if self._cards is None:
            from companion.ui.panels.cards_lines import CardLines

            self._cards = CardLines(self._theme, self._diary, self._materials, self)
            self._cards.apply_settings(self._settings)
            self._column.insertWidget(0, self._cards)
            self._cards.show()
            yield
        if self._pacing is None:
            from companion.ui.panels.pacing_panel import PacingPanel

            self._pacing = PacingPanel(self._theme, self._diary, self)
            self._column.addWidget(self._pacing)
            self._pacing.show()
