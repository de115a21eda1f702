"""The outlines of marked regions as shapes to fill: each is worked out once, which is most of the cost."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker

from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_geometry import FigureView
from companion.ui.widgets.body_patch import Patch

SMALL_PICTURE = 0.3
"""Scale up to which outlines are thinner, so that marks keep their colour."""
USUAL, THIN, UNRATED = 1.6, 1.0, 2.0
"""Widths in px."""
FINE = 0.1
"""How far the shape of a curve may be from the true one, in px."""


class Edges:
    """The outlines of one view at one scale."""

    def __init__(self, view: FigureView, scale: float) -> None:
        self._view = view
        self._scale = scale
        self._usual = USUAL if scale > SMALL_PICTURE else THIN
        self._made: dict[tuple[str, float], QPainterPath] = {}

    def paint(self, painter: QPainter, colours: BodyColours, patches: Mapping[str, Patch]) -> None:
        """In page units."""
        for region, patch in patches.items():
            if patch.unrated:
                painter.fillPath(self._shape(region, UNRATED), patch.ink)
            else:
                painter.fillPath(self._shape(region, self._usual), colours.mark)

    def _shape(self, region: str, width: float) -> QPainterPath:
        key = region, width
        known = self._made.get(key)
        if known is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(width / self._scale)
            stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            stroker.setCurveThreshold(FINE / self._scale)
            known = self._made[key] = stroker.createStroke(self._view.paths[region])
        return known
