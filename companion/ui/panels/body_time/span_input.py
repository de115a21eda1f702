"""The first and the last day of a period, chosen by the person."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.analysis.periods import Span
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.date_input import DateInput
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class SpanInput(GroupOfControls):
    """`span_chosen` carries a Span; days in the wrong order are put in order."""

    span_chosen = Signal(Span)

    def __init__(self, theme: Theme, name: str, latest: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._first = DateInput(theme, _("{period}, first day").format(period=name), latest, self)
        self._last = DateInput(theme, _("{period}, last day").format(period=name), latest, self)
        flow = Flow(theme, self, gap=16)
        for words, field in ((_("First day"), self._first), (_("Last day"), self._last)):
            holder = QWidget(self)
            column = Column(theme, holder, gap=4)
            column.addWidget(Label(theme, words, role="small", tone="muted"))
            column.addWidget(field)
            flow.addWidget(holder)
            field.value_chosen.connect(self._choose)

    def set_span(self, span: Span, latest: date) -> None:
        """Show a span without announcing it."""
        for field, day in ((self._first, span.first), (self._last, span.last)):
            field.set_latest(latest)
            field.set_day(day)

    def _choose(self) -> None:
        first, last = self._first.day(), self._last.day()
        if first is not None and last is not None:
            self.span_chosen.emit(Span(first=min(first, last), last=max(first, last)))
