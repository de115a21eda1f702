"""The soft shadow under popover and toast: a widget behind them that lets the mouse through.

QGraphicsDropShadowEffect would draw its widget anew at each repaint.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import paint_round

BLUR = 30
DROP = 10
STEPS = 15
LIGHT_OPACITY, DARK_OPACITY = 0.24, 0.6


class Shadow(QWidget):
    """Lies below `cast_by` frames; `fall` moves it."""

    def __init__(self, theme: Theme, parent: QWidget, radius: float) -> None:
        super().__init__(parent)
        self._theme = theme
        self._radius = radius
        self._drawn = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._forget)
        self.hide()

    def fall(self, caster: QWidget, frame: QRect) -> None:
        """Lie under `frame` (in the parent's coordinates), just behind `caster`."""
        blur = self._theme.px(BLUR)
        spread = frame.adjusted(-blur, -blur, blur, blur).translated(0, self._theme.px(DROP))
        if self.parentWidget() is not caster.parentWidget():
            self.setParent(caster.parentWidget())
        self.setGeometry(spread)
        self.show()
        self.stackUnder(caster)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawn.deviceIndependentSize().toSize() != self.size():
            self._drawn = self._draw(self.size())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _draw(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour("shadow")
        whole = DARK_OPACITY if self._theme.dark else LIGHT_OPACITY
        blur, radius = self._theme.px(BLUR), self._theme.px(self._radius)
        for step in range(STEPS):
            # Later layers are smaller and stronger, so the edge fades out softly.
            colour.setAlphaF(whole * 2 * (step + 1) / (STEPS * (STEPS + 1)))
            inset = 2 * blur * (step + 1) / (STEPS + 1) * 0.75
            rect = QRectF(0, 0, size.width(), size.height()).adjusted(inset, inset, -inset, -inset)
            paint_round(painter, rect, radius + max(0.0, blur - inset), colour)
        painter.end()
        return pixmap

    def _forget(self) -> None:
        self._drawn = QPixmap()
        self.update()
