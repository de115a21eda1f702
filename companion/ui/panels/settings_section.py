"""A section of the settings: a heading and cards of rows with hairlines between them."""

from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.setting_row import SettingRow
from companion.ui.widgets.stacks import Column


class SettingsSection(QWidget):
    """Rows are added from top to bottom."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = Column(theme, gap=10)
        column = Column(theme, self, gap=10)
        column.addWidget(Label(theme, title, role="heading"))
        column.addLayout(self._cards)
        column.addStretch(1)
        self.setAccessibleName(title)
        self.begin_card()

    def begin_card(self) -> None:
        """What is added from here on stands on a ground of its own."""
        self._card = Card(self._theme, gap=12)
        self._cards.addWidget(self._card)

    def add_row(self, icon: str, title: str, sentence: str, control: QWidget | None = None) -> SettingRow:
        """A row; the control stands at the right unless the row gets one below."""
        row = SettingRow(self._theme, icon, title, sentence, control)
        self.add_line(row)
        return row

    def add_line(self, line: QWidget) -> None:
        """Anything as wide as the card."""
        if self._card.body.count():
            self._card.body.addWidget(Rule(self._theme, self._card))
        self._card.body.addWidget(line)
