"""What answers a press on one figure: the region there, a small one close by, or the nearest at the edge.

Trembling hands and touch need room: a small region answers in a square around its middle also where a larger
one is drawn, and a press beside the body belongs to the region it nearly met.
"""

from PySide6.QtCore import QPointF

from companion.domain.drawing import Point
from companion.ui.widgets.body_geometry import FigureView, Placement

SMALL = 44
"""A region whose box is narrower or lower than this on the screen, in px, grows."""
HALF = 12.0
"""The square of a small region reaches so far from its middle, in px."""
REACH = 12.0
"""A press so far beside the body, in px, still counts."""


class Targets:
    """The targets of one view at one place in the widget."""

    def __init__(self, view: FigureView, placement: Placement) -> None:
        self._view = view
        self._placement = placement
        around = 0 if placement.closeup else REACH
        self._room = placement.rect.adjusted(-around, -around, around, around)
        self._middle = view.page.width() / 2
        self._half = HALF / placement.scale
        self._small = [
            (*view.shapes[region].anchor, region)
            for region, path in view.paths.items()
            if min(path.boundingRect().width(), path.boundingRect().height()) * placement.scale < SMALL
        ]

    def region_at(self, point: QPointF) -> str:
        """The region that answers at a point of the widget, or ""."""
        if not self._room.contains(point):
            return ""
        place = self._placement.to_page(point)
        own = self._view.region_at(place)
        x, y = place.x(), place.y()
        if own and self._holds(self._view.shapes[own].anchor, x, y):
            return own
        return self._small_at(x, y) or own or self._nearest(x, y)

    def _holds(self, anchor: Point, x: float, y: float) -> bool:
        """Whether a point is in the square around an anchor; none reaches over the middle of the body."""
        left, top = anchor
        half, middle = self._half, self._middle
        return abs(left - x) <= half and abs(top - y) <= half and (left - middle) * (x - middle) >= 0

    def _small_at(self, x: float, y: float) -> str:
        """The small region whose square holds the point; of several, the one whose middle is nearest."""
        half = self._half
        near = [
            (max(abs(left - x), abs(top - y)), region)
            for left, top, region in self._small
            # The quick question first: this is asked at each step of the mouse.
            if abs(top - y) <= half and self._holds((left, top), x, y)
        ]
        return min(near)[1] if near else ""

    def _nearest(self, x: float, y: float) -> str:
        """The region whose border is nearest, if it is near at all."""
        reach = REACH / self._placement.scale
        least, nearest = reach * reach, ""
        for left, top, region in self._view.border_near(x, y, reach):
            distance = (left - x) ** 2 + (top - y) ** 2
            if distance < least:
                least, nearest = distance, region
        return nearest
