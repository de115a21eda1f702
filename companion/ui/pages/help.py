"""Get help: when to call whom, all cards, and numbers. It needs no diary and gives no verdict."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from companion.content.help_cards import read_help_cards
from companion.content.help_numbers import read_countries
from companion.domain.help_card import HelpCard, Level, notices_by_level, notices_of
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.paths import resources
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.panels.help_cards_view import HelpCardsView
from companion.ui.panels.help_numbers import HelpNumbers
from companion.ui.panels.help_panel import HelpPanel, level_panel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column

SIDE_WIDTH = 470


class HelpPage(QWidget):
    """`closed` asks to go back to the page that was shown before; `country_chosen` carries a code.

    `put_aside` says that none of the cards fits that were shown for an entry.
    """

    closed = Signal()
    country_chosen = Signal(str)
    put_aside = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        folder = resources() / "content" / "help"
        read = read_help_cards(folder)
        self._cards = {card.id: card for card in read.cards}
        self._damaged = read.damaged
        self._numbers = HelpNumbers(theme, read_countries(folder), self)
        self._sources = Button(theme, _("Show sources"), kind="ghost")
        self._back = Button(theme, _("Back"), icon="left")
        header = PageHeader(theme, _("Get help"), self)
        header.set_line(_("This list cannot know your case. If you are unsure, call."))
        header.add_widget(self._sources)
        header.add_widget(self._back)
        self._levels = self._level_panels()
        self._talk = self._talk_panel()
        self._phone = self._phone_panel()
        self._place = self._place_panel()
        self._about = self._about_panel()
        self._area = ColumnsArea(theme, self)
        # The keyboard comes to the text first; arrows and page keys then scroll it.
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(_("All help cards"))
        self._columns = 0
        self._sources_shown = False
        self._some: HelpCardsView | None = None
        self._column = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        self._column.addWidget(header)
        self._column.addWidget(self._area, 1)
        self._connect()

    def apply_settings(self, settings: Settings) -> None:
        """Take over the country that the person chose."""
        self._numbers.set_country(settings.country)

    def show_cards(self, wanted: Sequence[str]) -> None:
        """Show these cards alone, or all of them for none; ids that are not known are left out."""
        cards = [self._cards[card] for card in wanted if card in self._cards]
        if self._some is not None:
            self._column.removeWidget(self._some)
            self._some.hide()
            self._some.deleteLater()
            self._some = None
        if cards:
            self._some = HelpCardsView(self._theme, cards, self._numbers, self)
            self._some.all_asked.connect(self._show_all)
            self._some.card_asked.connect(self._show_one)
            self._some.put_aside.connect(self._leave_aside)
            self._column.addWidget(self._some, 1)
            self._some.show()
            self._some.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.setVisible(not cards)
        self._sources.setVisible(not cards)
        if not cards:
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self._sources.clicked.connect(self._toggle_sources)
        self._back.clicked.connect(self.closed)
        self._numbers.country_chosen.connect(self.country_chosen)
        # The focus may still be on the rail, where help was opened.
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.closed)
        self._theme.changed.connect(self._restyle)

    def _show_all(self) -> None:
        self.show_cards(())
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_one(self, card: str) -> None:
        self.show_cards((card,))

    def _leave_aside(self) -> None:
        self.put_aside.emit()
        self.closed.emit()

    def _level_panels(self) -> dict[Level, HelpPanel]:
        """Cards with people to talk to stand apart."""
        listed = [card for card in self._cards.values() if not card.offers_talk]
        panels = {
            level: level_panel(self._theme, level, notices)
            for level, notices in notices_by_level(listed).items()
        }
        panels[Level.EMERGENCY].body.insertWidget(1, self._numbers.emergency())
        panels[Level.SAME_DAY].body.insertWidget(1, self._numbers.urgent())
        return panels

    def _talk_panel(self) -> HelpPanel:
        talks: list[HelpCard] = [card for card in self._cards.values() if card.offers_talk]
        return self._numbers.talk_panel([notice for card in talks for notice in notices_of(card)])

    def _phone_panel(self) -> HelpPanel:
        panel = HelpPanel(self._theme, _("What to say on the phone"), "info", "muted")
        panel.add_text(_("“I have had pain for a long time. Today is different.”"))
        panel.add_text(_("Then say where it is, since when, and what is new."), tone="muted")
        return panel

    def _place_panel(self) -> HelpPanel:
        panel = HelpPanel(self._theme, _("Where you are"), "info", "muted")
        words = _(
            "The numbers on this page are those of the country that you choose. It stays on this computer."
        )
        panel.add_text(words, tone="muted")
        panel.body.addWidget(self._numbers.field(), 0, Qt.AlignmentFlag.AlignLeading)
        panel.body.addWidget(self._numbers.sources())
        return panel

    def _about_panel(self) -> HelpPanel:
        panel = HelpPanel(self._theme, _("About this page"), "info", "muted")
        panel.add_text(_("The cards ask and point to help. They do not say what you have."), tone="muted")
        panel.add_text(_("This page needs a clinician's review. It has not had one yet."), tone="muted")
        if self._damaged:
            words = _("Some cards of this page cannot be read. If you are unsure, call. Files: {files}.")
            panel.add_text(words.format(files=", ".join(self._damaged)), tone="caution")
        return panel

    def _toggle_sources(self) -> None:
        self._sources_shown = not self._sources_shown
        self._sources.setText(_("Hide sources") if self._sources_shown else _("Show sources"))
        for panel in (*self._levels.values(), self._talk):
            panel.show_sources(shown=self._sources_shown)

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = columns_for(self.width(), self._theme.scale)
        if columns == self._columns:
            return
        self._columns = columns
        levels = self._levels
        now, today = levels[Level.EMERGENCY], levels[Level.SAME_DAY]
        later = [levels[Level.BOOK_SOON], levels[Level.BOOK]]
        rest = [self._phone, self._about]
        if columns == 1:
            self._area.place([(0, [now, self._place, self._talk, today, *later, *rest])])
        elif columns == 2:  # noqa: PLR2004 - the number of columns says it all
            side = [self._place, self._talk, today, self._phone, levels[Level.BOOK], self._about]
            self._area.place([(0, [now, levels[Level.BOOK_SOON]]), (SIDE_WIDTH, side)])
        else:
            side = [self._place, self._talk, today]
            self._area.place([(0, [now]), (SIDE_WIDTH, side), (SIDE_WIDTH, [*rest, *later])])
