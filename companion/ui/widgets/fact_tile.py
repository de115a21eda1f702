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
        self._column = Column(theme, gap=0)
        row = Row(theme, self, gap=12, margins=(14, 10, 14, 10))
        row.addWidget(IconLabel(theme, icon, "muted", theme.measure("icon.rail")))
        # Beside a taller tile the lines stay together.
        self._column.addStretch(1)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sub)
        self._column.addStretch(1)
        row.addLayout(self._column, 1)

    def add_below(self, widget: QWidget) -> None:
        """Put something below the lines."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def set_text(self, title: str, sub: str) -> None:
        self._title.setText(title)
        self._sub.setText(sub)
