"""Pacing on Today: where an activity stands, a plan to take over, and planned beside done."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.analysis.pacing import pacing_days
from companion.domain.activity import Activity, names_used
from companion.domain.changes import Changes
from companion.domain.pacing import minutes_by_day, pace_of, spread_of
from companion.domain.record import Kind
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.medicine_log import MedicineLog
from companion.ui.panels.medicine_words import isolated, shortened
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.pacing_words import (
    HEADINGS,
    after_words,
    day_row,
    ours_words,
    pace_words,
    spread_words,
)
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.day_table import DayTable
from companion.ui.widgets.durations import duration_words
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain

LOOK_BACK = timedelta(days=90)
NAMES_OFFERED = 6
KINDS = frozenset({Kind.ACTIVITIES, Kind.ENTRIES, Kind.FLARES})


class PacingPanel(QWidget):
    """A quiet button while any activity is in the diary; it follows the diary by itself."""

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._log = MedicineLog(diary)
        self._names: tuple[str, ...] = ()
        self._name = ""
        self._minutes: int | None = None
        self._toggle = Button(theme, _("Pacing"), kind="ghost", icon="clock", parent=self)
        self._card = Card(theme, parent=self)
        self._choice: ChoiceChips | None = None
        self._field: QWidget | None = None
        self._place = Column(theme)
        self._words = Label(theme, wrap=True)
        self._plan = Button(theme, "", kind="soft", icon="plus")
        self._table = DayTable(theme, _("Planned and done, the last 2 weeks"))
        self._after = Label(theme, after_words(), role="small", tone="muted", wrap=True)
        self._spread = Label(theme, role="small", tone="muted", wrap=True)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._toggle.clicked.connect(self._open_or_close)
        self._plan.clicked.connect(self._write_plan)
        self._turn.timeout.connect(self.refresh)
        diary.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turn.start()

    def refresh(self) -> None:
        """Show what is stored now."""
        activities = self._activities()
        names = tuple(names_used(activities)[:NAMES_OFFERED])
        self._toggle.setVisible(bool(names))
        if not names:
            self._card.hide()
        if self._card.isHidden():
            return
        if self._name not in names:
            self._name = names[0]
        if names != self._names:
            self._offer(names)
        self._show(activities)

    def _lay_out(self) -> None:
        body = self._card.body
        body.addWidget(Label(self._theme, _("Pacing"), role="heading"))
        words = _("By time and not by pain, with a break before you need one.")
        body.addWidget(Label(self._theme, words, tone="muted", wrap=True))
        body.addLayout(self._place)
        body.addWidget(self._words)
        body.addWidget(self._plan, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._table)
        body.addWidget(self._after)
        body.addWidget(self._spread)
        body.addWidget(Label(self._theme, ours_words(), role="small", tone="muted", wrap=True))
        column = Column(self._theme, self)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._card)
        self._toggle.hide()
        self._card.hide()

    def _activities(self) -> list[Activity]:
        today = self._diary.today()
        return self._diary.activities(today - LOOK_BACK, today)

    def _open_or_close(self) -> None:
        opening = self._card.isHidden()
        self._card.setVisible(opening)
        self._toggle.setText(_("Hide pacing") if opening else _("Pacing"))
        self.refresh()
        if opening:
            show_opened(self._card)

    def _offer(self, names: tuple[str, ...]) -> None:
        """One chip for each activity."""
        self._names = names
        if self._field is not None:
            self._field.hide()
            self._field.deleteLater()
        chips = [(name, isolated(shortened(name))) for name in names]
        self._choice = ChoiceChips(self._theme, chips)
        self._choice.set_value(self._name)
        self._choice.chosen.connect(self._choose)
        self._field = labelled(self._theme, _("Which activity?"), self._choice)
        self._place.addWidget(self._field)
        self._field.show()
        chain(self._toggle, self._choice, self._plan, self._table)

    def _choose(self, name: object) -> None:
        if name:
            self._name = str(name)
        elif self._choice is not None:
            self._choice.set_value(self._name)
        self._show(self._activities())

    def _show(self, activities: Sequence[Activity]) -> None:
        today = self._diary.today()
        own = [each for each in activities if each.name == self._name]
        pace = pace_of(own, today, self._diary.flare_days(today - LOOK_BACK, today))
        self._words.setText(pace_words(pace))
        self._minutes = pace.minutes
        open_today = any(each.is_open and each.filed == today for each in own)
        self._plan.setVisible(pace.minutes is not None and not open_today and not self._log.read_only)
        words = _("Plan {length} today").format(length=duration_words(pace.minutes or 0))
        self._plan.setText(words)
        name = _("{activity}: {plan}").format(activity=isolated(self._name), plan=words)
        self._plan.setAccessibleName(name)
        days = pacing_days(own, self._diary.pain_ratings(today - LOOK_BACK, today), today)
        for part in (self._table, self._after):
            part.setVisible(bool(days))
        self._table.show_rows([_(heading) for heading in HEADINGS], [day_row(day) for day in days])
        spread = spread_of(minutes_by_day(activities), today)
        self._spread.setText(spread_words(spread) if spread else "")
        self._spread.setVisible(spread is not None)

    def _write_plan(self) -> None:
        if self._minutes is not None:
            # The button goes once the plan is written down.
            self._toggle.setFocus(Qt.FocusReason.OtherFocusReason)
            self._log.write_activity(self._name, self._diary.today(), self._minutes, None)

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & KINDS and self.isVisible():
            self._turn.start()
