"""Push buttons in words, with or without an icon, and the few that are an icon alone."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.style_sheet import restyle
from companion.ui.theme import Theme
from companion.ui.widgets.push_button import PushButton

ICON_GAP = 6
INK = {
    "primary": "on_accent",
    "soft": "on_accent_soft",
    "ghost": "accent",
    "danger": "danger",
    "last": "text",
    "secondary": "text",
    "toast": "surface",
}
STRONG = ("primary", "toast")
STRONG_WEIGHT = 600


class Button(PushButton):
    """A button of kind secondary, primary, soft, ghost, danger, or last: dashed, a value from before."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str = "secondary",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon = icon
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def kind(self) -> str:
        return str(self.property("kind"))

    def set_kind(self, kind: str) -> None:
        """Make it stand out more or less."""
        if kind != self.kind:
            self.setProperty("kind", kind)
            restyle(self)
            self._dress()

    def set_icon(self, icon: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon = icon
        self._dress()

    def _dress(self) -> None:
        theme = self._theme
        self.setFont(theme.font("label", weight=STRONG_WEIGHT if self.kind in STRONG else None))
        if self._icon:
            size = theme.measure("icon.button")
            self.setIcon(theme.icon(self._icon, INK[self.kind], size, gap=ICON_GAP))
            self.setIconSize(QSize(theme.px(size) + theme.px(ICON_GAP), theme.px(size)))


class IconButton(PushButton):
    """A square button for Close, Redo and arrows: its name is spoken and shown as a tooltip."""

    def __init__(
        self, theme: Theme, icon: str, name: str, *, edge: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._icon = icon
        self.setProperty("edge", edge)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._dress()

    def _dress(self) -> None:
        size = self._theme.measure("icon.button")
        self.setIcon(self._theme.icon(self._icon, "text", size))
        self.setIconSize(QSize(self._theme.px(size), self._theme.px(size)))
