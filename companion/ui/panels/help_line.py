"""One quiet line with two buttons: look at the help cards, or not now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row

ICON = 20


class HelpLine(Card):
    """Nothing about it presses: it can stay unanswered."""

    look_asked = Signal()
    put_aside = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tone="sunken", parent=parent)
        self._words = Label(theme, wrap=True)
        look = Button(theme, _("Look"))
        rest = Button(theme, _("Not now"), kind="ghost")
        look.setAccessibleName(_("Look at these help cards"))
        rest.setAccessibleName(_("Not now: put these help cards aside"))
        buttons = Flow(theme)
        buttons.addWidget(look)
        buttons.addWidget(rest)
        beside = Column(theme, gap=8)
        beside.addWidget(self._words)
        beside.addLayout(buttons)
        row = Row(theme, gap=10)
        row.addWidget(IconLabel(theme, "help", "muted", ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self.body.addLayout(row)
        look.clicked.connect(self.look_asked)
        rest.clicked.connect(self.put_aside)

    def show_words(self, words: str) -> None:
        self._words.setText(words)
