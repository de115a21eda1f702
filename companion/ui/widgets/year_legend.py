"""What the cells of a year mean: dots for the value, a corner for a flare, dashes for no entry."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.calendar_legend import ValueCells
from companion.ui.widgets.calendar_painter import DayCell
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.painting import painter_on
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.year_painter import YearPainter

SAMPLE = 14


class YearLegend(QWidget):
    """The values in one line, the patterns and signs below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Legend of the year"))
        values = Row(theme, gap=10)
        values.addWidget(Label(theme, _("Pain, average of the day"), role="small", tone="muted"))
        values.addWidget(ValueCells(theme, self), 1)
        signs = QWidget(self)
        flow = Flow(theme, signs, gap=14)
        for cell, words in (
            (DayCell(value=2), _("1 to 3")),
            (DayCell(value=5), _("4 to 6")),
            (DayCell(value=8), _("7 to 10")),
            (DayCell(value=5, flare=True), _("flare day")),
            (DayCell(), _("not rated")),
            (None, _("no entry")),
        ):
            flow.addWidget(_sign(theme, cell, words))
        column = Column(theme, self, gap=8)
        column.addLayout(values)
        column.addWidget(signs)


class CellSample(QWidget):
    """One cell as the year draws it."""

    def __init__(self, theme: Theme, cell: DayCell | None) -> None:
        super().__init__()
        self._theme = theme
        self._cell = cell
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        cells = YearPainter(painter, self._theme)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._cell is None:
            cells.paint_gap(place)
        else:
            cells.paint_cell(place, self._cell)
        painter.end()

    def _dress(self) -> None:
        side = self._theme.px(SAMPLE)
        self.setFixedSize(side, side)
        self.update()


def _sign(theme: Theme, cell: DayCell | None, words: str) -> QWidget:
    pair = QWidget()
    row = Row(theme, pair, gap=6)
    row.addWidget(CellSample(theme, cell))
    row.addWidget(Label(theme, words, role="small", tone="muted"))
    return pair
