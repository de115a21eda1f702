"""The name of the region that the mouse or the keyboard is at, beside that region and never over it."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme

SIDE, EDGE, AWAY, RADIUS = 10, 5, 8, 6
"""Room beside the words, above and below them, distance to the region, radius; px at 100 % text."""

FAR = 8
"""A way of so many px from the region is as bad as one covered point."""
OVER = 45
"""What it costs to stand over the region itself, as so many covered points."""
Cost = Callable[[QRect], float]


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

    def show_beside(self, words: str, region: QRect, cost: Cost) -> None:
        """Beside the region's box, near it and covering little; the first of equal places.

        `cost` says how much would be covered by the tag at a place.
        """
        self._words = words
        self.resize(self.sizeHint())
        self.setGeometry(self._best(region, cost))
        self.show()
        self.update()

    def _best(self, region: QRect, cost: Cost) -> QRect:
        def base(place: QRect) -> float:
            way = (place.center() - region.center()).manhattanLength() / (self._theme.scale * FAR)
            return way + (OVER if place.intersects(region) else 0)

        best, least = QRect(), math.inf
        for place in sorted(self._places(region), key=base):
            # Farther places cannot be better; looking what they cover takes time.
            if base(place) >= least:
                break
            found = base(place) + cost(place)
            if found < least:
                best, least = place, found
        return best

    def _places(self, region: QRect) -> list[QRect]:
        """Places above, below and at the sides, also towards the margins; over the region as the last way."""
        room, away, size = self._parent.rect(), self._theme.px(AWAY), self.size()
        middle = region.center() - self.rect().center()
        across = (middle.x(), region.left() - size.width() // 2, region.right() - size.width() // 2)
        down = (region.top() - away - size.height(), region.bottom() + 1 + away)
        margins = (room.left(), room.right() + 1 - size.width())
        corners = [QPoint(x, y) for x in (*across, *margins) for y in down]
        corners += [QPoint(region.right() + 1 + away, middle.y())]
        corners += [QPoint(region.left() - away - size.width(), middle.y())]
        places = [_inside(QRect(corner, size), room) for corner in corners]
        over = _inside(QRect(QPoint(middle.x(), region.top() + away), size), room)
        return [*(place for place in places if not place.intersects(region)), over]

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


def _inside(place: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(place.left(), room.right() + 1 - place.width()))
    top = max(room.top(), min(place.top(), room.bottom() + 1 - place.height()))
    return QRect(QPoint(left, top), place.size())
