"""Texts and icons that are read, not clicked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from companion.ui.style_sheet import restyle
from companion.ui.theme import Theme


class Label(QLabel):
    """Plain text in a type role. A wrapped label takes the height that its width needs."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        # What a person wrote may look like HTML; it is shown as written.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        theme.changed.connect(self._dress)
        self._dress()

    def set_tone(self, tone: str) -> None:
        """Change the colour role: text, muted, accent, danger, caution, neutral or positive."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            restyle(self)

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._role))


class IconLabel(QLabel):
    """A drawn icon beside words that say the same; screen readers pass over it."""

    def __init__(
        self, theme: Theme, icon: str, tone: str = "muted", size: float = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._tone = tone
        self._size = size
        theme.changed.connect(self._dress)
        self._dress()

    def set_icon(self, icon: str, tone: str | None = None) -> None:
        """Show another icon; an empty name shows none."""
        self._icon = icon
        self._tone = tone or self._tone
        self._dress()

    def _dress(self) -> None:
        side = self._theme.px(self._size)
        self.setFixedSize(side, side)
        if self._icon:
            self.setPixmap(self._theme.pixmap(self._icon, self._tone, self._size))
        else:
            self.clear()
