"""The way to people to talk to, where the answers about worry and mood are heavy."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.instrument import PHQ4
from companion.domain.instrument_scores import phq4_result
from companion.domain.self_count import SelfCount
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.panels.opened_form import show_opened
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class InstrumentHelp(QWidget):
    """It offers and never opens by itself; the keyboard stays where it is."""

    help_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = ""
        self._card = Card(theme, gap=10, parent=self)
        self._words = Label(theme, _("Would you like to talk to someone?"), role="heading", wrap=True)
        sentence = _("It can help, also right now. Get help lists people you can reach at any hour.")
        button = Button(theme, _("People to talk to"), kind="danger", icon="help")
        self._card.body.addWidget(self._words)
        self._card.body.addWidget(Label(theme, sentence, wrap=True))
        self._card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        Column(theme, self).addWidget(self._card)
        button.clicked.connect(self.help_asked)
        self.hide()

    def show_count(self, count: SelfCount | None) -> None:
        """Offer people to talk to from the sum of the help card on; it waits for no missing answer."""
        offers = count is not None and count.instrument == PHQ4 and phq4_result(count.values).offers_someone
        self.setVisible(offers)
        offered = count.id if count is not None and offers else ""
        if offered and offered != self._offered:
            announce(self, self._words.text())
            show_opened(self)
        self._offered = offered
