"""A chart on its card: title, picture, one day in words, a summary, and the table behind a button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QWidget

from companion.charts.chart import Chart, Data, Render
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.chart_view import ChartView
from companion.ui.widgets.day_table import DayTable
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Row

MEASURE = 640
FOOT_BESIDE_FROM = 760


class ChartCard(Card):
    """Says that it is getting ready until it is given a chart."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._theme = theme
        self._title = Label(theme, role="heading")
        self._note = Label(theme, role="small", tone="muted", wrap=True)
        self._message = Label(theme, role="body", tone="muted", wrap=True)
        self._view = ChartView(theme)
        self._day = Label(theme, role="small", tone="muted", wrap=True)
        self._summary = Label(theme, role="body", wrap=True)
        self._button = Button(theme, _("Show the days"))
        self._table = DayTable(theme, _("The days of the chart"))
        self._heading = Row(theme, gap=16)
        self._stack = QStackedLayout()
        self._foot = Row(theme, gap=16)
        self._headings: tuple[str, ...] = ()
        self._rows: Callable[[], list[tuple[str, ...]]] = list
        self._lay_out()
        self._view.day_read.connect(self._day.setText)
        self._button.clicked.connect(self._toggle_table)
        theme.changed.connect(self._arrange)
        self._arrange()
        self.say(_("Getting your chart ready"))

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of the chart."""
        self._message.setText(sentence)
        self._stack.setCurrentWidget(self._message)
        for widget in (self._title, self._note, self._day, self._summary, self._button, self._table):
            widget.hide()

    def show_chart(self, render: Render, chart: Chart[Data], data: Data) -> None:
        """Show a chart, with all that it says in words."""
        self._view.show_chart(render, chart, data)
        self._title.setText(_(chart.title))
        self._note.setText(chart.note(data))
        self._summary.setText(chart.summary(data))
        self._day.setText(_("Point at a day, or use the arrow keys, to read its values here."))
        self._headings = tuple(_(heading) for heading in chart.headings)
        self._rows = partial(chart.rows, data)
        if not self._table.isHidden():
            self._fill_table()
        self._stack.setCurrentWidget(self._view)
        for widget in (self._title, self._note, self._day, self._summary, self._button):
            widget.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading.addWidget(self._title)
        self._heading.addWidget(self._note, 1)
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._view)
        self._foot.addWidget(self._summary, 1)
        self._foot.addWidget(self._button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(self._heading)
        self.body.addLayout(self._stack, 1)
        self.body.addWidget(self._day)
        self.body.addLayout(self._foot)
        self.body.addWidget(self._table)

    def _arrange(self) -> None:
        """Note and button stand to the right where there is room, and below otherwise."""
        theme = self._theme
        room = self.width() - theme.px(2 * theme.measure("space.card") + 16)
        wanted = sum(
            label.fontMetrics().horizontalAdvance(label.text()) for label in (self._title, self._note)
        )
        self._heading.setDirection(_direction(beside=wanted < room))
        side = Qt.AlignmentFlag.AlignRight if wanted < room else Qt.AlignmentFlag.AlignLeft
        self._note.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._foot.setDirection(_direction(beside=self.width() >= theme.px(FOOT_BESIDE_FROM)))
        self._summary.setMaximumWidth(theme.px(MEASURE))

    def _fill_table(self) -> None:
        """Ten years of words take longer than the chart itself, so they wait until somebody reads them."""
        self._table.show_rows(self._headings, self._rows())

    def _toggle_table(self) -> None:
        shown = self._table.isHidden()
        if shown:
            self._fill_table()
        self._table.setVisible(shown)
        self._button.setText(_("Hide the days") if shown else _("Show the days"))


def _direction(*, beside: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
