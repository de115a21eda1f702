"""A sentence across the page that pushes the content down and stays until it is settled."""

from PySide6.QtWidgets import QFrame, QWidget

from companion.ui.style_sheet import restyle
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Row

ICONS = {"neutral": "info", "caution": "clock", "danger": "warning", "positive": "check"}


class Banner(QFrame):
    """Tone neutral, caution, danger or positive; actions stand at the right."""

    def __init__(
        self,
        theme: Theme,
        tone: str = "neutral",
        text: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon = IconLabel(theme, icon or ICONS[tone], tone, theme.measure("icon.rail"))
        self._words = Label(theme, text, tone=tone, wrap=True)
        self.setProperty("tone", tone)
        self._row = Row(theme, self, gap=12, margins=(16, 6, 8, 6))
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        return self._words.text()

    def set_text(self, text: str) -> None:
        self._words.setText(text)

    def set_tone(self, tone: str) -> None:
        """Another tone, with its icon."""
        self.setProperty("tone", tone)
        self._icon.set_icon(self._icon_name or ICONS[tone], tone)
        self._words.set_tone(tone)
        restyle(self)

    def add_action(self, words: str) -> Button:
        """A further button at the right; the caller connects it."""
        button = Button(self._theme, words, kind="ghost")
        self._row.addWidget(button)
        return button

    def _dress(self) -> None:
        # As tall with actions as without.
        self.setMinimumHeight(self._theme.length("size.target") + self._theme.px(12))
