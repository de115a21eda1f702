"""The steps of something that is done in order, as a row of bars: behind, in force, still to come."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import paint_round, painter_on, pen

HEIGHT, THIN, THICK, GAP = 16, 8, 12, 6
LARGEST = 1.4


class StepBar(QWidget):
    """Read only. The bar in force is thicker and fills up with the share that is done."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 1
        self._current = 0
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def show_step(self, current: int, count: int, share: float, words: str) -> None:
        """Step `current` of `count`, from 0, with the share of it that is done; `words` say the same."""
        self._count, self._current, self._share = max(1, count), current, share
        if words != self.accessibleName():
            self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), round(HEIGHT * self._growth()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        gap = self._theme.px(GAP)
        width = (self.width() - gap * (self._count - 1)) / self._count
        edge = pen(self._theme.colour("outline_strong"), 1)
        # In the contrast themes every edge has one colour: what is to come stays empty there.
        empty = self._theme.colour("surface" if self._theme.contrast else "outline")
        for step in range(self._count):
            thick = round((THICK if step == self._current else THIN) * self._growth())
            bar = QRectF(step * (width + gap), (self.height() - thick) / 2, width, thick)
            paint_round(painter, bar, thick / 2, empty, edge)
            share = 1.0 if step < self._current else self._share if step == self._current else 0.0
            if share > 0:
                # Never narrower than its round ends, or it would stand out of the bar.
                bar.setWidth(max(float(thick), width * share))
                paint_round(painter, bar, thick / 2, self._theme.colour("accent"))
        painter.end()

    def _growth(self) -> float:
        """Bars carry no words, so at large text they leave the room to those that do."""
        return min(self._theme.scale, LARGEST)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
