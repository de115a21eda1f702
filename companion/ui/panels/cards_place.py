"""The place of a medicine's card: the question about its class, then a button that opens the card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.medicine import Medicine
from companion.domain.medicine_card import ClassCard, Match
from companion.domain.text import _
from companion.ui.medicine_cards import CardShelf
from companion.ui.panels.cards_view import CardView
from companion.ui.panels.cards_words import question_words
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.opened_form import show_opened
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain


class CardPlace(QWidget):
    """Nothing at all for a medicine without a card: what is not known here is not spoken of."""

    closed = Signal()

    def __init__(self, theme: Theme, shelf: CardShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shelf = shelf
        self._medicine: Medicine | None = None
        self._found: Match | None = None
        self._card: ClassCard | None = None
        self._view: CardView | None = None
        self._question = Label(theme, wrap=True)
        self._yes = Button(theme, _("Yes, it is"), kind="soft", icon="check")
        self._no = Button(theme, _("No"))
        self._toggle = Button(theme, "", kind="ghost", icon="info")
        self._column = Column(theme, self, gap=8)
        self._column.addWidget(self._question)
        self._answers = QWidget(self)
        answers = Flow(theme, self._answers)
        answers.addWidget(self._yes)
        answers.addWidget(self._no)
        self._column.addWidget(self._answers)
        self._column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._yes.clicked.connect(self._confirm)
        self._no.clicked.connect(self._decline)
        self._toggle.clicked.connect(self._turn)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to ask and no card."""
        return self._found is None and self._card is None

    @property
    def is_open(self) -> bool:
        """Whether the card is being read."""
        return self._view is not None

    def show_medicine(self, medicine: Medicine) -> None:
        """Show what is stored."""
        self._medicine = medicine
        card, found = self._shelf.card_of(medicine), self._shelf.question_about(medicine)
        if card is not self._card:
            self.close_card()
        self._card, self._found = card, found
        if found is not None:
            self._question.setText(question_words(medicine, found))
            name = isolated(medicine.name)
            self._yes.setAccessibleName(_("Yes, {name} belongs there").format(name=name))
            self._no.setAccessibleName(_("No, {name} is another medicine").format(name=name))
        for part in (self._question, self._answers):
            part.setVisible(found is not None)
        self._toggle.setVisible(card is not None)
        self._name_toggle()
        self.setVisible(not self.is_empty)

    def open_card(self) -> None:
        """Show the card of a medicine that has one, and bring it into view."""
        if self._card is None or self._view is not None:
            return
        self._view = CardView(self._theme, self._card, self)
        self._view.closed.connect(self._put_away)
        self._column.addWidget(self._view)
        self._view.show()
        chain(self._toggle, self._view)
        self._name_toggle()
        show_opened(self._view)

    def close_card(self) -> None:
        """Put the card away, if it is open."""
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
            self._view = None
            self.closed.emit()
        self._name_toggle()

    def _turn(self) -> None:
        if self._view is None:
            self.open_card()
        else:
            self.close_card()

    def _put_away(self) -> None:
        self._toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_card()

    def _name_toggle(self) -> None:
        if self._card is not None:
            # A button cannot wrap, and some classes have long names: the whole is spoken.
            self._toggle.setText(_("Hide the card") if self._view else _("Read the card"))
            words = _("Hide the card: {title}") if self._view else _("Read the card: {title}")
            self._toggle.setAccessibleName(words.format(title=_(self._card.title)))

    def _confirm(self) -> None:
        self._answer(belongs=True)
        # The buttons went with the question.
        self._toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        self.open_card()

    def _decline(self) -> None:
        self.focusNextChild()
        self._answer(belongs=False)

    def _answer(self, *, belongs: bool) -> None:
        if self._medicine is not None and self._found is not None:
            answered = self._shelf.answer(self._medicine, self._found, belongs=belongs)
            # The place around it may follow later.
            self.show_medicine(answered)
