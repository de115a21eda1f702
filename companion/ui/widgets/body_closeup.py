"""Which part of the body is looked at magnified: boxes in page units of the front view, for both views."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF

from companion.domain.body import View
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_geometry import FigureView, flipped

SPOT = 3.6
"""A spot is looked at so many times nearer than the whole body."""
STEP = 1.5
"""One step nearer or farther."""
NEAREST = 9.0
"""No part of the page smaller than the whole divided by this is looked at."""
MARGIN = 4.0
"""Kept free around a part, in page units."""

Views = Mapping[View, FigureView]


def around_regions(views: Views, regions: Collection[str]) -> QRectF:
    """The part of the body with these regions, front and back."""
    behind = flipped(views[View.BACK].box_of(regions), views[View.BACK].page)
    found = views[View.FRONT].box_of(regions)
    if not views[View.BACK].paths.keys().isdisjoint(regions):
        found |= behind
    return found.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def around_spot(views: Views, spot: Spot) -> QRectF:
    """A spot and what lies around it; a large region as a whole."""
    box = _box_of(views, spot)
    page = views[View.FRONT].page / SPOT
    corner = QPointF(page.width() / 2, page.height() / 2)
    near = QRectF(box.center() - corner, page)
    return near | box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def nearer(views: Views, shown: QRectF) -> QRectF:
    """One step nearer to the middle of what is shown."""
    least = views[View.FRONT].page.height() / NEAREST
    return _scaled(shown, max(1 / STEP, least / shown.height())) if shown.height() > least else shown


def farther(views: Views, shown: QRectF) -> QRectF | None:
    """One step farther away; None is the whole body."""
    page = views[View.FRONT].page
    box = _scaled(shown, STEP)
    return None if box.height() >= page.height() or box.width() >= page.width() else box


def following(views: Views, shown: QRectF, spot: Spot) -> QRectF:
    """What is shown, moved as little as needed to show a region; its middle where it is larger."""
    box = _box_of(views, spot).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    across = _shift(shown.left(), shown.right(), box.left(), box.right())
    down = _shift(shown.top(), shown.bottom(), box.top(), box.bottom())
    return shown.translated(across, down)


def _box_of(views: Views, spot: Spot) -> QRectF:
    view = views[spot.view]
    box = view.box_of([spot.region])
    return flipped(box, view.page) if spot.view is View.BACK else box


def _scaled(box: QRectF, by: float) -> QRectF:
    wide, high = box.width() * by, box.height() * by
    return QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)


def _shift(start: float, end: float, wanted_start: float, wanted_end: float) -> float:
    if wanted_end - wanted_start > end - start:
        return (wanted_start + wanted_end - start - end) / 2
    if wanted_start < start:
        return wanted_start - start
    return max(0.0, wanted_end - end)
