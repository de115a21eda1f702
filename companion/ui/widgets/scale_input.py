"""A value from 0 to 10: eleven cells, one tab stop. Not answered is a state of its own."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from companion.domain.text import N_, _
from companion.ui.key_words import KeyGroup, KeyLine
from companion.ui.theme import Theme
from companion.ui.widgets.scale_painter import ScaleLook, paint_scale

TOP = 10
CELLS = TOP + 1
NOT_ANSWERED = -1
ABOVE = 3
WORDS_GAP = 5
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
DIRECT = {
    Qt.Key.Key_Home: 0,
    Qt.Key.Key_End: TOP,
    Qt.Key.Key_X: TOP,
    **{Qt.Key(Qt.Key.Key_0 + digit): digit for digit in range(TOP)},
}
CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
# With one of these a key is a command of the window: Alt+6 never becomes a value.
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)

TOLD = KeyGroup(
    title=N_("Scales from 0 to 10"),
    lines=(
        KeyLine(
            keys=(*(str(digit) for digit in range(TOP)), Qt.Key.Key_X), words=N_("The value itself; X is 10")
        ),
        KeyLine(keys=tuple(STEPS), words=N_("One step more or less")),
        KeyLine(keys=(Qt.Key.Key_Home, Qt.Key.Key_End), words=N_("0 and 10")),
        KeyLine(keys=CLEARING, words=N_("Take the answer back, here and in other questions")),
    ),
)


class ScaleInput(QAbstractSlider):
    """A slider for screen readers, eleven cells for the eye.

    `value_chosen` carries 0 to 10, or None when the answer is taken back; `value_clicked` comes after a
    click on a number, also on the one that is chosen already.

    `wheel_enabled` lets the wheel change the value; `clearable` lets Del take it back. `on_page` = it stands
    directly on the page, not on a card. `of_pain` off = cool colours. `large` = for tired hands.
    """

    value_chosen = Signal(object)
    value_clicked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        lowest: str,
        highest: str,
        *,
        on_page: bool = False,
        of_pain: bool = True,
        large: bool = False,
    ) -> None:
        super().__init__()
        self.wheel_enabled = False
        self.clearable = True
        self._theme = theme
        self._ends = (lowest, highest)
        self._on_page = on_page
        self._of_pain = of_pain
        self._large = large
        self._announcing = True
        self._last: int | None = None
        self._hovered: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setRange(NOT_ANSWERED, TOP)
        self.setValue(NOT_ANSWERED)
        self._describe()
        self.valueChanged.connect(self._take)
        theme.changed.connect(self._dress)
        self._dress()

    def value(self) -> int | None:  # type: ignore[override]  # a slider of Qt always has a value
        """The value, None = not answered."""
        number = super().value()
        return None if number == NOT_ANSWERED else number

    def set_value(self, value: int | None) -> None:
        """Show a value without announcing it; None = not answered."""
        self._announcing = False
        self.setValue(NOT_ANSWERED if value is None else value)
        self._announcing = True

    def set_last(self, value: int | None) -> None:
        """Show the last value as a dashed cell; it is not an answer."""
        if value != self._last:
            self._last = value
            self.update()

    def cell_rect(self, value: int) -> QRectF:
        """Where the cell of a value is, in this widget's coordinates."""
        side = self._theme.px(ABOVE)
        step = (self.width() - 2 * side) / CELLS
        place = TOP - value if self._mirrored() else value
        gap = self._theme.px(3) / 2
        return QRectF(side + place * step + gap, side, step - 2 * gap, self._cell_height())

    def focus_rect(self) -> QRect:
        """What the keyboard ring goes around: the row without the words under it."""
        side = self._theme.px(ABOVE)
        return QRect(0, 0, self.width(), self._cell_height() + 2 * side)

    def sizeHint(self) -> QSize:
        return QSize(CELLS * self._theme.px(self._theme.measure("size.scale_cell") + 3), self._full_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(CELLS * self._theme.length("size.target_min"), self._full_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = ScaleLook(
            value=self.value(),
            last=self._last,
            hovered=self._hovered if self.isEnabled() else None,
            ends=self._ends,
            on_page=self._on_page,
            of_pain=self._of_pain,
            large=self._large,
        )
        paint_scale(self, self._theme, [self.cell_rect(value) for value in range(CELLS)], look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & COMMANDS:
            event.ignore()
        elif key in DIRECT:
            self._choose(DIRECT[key])
        elif key in STEPS:
            self._step(-STEPS[key] if self._is_sideways(key) and self._mirrored() else STEPS[key])
        elif key in CLEARING and self.clearable and self.value() is not None:
            self._choose(None)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # The value acts when the button is let go, so that leaving the row takes a slip back.
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        value = self._value_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and value is not None:
            self._choose(value)
            self.value_clicked.emit(value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._value_at(event.position().x(), event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y()
        if self.wheel_enabled and turn:
            self._step(1 if turn > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        value = self.value()
        if value is None:
            self._choose(self._last or 0)
        else:
            self._choose(min(TOP, max(0, value + by)))

    def _choose(self, value: int | None) -> None:
        self.setValue(NOT_ANSWERED if value is None else value)

    def _take(self) -> None:
        self._describe()
        self.update()
        if self._announcing:
            self.value_chosen.emit(self.value())

    def _describe(self) -> None:
        value = self.value()
        spoken = _("not answered") if value is None else _("{value} of 10").format(value=value)
        self.setAccessibleDescription(spoken)

    def _hover(self, value: int | None) -> None:
        if value != self._hovered:
            self._hovered = value
            self.update()

    def _value_at(self, x: float, y: float) -> int | None:
        side = self._theme.px(ABOVE)
        if not (0 <= x < self.width() and 0 <= y <= self._cell_height() + 2 * side):
            return None
        place = int((x - side) * CELLS / max(1, self.width() - 2 * side))
        place = min(TOP, max(0, place))
        return TOP - place if self._mirrored() else place

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _is_sideways(self, key: Qt.Key) -> bool:
        return key in (Qt.Key.Key_Left, Qt.Key.Key_Right)

    def _cell_height(self) -> int:
        return self._theme.length("size.target_flare" if self._large else "size.target")

    def _full_height(self) -> int:
        row = self._cell_height() + 2 * self._theme.px(ABOVE)
        words = self._theme.line_height("small") + self._theme.px(WORDS_GAP - ABOVE)
        return row + (words if any(self._ends) else 0)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
