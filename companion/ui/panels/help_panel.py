"""Cards of the page *Get help*: what to ask oneself at one level, and what to do."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.domain.help_card import CHECKED_WORDS, LEVEL_WORDS, HelpCard, Level, Notice
from companion.domain.text import _
from companion.ui.date_words import day_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.painting import paint_round, painter_on, pen
from companion.ui.widgets.point_list import PointList
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row

EDGE, ICON = 2, 26
LOOKS = {
    Level.EMERGENCY: ("help", "danger"),
    Level.SAME_DAY: ("clock", "caution"),
    Level.BOOK_SOON: ("calendar", "muted"),
    Level.BOOK: ("calendar", "muted"),
}


class NoticeRow(QWidget):
    """One notice: what brings it up, what to ask oneself, what to do. Its source is shown on request.

    With `asking`, each question can be answered with yes; `affirmed` carries the id of the card.
    """

    affirmed = Signal(str)

    def __init__(
        self, theme: Theme, notice: Notice, *, asking: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = notice.card
        self._source: Label | None = None
        self._column = Column(theme, self, gap=4)
        self._column.addWidget(Label(theme, _(notice.title), role="strong", wrap=True))
        if notice.level is notice.card.level:
            when = Label(theme, _(notice.card.when), role="small", tone="muted", wrap=True)
            self._column.addWidget(when)
        if asking:
            for question in notice.questions:
                self._column.addLayout(self._asked(question))
        else:
            self._column.addWidget(PointList(theme, [_(question) for question in notice.questions]))
        self._column.addWidget(Label(theme, _(notice.action), role="label", wrap=True))

    def show_source(self, *, shown: bool) -> None:
        if self._source is None:
            words = source_words(self._card)
            self._source = Label(self._theme, words, role="small", tone="muted", wrap=True)
            self._column.addWidget(self._source)
        self._source.setVisible(shown)

    def _asked(self, question: str) -> Row:
        row = Row(self._theme, gap=12)
        row.addWidget(Label(self._theme, _(question), wrap=True), 1)
        yes = Button(self._theme, _("Yes"))
        yes.setAccessibleName(_("Yes: {question}").format(question=_(question)))
        yes.clicked.connect(partial(self.affirmed.emit, self._card.id))
        row.addWidget(yes, 0, Qt.AlignmentFlag.AlignTop)
        return row


class HelpPanel(Card):
    """A heading with its icon, then notices with hairlines between them."""

    affirmed = Signal(str)

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

    def add_notices(self, notices: Sequence[Notice], *, asking: bool = False) -> None:
        """With `asking`, questions of emergencies can be answered with yes."""
        for notice in notices:
            if self._rows:
                self.body.addWidget(Rule(self._theme, self))
            urgent = asking and notice.level is Level.EMERGENCY
            row = NoticeRow(self._theme, notice, asking=urgent, parent=self)
            row.affirmed.connect(self.affirmed)
            self._rows.append(row)
            self.body.addWidget(row)

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


def level_panel(theme: Theme, level: Level, notices: Sequence[Notice], *, asking: bool = False) -> HelpPanel:
    """The card of one level."""
    icon, tone = LOOKS[level]
    panel = HelpPanel(theme, _(LEVEL_WORDS[level]), icon, tone)
    if level is Level.EMERGENCY:
        panel.add_text(_("Call if one of these is new and fits you. If you are unsure, call."))
    panel.add_notices(notices, asking=asking)
    return panel


def source_words(card: HelpCard) -> str:
    """Where a card comes from, how far that was read, and when it is looked at again."""
    parts = [
        _("Source: {source}.").format(source=_(card.source)),
        _(CHECKED_WORDS[card.checked]),
        _("As of {day}; to be looked at again by {review}.").format(
            day=day_words(card.checked_on), review=day_words(card.review_by)
        ),
    ]
    if card.reviewed == "no":
        parts.append(_("Not reviewed by a clinician yet."))
    return " ".join(parts)
