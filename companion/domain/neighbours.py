"""Where the arrow keys lead on one view of the figure: to the anatomical neighbour."""

import math
from collections import defaultdict
from enum import Enum

from companion.domain.drawing import Point, RegionShape, ViewDrawing, polygons

WIDEST_TURN = math.radians(60)
"""A region farther off the direction of the key is not in that direction."""
SHORTEST_BORDER = 2.0
"""Regions that touch along less than this, in page units, are not neighbours."""


class Direction(Enum):
    """The arrow keys as directions on the page (y runs down)."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def bordering(view: ViewDrawing) -> dict[str, frozenset[str]]:
    """For each region those that share a border with it."""
    owners: dict[frozenset[Point], list[str]] = defaultdict(list)
    for shape in view.shapes:
        for ring in polygons(shape.hit):
            for edge in zip(ring, ring[1:] + ring[:1], strict=True):
                owners[frozenset(edge)].append(shape.region)
    lengths: dict[frozenset[str], float] = defaultdict(float)
    for edge_points, regions in owners.items():
        if len(set(regions)) > 1:
            lengths[frozenset(regions)] += math.dist(*edge_points)
    near: dict[str, set[str]] = {shape.region: set() for shape in view.shapes}
    for pair, length in lengths.items():
        if length > SHORTEST_BORDER:
            one, other = pair
            near[one].add(other)
            near[other].add(one)
    return {region: frozenset(others) for region, others in near.items()}


class Neighbourhood:
    """The neighbours of one view; borders are worked out once, on the first step."""

    def __init__(self, view: ViewDrawing) -> None:
        self._shapes = {shape.region: shape for shape in view.shapes}
        self.borders = bordering(view)

    def step(self, region: str, direction: Direction) -> str:
        """The region an arrow key leads to, or "" where nothing lies in that direction.

        First the bordering region whose anchor lies nearest to the direction; a region without one there
        (a hand, a foot) goes to the nearest anchor in the direction.
        """
        start = self._shapes[region]
        beside = [self._shapes[other] for other in self.borders[region]]
        ranked = [(_turn(start, shape, direction), shape.region) for shape in beside]
        aligned = [(turn, other) for turn, other in ranked if turn < WIDEST_TURN]
        if aligned:
            return min(aligned)[1]
        ahead = [
            (math.dist(start.anchor, shape.anchor), other)
            for other, shape in self._shapes.items()
            if other != region and _turn(start, shape, direction) < WIDEST_TURN
        ]
        return min(ahead)[1] if ahead else ""

    def nearest(self, point: Point) -> str:
        """The region whose anchor is nearest to a point of the page."""
        return min(self._shapes.values(), key=lambda shape: math.dist(shape.anchor, point)).region


def _turn(start: RegionShape, other: RegionShape, direction: Direction) -> float:
    """The angle between the direction and the line from anchor to anchor, in radians."""
    dx, dy = other.anchor[0] - start.anchor[0], other.anchor[1] - start.anchor[1]
    along = dx * direction.value[0] + dy * direction.value[1]
    return math.acos(max(-1.0, min(1.0, along / (math.hypot(dx, dy) or 1.0))))
