"""What the colours, signs and dashed cells of the calendar mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.questions import SCALE_TOP
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.painting import CENTRE, paint_round, painter_on, pen
from companion.ui.widgets.stacks import Column, Row

LINE, CELL, SAMPLE = 26, 25, 18


class CalendarLegend(QWidget):
    """The values in one line, the signs below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Legend of the calendar"))
        values = Row(theme, gap=10)
        values.addWidget(Label(theme, _("Pain, average of the day"), role="small", tone="muted"))
        values.addWidget(ValueCells(theme, self), 1)
        signs = QWidget(self)
        flow = Flow(theme, signs, gap=16)
        for sample, words in (
            (IconLabel(theme, "cloud", size=SAMPLE), _("flare day")),
            (IconLabel(theme, "clock", tone="caution", size=SAMPLE), _("written later")),
            (GapSample(theme), _("no entry")),
        ):
            flow.addWidget(_sign(theme, sample, words))
        column = Column(theme, self, gap=8)
        column.addLayout(values)
        column.addWidget(signs)


class ValueCells(QWidget):
    """The eleven values with their colours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(CELL) * (SCALE_TOP + 1), self._theme.px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(SAMPLE) * (SCALE_TOP + 1), self._theme.px(LINE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setFont(self._theme.font("small", size=13, weight=500))
        width = min(float(self._theme.px(CELL)), self.width() / (SCALE_TOP + 1))
        for value in range(SCALE_TOP + 1):
            cell = QRectF(value * width, 2, width - 2, self.height() - 4)
            colour = self._theme.pain(value)
            edge = None if value else pen(self._theme.colour("outline_strong"), 1)
            paint_round(painter, cell, self._theme.px(4), colour, edge)
            painter.setPen(self._theme.on(colour))
            painter.drawText(cell, CENTRE, str(value))
        painter.end()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


class GapSample(QWidget):
    """A day without entry in small."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        edge = pen(self._theme.colour("outline_strong"), 1, dashed=True)
        paint_round(painter, QRectF(self.rect()), self._theme.px(4), None, edge)
        painter.end()

    def _dress(self) -> None:
        side = self._theme.px(SAMPLE)
        self.setFixedSize(side, side)
        self.update()


def _sign(theme: Theme, sample: QWidget, words: str) -> QWidget:
    pair = QWidget()
    row = Row(theme, pair, gap=6)
    row.addWidget(sample)
    row.addWidget(Label(theme, words, role="small", tone="muted"))
    return pair
