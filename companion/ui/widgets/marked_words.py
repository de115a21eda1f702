"""One line of words in which some are marked: with a line below them and a ground, not with colour alone."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

Span = tuple[int, int]
LAST_OF_ONE_UNIT = 0xFFFF


def draw_marked(
    painter: QPainter, area: QRectF, words: str, spans: Sequence[Span], *, ink: QColor, ground: QColor
) -> None:
    """In the painter's font and pen, elided at the end; marked words are drawn in `ink` on `ground`."""
    shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    layout = QTextLayout(shown, painter.font())
    layout.setFormats([_format_range(shown, span, ink, ground) for span in spans if span[0] < len(shown)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width())
    layout.endLayout()
    painter.save()
    painter.setClipRect(area)
    layout.draw(painter, QPointF(area.left(), area.bottom() - line.height()))
    painter.restore()


def _format_range(words: str, span: Span, ink: QColor, ground: QColor) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontUnderline(True)
    look.setForeground(ink)
    look.setBackground(ground)
    found = QTextLayout.FormatRange()
    # Qt counts in units of UTF-16: an emoji is two of them.
    found.start = units(words[: span[0]])
    found.length = units(words[span[0] : span[1]])
    found.format = look
    return found


def units(words: str) -> int:
    """The length of a text as Qt counts it."""
    return sum(2 if ord(letter) > LAST_OF_ONE_UNIT else 1 for letter in words)
