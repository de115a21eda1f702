"""One of a few words in one row of cells; wrapping chips where the row is too narrow or the text large."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.options import CHIP, SEGMENT, OptionButton, OptionGroup
from companion.ui.widgets.painting import paint_round, painter_on, pen

CHIPS_FROM = 1.5


class SegmentRow(Flow):
    """Cells that share the row, or a flow of chips."""

    def __init__(self, theme: Theme, parent: QWidget, buttons: Sequence[OptionButton]) -> None:
        super().__init__(theme, parent)
        self._buttons = buttons
        for button in buttons:
            self.addWidget(button)

    def wraps(self, width: int) -> bool:
        """Whether chips are needed at this width."""
        return self._theme.scale >= CHIPS_FROM or self._needed() > width

    def sizeHint(self) -> QSize:
        if self.wraps(self._needed()):
            return super().sizeHint()
        return QSize(self._needed(), self._theme.length("size.target"))

    def place(self, rect: QRect, *, move: bool) -> int:
        chips = self.wraps(rect.width())
        if move:
            for button in self._buttons:
                button.set_look(CHIP if chips else SEGMENT)
        if chips:
            return super().place(rect, move=move)
        if move:
            self._share_out(rect)
        return self._theme.length("size.target")

    def _share_out(self, rect: QRect) -> None:
        spare = (rect.width() - self._needed()) / max(1, len(self._buttons))
        left = float(rect.x())
        for button in self._buttons:
            width = button.width_as(SEGMENT) + spare
            cell = QRect(round(left), rect.y(), round(left + width) - round(left), rect.height())
            button.setGeometry(cell)
            left += width

    def _needed(self) -> int:
        return sum(button.width_as(SEGMENT) for button in self._buttons)


class Segmented(OptionGroup):
    """Del, or a second press on the chosen cell, takes the answer back."""

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, options, SEGMENT, parent=parent)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = SegmentRow(theme, self, self.buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._row.wraps(self.width()):
            return
        painter = painter_on(self)
        edge = pen(self._theme.colour("outline"), 1) if self._theme.contrast else None
        radius = self._theme.length("radius.control")
        paint_round(painter, QRectF(self.rect()), radius, self._theme.colour("sunken"), edge)
        painter.end()
