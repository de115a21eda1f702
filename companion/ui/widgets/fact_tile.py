"""A small sunken tile: an icon, what it is about, and one line that says it."""

from PySide6.QtWidgets import QFrame, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row


class FactTile(QFrame):
    """Read only."""

    def __init__(
        self, theme: Theme, icon: str, title: str, sub: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label(theme, title, role="label", wrap=True)
        self._sub = Label(theme, sub, role="small", tone="muted", wrap=True)
        row = Row(theme, self, gap=12, margins=(14, 10, 14, 10))
        row.addWidget(IconLabel(theme, icon, "muted", theme.measure("icon.rail")))
        column = Column(theme, gap=0)
        # Beside a taller tile the two lines stay together.
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._sub)
        column.addStretch(1)
        row.addLayout(column, 1)

    def set_text(self, title: str, sub: str) -> None:
        self._title.setText(title)
        self._sub.setText(sub)
