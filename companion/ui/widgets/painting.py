"""The few strokes that painted controls share."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEngine, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

CENTRE = Qt.AlignmentFlag.AlignCenter


def painter_on(widget: QWidget) -> QPainter:
    """A painter with smooth edges; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def paint_round(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    edge: QPen | None = None,
) -> None:
    """A rounded rectangle whose edge lies inside `rect`, so that hairlines stay sharp."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(edge if edge is not None else Qt.PenStyle.NoPen)
    inset = edge.widthF() / 2 if edge is not None else 0
    inner = rect.adjusted(inset, inset, -inset, -inset)
    # Qt draws square corners once the radius is more than half of the height.
    rounded = min(radius, inner.height() / 2, inner.width() / 2)
    painter.drawRoundedRect(inner, rounded, rounded)


def draw_words(painter: QPainter, room: QRectF, alignment: Qt.AlignmentFlag, words: str) -> None:
    """One line in the painter's font and pen, aligned in `room`."""
    measure = QFontMetricsF(painter.font())
    place = measure.boundingRect(room, alignment | Qt.TextFlag.TextDontClip, words)
    draw_text(painter, QPointF(place.left(), place.top() + measure.ascent()), words)


def draw_text(painter: QPainter, start: QPointF, words: str) -> None:
    """From the start of the base line; in an SVG as shapes, since another computer may lack the face."""
    if painter.paintEngine().type() is QPaintEngine.Type.SVG:
        shapes = QPainterPath()
        shapes.addText(start, painter.font(), words)
        painter.fillPath(shapes, painter.pen().color())
    else:
        painter.drawText(start, words)


def pen(colour: QColor, width: float, *, dashed: bool = False) -> QPen:
    """A pen for `paint_round`."""
    return QPen(colour, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
