"""A year at a glance: its days as small cells, what they mean, and a plain summary."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.day_summary import values_of_days
from companion.domain.record import Kind
from companion.ui.diary import Diary
from companion.ui.panels.day_words import days_sentence
from companion.ui.theme import Theme
from companion.ui.widgets.calendar_painter import DayCell
from companion.ui.widgets.calendar_year import CalendarYear
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.year_legend import YearLegend


class YearPanel(QWidget):
    """Reads the shown year alone, and nothing before it is opened. `year_shown` carries it."""

    day_chosen = Signal(object)
    month_chosen = Signal(object)
    day_asked = Signal()
    year_shown = Signal(int)

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._opened = False
        self._calendar = CalendarYear(theme, diary.today(), self)
        self._sentence = Label(theme, "", role="label", tone="muted", wrap=True)
        column = Column(theme, self, gap=12)
        column.addWidget(self._calendar)
        column.addWidget(YearLegend(theme, self))
        column.addWidget(Rule(theme, self))
        column.addWidget(self._sentence)
        column.addStretch(1)
        self._calendar.year_turned.connect(self._show_year)
        self._calendar.day_chosen.connect(self.day_chosen)
        self._calendar.month_chosen.connect(self.month_chosen)
        self._calendar.day_asked.connect(self.day_asked)

    @property
    def year(self) -> int:
        return self._calendar.year

    def open(self) -> None:
        """Read the year if that has not happened yet."""
        if not self._opened:
            self._opened = True
            self.refresh()

    def refresh(self) -> None:
        """Read the year again, if it was shown."""
        self._calendar.set_today(self._diary.today())
        self._show_year(self.year)

    def follow(self, changes: Changes) -> None:
        """Read again what changed on days of the year."""
        if Kind.FLARES in changes.kinds or any(day.year == self.year for day in changes.days):
            self._show_year(self.year)

    def show_day(self, day: date) -> None:
        """Ring a day and turn to its year."""
        self._calendar.set_today(self._diary.today())
        self._calendar.set_chosen(day)

    def turn(self, years: int) -> None:
        self._calendar.turn(years)

    def take_focus(self) -> None:
        self._calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_year(self, year: int) -> None:
        if not self._opened:
            return
        first, last = date(year, 1, 1), date(year, 12, 31)
        ratings = self._diary.pain_ratings(first, last)
        values, answered = values_of_days(ratings), self._diary.answered_days(first, last)
        flares = set(self._diary.flare_days(first, last))
        cells = {day: DayCell(flare=True, written=False) for day in flares}
        cells |= {day: DayCell(value=values.get(day), flare=day in flares) for day in answered}
        self._calendar.set_days(cells)
        shown = min(last, self._diary.today()) - first + timedelta(days=1)
        pains = [value for _day, value in ratings]
        self._sentence.setText(days_sentence(len(answered), shown.days, pains, len(flares)))
        self.year_shown.emit(year)
