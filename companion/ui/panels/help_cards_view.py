"""Some of the help cards alone: one over the whole page, or those that an entry brought up."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.help_card import HelpCard, Level, notices_of
from companion.domain.text import _
from companion.ui.columns import ColumnsArea
from companion.ui.panels.help_numbers import HelpNumbers
from companion.ui.panels.help_panel import HelpPanel, level_panel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class HelpCardsView(QWidget):
    """`card_asked` wants one of them over the whole page; `all_asked` goes back to all cards.

    `put_aside` says that none of those shown fits.
    """

    card_asked = Signal(str)
    all_asked = Signal()
    put_aside = Signal()

    def __init__(
        self,
        theme: Theme,
        cards: Sequence[HelpCard],
        numbers: HelpNumbers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._numbers = numbers
        self._all = Button(theme, _("All cards"), icon="left")
        self._all.clicked.connect(self.all_asked)
        area = ColumnsArea(theme, self)
        alone = len(cards) == 1
        area.place([(0, self._one(cards[0]) if alone else self._several(cards))])
        Column(theme, self).addWidget(area)
        self.setFocusProxy(self._all)

    def _one(self, card: HelpCard) -> list[QWidget]:
        """Everything about one card, with the number first where it is an emergency."""
        parts: list[QWidget] = [self._way_back()]
        if card.offers_talk:
            panel = self._numbers.talk_panel(notices_of(card))
            panel.show_sources(shown=True)
            return [*parts, panel, self._emergency_panel()]
        for notice in notices_of(card):
            panel = level_panel(self._theme, notice.level, [notice])
            self._add_number(panel, notice.level)
            panel.show_sources(shown=True)
            parts.append(panel)
        return parts

    def _several(self, cards: Sequence[HelpCard]) -> list[QWidget]:
        """Level by level, with questions of emergencies to answer."""
        notices = [notice for card in cards for notice in notices_of(card)]
        parts: list[QWidget] = [self._way_back(), self._intro()]
        for level in Level:
            found = [notice for notice in notices if notice.level is level]
            if found:
                panel = level_panel(self._theme, level, found, asking=True)
                panel.affirmed.connect(self.card_asked)
                self._add_number(panel, level)
                panel.show_sources(shown=True)
                parts.append(panel)
        return [*parts, self._end()]

    def _add_number(self, panel: HelpPanel, level: Level) -> None:
        """Whom to call stands before what to ask oneself."""
        if level is Level.EMERGENCY:
            panel.body.insertWidget(1, self._numbers.emergency())
        elif level is Level.SAME_DAY:
            panel.body.insertWidget(1, self._numbers.urgent())

    def _intro(self) -> Card:
        card = Card(self._theme, tone="sunken")
        words = _("These cards came up. They ask and point to help. They do not say what you have.")
        card.body.addWidget(Label(self._theme, words, wrap=True))
        return card

    def _end(self) -> QWidget:
        """Below the questions: whoever presses it has come past them."""
        none = Button(self._theme, _("None of these fits"), kind="soft")
        none.clicked.connect(self.put_aside)
        holder = QWidget()
        Flow(self._theme, holder).addWidget(none)
        return holder

    def _emergency_panel(self) -> HelpPanel:
        panel = HelpPanel(self._theme, _("In danger right now"), "help", "danger")
        panel.body.addWidget(self._numbers.emergency())
        return panel

    def _way_back(self) -> QWidget:
        holder = QWidget()
        flow = Flow(self._theme, holder)
        flow.addWidget(self._all)
        flow.addWidget(self._numbers.field())
        return holder
