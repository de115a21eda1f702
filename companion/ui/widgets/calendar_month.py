"""A month of days as one tab stop: arrows move, Enter opens, Page Up and Page Down turn the month."""

from datetime import date

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.calendar_days import CalendarDays
from companion.ui.widgets.calendar_grid import ROWS, WEEK, MonthGrid, month_of, months_later
from companion.ui.widgets.calendar_painter import DayPainter

HEAD, CELL_WIDTH, CELL_HEIGHT, LEAST = 24, 55, 62, 44


class CalendarMonth(CalendarDays):
    """`month_turned` carries day 1 of the month to be read."""

    month_turned = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, today, parent)
        self._hovered: date | None = None
        self._grid = self._grid_of(today)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._describe()

    @property
    def month(self) -> date:
        """Day 1 of the month that is shown."""
        return self._grid.first

    def turn(self, months: int) -> None:
        """Turn to another month, not beyond the one of today."""
        self._move_to(min(months_later(self._cursor, months), self._today))

    def turn_to(self, day: date) -> None:
        """Bring the keyboard to a day, without choosing it."""
        self._move_to(min(day, self._today))

    def day_rect(self, day: date) -> QRectF:
        """The cell of a day of the shown month, in widget coordinates."""
        column, row = self._grid.cell_of(day)
        width, height, top = self.width() / WEEK, self._row_height(), self._head()
        return QRectF(column * width, top + row * height, width, height)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(CELL_WIDTH) * WEEK, px(HEAD) + px(CELL_HEIGHT) * ROWS)

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(LEAST) * WEEK, px(HEAD) + px(LEAST) * ROWS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_weekdays(painter)
        days = DayPainter(painter, self._theme)
        for day in self._grid.days:
            area = self.day_rect(day)
            if area.intersects(QRectF(event.rect())):
                days.paint(area, day, self._cells.get(day), self._state(day, hovered=day == self._hovered))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_under(event.position())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self._by_keyboard = False
            self._move_to(day)
            self.day_chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._day_under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _follow(self, before: date) -> None:
        if month_of(self._cursor) != self.month:
            self._grid = self._grid_of(self._cursor)
            self._cells = {}
            self._hovered = None
            self.month_turned.emit(self.month)
            self.update()
        else:
            self._repaint(before, self._cursor)

    def _hover(self, day: date | None) -> None:
        before, self._hovered = self._hovered, day
        self._repaint(before, day)
        self.setCursor(Qt.CursorShape.PointingHandCursor if day else Qt.CursorShape.ArrowCursor)

    def _repaint(self, *days: date | None) -> None:
        for day in days:
            if day is not None and month_of(day) == self.month:
                self.update(self.day_rect(day).toAlignedRect().adjusted(-3, -3, 3, 3))

    def _day_under(self, at: QPointF) -> date | None:
        """The day under the mouse; days to come are not a target."""
        column, row = int(at.x() // (self.width() / WEEK)), int((at.y() - self._head()) // self._row_height())
        day = self._grid.day_at(column, row)
        return day if day is not None and row >= 0 and day <= self._today else None

    def _paint_weekdays(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        width = self.width() / WEEK
        for column, weekday in enumerate(self._grid.weekdays):
            name = QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)
            area = QRectF(column * width, 0, width, self._head())
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)

    def _describe(self) -> None:
        month = QLocale().toString(self.month, "MMMM yyyy")
        self.setAccessibleName(_("Calendar, {month}").format(month=month))
        self.setAccessibleDescription(self.spoken(self._cursor))

    def _grid_of(self, day: date) -> MonthGrid:
        return MonthGrid(first=month_of(day), week_start=QLocale().firstDayOfWeek().value - 1)

    def _head(self) -> int:
        return self._theme.px(HEAD)

    def _row_height(self) -> float:
        return (self.height() - self._head()) / ROWS
