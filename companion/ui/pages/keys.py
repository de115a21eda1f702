"""Keys: what each one does, place by place, and whether letters work."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.key_words import KeyGroup
from companion.ui.panels.key_card import KeyCard
from companion.ui.panels.letters_switch import LettersSwitch
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column


class KeysPage(QWidget):
    """`groups` are all keys; `closed` goes back to where it was opened."""

    closed = Signal()
    settings_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        groups: Sequence[KeyGroup],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._back = Button(theme, _("Back"), icon="left")
        self._header = PageHeader(theme, _("Keys"), self)
        self._header.set_line(_("Everything can be done with the keyboard. Tab goes from group to group."))
        self._header.add_widget(self._back)
        self._letters = LettersSwitch(theme, settings)
        self._switch_card = Card(theme, parent=self)
        self._switch_card.body.addWidget(self._letters)
        self._cards = [self._card(group) for group in groups]
        self._area = ColumnsArea(theme, self)
        self._columns = 0
        column = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(self._header)
        column.addWidget(self._area, 1)
        self._back.clicked.connect(self.closed)
        self._letters.changed.connect(self.settings_changed)
        theme.changed.connect(self._restyle)

    def set_settings(self, settings: Settings) -> None:
        """Show settings that were changed elsewhere."""
        self._letters.set_settings(settings)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _card(self, group: KeyGroup) -> KeyCard:
        return KeyCard(self._theme, group, self)

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = columns_for(self.width(), self._theme.scale)
        if columns == self._columns:
            return
        self._columns = columns
        stacks: list[list[QWidget]] = [[] for _column in range(columns)]
        first, *others = self._cards
        for card in (first, self._switch_card, *others):
            lowest = min(stacks, key=lambda stack: sum(part.sizeHint().height() for part in stack))
            lowest.append(card)
        self._area.place([(0, stack) for stack in stacks])
