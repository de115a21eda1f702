"""Moving over the body map with keys: pure steps from one region of one view to another."""

from collections.abc import Mapping
from typing import NamedTuple

from companion.domain.body import Region, View
from companion.domain.neighbours import Direction
from companion.ui.widgets.body_geometry import FigureView

OPPOSITE = {View.FRONT: View.BACK, View.BACK: View.FRONT}
BESIDE = {(View.FRONT, Direction.RIGHT): View.BACK, (View.BACK, Direction.LEFT): View.FRONT}
"""The figures stand side by side: leaving one towards the other arrives there."""
SWAPPED = {Direction.LEFT: Direction.RIGHT, Direction.RIGHT: Direction.LEFT}
"""Where a key leads on a page that is seen in a mirror."""


class Spot(NamedTuple):
    """A region in one view."""

    region: str
    view: View


def stepped(
    views: Mapping[View, FigureView], spot: Spot, direction: Direction, *, mirror: bool = False
) -> Spot:
    """One arrow key, in the direction that is seen. Where nothing lies there the spot stays."""
    on_page = SWAPPED.get(direction, direction) if mirror else direction
    region = views[spot.view].neighbourhood.step(spot.region, on_page)
    if region:
        return Spot(region=region, view=spot.view)
    if (spot.view, direction) in BESIDE:
        return turned(views, spot)
    return spot


def turned(views: Mapping[View, FigureView], spot: Spot) -> Spot:
    """The other view: the same region where it is seen from both sides, else the one behind it."""
    other = views[OPPOSITE[spot.view]]
    if spot.region in other.shapes:
        return Spot(region=spot.region, view=OPPOSITE[spot.view])
    x, y = views[spot.view].shapes[spot.region].anchor
    behind = other.neighbourhood.nearest((other.page.width() - x, y))
    return Spot(region=behind, view=OPPOSITE[spot.view])


def mirrored(regions: Mapping[str, Region], spot: Spot) -> Spot:
    """The same region of the other side of the body; regions of the middle stay."""
    return Spot(region=regions[spot.region].mirror or spot.region, view=spot.view)
