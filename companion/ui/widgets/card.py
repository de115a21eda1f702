"""The ground that things stand on."""

from PySide6.QtWidgets import QFrame, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column

# The letters' own space above capitals and below the last line is taken off, so that the pad looks even.
ABOVE, BELOW = 3, 2


class Card(QFrame):
    """A rounded ground, "surface" or "sunken"; contents go into `body`, a column."""

    def __init__(
        self, theme: Theme, *, tone: str = "surface", gap: float = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        pad = theme.measure("space.card")
        self.body = Column(theme, self, gap=gap, margins=(pad, pad - ABOVE, pad, pad - BELOW))
