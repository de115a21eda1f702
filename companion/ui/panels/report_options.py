"""What goes into a report: its days, its parts, the paper, and a name if one is wanted."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.analysis.periods import Period, Span
from companion.domain.text import N_, _
from companion.reports.summary_choice import PART_TITLES, Paper, Part, ReportChoice
from companion.ui.panels.body_time.span_input import SpanInput
from companion.ui.panels.body_time.whole_card import WholeCard
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.switch import Switch
from companion.ui.widgets.text_fields import LineInput
from companion.ui.widgets.view_switch import ViewSwitch

OWN = "own"
THREE_YEARS = 3 * 365
PERIODS = (
    ("4", N_("4 weeks"), Period.FOUR_WEEKS.value or 0),
    ("13", N_("3 months"), Period.THREE_MONTHS.value or 0),
    ("52", N_("Year"), Period.YEAR.value or 0),
    ("156", N_("3 years"), THREE_YEARS),
)
LONGEST_NAME = 60


class ReportOptions(WholeCard):
    """`span_chosen` carries a Span, `choice_changed` a ReportChoice, `points_asked` leads to questions."""

    span_chosen = Signal(Span)
    choice_changed = Signal(object)
    points_asked = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=12, parent=parent)
        self._theme = theme
        self._today = today
        self.choice = ReportChoice()
        names = [(key, _(words)) for key, words, _days in PERIODS]
        self._period = ViewSwitch(theme, _("Period"), [*names, (OWN, _("Own dates"))], self)
        self._period.show_view(PERIODS[1][0])
        self._dates = SpanInput(theme, _("Period of the report"), today, self)
        self._switches = {part: Switch(theme, _(PART_TITLES[part]), parent=self) for part in Part}
        self._appendix = Switch(theme, _("Appendix: all parts and days"), parent=self)
        self._points = Button(theme, _("Change my points"), icon="pencil", parent=self)
        self._name = LineInput(theme, "", self)
        papers = [(each.value, _(each.value)) for each in Paper]
        self._paper = ViewSwitch(theme, _("Paper"), papers, self)
        self._own = self.span()
        self._lay_out()
        self._connect()

    def set_today(self, today: date) -> None:
        """Periods end with this day."""
        self._today = today

    def span(self) -> Span:
        """The days that are chosen."""
        if self._period.shown == OWN:
            return self._own
        [days] = [days for key, _words, days in PERIODS if key == self._period.shown]
        return Span(first=self._today - timedelta(days=days - 1), last=self._today)

    def _lay_out(self) -> None:
        theme = self._theme
        self.body.addWidget(Label(theme, _("What goes in"), role="heading"))
        self.body.addWidget(Label(theme, _("Period"), role="label"))
        self.body.addWidget(self._period)
        self.body.addWidget(self._dates)
        self._dates.hide()
        private = _("What is off stays with you. No name is on the page unless you write one.")
        self.body.addWidget(Label(theme, private, role="small", tone="muted", wrap=True))
        for switch in self._switches.values():
            switch.setChecked(True)
            self.body.addWidget(switch)
        self.body.addWidget(self._points)
        self.body.addWidget(self._appendix)
        self._name.setMaxLength(LONGEST_NAME)
        self.body.addWidget(labelled(theme, _("Name on the page, if you like"), self._name))
        self.body.addWidget(Label(theme, _("Paper"), role="label"))
        self.body.addWidget(self._paper)

    def _connect(self) -> None:
        self._period.switched.connect(self._take_period)
        self._dates.span_chosen.connect(self._take_span)
        for part, switch in self._switches.items():
            switch.toggled.connect(partial(self._take_part, part))
        self._appendix.toggled.connect(self._take_appendix)
        self._points.clicked.connect(self.points_asked)
        self._name.text_changed.connect(self._take_name)
        self._paper.switched.connect(self._take_paper)

    def _take_period(self, key: str) -> None:
        self._dates.setVisible(key == OWN)
        if key == OWN:
            self._dates.set_span(self._own, self._today)
        else:
            self._own = self.span()
        self.updateGeometry()
        self.span_chosen.emit(self.span())

    def _take_span(self, span: Span) -> None:
        self._own = span
        self.span_chosen.emit(span)

    def _take_part(self, part: Part, shown: bool) -> None:
        self._choose(self.choice.with_part(part, shown=shown))

    def _take_appendix(self, wished: bool) -> None:
        self._choose(replace(self.choice, appendix=wished))

    def _take_name(self, name: str) -> None:
        self._choose(replace(self.choice, name=name.strip()))

    def _take_paper(self, key: str) -> None:
        self._choose(replace(self.choice, paper=Paper(key)))

    def _choose(self, choice: ReportChoice) -> None:
        self.choice = choice
        self.choice_changed.emit(choice)
