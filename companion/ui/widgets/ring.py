"""The ring timer: remaining seconds inside a ring whose shape and colour say the phase."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.painting import CENTRE, painter_on

WIDTH_SHARE = 0.062
NUMBER_SHARE = 0.40
WORD_SHARE = 0.068
WORD_LEAST = 13
LIFT = 0.04
READY, MOVE, HOLD, REST = "ready", "move", "hold", "rest"
FULL_TURN = 360
# In widths of the ring: a dash and its gap, and the middle-to-middle distance of two dots.
DASH, DASH_GAP = 1.0, 0.35
DOT_DISTANCE = 1.7


class Ring(QWidget):
    """Empties clockwise from the top. It follows the clock and is no animation."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phase = READY
        self._seconds = 0
        self._share = 0.0
        self._word = ""
        self._paused = False
        self.diameter = theme.measure("size.ring")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._dress)

    def show_phase(self, kind: str, seconds_left: int, share_left: float, word: str, paused: bool) -> None:
        """Show a moment: kind "ready", "move", "hold" or "rest"; `share_left` from 1 down to 0."""
        self._phase, self._seconds, self._share = kind, seconds_left, min(1.0, max(0.0, share_left))
        self._word, self._paused = word, paused
        self.setAccessibleName(word)
        self.update()

    def set_diameter(self, diameter: float) -> None:
        """The wished size at 100 %."""
        self.diameter = diameter
        self._dress()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self.diameter)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = self._theme.px(min(self.diameter, 96))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        side = float(min(self.width(), self.height()))
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        width = side * WIDTH_SHARE
        circle = square.adjusted(width, width, -width, -width)
        painter.setPen(self._track(width))
        painter.drawEllipse(circle)
        self._paint_rest_of_time(painter, circle, width)
        self._paint_words(painter, square)
        painter.end()

    def _track(self, width: float) -> QPen:
        if self._theme.contrast:
            # A full track in a contrast colour would look like time that is left.
            return QPen(self._theme.colour("grid"), max(1.0, width / 4))
        return QPen(self._theme.colour("outline"), width)

    def _paint_rest_of_time(self, painter: QPainter, circle: QRectF, width: float) -> None:
        if self._share <= 0:
            return
        colour = self._theme.colour(f"phase.{self._phase}")
        if self._phase == REST:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            self._paint_dots(painter, circle, width)
            return
        stroke = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        if self._phase == MOVE:
            stroke.setCapStyle(Qt.PenCapStyle.FlatCap)
            stroke.setDashPattern([DASH, DASH_GAP])
        painter.setPen(stroke)
        start, span = _arc(self._share)
        painter.drawArc(circle, start, span)

    def _paint_dots(self, painter: QPainter, circle: QRectF, width: float) -> None:
        radius = circle.width() / 2
        count = round(math.tau * radius / (width * DOT_DISTANCE))
        first = math.ceil(count * (1 - self._share))
        for number in range(first, count):
            angle = math.tau * number / count
            place = circle.center() + QPointF(math.sin(angle), -math.cos(angle)) * radius
            painter.drawEllipse(place, width / 2, width / 2)

    def _paint_words(self, painter: QPainter, square: QRectF) -> None:
        theme = self._theme
        side = square.width()
        word_size = side * WORD_SHARE / theme.scale
        # In a small ring the word would be too small to read; it stands beside it there.
        word = self._word if word_size >= WORD_LEAST else ""
        painter.setPen(theme.colour("muted" if self._paused else "text"))
        painter.setFont(theme.font("timer", size=side * NUMBER_SHARE / theme.scale))
        painter.drawText(square.translated(0, -side * (LIFT if word else 0)), CENTRE, str(self._seconds))
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font("strong", size=word_size))
        below = QRectF(square.left(), square.top() + side * 0.65, side, side * 0.12)
        painter.drawText(below, CENTRE, word)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _arc(share: float) -> tuple[int, int]:
    """Start and span for drawArc, in sixteenths of a degree: what is left ends at the top.

    The ring empties clockwise, so the part that has passed is the first one clockwise from the top.
    """
    passed = FULL_TURN * (1 - share)
    return round((90 - passed) * 16), round(-FULL_TURN * share * 16)
