"""The line of the sitting clock, and what it offers when it is time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow_box import FlowBox
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Row

ICON = 20


class SittingCard(Card):
    """`moved` is one tap, whenever the person has moved."""

    moved = Signal()
    reset_asked = Signal()
    put_off = Signal()
    rested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._due = False
        self._words = Label(theme, role="label", wrap=True)
        self._moved = Button(theme, _("I moved"), icon="check")
        self._reset = Button(theme, _("Desk reset"), icon="play")
        self._later = Button(theme, _("In 10 minutes"), kind="ghost")
        self._rest = Button(theme, _("Not today"), kind="ghost")
        head = Row(theme, gap=10)
        head.addWidget(IconLabel(theme, "clock", size=ICON))
        head.addWidget(self._words, 1)
        self.body.addLayout(head)
        self.body.addWidget(FlowBox(theme, self._moved, self._reset, self._later, self._rest))
        self._later.setAccessibleName(_("Change position in 10 minutes"))
        self._rest.setAccessibleName(_("No sitting clock today"))
        for button, signal in (
            (self._moved, self.moved),
            (self._reset, self.reset_asked),
            (self._later, self.put_off),
            (self._rest, self.rested),
        ):
            button.clicked.connect(signal)
        self._show_offers(due=False)

    def show_clock(self, words: str, *, due: bool) -> None:
        """How long it takes until it is time, or that it is time: that is said once."""
        invitation = _("Time to change position. Stand or move for 2 to 3 minutes.")
        self._words.setText(invitation if due else words)
        self._show_offers(due=due)
        if due and not self._due:
            announce(self, invitation)
        self._due = due

    def _show_offers(self, *, due: bool) -> None:
        for button in (self._reset, self._later):
            button.setVisible(due)
