"""Rows and columns whose gaps and margins follow the text size."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.ui.theme import Theme

Margins = tuple[float, float, float, float]
NONE: Margins = (0, 0, 0, 0)


class Stack(QBoxLayout):
    """A box layout with lengths given at 100 %."""

    def __init__(
        self,
        theme: Theme,
        direction: QBoxLayout.Direction,
        parent: QWidget | None,
        gap: float,
        margins: Margins,
    ) -> None:
        super().__init__(direction, parent)
        self._theme = theme
        self._gap = gap
        self._margins = margins
        theme.changed.connect(self._dress)
        self._dress()

    def set_gap(self, gap: float) -> None:
        """Change the space between the items."""
        self._gap = gap
        self._dress()

    def _dress(self) -> None:
        self.setSpacing(self._theme.px(self._gap))
        self.setContentsMargins(*map(self._theme.px, self._margins))


class Row(Stack):
    """Side by side."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, gap: float = 8, margins: Margins = NONE
    ) -> None:
        super().__init__(theme, QBoxLayout.Direction.LeftToRight, parent, gap, margins)


class Column(Stack):
    """One below the other."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, gap: float = 8, margins: Margins = NONE
    ) -> None:
        super().__init__(theme, QBoxLayout.Direction.TopToBottom, parent, gap, margins)
