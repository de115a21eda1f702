"""A section of the settings: a heading and a card of rows with hairlines between them."""

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
        self._card = Card(theme, gap=12)
        column = Column(theme, self, gap=10)
        column.addWidget(Label(theme, title, role="heading"))
        column.addWidget(self._card)
        column.addStretch(1)
        self.setAccessibleName(title)

    def add_row(self, icon: str, title: str, sentence: str, control: QWidget | None = None) -> SettingRow:
        """A row; the control stands at the right unless the row gets one below."""
        if self._card.body.count():
            self._card.body.addWidget(Rule(self._theme, self._card))
        row = SettingRow(self._theme, icon, title, sentence, control)
        self._card.body.addWidget(row)
        return row
