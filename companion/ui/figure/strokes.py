"""How the figure is laid on: pens, fills, and the soft dark line where one part lies on another.

Enum members are bound here once: looking them up through their classes shows in the frame time.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from companion.domain.figure.scenery import Flat
from companion.ui.figure.colours import Inks

NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush
WINDING = Qt.FillRule.WindingFill
_SOLID = Qt.PenStyle.SolidLine
_ROUND_CAP = Qt.PenCapStyle.RoundCap
_FLAT_CAP = Qt.PenCapStyle.FlatCap
_ROUND_JOIN = Qt.PenJoinStyle.RoundJoin
_BEVEL_JOIN = Qt.PenJoinStyle.BevelJoin
ATOP = QPainter.CompositionMode.CompositionMode_SourceAtop
OVER = QPainter.CompositionMode.CompositionMode_SourceOver


def round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, _SOLID, _ROUND_CAP, _ROUND_JOIN)


def soft_pen(colour: QColor, width: float) -> QPen:
    """Round ends; corners as they come, for curves that have none."""
    return QPen(colour, width, _SOLID, _ROUND_CAP, _BEVEL_JOIN)


def cut_pen(colour: QColor, width: float) -> QPen:
    """Ends cut square, for what goes on behind an edge."""
    return QPen(colour, width, _SOLID, _FLAT_CAP, _BEVEL_JOIN)


def fill_with(p: QPainter, colour: QColor) -> None:
    p.setPen(NO_PEN)
    p.setBrush(colour)


def draw_with(p: QPainter, pen: QPen) -> None:
    p.setPen(pen)
    p.setBrush(NO_BRUSH)


def dot(p: QPainter, centre: Flat, radius: float) -> None:
    p.drawEllipse(QPointF(*centre), radius, radius)


def contact(p: QPainter, inks: Inks, shapes: tuple[QPainterPath, ...], strength: float = 1.0) -> None:
    """A dark shape, a little wider than the part that follows: it shades what is already painted.

    Source-atop keeps it on the body, so it never outlines the silhouette.
    """
    fill_with(p, inks.contact(strength))
    p.setCompositionMode(ATOP)
    for shape in shapes:
        p.drawPath(shape)
    p.setCompositionMode(OVER)
