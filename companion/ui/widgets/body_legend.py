"""The legend of the body map: a colour and number for each value, and what plain and dashed parts mean."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.questions import SCALE_TOP
from companion.domain.text import _
from companion.ui.theme import Theme

LINE, CELL, CELL_GAP, SAMPLE, SPACE = 26, 25, 2, 18, 16
"""Height of a line, width of a value, gap between values, width of a sample part, space; px at 100 % text."""


class BodyLegend(QWidget):
    """Breaks into lines where it is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ghost_words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Legend of the body map"))
        self._describe()
        theme.changed.connect(self._take_theme)

    def set_ghost_words(self, words: str) -> None:
        """What dashed parts are, for example "Tuesday"; "" while nothing is dashed."""
        if words == self._ghost_words:
            return
        self._ghost_words = words
        self._describe()
        self._take_theme()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._places(width)[-1].bottom())

    def sizeHint(self) -> QSize:
        widths = self._widths()
        width = sum(widths) + (len(widths) - 1) * self._theme.px(SPACE)
        return QSize(round(width) + 1, self._theme.px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(max(self._widths()[1:])), self._theme.px(LINE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        values, plain, *ghost = self._places(self.width())
        self._paint_values(painter, values)
        self._paint_sample(painter, plain, _("not marked"), None)
        width = 2.0 if self._theme.contrast else 1.3
        edge = QPen(self._theme.colour("body.mark"), width, Qt.PenStyle.DashLine)
        for place in ghost:
            self._paint_sample(painter, place, self._ghost_words, edge)

    def _paint_values(self, painter: QPainter, place: QRectF) -> None:
        self._paint_words(painter, place, _("Pain"))
        start = place.left() + self._label_width()
        width = min(float(self._theme.px(CELL)), (place.right() - start) / (SCALE_TOP + 1))
        painter.setFont(self._theme.font("small", size=13, weight=500))
        for value in range(SCALE_TOP + 1):
            cell = QRectF(start + value * width, place.top() + 2, width - CELL_GAP, place.height() - 4)
            colour = self._theme.pain(value)
            edge = QPen(self._theme.colour("outline_strong")) if value == 0 else QPen(Qt.PenStyle.NoPen)
            self._paint_box(painter, cell, colour, edge)
            painter.setPen(self._theme.on(colour))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(value))
        painter.setFont(self._theme.font("small"))

    def _paint_sample(self, painter: QPainter, place: QRectF, words: str, edge: QPen | None) -> None:
        side = self._theme.px(SAMPLE)
        box = QRectF(place.left(), place.center().y() - side * 0.45, side, side * 0.9)
        plain = QPen(self._theme.colour("body.rim"))
        self._paint_box(painter, box, self._theme.colour("body.muscle"), edge or plain)
        self._paint_words(painter, place.adjusted(self._sample_width(), 0, 0, 0), words)

    def _paint_box(self, painter: QPainter, box: QRectF, colour: QColor, edge: QPen) -> None:
        # Half a pixel inwards: a hairline between two pixels would be grey and double.
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(edge)
        painter.setBrush(colour)
        painter.drawRoundedRect(inner, self._theme.px(4), self._theme.px(4))

    def _paint_words(self, painter: QPainter, place: QRectF, words: str) -> None:
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _places(self, width: int) -> list[QRectF]:
        """The boxes of values, "not marked" and the ghost sample if there is one, flowing into lines."""
        line, space = self._theme.px(LINE), self._theme.px(SPACE)
        corner = QPointF(0, 0)
        places = []
        for wish in self._widths():
            if corner.x() > 0 and corner.x() + wish > width:
                corner = QPointF(0, corner.y() + line)
            places.append(QRectF(corner.x(), corner.y(), min(wish, width), line))
            corner += QPointF(wish + space, 0)
        return places

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self._theme.font("small"))
        values = self._label_width() + (SCALE_TOP + 1) * self._theme.px(CELL)
        samples = [
            metrics.horizontalAdvance(words) for words in (_("not marked"), self._ghost_words) if words
        ]
        return [values, *(self._sample_width() + length + 1 for length in samples)]

    def _label_width(self) -> float:
        return QFontMetricsF(self._theme.font("small")).horizontalAdvance(_("Pain")) + self._theme.px(10)

    def _sample_width(self) -> float:
        return float(self._theme.px(SAMPLE) + self._theme.px(6))

    def _describe(self) -> None:
        words = [_("Values from 0 to 10, more is darker or lighter than the page.")]
        if self._ghost_words:
            words.append(_("Dashed parts: {ghost}.").format(ghost=self._ghost_words))
        self.setAccessibleDescription(" ".join(words))

    def _take_theme(self) -> None:
        self.updateGeometry()
        self.update()
