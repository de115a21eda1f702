"""The card with the days: a month as a calendar, a year at a glance, or all days as a list."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.domain.body import Region
from companion.domain.changes import Changes
from companion.domain.day_summary import values_of_days
from companion.domain.record import Kind
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.panels.day_words import days_sentence
from companion.ui.panels.days_list import DaysList
from companion.ui.panels.year_panel import YearPanel
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.calendar_legend import CalendarLegend
from companion.ui.widgets.calendar_month import CalendarMonth
from companion.ui.widgets.calendar_painter import DayCell
from companion.ui.widgets.card import Card
from companion.ui.widgets.day_field import DayField
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.view_switch import ViewSwitch

MONTH, YEAR, LIST = "month", "year", "list"
VIEWS = (MONTH, YEAR, LIST)


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
        words = [(MONTH, _("Month")), (YEAR, _("Year")), (LIST, _("List"))]
        self._switch = ViewSwitch(theme, _("Show days as"), words, self)
        self._day = DayField(theme, diary.today(), self)
        self._unread = Label(theme, "", role="small", tone="danger", wrap=True)
        self._earlier = IconButton(theme, "left", _("Earlier month"), parent=self)
        self._later = IconButton(theme, "right", _("Later month"), parent=self)
        self._title = Label(theme, "", role="heading")
        self._calendar = CalendarMonth(theme, diary.today(), self)
        self._sentence = Label(theme, "", role="label", tone="muted", wrap=True)
        self._year = YearPanel(theme, diary, self)
        self._list = DaysList(theme, diary, regions, self)
        self._lay_out()
        self._connect()
        self._show_view(MONTH)

    def show_day(self, day: date) -> None:
        """Ring a day in the calendars and choose it in the list."""
        self._calendar.set_today(self._diary.today())
        self._day.set_today(self._diary.today())
        self._calendar.set_chosen(day)
        self._year.show_day(day)
        self._list.set_chosen(day)

    def refresh(self) -> None:
        """Read the month again, and the year and the list if they were shown."""
        self._calendar.set_today(self._diary.today())
        self._show_month(self._calendar.month)
        self._year.refresh()
        self._list.refresh()

    def follow(self, changes: Changes) -> None:
        """Read again what changed on days that are shown."""
        if Kind.FLARES in changes.kinds:
            # A flare is on more days than the one it is filed under.
            self.refresh()
            return
        if any(day.replace(day=1) == self._calendar.month for day in changes.days):
            self._show_month(self._calendar.month)
        self._year.follow(changes)
        self._list.follow(changes.days)

    def focus_calendar(self) -> None:
        """Bring the keyboard to the days as they are shown."""
        if self._switch.shown == YEAR:
            self._year.take_focus()
        else:
            self._calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        ways = Row(self._theme, gap=8)
        ways.addWidget(self._switch, 3)
        ways.addWidget(self._day, 2)
        turning = Row(self._theme, gap=2)
        turning.addWidget(self._earlier)
        turning.addWidget(self._title, 1)
        turning.addWidget(self._later)
        self._unread.hide()
        month = QWidget(self)
        column = Column(self._theme, month, gap=10)
        column.addWidget(self._calendar, 1)
        column.addWidget(CalendarLegend(self._theme, month))
        column.addWidget(Rule(self._theme, month))
        column.addWidget(self._sentence)
        for view in (month, self._year, self._list):
            self._views.addWidget(view)
        self.body.addLayout(ways)
        self.body.addWidget(self._unread)
        self.body.addLayout(turning)
        self.body.addWidget(self._views, 1)

    def _connect(self) -> None:
        self._earlier.clicked.connect(self._turn_back)
        self._later.clicked.connect(self._turn_on)
        self._switch.switched.connect(self._show_view)
        self._calendar.month_turned.connect(self._show_month)
        self._year.year_shown.connect(self._show_title)
        self._year.month_chosen.connect(self._open_month)
        self._day.unreadable.connect(self._complain)
        for part in (self._calendar, self._year):
            part.day_asked.connect(self._ask_day)
        for source in (self._calendar, self._year, self._list, self._day):
            source.day_chosen.connect(self.day_chosen)

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn_on(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        if self._switch.shown == YEAR:
            self._year.turn(by)
        else:
            self._calendar.turn(by)

    def _ask_day(self) -> None:
        self._day.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _complain(self, sentence: str) -> None:
        self._unread.setText(sentence)
        self._unread.setVisible(bool(sentence))

    def _open_month(self, first: date) -> None:
        """A month of the year was pressed."""
        self._calendar.turn_to(first)
        self._switch.show_view(MONTH)
        self._show_view(MONTH)
        self.focus_calendar()

    def _show_view(self, view: str) -> None:
        self._views.setCurrentIndex(VIEWS.index(view))
        months = view == MONTH
        for part, month, year in (
            (self._earlier, _("Earlier month"), _("Earlier year")),
            (self._later, _("Later month"), _("Later year")),
        ):
            part.setVisible(view != LIST)
            part.setAccessibleName(month if months else year)
            part.setToolTip(month if months else year)
        if view == YEAR:
            self._year.open()
        elif view == LIST:
            self._list.open()
        self._show_title()

    def _show_month(self, first: date) -> None:
        today = self._diary.today()
        last = first.replace(day=monthrange(first.year, first.month)[1])
        ratings, written = self._diary.pain_ratings(first, last), self._diary.answered_days(first, last)
        flares, late = self._diary.flare_days(first, last), self._diary.late_days(first, last)
        values = values_of_days(ratings)
        cells = {day: DayCell(flare=True, written=False) for day in flares}
        cells |= {
            day: DayCell(value=values.get(day), flare=day in flares, late=day in late) for day in written
        }
        self._calendar.set_days(cells)
        shown = min(last, today) - first + timedelta(days=1)
        pains = [value for _day, value in ratings]
        self._sentence.setText(days_sentence(len(written), shown.days, pains, len(flares)))
        self._show_title()

    def _show_title(self) -> None:
        view, today, month = self._switch.shown, self._diary.today(), self._calendar.month
        words = {
            MONTH: QLocale().toString(month, "MMMM yyyy"),
            YEAR: str(self._year.year),
            LIST: _("Days with an entry"),
        }
        self._title.setText(words[view])
        newest = self._year.year >= today.year if view == YEAR else month >= today.replace(day=1)
        self._later.setEnabled(not newest)
        leading, centre = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignHCenter
        self._title.setAlignment((leading if view == LIST else centre) | Qt.AlignmentFlag.AlignVCenter)
