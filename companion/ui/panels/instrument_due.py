"""Today's quiet line about a self-count that is due: where it was wished, and never on a flare day."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.instrument import PEG, PHQ4
from companion.domain.record import Kind
from companion.domain.self_count import EVERY, is_due
from companion.domain.settings import Settings
from companion.domain.text import N_, _
from companion.ui.diary import Diary
from companion.ui.self_count_wishes import wished
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row

OFFERS = {
    PEG: N_("If you like: the three questions of your weekly PEG."),
    PHQ4: N_("If you like: the four questions of your monthly PHQ-4."),
}
ICON = 20
SHOWN_BY = frozenset({Kind.SELF_COUNTS, Kind.FLARES, Kind.ENTRIES})


class InstrumentDue(QWidget):
    """`asked` is a wish for the page of self-counts. *Not today* rests until tomorrow."""

    asked = Signal()

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._settings = Settings()
        self._rested: date | None = None
        self._words = Label(theme, role="label", wrap=True)
        self._open = Button(theme, _("Open"), kind="ghost")
        self._rest = Button(theme, _("Not today"), kind="ghost")
        line = Row(theme, gap=10)
        line.addWidget(IconLabel(theme, "list", "text", ICON))
        line.addWidget(self._words, 1)
        buttons = Row(theme, gap=8)
        buttons.addWidget(self._open)
        buttons.addWidget(self._rest)
        buttons.addStretch(1)
        column = Column(theme, self, gap=2)
        column.addLayout(line)
        column.addLayout(buttons)
        self._open.clicked.connect(self.asked)
        self._rest.clicked.connect(self._let_rest)
        diary.changed.connect(self._follow)
        self.hide()

    def apply_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.refresh()

    def refresh(self) -> None:
        """Show what is due today, one at a time."""
        due = self._due()
        self.setVisible(due is not None)
        if due is not None:
            self._words.setText(_(OFFERS[due]))
            self._open.setAccessibleName(_("Open the self-count"))
            self._rest.setAccessibleName(_("No self-count today"))

    def _due(self) -> str | None:
        today = self._diary.today()
        instruments = wished(self._settings)
        if not instruments or self._diary.read_only:
            return None
        if today in (self._rested, self._diary.self_counts_rested()):
            return None
        if self._diary.flare_days(today, today):
            return None
        counts = self._diary.self_counts(today - max(EVERY.values()))
        return next((each for each in instruments if is_due(each, counts, today)), None)

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & SHOWN_BY:
            self.refresh()

    def _let_rest(self) -> None:
        """The keyboard goes on to what follows: the line is gone."""
        self.focusNextPrevChild(True)
        # Also where the disk does not take it: it holds at least until the program ends.
        self._rested = self._diary.today()
        self._diary.rest_self_counts()
        self.refresh()
