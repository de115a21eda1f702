"""Names of the sections of a page, one below the other, in the look of the rail."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.rail_item import RailItem
from companion.ui.widgets.roving import Roving
from companion.ui.widgets.stacks import Column


class SectionNav(GroupOfControls):
    """One tab stop; `section_chosen` carries the key. `sections` are (key, words, icon)."""

    section_chosen = Signal(str)

    def __init__(
        self, theme: Theme, sections: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items = {key: RailItem(theme, words, icon, parent=self) for key, words, icon in sections}
        self._keys: dict[QAbstractButton, str] = {item: key for key, item in self._items.items()}
        self._roving = Roving(self, list(self._items.values()))
        clicks = QButtonGroup(self)
        clicks.setExclusive(False)
        column = Column(theme, self, gap=4)
        for item in self._items.values():
            clicks.addButton(item)
            column.addWidget(item)
        column.addStretch(1)
        clicks.buttonClicked.connect(self._choose)

    def set_current(self, key: str) -> None:
        """Mark the section that is shown."""
        for known, item in self._items.items():
            item.set_current(current=known == key)
        self._roving.stop_at(self._items[key])

    def _choose(self, item: QAbstractButton) -> None:
        self.section_chosen.emit(self._keys[item])
