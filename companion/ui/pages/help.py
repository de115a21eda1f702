"""Get help: when to call whom. Static; it needs no diary and gives no verdict."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from companion.content.help_cards import read_help_cards
from companion.domain.help_card import HelpCard, Level, Notice, notices_by_level
from companion.domain.text import _
from companion.paths import resources
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.panels.help_panel import HelpPanel, level_panel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column

SIDE_WIDTH = 470


class HelpPage(QWidget):
    """`closed` asks to go back to the page that was shown before."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._sources = Button(theme, _("Show sources"), kind="ghost")
        self._back = Button(theme, _("Back"), icon="left")
        header = PageHeader(theme, _("Get help"), self)
        header.set_line(_("This list cannot know your case. If you are unsure, call."))
        header.add_widget(self._sources)
        header.add_widget(self._back)
        cards = read_help_cards(resources() / "content" / "help")
        self._levels = self._level_panels(cards)
        self._talk = self._talk_panel(cards)
        self._phone = self._phone_panel()
        self._about = self._about_panel()
        self._area = ColumnsArea(theme, self)
        self._columns = 0
        self._sources_shown = False
        column = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(header)
        column.addWidget(self._area, 1)
        self._sources.clicked.connect(self._toggle_sources)
        self._back.clicked.connect(self.closed)
        # The focus may still be on the rail, where help was opened.
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.closed)
        theme.changed.connect(self._restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _level_panels(self, cards: list[HelpCard]) -> dict[Level, HelpPanel]:
        """Cards with numbers of their own stand apart."""
        listed = [card for card in cards if not card.contacts]
        return {
            level: level_panel(self._theme, level, notices)
            for level, notices in notices_by_level(listed).items()
        }

    def _talk_panel(self, cards: list[HelpCard]) -> HelpPanel:
        panel = HelpPanel(self._theme, _("Talk to someone now"), "help", "danger")
        for card in cards:
            if card.contacts:
                panel.add_notices([Notice(card=card, title=card.title, signs="", action=card.action)])
                panel.add_contacts(card.contacts)
        panel.add_text(_("Anywhere else: {call}.").format(call=_("your local emergency number")))
        return panel

    def _phone_panel(self) -> HelpPanel:
        panel = HelpPanel(self._theme, _("What to say on the phone"), "info", "muted")
        panel.add_text(_("“I have had pain for a long time. Today is different.”"))
        panel.add_text(_("Then say where it is, since when, and what is new."), tone="muted")
        return panel

    def _about_panel(self) -> HelpPanel:
        panel = HelpPanel(self._theme, _("About this page"), "info", "muted")
        panel.add_text(_("The cards ask and point to help. They do not say what you have."), tone="muted")
        panel.add_text(_("This page needs a clinician's review. It has not had one yet."), tone="muted")
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
            self._area.place([(0, [now, self._talk, today, *later, *rest])])
        elif columns == 2:  # noqa: PLR2004 - the number of columns says it all
            side = [self._talk, self._phone, today, levels[Level.BOOK], self._about]
            self._area.place([(0, [now, levels[Level.BOOK_SOON]]), (SIDE_WIDTH, side)])
        else:
            self._area.place([(0, [now]), (SIDE_WIDTH, [self._talk, today]), (SIDE_WIDTH, [*rest, *later])])
