"""Which map over time is shown, and of which days when they are not those of the page."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.analysis.periods import Period, Span, span_of
from companion.domain.text import _
from companion.ui.panels.body_time.span_input import SpanInput
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.view_switch import ViewSwitch

PERIOD, CHANGE = "period", "change"


class MapChoice(QWidget):
    """`map_changed` comes with another map, `span_changed` with other days of the period map.

    Then and now has its own choice of days.
    """

    map_changed = Signal()
    span_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period = Period.THREE_MONTHS
        self._first_day = self._today = date.max
        self._own_span: Span | None = None
        views = [(PERIOD, _("Period map")), (CHANGE, _("Then and now"))]
        self._view = ViewSwitch(theme, _("Map"), views, self)
        self._own = Button(theme, "", icon="calendar", parent=self)
        self._dates = SpanInput(theme, _("Period"), self._today, self)
        head = Flow(theme, gap=16)
        head.addWidget(self._view)
        head.addWidget(self._own)
        column = Column(theme, self, gap=8)
        column.addLayout(head)
        column.addWidget(self._dates)
        self._view.switched.connect(self._change)
        self._own.clicked.connect(self._toggle_own)
        self._dates.span_chosen.connect(self._take_span)
        self._show_parts()

    @property
    def shown(self) -> str:
        """PERIOD or CHANGE."""
        return self._view.shown

    def set_diary(self, first_day: date, today: date) -> None:
        """The days that periods are reckoned from."""
        self._first_day, self._today = first_day, today

    def set_period(self, period: Period) -> None:
        """A period of the page; own dates are given up."""
        self._period = period
        self._own_span = None
        self._show_parts()

    def span(self) -> Span:
        return self._own_span or span_of(self._period, self._today, self._first_day)

    def _change(self) -> None:
        self._show_parts()
        self.map_changed.emit()

    def _toggle_own(self) -> None:
        self._own_span = None if self._own_span else self.span()
        if self._own_span:
            self._dates.set_span(self._own_span, self._today)
        self._show_parts()
        self.span_changed.emit()

    def _take_span(self, span: Span) -> None:
        self._own_span = span
        self.span_changed.emit()

    def _show_parts(self) -> None:
        self._own.setVisible(self.shown == PERIOD)
        self._own.setText(_("Back to the usual periods") if self._own_span else _("Own dates"))
        self._dates.setVisible(self.shown == PERIOD and self._own_span is not None)
