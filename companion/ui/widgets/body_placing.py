"""A cross that is moved inside one region to say where a tender point is: pure steps, and its strokes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from companion.domain.body import View
from companion.domain.knot import Knot
from companion.domain.neighbours import Direction
from companion.domain.region_place import contains, fractions_at
from companion.ui.theme import Theme
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_geometry import FigureView

STEP = 0.02
"""One arrow key, as a share of the box of the region."""
ARM, GAP = 11.0, 3.0
"""Length of an arm of the cross, and of the gap in its middle, in px at 100 % text."""


@dataclass(frozen=True, kw_only=True)
class Cross:
    """A place in a region as fractions of its box, always inside the region."""

    spot: Spot
    x: float
    y: float

    @classmethod
    def in_middle(cls, views: Mapping[View, FigureView], spot: Spot) -> "Cross":
        figure = views[spot.view]
        return cls.at(views, spot, QPointF(*figure.shapes[spot.region].anchor))

    @classmethod
    def at(cls, views: Mapping[View, FigureView], spot: Spot, point: QPointF) -> "Cross":
        """At a page point, or at the nearest one inside the region."""
        figure = views[spot.view]
        rings = figure.rings[spot.region]
        inside = figure.place_in(spot.region, fractions_at(rings, point.toTuple()))
        x, y = fractions_at(rings, inside.toTuple())
        return cls(spot=spot, x=x, y=y)

    @property
    def knot(self) -> Knot:
        return Knot(view=self.spot.view, x=self.x, y=self.y)

    def place(self, views: Mapping[View, FigureView]) -> QPointF:
        """In page units."""
        return views[self.spot.view].place_in(self.spot.region, (self.x, self.y))

    def moved(self, views: Mapping[View, FigureView], way: Direction) -> "Cross":
        """One step on the page; at the border it stays."""
        dx, dy = way.value
        wished = min(1.0, max(0.0, self.x + dx * STEP)), min(1.0, max(0.0, self.y + dy * STEP))
        figure = views[self.spot.view]
        place = figure.place_in(self.spot.region, wished)
        back = fractions_at(figure.rings[self.spot.region], place.toTuple())
        # A point that was moved back inside by much would jump along the border.
        near = max(abs(back[0] - wished[0]), abs(back[1] - wished[1])) < STEP
        inside = contains(figure.rings[self.spot.region], place.toTuple())
        return replace(self, x=back[0], y=back[1]) if near and inside else self


def cross_box(theme: Theme, centre: QPointF) -> QRect:
    """What the cross covers."""
    reach = round(ARM * theme.scale) + 3
    return QRect(-reach, -reach, 2 * reach + 1, 2 * reach + 1).translated(centre.toPoint())


def paint_cross(painter: QPainter, theme: Theme, centre: QPointF) -> None:
    """Four arms around a free middle, with a light edge so that it is seen on any colour."""
    arm, gap = ARM * theme.scale, GAP * theme.scale
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in ((theme.colour("surface"), 5.0), (theme.colour("focus"), 2.0)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            way = QPointF(dx, dy)
            painter.drawLine(centre + way * gap, centre + way * arm)
