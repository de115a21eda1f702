"""A medicine card to read: what is known, what to do today, signs of an emergency, the source."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.medicine_card import EMERGENCY_OF_ALL, RULE_WORDS, ClassCard
from companion.domain.text import _
from companion.ui.panels.cards_words import source_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Row

ICON = 22


class CardView(Card):
    """Static, on a sunken ground. `closed` asks to put it away."""

    closed = Signal()

    def __init__(self, theme: Theme, card: ClassCard, parent: QWidget | None = None) -> None:
        super().__init__(theme, tone="sunken", gap=8, parent=parent)
        self._theme = theme
        title = _("About: {title}").format(title=_(card.title))
        self.setAccessibleName(title)
        close = Button(theme, _("Close"), kind="ghost")
        close.setAccessibleName(_("Close the card: {title}").format(title=_(card.title)))
        self._say(title, role="heading")
        self._part(_("What is known"), _(card.known))
        self.body.addWidget(Rule(theme, self))
        self._part(_("What to do today"), _(card.when), _(RULE_WORDS[card.stop_rule]), _(card.today))
        self.body.addWidget(Rule(theme, self))
        self._emergency(card)
        self.body.addWidget(Rule(theme, self))
        self._say(source_words(card), role="small", tone="muted")
        self._say(
            _(
                "Side effects can be reported: in the United Kingdom to the Yellow Card scheme, in the "
                "United States to FDA MedWatch. A pharmacist knows the place in other countries."
            ),
            role="small",
            tone="muted",
        )
        self.body.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        close.clicked.connect(self.closed)

    def _part(self, title: str, *sentences: str) -> None:
        self._say(title, role="label", tone="muted")
        for sentence in sentences:
            # What the class allows to say about stopping stands out among the words around it.
            self._say(sentence, role="strong" if len(sentences) > 1 and sentence == sentences[1] else "body")

    def _emergency(self, card: ClassCard) -> None:
        row = Row(self._theme, gap=8)
        row.addWidget(IconLabel(self._theme, "help", "danger", ICON))
        row.addWidget(
            Label(self._theme, _("Signs of an emergency"), role="label", tone="danger", wrap=True), 1
        )
        self.body.addLayout(row)
        if card.emergency:
            self._say(_(card.emergency))
        self._say(_(EMERGENCY_OF_ALL))

    def _say(self, words: str, role: str = "body", tone: str = "text") -> None:
        self.body.addWidget(Label(self._theme, words, role=role, tone=tone, wrap=True))
