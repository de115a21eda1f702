"""Words on a sheet: folded into lines, cut where there is no more room, and drawn as real text."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from companion.ui.theme import Theme
from companion.ui.widgets.painting import draw_text

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, kw_only=True)
class Style:
    """Letters of a sheet: px of the sheet, which is 96 to the inch on paper."""

    size: float
    line: float
    weight: int = 400
    role: str = "text"


TITLE = Style(size=21, line=27, weight=600)
HEADING = Style(size=14, line=19, weight=600)
STRONG = Style(size=12, line=15.5, weight=600)
TEXT = Style(size=12, line=15.5)
NOTE = Style(size=11, line=14, role="muted")


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Words of one style, in so many lines at `most`."""

    words: str
    style: Style = TEXT
    most: int = 2


class Writer:
    """Folds and draws paragraphs in the typeface of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def font(self, style: Style) -> QFont:
        return self._theme.font("body", size=style.size, weight=style.weight)

    def width(self, words: str, style: Style) -> float:
        """What the words need on one line."""
        return QFontMetricsF(self.font(style)).horizontalAdvance(words)

    def height(self, paragraphs: list[Paragraph], width: float) -> float:
        return sum(len(self._lines(each, width)) * each.style.line for each in paragraphs)

    def write(self, painter: QPainter, place: QPointF, width: float, paragraphs: list[Paragraph]) -> float:
        """From the top left corner; returns where the next line would begin."""
        top = place.y()
        for each in paragraphs:
            for line in self._lines(each, width):
                self._draw(painter, QPointF(place.x(), top), line, each.style)
                top += each.style.line
        return top

    def write_line(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        style: Style,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """One line, cut where the room ends, at the left, in the middle or at the right of it."""
        shown = self._cut(words, style, room.width())
        free = room.width() - self.width(shown, style)
        shift = {Qt.AlignmentFlag.AlignRight: free, Qt.AlignmentFlag.AlignHCenter: free / 2}.get(side, 0.0)
        self._draw(painter, QPointF(room.left() + shift, room.top()), shown, style)

    def _draw(self, painter: QPainter, corner: QPointF, words: str, style: Style) -> None:
        font = self.font(style)
        measure = QFontMetricsF(font)
        above = (style.line - measure.height()) / 2 + measure.ascent()
        painter.setFont(font)
        painter.setPen(self._theme.colour(style.role))
        draw_text(painter, QPointF(corner.x(), corner.y() + above), words)

    def _lines(self, paragraph: Paragraph, width: float) -> list[str]:
        found = [
            line for part in paragraph.words.splitlines() for line in self._folded(part, paragraph, width)
        ]
        if len(found) <= paragraph.most:
            return found
        last = " ".join(found[paragraph.most - 1 :])
        return [*found[: paragraph.most - 1], self._cut(last, paragraph.style, width)]

    def _folded(self, words: str, paragraph: Paragraph, width: float) -> list[str]:
        layout = QTextLayout(words, self.font(paragraph.style))
        option = QTextOption()
        # A name without a blank may be wider than its column.
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lengths: list[tuple[int, int]] = []
        while len(lengths) <= paragraph.most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lengths.append((line.textStart(), line.textLength()))
        layout.endLayout()
        lines = [words[start : start + length].strip() for start, length in lengths]
        if lengths:
            lines[-1] = words[lengths[-1][0] :].strip()
        return lines

    def _cut(self, words: str, style: Style, width: float) -> str:
        return QFontMetricsF(self.font(style)).elidedText(words, Qt.TextElideMode.ElideRight, width)
