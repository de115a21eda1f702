"""Words to choose from: the painted button of one option, and the group that knows which are chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.painting import CENTRE, paint_round, painter_on, pen
from companion.ui.widgets.roving import Roving

CHIP, SEGMENT, LARGE = "chip", "segment", "large"
PADS = {CHIP: 14, SEGMENT: 8, LARGE: 24}
HEIGHTS = {CHIP: "size.chip", SEGMENT: "size.target", LARGE: "size.target_flare"}
ROLES = {CHIP: "label", SEGMENT: "label", LARGE: "heading"}
CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
EDGE = 2


class OptionButton(QPushButton):
    """One option: a chip, a cell of a segmented row, or large. `last` = dashed, chosen the last time."""

    def __init__(self, theme: Theme, key: str, words: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.key = key
        self.last = False
        self._theme = theme
        self._look = look
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def set_look(self, look: str) -> None:
        """Another look; the size follows."""
        if look != self._look:
            self._look = look
            self._dress()

    def set_last(self, *, last: bool) -> None:
        """Draw the edge dashed while it is not chosen."""
        if last != self.last:
            self.last = last
            self.update()

    def width_as(self, look: str) -> int:
        """The width this option needs in a look."""
        pad = PADS[look]
        words = QFontMetricsF(self._theme.font(ROLES[look])).horizontalAdvance(self.text())
        return round(words + 0.5) + 2 * self._theme.px(pad)

    def focus_radius(self) -> float:
        return self._radius()

    def sizeHint(self) -> QSize:
        height = self._theme.length(HEIGHTS[self._look])
        return QSize(max(self.width_as(self._look), self._theme.length("size.target")), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if self._look == SEGMENT:
            self._paint_segment(painter, rect)
        else:
            self._paint_chip(painter, rect)
        painter.setPen(self._theme.colour(self._ink()))
        painter.drawText(rect, CENTRE, self.text())
        painter.end()

    def _paint_chip(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        hairline = EDGE if theme.contrast else 1
        if not self.isEnabled():
            edge = pen(theme.colour("disabled_edge"), hairline)
        elif self.isChecked():
            edge = pen(theme.colour("accent"), hairline + 1)
        elif self.last:
            edge = self._last_edge()
        else:
            edge = pen(theme.colour("outline_strong"), hairline)
        paint_round(painter, rect, self._radius(), theme.colour(self._ground()), edge)

    def _paint_segment(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        if self.isChecked():
            edge = pen(theme.colour("outline_strong"), EDGE if theme.contrast else 1)
            paint_round(painter, rect, self._radius(), theme.colour("surface"), edge)
        elif self.isDown():
            paint_round(painter, rect, self._radius(), theme.colour("outline"))
        elif self.last:
            paint_round(painter, rect.adjusted(2, 2, -2, -2), self._radius(), None, self._last_edge())

    def _last_edge(self) -> QPen:
        return pen(self._theme.colour("text"), 2.5 if self._theme.contrast else 1.5, dashed=True)

    def _ground(self) -> str:
        if not self.isEnabled():
            return "page"
        if self.isChecked():
            return "accent_soft"
        if self.isDown():
            return "accent_soft" if self._theme.contrast else "outline"
        return "sunken" if self.underMouse() else "surface"

    def _ink(self) -> str:
        if not self.isEnabled():
            return "disabled"
        if self._look != SEGMENT:
            return "on_accent_soft" if self.isChecked() else "text"
        return "text" if self.isChecked() or self.underMouse() else "muted"

    def _radius(self) -> float:
        name = "radius.chip" if self._look == CHIP else "radius.control"
        return self._theme.length(name)

    def _dress(self) -> None:
        self.setFont(self._theme.font(ROLES[self._look]))
        self.updateGeometry()
        self.update()


class OptionGroup(GroupOfControls):
    """Options of which one or several can be chosen. One tab stop.

    `chosen` carries the key, or None when nothing is chosen; with `several`, a frozenset of keys.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str]],
        look: str,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._several = several
        self.buttons = [OptionButton(theme, key, words, look, self) for key, words in options]
        self._roving = Roving(self, self.buttons)
        clicks = QButtonGroup(self)
        clicks.setExclusive(False)
        for button in self.buttons:
            clicks.addButton(button)
        clicks.buttonClicked.connect(self._take_click)

    def value(self) -> str | frozenset[str] | None:
        """What is chosen, in the form that `chosen` carries."""
        keys = [button.key for button in self.buttons if button.isChecked()]
        if self._several:
            return frozenset(keys)
        return keys[0] if keys else None

    def set_value(self, value: str | frozenset[str] | None) -> None:
        """Show a choice without announcing it; None = not answered."""
        keys = {value} if isinstance(value, str) else (value or frozenset())
        for button in self.buttons:
            button.setChecked(button.key in keys)
        if not self._several and isinstance(value, str) and not self._has_focus():
            self._stop_at(value)

    def set_last(self, value: str | None) -> None:
        """Show what was chosen the last time as dashed; it is not an answer."""
        for button in self.buttons:
            button.set_last(last=button.key == value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._several and event.key() in CLEARING and self.value() is not None:
            self.set_value(None)
            self.chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def _take_click(self, clicked: QAbstractButton) -> None:
        if not self._several and isinstance(clicked, OptionButton) and clicked.isChecked():
            self.set_value(clicked.key)
        self.chosen.emit(self.value())

    def _stop_at(self, key: str) -> None:
        for button in self.buttons:
            if button.key == key:
                self._roving.stop_at(button)

    def _has_focus(self) -> bool:
        return any(button.hasFocus() for button in self.buttons)
