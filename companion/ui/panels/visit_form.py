"""The fields of a visit: the day, the time, with whom and where."""

from datetime import date, time

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.names import name_of, optional_name_of
from companion.domain.text import _
from companion.domain.visit import Visit, is_far
from companion.domain.wall_time import time_of
from companion.ui.panels.moment_field import WIDTH, clock_words
from companion.ui.panels.sleep_doubt import DoubtLine
from companion.ui.theme import Theme
from companion.ui.visit_book import VisitPlan
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.date_input import SHOWN, DateInput
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.stacks import Column

YEARS_AHEAD = 10


class VisitDayInput(DateInput):
    """A day that may be years ahead."""

    def __init__(self, theme: Theme, today: date) -> None:
        self._today = today
        super().__init__(theme, _("Day of the visit"), today.replace(year=today.year + YEARS_AHEAD, day=1))

    def day(self) -> date | None:
        """None while a text stands there that is no day."""
        return None if self._wrong else super().day()

    def _example(self) -> str:
        return _("Use a day, for example {day}.").format(day=QLocale().toString(self._today, SHOWN))


class VisitFields(QWidget):
    """Fields to fill in; nothing is stored by them. `confirmed`: a day far away is the one that is meant."""

    confirmed = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._whom = CheckedLine(theme, name_of)
        self._day = VisitDayInput(theme, today)
        self._at = CheckedLine(theme, time_of, show=clock_words, optional=True, width=WIDTH)
        self._place = CheckedLine(theme, optional_name_of, optional=True)
        self._doubt = DoubtLine(theme)
        self._sure: date | None = None
        when = QWidget(self)
        row = Flow(theme, when, gap=12)
        row.addWidget(labelled(theme, _("Which day?"), self._day))
        row.addWidget(labelled(theme, _("Time, if you know it"), self._at))
        column = Column(theme, self, gap=12)
        column.addWidget(labelled(theme, _("With whom?"), self._whom))
        column.addWidget(when)
        column.addWidget(self._doubt)
        column.addWidget(labelled(theme, _("Where, if you like"), self._place))
        self._day.setAccessibleName(_("Day of the visit"))
        self._day.value_chosen.connect(self._forget_doubt)
        self._doubt.confirmed.connect(self._confirm)
        self._doubt.change_asked.connect(self._change_day)
        self.clear()

    def focus_first(self) -> None:
        """Bring the keyboard to what is asked, or else to the name."""
        first = self._whom if self._doubt.isHidden() else self._doubt.stops()[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_visit(self, visit: Visit) -> None:
        """Begin with what is stored."""
        self._sure = visit.day
        self._whom.set_value(visit.whom)
        self._day.set_day(visit.day)
        self._at.set_value(visit.at)
        self._place.set_value(visit.place or None)

    def clear(self) -> None:
        """Empty all fields; the day is today's."""
        for line in (self._whom, self._at, self._place):
            line.clear()
        self._sure = None
        self._forget_doubt()
        self._day.set_day(self._today)

    def plan(self) -> VisitPlan | None:
        """What the fields say; None while one cannot be read or its year is asked about, with words below."""
        readable = [line.commit() for line in (self._whom, self._at, self._place)]
        day = self._day.day()
        if not all(readable) or day is None:
            return None
        if is_far(day, self._today) and day != self._sure:
            words = _("{day} is far from today. Is the year right?")
            self._doubt.ask(words.format(day=QLocale().toString(day, SHOWN)), can_confirm=True)
            return None
        at = self._at.value()
        return VisitPlan(
            day=day,
            at=at if isinstance(at, time) else None,
            whom=str(self._whom.value()),
            place=str(self._place.value() or ""),
        )

    def _confirm(self) -> None:
        self._sure = self._day.day()
        self._forget_doubt()
        self.confirmed.emit()

    def _change_day(self) -> None:
        self._forget_doubt()
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_doubt(self) -> None:
        self._doubt.ask("")
