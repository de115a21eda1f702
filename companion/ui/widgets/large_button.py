"""A button for tired hands: as tall as the targets of the page for flare days."""

from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.buttons import STRONG, STRONG_WEIGHT, Button


class LargeButton(Button):
    """Its height comes from the style sheet."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str = "secondary",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, kind, icon, parent)
        self.setProperty("large", "true")

    def _dress(self) -> None:
        super()._dress()
        self.setFont(self._theme.font("heading", weight=STRONG_WEIGHT if self.kind in STRONG else 500))
