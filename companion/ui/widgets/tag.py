"""A small read-only mark in words: neutral, caution, accent or positive."""

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Row

INK = {"accent": "on_accent_soft"}
ICON = 16


class Tag(QFrame):
    """As wide as its words."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: str = "neutral",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        ink = INK.get(tone, tone)
        self._words = Label(theme, text, role="tag", tone=ink)
        row = Row(theme, self, gap=5, margins=(8, 2, 9, 2))
        if icon:
            row.addWidget(IconLabel(theme, icon, ink, ICON))
        row.addWidget(self._words)
        theme.changed.connect(self._dress)
        self._dress()

    def set_text(self, text: str) -> None:
        self._words.setText(text)

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.length("size.tag"))
