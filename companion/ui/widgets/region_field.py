"""Choosing a part of the body by typing a few letters: the best matches stand below the field as buttons."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.domain.body import Region
from companion.domain.region_search import RegionSearch
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.stacks import Column

SHOWN, LONGEST = 4, 60


class RegionField(GroupOfControls):
    """`region_chosen` carries the id of a region; empty once the field is emptied. Enter takes the first."""

    region_chosen = Signal(str)

    def __init__(self, theme: Theme, regions: Iterable[Region], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._search = RegionSearch(regions)
        self._found: list[Region] = []
        self._region = ""
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(_("Part of the body"))
        self._field.setAccessibleName(_("Part of the body"))
        self._field.setMaxLength(LONGEST)
        self._matches = QWidget(self)
        self._buttons = [Button(theme, "", kind="soft", parent=self._matches) for _place in range(SHOWN)]
        self.setAccessibleName(_("Part of the body"))
        self.setFocusProxy(self._field)
        flow = Flow(theme, self._matches, gap=6)
        for place, button in enumerate(self._buttons):
            flow.addWidget(button)
            button.clicked.connect(partial(self._take, place))
        column = Column(theme, self, gap=6)
        column.addWidget(self._field)
        column.addWidget(self._matches)
        self._matches.hide()
        self._field.textEdited.connect(self._look_up)
        self._field.returnPressed.connect(self._take_first)
        theme.changed.connect(self._dress)
        self._dress()

    def clear(self) -> None:
        """Choose nothing, without announcing it."""
        self._field.clear()
        self._region = ""
        self._offer([])

    def _look_up(self, typed: str) -> None:
        self._offer(self._search.found(typed, SHOWN))
        if not typed.strip():
            self._choose("")

    def _offer(self, found: list[Region]) -> None:
        self._found = found
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(found))
            button.setText(_(found[place].label) if place < len(found) else "")
        self._matches.setVisible(bool(found))
        if found:
            announce(self._field, _(found[0].label))

    def _take_first(self) -> None:
        if self._found:
            self._take(0)

    def _take(self, place: int) -> None:
        region = self._found[place]
        self._field.setText(_(region.label))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer([])
        self._choose(region.id)

    def _choose(self, region: str) -> None:
        if region != self._region:
            self._region = region
            self.region_chosen.emit(region)

    def _dress(self) -> None:
        self._field.setFont(self._theme.font("label"))
