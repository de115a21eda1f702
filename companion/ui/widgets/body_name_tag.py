"""The name of the region that the mouse or the keyboard is at, beside that region and never over it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme

SIDE, EDGE, AWAY, RADIUS = 10, 5, 8, 6
"""Room beside the words, above and below them, distance to the region, radius; px at 100 % text."""


class NameTag(QWidget):
    """Lets the mouse through: what lies below it stays clickable."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent = parent
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_beside(self, words: str, region: QRect) -> None:
        """Above the region's box, or below it where there is no room above."""
        self._words = words
        self.resize(self.sizeHint())
        room, away = self._parent.rect(), self._theme.px(AWAY)
        left = region.center().x() - self.width() // 2
        top = region.top() - away - self.height()
        if top < room.top():
            top = min(region.bottom() + away, room.bottom() - self.height())
        self.move(QPoint(max(room.left(), min(left, room.right() - self.width())), top))
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = metrics.horizontalAdvance(self._words) + 2 * self._theme.px(SIDE)
        return QSize(width, metrics.height() + 2 * self._theme.px(EDGE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("outline_strong")))
        painter.setBrush(self._theme.colour("raised"))
        radius = self._theme.px(RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(self._font())
        painter.setPen(self._theme.colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)

    def _font(self) -> QFont:
        return self._theme.font("small", weight=500)
