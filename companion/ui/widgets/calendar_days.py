"""What calendars of any length share: the days they know, the day of the keyboard, and the keys."""

from abc import abstractmethod
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.calendar_grid import WEEK, months_later
from companion.ui.widgets.calendar_painter import CellState, DayCell
from companion.ui.widgets.calendar_words import spoken_day
from companion.ui.widgets.focus_ring import OWN_FOCUS

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CalendarDays(QWidget):
    """Days after today can be seen and not opened. `day_asked`: the person wants to type a day."""

    day_chosen = Signal(object)
    day_asked = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._cells: Mapping[date, DayCell] = {}
        self._chosen = self._cursor = today
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)
        self.setMouseTracking(True)
        theme.changed.connect(self._take_theme)

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
        """Ring a day and turn to it."""
        self._chosen = day
        self._move_to(day)
        self.update()

    def spoken(self, day: date) -> str:
        """Date, value and signs, for example "Tuesday 17 November, today, pain 7, flare"."""
        return spoken_day(day, self._cells.get(day), self._today)

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _move_to(self, day: date) -> None:
        before, self._cursor = self._cursor, day
        self._follow(before)
        self._describe()
        if before != day and self.hasFocus():
            announce(self, self.spoken(day))

    @abstractmethod
    def _follow(self, before: date) -> None:
        """Show where the keyboard is now, after it was on the day `before`; may turn to other days."""

    @abstractmethod
    def _describe(self) -> None:
        """Name what is shown, and describe the day of the keyboard."""

    def _state(self, day: date, *, hovered: bool = False) -> CellState:
        return CellState(
            today=day == self._today,
            future=day > self._today,
            chosen=day == self._chosen,
            hovered=hovered,
            focused=day == self._cursor and self._by_keyboard and self.hasFocus(),
        )

    def _take_theme(self) -> None:
        self.updateGeometry()
        self.update()
