"""The place of the flare on Today: one line while there is one, made after the first picture of the page."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.record import Kind
from companion.ui.diary import Diary
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column

if TYPE_CHECKING:
    from companion.ui.panels.flare_line import FlareLine


class FlarePlace(QWidget):
    """Empty until `begin`. It follows the diary by itself: a flare is on more days than its first."""

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._line: FlareLine | None = None
        self._column = Column(theme, self)
        diary.changed.connect(self._follow)
        self.hide()

    def begin(self) -> None:
        """Make the line, once."""
        from companion.ui.flare_log import FlareLog  # noqa: PLC0415 - the start is quicker without
        from companion.ui.panels.flare_line import FlareLine  # noqa: PLC0415
        from companion.ui.widgets.tab_chain import chain  # noqa: PLC0415

        if self._line is None:
            self._line = FlareLine(self._theme, FlareLog(self._diary), self)
            self._column.addWidget(self._line)
            chain(self, self._line)
            self.refresh()

    def refresh(self) -> None:
        """Show what is stored now, for example on a new day."""
        if self._line is not None:
            self._line.refresh()
            self.setHidden(self._line.isHidden())

    def _follow(self, changes: Changes) -> None:
        if Kind.FLARES in changes.kinds:
            self.refresh()
