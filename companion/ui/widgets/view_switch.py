"""A choice between a few views of which one is always shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.segmented import Segmented


class ViewSwitch(Segmented):
    """`switched` carries the key of another view; pressing the chosen one again changes nothing."""

    switched = Signal(str)

    def __init__(
        self, theme: Theme, name: str, views: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, views, parent)
        self.shown = views[0][0]
        self.setAccessibleName(name)
        self.set_value(self.shown)
        self.chosen.connect(self._take)

    def show_view(self, key: str) -> None:
        """Show a choice without announcing it."""
        self.shown = key
        self.set_value(key)

    def _take(self, key: object) -> None:
        if key is None or key == self.shown:
            self.set_value(self.shown)
            return
        self.shown = str(key)
        self.switched.emit(self.shown)
