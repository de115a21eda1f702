"""The card with the days: a month as a calendar, or all days as a list."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.domain.body import Region
from companion.domain.changes import Changes
from companion.domain.day_summary import DaySummary, summaries
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.panels.day_words import month_sentence
from companion.ui.panels.days_list import DaysList
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.calendar_legend import CalendarLegend
from companion.ui.widgets.calendar_month import CalendarMonth
from companion.ui.widgets.calendar_painter import DayCell
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column, Row

MONTH, LIST = "month", "list"


class MonthPanel(Card):
    """`day_chosen` carries the day that the person opened."""

    day_chosen = Signal(object)

    def __init__(
        self, theme: Theme, diary: Diary, regions: Mapping[str, Region], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, gap=10, parent=parent)
        self._theme = theme
        self._diary = diary
        self._views = QStackedWidget(self)
        # Made in the order in which they stand, because the Tab key follows that.
        self._earlier = IconButton(theme, "left", _("Earlier month"), parent=self)
        self._later = IconButton(theme, "right", _("Later month"), parent=self)
        self._title = Label(theme, "", role="heading")
        self._switch = Segmented(theme, [(MONTH, _("Month")), (LIST, _("List"))], self)
        self._calendar = CalendarMonth(theme, diary.today(), self)
        self._sentence = Label(theme, "", role="label", tone="muted", wrap=True)
        self._list = DaysList(theme, diary, regions, self)
        self._lay_out()
        self._connect()
        self._show_view(MONTH)

    def show_day(self, day: date) -> None:
        """Ring a day in the calendar and choose it in the list."""
        self._calendar.set_today(self._diary.today())
        self._calendar.set_chosen(day)
        self._list.set_chosen(day)

    def refresh(self) -> None:
        """Read the month, and the list if it was shown, again."""
        self._calendar.set_today(self._diary.today())
        self._show_month(self._calendar.month)
        self._list.refresh()

    def follow(self, changes: Changes) -> None:
        """Read again what changed on days that are shown."""
        if any(day.replace(day=1) == self._calendar.month for day in changes.days):
            self._show_month(self._calendar.month)
        self._list.follow(changes.days)

    def focus_calendar(self) -> None:
        self._calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        top = Row(self._theme, gap=2)
        top.addWidget(self._earlier)
        top.addWidget(self._title, 1)
        top.addWidget(self._later)
        top.addWidget(self._switch)
        self._switch.setAccessibleName(_("Show days as"))
        month = QWidget(self)
        column = Column(self._theme, month, gap=10)
        column.addWidget(self._calendar, 1)
        column.addWidget(CalendarLegend(self._theme, month))
        column.addWidget(Rule(self._theme, month))
        column.addWidget(self._sentence)
        self._views.addWidget(month)
        self._views.addWidget(self._list)
        self.body.addLayout(top)
        self.body.addWidget(self._views, 1)

    def _connect(self) -> None:
        self._earlier.clicked.connect(self._turn_back)
        self._later.clicked.connect(self._turn_on)
        self._switch.chosen.connect(self._show_view)
        self._calendar.month_turned.connect(self._show_month)
        self._calendar.day_chosen.connect(self.day_chosen)
        self._list.day_chosen.connect(self.day_chosen)

    def _turn_back(self) -> None:
        self._calendar.turn(-1)

    def _turn_on(self) -> None:
        self._calendar.turn(1)

    def _show_view(self, view: object) -> None:
        """One of the two is always shown: pressing the chosen one again changes nothing."""
        if view is None:
            view = LIST if self._views.currentWidget() is self._list else MONTH
        self._switch.set_value(str(view))
        self._views.setCurrentIndex(1 if view == LIST else 0)
        for part in (self._earlier, self._later):
            part.setVisible(view == MONTH)
        self._show_title()
        if view == LIST:
            self._list.open()

    def _show_month(self, first: date) -> None:
        today = self._diary.today()
        last = first.replace(day=monthrange(first.year, first.month)[1])
        days = summaries(self._diary.entries(first, last))
        self._calendar.set_days({day: _cell(summary) for day, summary in days.items()})
        self._show_title()
        shown = min(last, today) - first + timedelta(days=1)
        self._sentence.setText(month_sentence(list(days.values()), shown.days))
        self._later.setEnabled(last < today)

    def _show_title(self) -> None:
        listed = self._views.currentWidget() is self._list
        month = QLocale().toString(self._calendar.month, "MMMM yyyy")
        self._title.setText(_("All days") if listed else month)
        leading, centre = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignHCenter
        self._title.setAlignment((leading if listed else centre) | Qt.AlignmentFlag.AlignVCenter)


def _cell(summary: DaySummary) -> DayCell:
    return DayCell(value=summary.value, flare=summary.flare, late=summary.days_late > 0)
