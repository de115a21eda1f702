"""*Had it settled?* on the morning after a routine: one quiet line on Today, and never on a flare day."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes, Replacement
from companion.domain.record import Kind
from companion.domain.settings import Settings
from companion.domain.text import N_, _
from companion.ui.diary import Diary
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row

ICON = 20
A_DAY = timedelta(days=1)
DRAWN_FROM = frozenset({Kind.SESSIONS, Kind.FLARES, Kind.ENTRIES})
WORDS = {"yes": N_("Yes"), "no": N_("Not yet"), "left out": N_("Leave this out")}


class SettledPlace(QWidget):
    """Empty until `begin`, and on all mornings without a routine the day before."""

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._on_break = False
        self._begun = False
        self._card: Card | None = None
        self._column = Column(theme, self)
        diary.changed.connect(self._follow)
        self.hide()

    def begin(self) -> None:
        self._begun = True
        self.refresh()

    def apply_settings(self, settings: Settings) -> None:
        """In a break nothing asks."""
        self._on_break = settings.on_break
        self.refresh()

    def refresh(self) -> None:
        """Ask about the routine of yesterday, or about nothing."""
        asked = self._begun and self._is_to_ask()
        if asked and self._card is None:
            self._card = self._make_card()
            self._column.addWidget(self._card)
        self.setVisible(asked)

    def _is_to_ask(self) -> bool:
        diary = self._diary
        if diary.read_only or self._on_break:
            return False
        today = diary.today()
        sessions = diary.sessions(today - A_DAY, today - A_DAY)
        if not sessions or diary.flare_days(today, today):
            return False
        from companion.domain.settling import to_ask_about  # noqa: PLC0415 - most mornings need it not

        return to_ask_about(sessions, today) is not None

    def _answer(self, value: str) -> None:
        from companion.domain.routine import Settled  # noqa: PLC0415 - as above
        from companion.domain.settling import answered, to_ask_about  # noqa: PLC0415

        today = self._diary.today()
        found = to_ask_about(self._diary.sessions(today - A_DAY, today), today)
        if found is not None:
            change = Replacement(before=found, after=answered(found, Settled(value)))
            self._diary.record(_("Answer about a routine"), change)

    def _make_card(self) -> Card:
        card = Card(self._theme, tone="sunken")
        beside = Column(self._theme, gap=8)
        beside.addWidget(Label(self._theme, _("Had yesterday's routine settled by this morning?"), wrap=True))
        buttons = Flow(self._theme)
        for value, words in WORDS.items():
            button = Button(self._theme, _(words), kind="ghost" if value == "left out" else "secondary")
            button.setAccessibleName(_("{answer}: settled after yesterday's routine").format(answer=_(words)))
            button.clicked.connect(partial(self._answer, value))
            buttons.addWidget(button)
        beside.addLayout(buttons)
        row = Row(self._theme, gap=10)
        row.addWidget(IconLabel(self._theme, "person", "muted", ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        card.body.addLayout(row)
        return card

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & DRAWN_FROM:
            self.refresh()
