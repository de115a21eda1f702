"""A year as twelve small months, one tab stop: a month is pressed, days are reached with the arrow keys."""

from datetime import date

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.calendar_days import CalendarDays
from companion.ui.widgets.calendar_grid import WEEK, months_later
from companion.ui.widgets.painting import paint_round, painter_on
from companion.ui.widgets.year_grid import YearGrid
from companion.ui.widgets.year_painter import YearPainter

PITCH, HEAD, LEAST_GAP, MOST_GAP, AROUND = 13, 22, 4, 26, 4
USUAL_COLUMNS = 4
YEAR = 12


class CalendarYear(CalendarDays):
    """`month_chosen` carries day 1 of the month, `year_turned` the year to be read."""

    month_chosen = Signal(object)
    year_turned = Signal(int)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, today, parent)
        self._hovered: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe()

    @property
    def year(self) -> int:
        return self._cursor.year

    def turn(self, years: int) -> None:
        """Turn to another year, not beyond the day of today."""
        self._move_to(min(months_later(self._cursor, YEAR * years), self._today))

    def day_rect(self, day: date) -> QRectF:
        """The cell of a day of the shown year, in widget coordinates."""
        return self._grid().cell(day).translated(self._shift)

    def month_rect(self, number: int) -> QRectF:
        """The block of a month, 1 to 12."""
        return self._grid().block(number).translated(self._shift)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._grid(width).height) + 2 * self._theme.px(AROUND)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = USUAL_COLUMNS * WEEK * px(PITCH) + (USUAL_COLUMNS - 1) * px(LEAST_GAP) + 2 * px(AROUND)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(WEEK * px(PITCH) + 2 * px(AROUND), px(HEAD))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The stack of views around it does not ask for the height of a width.
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.translate(self._shift)
        grid = self._grid()
        cells = YearPainter(painter, self._theme)
        for number in range(1, YEAR + 1):
            self._paint_head(painter, grid, number)
            for day in grid.month(number).days:
                cells.paint(grid.cell(day), self._cells.get(day), self._state(day))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._month_under(event.position())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self._by_keyboard = False
            self.month_chosen.emit(date(self.year, number, 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._month_under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._grid().day_at(QPointF(event.pos()) - self._shift)
            QToolTip.showText(event.globalPos(), self.spoken(day) if day else "", self)
            return True
        return super().event(event)

    def _follow(self, before: date) -> None:
        if self.year != before.year:
            self._cells = {}
            self.year_turned.emit(self.year)
        self.update()

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.setCursor(Qt.CursorShape.PointingHandCursor if number else Qt.CursorShape.ArrowCursor)
            self.update()

    def _month_under(self, at: QPointF) -> int | None:
        """The month under the mouse; months to come are not a target."""
        number = self._grid().month_at(at - self._shift)
        return number if number is not None and date(self.year, number, 1) <= self._today else None

    def _paint_head(self, painter: QPainter, grid: YearGrid, number: int) -> None:
        theme, block = self._theme, grid.block(number)
        hovered = number == self._hovered
        if hovered:
            out = theme.px(AROUND)
            ground = block.adjusted(-out, 0, out, 0)
            paint_round(painter, ground, theme.length("radius.cell"), theme.colour("sunken"))
        painter.setFont(theme.font("small", weight=600 if hovered else None))
        painter.setPen(theme.colour("text" if hovered else "muted"))
        name = QLocale().standaloneMonthName(number, QLocale.FormatType.ShortFormat)
        painter.drawText(block, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, name)

    def _grid(self, width: int | None = None) -> YearGrid:
        px = self._theme.px
        return YearGrid(
            year=self.year,
            week_start=QLocale().firstDayOfWeek().value - 1,
            width=(self.width() if width is None else width) - 2 * px(AROUND),
            pitch=px(PITCH),
            head=px(HEAD),
            least_gap=px(LEAST_GAP),
            most_gap=px(MOST_GAP),
        )

    @property
    def _shift(self) -> QPointF:
        """Rings around the outer cells need room."""
        return QPointF(self._theme.px(AROUND), self._theme.px(AROUND))

    def _describe(self) -> None:
        self.setAccessibleName(_("Calendar of the year {year}").format(year=self.year))
        self.setAccessibleDescription(self.spoken(self._cursor))
