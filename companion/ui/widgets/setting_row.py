"""One setting: icon, what it is, one sentence, and its control at the right or below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row

ICON = 24


class SettingRow(QWidget):
    """A wide control stands below the words; a small one beside them."""

    def __init__(
        self, theme: Theme, icon: str, title: str, sentence: str, control: QWidget | None = None
    ) -> None:
        super().__init__()
        self._row = Row(theme, self, gap=16)
        self._row.addWidget(IconLabel(theme, icon, size=ICON), 0, Qt.AlignmentFlag.AlignTop)
        self._words = Column(theme, gap=2)
        self._words.addWidget(Label(theme, title, role="strong", wrap=True))
        self._words.addWidget(Label(theme, sentence, role="small", tone="muted", wrap=True))
        self._row.addLayout(self._words, 1)
        if control is not None:
            self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_below(self, widget: QWidget, *, hugging: bool = False) -> None:
        """Put a control under the words; `hugging` keeps it as narrow as it can be."""
        self._words.addSpacing(6)
        if hugging:
            self._words.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self._words.addWidget(widget)
