"""The navigation at the left: the pages, and below them what is reachable from everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.rail_item import PLAIN, RailItem
from companion.ui.widgets.roving import Roving

NAME_HIDDEN_FROM = 1.5
SIDE = 12
ABOVE, BELOW, GAP = 20, 16, 4
UNDER_NAME = 10
MARK = 26


class Rail(QFrame):
    """`pages` are (key, words, icon); `bottom` adds a kind: outlined or danger."""

    page_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        pages: Sequence[tuple[str, str, str]],
        bottom: Sequence[tuple[str, str, str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._items = {key: RailItem(theme, words, icon, PLAIN, self) for key, words, icon in pages}
        listed = list(self._items.values())
        below = {key: RailItem(theme, words, icon, kind, self) for key, words, icon, kind in bottom}
        self._items |= below
        self._keys: dict[QAbstractButton, str] = {item: key for key, item in self._items.items()}
        self._roving = Roving(self, listed)
        self._listed = listed
        self._mark = IconLabel(theme, "leaf", "accent", MARK)
        self._name = Label(theme, _("Companion"), role="heading")
        self._lay_out(listed, list(below.values()))
        clicks = QButtonGroup(self)
        clicks.setExclusive(False)
        for item in self._items.values():
            clicks.addButton(item)
        clicks.buttonClicked.connect(self._choose)
        self.setAccessibleName(_("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._dress)
        self._dress()

    def set_current(self, key: str) -> None:
        """Mark the page that is shown."""
        for item_key, item in self._items.items():
            item.set_current(current=item_key == key)
            if item_key == key and item in self._listed:
                self._roving.stop_at(item)

    def set_compact(self, compact: bool) -> None:
        """Icons alone, for narrow windows."""
        if compact != self._compact:
            self._compact = compact
            for item in self._items.values():
                item.set_compact(compact=compact)
            self._dress()

    def item(self, key: str) -> RailItem:
        """The button of a page."""
        return self._items[key]

    def _lay_out(self, listed: Sequence[QWidget], below: Sequence[QWidget]) -> None:
        # Not scaled: large letters need the width, and all pages have to fit one screen.
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, ABOVE, SIDE, BELOW)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 0, 0, UNDER_NAME)
        head.setSpacing(2 * GAP)
        head.addWidget(self._mark)
        head.addWidget(self._name)
        head.addStretch(1)
        column.addLayout(head)
        for item in listed:
            column.addWidget(item)
        column.addStretch(1)
        for item in below:
            column.addWidget(item)

    def _choose(self, item: QAbstractButton) -> None:
        self.page_chosen.emit(self._keys[item])

    def _dress(self) -> None:
        theme = self._theme
        if self._compact:
            width = theme.length("size.rail_compact")
        else:
            width = min(theme.length("size.rail"), round(theme.measure("size.rail_most")))
        self.setFixedWidth(width)
        self._name.setVisible(not self._compact and theme.scale < NAME_HIDDEN_FROM)
