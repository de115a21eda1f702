"""How long a routine takes and in which position, with their icons."""

from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Row

ICON = 18


class RoutineFacts(QWidget):
    """One line: a clock and the minutes, a chair and the position."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes = Label(theme, role="body", tone="muted")
        self._position = Label(theme, role="body", tone="muted")
        row = Row(theme, self, gap=7)
        row.addWidget(IconLabel(theme, "clock", size=ICON))
        row.addWidget(self._minutes)
        row.addWidget(IconLabel(theme, "chair", size=ICON))
        row.addWidget(self._position)
        row.addStretch(1)

    def show_facts(self, minutes: int, position: str) -> None:
        self._minutes.setText(_("about {n} min").format(n=minutes))
        self._position.setText(_(position))
