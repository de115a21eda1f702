"""A chart on its card: title, picture, one day in words, a summary, and the table behind a button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.charts.chart import Chart, Data, Render
from companion.domain.text import _
from companion.ui.date_names import date_names
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
    """Says that it is getting ready until it is given a chart. `opened` gives the table that came up."""

    opened = Signal(QWidget)

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
        self._foot = Row(theme, gap=16)
        self._room = 0
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
        self._message.show()
        for widget in (
            self._view,
            self._title,
            self._note,
            self._day,
            self._summary,
            self._button,
            self._table,
        ):
            widget.hide()

    def show_chart(self, render: Render, chart: Chart[Data], data: Data) -> None:
        """Show a chart, with all that it says in words."""
        self._view.show_chart(render, chart, data)
        self._title.setText(_(chart.title))
        self._note.setText(chart.note(data))
        self._summary.setText(chart.summary(data))
        self._day.setText(_("Point at a day, or use the arrow keys, to read its values here."))
        self._headings = tuple(_(heading) for heading in chart.headings)
        self._rows = partial(chart.rows, data, date_names())
        if not self._table.isHidden():
            self._fill_table()
        self._message.hide()
        for widget in (self._view, self._title, self._note, self._day, self._summary, self._button):
            widget.show()
        self._arrange()

    def fit(self, room: int) -> None:
        """Let the chart take what the words leave of `room` px, and never less than it needs."""
        self._room = room
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """What is needed at this width; Qt would count wrapped words at their narrowest."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading.addWidget(self._title)
        self._heading.addWidget(self._note, 1)
        self._foot.addWidget(self._summary, 1)
        self._foot.addWidget(self._button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(self._heading)
        self.body.addWidget(self._message)
        self.body.addWidget(self._view)
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
        self._heading.set_gap(16 if wanted < room else 0)
        side = Qt.AlignmentFlag.AlignRight if wanted < room else Qt.AlignmentFlag.AlignLeft
        self._note.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._foot.setDirection(_direction(beside=self.width() >= theme.px(FOOT_BESIDE_FROM)))
        self._summary.setMaximumWidth(theme.px(MEASURE))
        needed = self._view.minimumSizeHint().height()
        self._message.setMinimumHeight(needed)
        self._view.setFixedHeight(max(needed, self._room - self._height_of_words()))
        self.updateGeometry()

    def _height_of_words(self) -> int:
        """All that stands on the card beside the chart and the table, with the space between."""
        margins = self.body.contentsMargins()
        width = self.contentsRect().width() - margins.left() - margins.right()
        height = self._heading.heightForWidth(width) + self._foot.heightForWidth(width)
        height += self._day.heightForWidth(width) + 3 * self.body.spacing()
        edges = self.height() - self.contentsRect().height()
        return height + margins.top() + margins.bottom() + edges

    def _fill_table(self) -> None:
        """Ten years of words take longer than the chart itself, so they wait until somebody reads them."""
        self._table.show_rows(self._headings, self._rows())

    def _toggle_table(self) -> None:
        shown = self._table.isHidden()
        if shown:
            self._fill_table()
        self._table.setVisible(shown)
        self._button.setText(_("Hide the days") if shown else _("Show the days"))
        if shown:
            self.opened.emit(self._table)


def _direction(*, beside: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
