"""A year as twelve small months, one tab stop: a month is pressed, days are reached with the arrow keys."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.calendar_grid import WEEK, months_later
from companion.ui.widgets.calendar_month import BY_KEYBOARD, MONTHS, OPENING, STEPS
from companion.ui.widgets.calendar_painter import CellState, DayCell
from companion.ui.widgets.calendar_words import spoken_day
from companion.ui.widgets.focus_ring import OWN_FOCUS
from companion.ui.widgets.painting import paint_round, painter_on
from companion.ui.widgets.year_grid import YearGrid
from companion.ui.widgets.year_painter import YearPainter

PITCH, HEAD, LEAST_GAP, MOST_GAP, AROUND = 13, 22, 4, 26, 4
USUAL_COLUMNS = 4
YEAR = 12


class CalendarYear(QWidget):
    """`month_chosen` carries day 1 of the month, `day_chosen` a day, `year_turned` the year to be read.

    `day_asked`: the person wants to type a day.
    """

    day_chosen = Signal(object)
    month_chosen = Signal(object)
    year_turned = Signal(int)
    day_asked = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._cells: Mapping[date, DayCell] = {}
        self._chosen = self._cursor = today
        self._hovered: int | None = None
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._take_theme)
        self._describe()

    @property
    def year(self) -> int:
        return self._cursor.year

    @property
    def cursor_day(self) -> date:
        """Where the keyboard is."""
        return self._cursor

    def set_today(self, today: date) -> None:
        self._today = today
        self.update()

    def set_days(self, cells: Mapping[date, DayCell]) -> None:
        """What is known of the days that have an entry; the others are drawn as gaps."""
        self._cells = dict(cells)
        self._describe()
        self.update()

    def set_chosen(self, day: date) -> None:
        """Ring a day and turn to its year."""
        self._chosen = day
        self._move_to(day)

    def turn(self, years: int) -> None:
        """Turn to another year, not beyond the day of today."""
        self._move_to(min(months_later(self._cursor, YEAR * years), self._today))

    def spoken(self, day: date) -> str:
        return spoken_day(day, self._cells.get(day), self._today)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        self._by_keyboard = True
        if key in STEPS:
            self._move_to(min(self._cursor + timedelta(days=STEPS[key]), self._today))
        elif key in MONTHS:
            self._move_to(min(months_later(self._cursor, MONTHS[key]), self._today))
        elif key == Qt.Key.Key_T:
            self._move_to(self._today)
        elif key == Qt.Key.Key_G:
            self.day_asked.emit()
        elif key in OPENING:
            self.day_chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._grid().day_at(QPointF(event.pos()) - self._shift)
            QToolTip.showText(event.globalPos(), self.spoken(day) if day else "", self)
            return True
        return super().event(event)

    def _move_to(self, day: date) -> None:
        before, self._cursor = self._cursor, day
        if day.year != before.year:
            self._cells = {}
            self.year_turned.emit(day.year)
        self._describe()
        self.update()
        if before != day and self.hasFocus():
            announce(self, self.spoken(day))

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.setCursor(Qt.CursorShape.PointingHandCursor if number else Qt.CursorShape.ArrowCursor)
            self.update()

    def _month_under(self, at: QPointF) -> int | None:
        """The month under the mouse; months to come are not a target."""
        number = self._grid().month_at(at - self._shift)
        return number if number is not None and date(self.year, number, 1) <= self._today else None

    def _state(self, day: date) -> CellState:
        return CellState(
            today=day == self._today,
            future=day > self._today,
            chosen=day == self._chosen,
            focused=day == self._cursor and self._by_keyboard and self.hasFocus(),
        )

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

    def _take_theme(self) -> None:
        self.updateGeometry()
        self.update()
