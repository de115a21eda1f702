"""Which two periods are compared: one of two usual pairs, or own dates."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.analysis.periods import Span
from companion.domain.text import _
from companion.ui.panels.body_time.periods import Pair, pair_of
from companion.ui.panels.body_time.span_input import SpanInput
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.view_switch import ViewSwitch


class PeriodsChoice(QWidget):
    """`spans_chosen` carries then and now."""

    spans_chosen = Signal(Span, Span)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_day = self._today = date.max
        self._pair = ViewSwitch(theme, _("Compare"), [(each.name, _(each.value)) for each in Pair], self)
        self._own = QWidget(self)
        self._then = SpanInput(theme, _("Then"), self._today, self._own)
        self._now = SpanInput(theme, _("Now"), self._today, self._own)
        self._own_spans: tuple[Span, Span] | None = None
        row = Row(theme, self._own, gap=32)
        for words, spans in ((_("Then"), self._then), (_("Now"), self._now)):
            column = Column(theme, gap=4)
            column.addWidget(Label(theme, words, role="strong"))
            column.addWidget(spans)
            row.addLayout(column, 1)
        column = Column(theme, self, gap=10)
        pairs = Row(theme)
        pairs.addWidget(self._pair)
        pairs.addStretch(1)
        column.addLayout(pairs)
        column.addWidget(self._own)
        self._own.hide()
        self._pair.switched.connect(self._change_pair)
        self._then.span_chosen.connect(self._take_then)
        self._now.span_chosen.connect(self._take_now)

    def set_diary(self, first_day: date, today: date) -> None:
        """The days that the usual pairs are reckoned from."""
        self._first_day, self._today = first_day, today

    def spans(self) -> tuple[Span, Span]:
        """Then and now as they are chosen."""
        pair = Pair[self._pair.shown]
        if pair is Pair.OWN and self._own_spans:
            return self._own_spans
        return pair_of(pair, self._today, self._first_day)

    def _change_pair(self) -> None:
        own = Pair[self._pair.shown] is Pair.OWN
        then, now = self.spans()
        if own:
            self._then.set_span(then, self._today)
            self._now.set_span(now, self._today)
        self._own.setVisible(own)
        self.spans_chosen.emit(then, now)

    def _take_then(self, then: Span) -> None:
        self._take_own(then, self.spans()[1])

    def _take_now(self, now: Span) -> None:
        self._take_own(self.spans()[0], now)

    def _take_own(self, then: Span, now: Span) -> None:
        self._own_spans = then, now
        self.spans_chosen.emit(then, now)
