"""Cards of the page *Get help*: what to look for at one level, and what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.domain.help_card import CHECKED_WORDS, LEVEL_WORDS, Contact, Level, Notice
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.painting import paint_round, painter_on, pen
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row

EDGE, ICON = 2, 26
LOOKS = {
    Level.EMERGENCY: ("help", "danger"),
    Level.SAME_DAY: ("clock", "caution"),
    Level.BOOK_SOON: ("calendar", "muted"),
    Level.BOOK: ("calendar", "muted"),
}
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class NoticeRow(QWidget):
    """One notice. Its source is shown on request."""

    def __init__(self, theme: Theme, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = notice.card
        self._source: Label | None = None
        self._column = Column(theme, self, gap=3)
        self._column.addWidget(Label(theme, _(notice.title), role="strong", wrap=True))
        if notice.signs:
            self._column.addWidget(Label(theme, _(notice.signs), tone="muted", wrap=True))
        self._column.addWidget(Label(theme, _(notice.action), wrap=True))

    def show_source(self, *, shown: bool) -> None:
        if self._source is None:
            self._source = Label(self._theme, self._source_words(), role="small", tone="muted", wrap=True)
            self._column.addWidget(self._source)
        self._source.setVisible(shown)

    def _source_words(self) -> str:
        card = self._card
        parts = [_("Source: {source}.").format(source=_(card.source)), _(CHECKED_WORDS[card.checked])]
        if card.reviewed == "no":
            parts.append(_("Not reviewed by a clinician yet."))
        return " ".join(parts)


class HelpPanel(Card):
    """A heading with its icon, then notices with hairlines between them."""

    def __init__(self, theme: Theme, title: str, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=12, parent=parent)
        self._theme = theme
        self._edged = tone == "danger"
        self._rows: list[NoticeRow] = []
        head = Row(theme, gap=10)
        head.addWidget(IconLabel(theme, icon, tone, ICON), 0, Qt.AlignmentFlag.AlignTop)
        heading = Label(theme, title, role="heading", tone="danger" if self._edged else "text", wrap=True)
        head.addWidget(heading, 1)
        self.body.addLayout(head)
        self.setAccessibleName(title)

    def add_text(self, words: str, role: str = "body", tone: str = "text") -> Label:
        """A text across the card."""
        label = Label(self._theme, words, role=role, tone=tone, wrap=True)
        self.body.addWidget(label)
        return label

    def add_notices(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            if self._rows:
                self.body.addWidget(Rule(self._theme, self))
            row = NoticeRow(self._theme, notice, self)
            self._rows.append(row)
            self.body.addWidget(row)

    def add_contacts(self, contacts: Sequence[Contact]) -> None:
        """Numbers with their country; they can be marked and copied."""
        for country in dict.fromkeys(contact.country for contact in contacts):
            self.add_text(_("In the {country}:").format(country=_(country)), role="label", tone="muted")
            for contact in contacts:
                if contact.country == country:
                    self._add_number(contact)

    def show_sources(self, *, shown: bool) -> None:
        for row in self._rows:
            row.show_source(shown=shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._edged:
            painter = painter_on(self)
            edge = pen(self._theme.colour("danger"), EDGE)
            paint_round(painter, QRectF(self.rect()), self._theme.length("radius.card"), None, edge)
            painter.end()

    def _add_number(self, contact: Contact) -> None:
        row = Row(self._theme, gap=10)
        row.addWidget(Label(self._theme, _(contact.name), wrap=True), 1)
        number = Label(self._theme, contact.number, role="heading")
        number.setTextInteractionFlags(SELECTABLE)
        number.setAccessibleName(f"{_(contact.name)} {contact.number}")
        row.addWidget(number)
        self.body.addLayout(row)


def level_panel(theme: Theme, level: Level, notices: Sequence[Notice]) -> HelpPanel:
    """The card of one level."""
    icon, tone = LOOKS[level]
    panel = HelpPanel(theme, _(LEVEL_WORDS[level]), icon, tone)
    if level is Level.EMERGENCY:
        panel.add_text(_("Your local emergency number"), role="display")
        panel.add_text(_("Call if one of these is new and fits you. If you are unsure, call."))
    panel.add_notices(notices)
    return panel
