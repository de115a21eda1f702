"""The keys of one place: each with what it does."""

from PySide6.QtWidgets import QGridLayout, QWidget

from companion.domain.text import _
from companion.ui.key_words import KeyGroup, key_names
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label

KEYS_SHARE, WORDS_SHARE, GAP = 2, 3, 12


class KeyCard(Card):
    """Two columns that wrap: names of keys, and words."""

    def __init__(self, theme: Theme, group: KeyGroup, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        self.setAccessibleName(_(group.title))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, KEYS_SHARE)
        self._grid.setColumnStretch(1, WORDS_SHARE)
        for row, line in enumerate(group.lines):
            self._grid.addWidget(Label(theme, key_names(line.keys), role="label", wrap=True), row, 0)
            self._grid.addWidget(Label(theme, _(line.words), role="small", tone="muted", wrap=True), row, 1)
        self.body.addWidget(Label(theme, _(group.title), role="heading", wrap=True))
        self.body.addLayout(self._grid)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.px(GAP))
        self._grid.setVerticalSpacing(self._theme.px(GAP / 2))
