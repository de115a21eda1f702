"""Curves through points, and the warp that carries the drawing from one build to the other."""

import itertools
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from bodymap.drawing import FIRST_BUILD, Curve, Drawing, Node, curve

Line = NDArray[np.float64]
"""A polyline: one row (x, y) per point."""
Warp = Callable[[Curve], Curve]
STIFFNESS = 500.0
"""How little the warp bends; larger is smoother and misses the points by more."""


def spline(points: Sequence[Node], *, closed: bool = False, step: float = 1.0) -> Line:
    """Centripetal Catmull-Rom curve through points, sampled about every `step` units."""
    nodes = list(points)
    if closed and any(node.corner for node in nodes):
        first = next(place for place, node in enumerate(nodes) if node.corner)
        nodes, closed = [*nodes[first:], *nodes[: first + 1]], False
    places = [np.array((node.u, node.y)) for node in nodes]
    count = len(nodes)
    pieces = []
    for i in range(count if closed else count - 1):
        start, end = places[i], places[(i + 1) % count]
        before, after = 2 * start - end, 2 * end - start
        if (closed or i > 0) and not nodes[i].corner:
            before = places[i - 1]
        if (closed or i + 2 < count) and not nodes[(i + 1) % count].corner:
            after = places[(i + 2) % count]
        samples = max(3, int(np.linalg.norm(end - start) / step))
        pieces.append(_span(np.array((before, start, end, after)), samples))
    if not closed:
        pieces.append(places[-1][None])
    return np.concatenate(pieces)


def _span(controls: Line, samples: int) -> Line:
    """Points from the second control point to the third (not included), by Barry and Goldman's pyramid."""
    lengths = np.linalg.norm(np.diff(controls, axis=0), axis=1)
    knots = np.r_[0.0, np.cumsum(np.maximum(1e-6, np.sqrt(lengths)))]
    t = np.linspace(knots[1], knots[2], samples, endpoint=False)[:, None]

    def blend(a: Line, b: Line, low: int, high: int) -> Line:
        mixed: Line = ((knots[high] - t) * a + (t - knots[low]) * b) / (knots[high] - knots[low])
        return mixed

    sides = [blend(controls[i], controls[i + 1], i, i + 1) for i in range(3)]
    return blend(blend(sides[0], sides[1], 0, 2), blend(sides[1], sides[2], 1, 3), 1, 2)


def along(line: Line) -> Line:
    """The distance of each point from the start of its polyline."""
    distances: Line = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))]
    return distances


def at_shares(line: Line, shares: Line) -> Line:
    """Points at shares (0 to 1) of the length of a polyline."""
    distances = along(line)
    wanted = shares * distances[-1]
    points: Line = np.c_[np.interp(wanted, distances, line[:, 0]), np.interp(wanted, distances, line[:, 1])]
    return points


def no_warp(points: Curve) -> Curve:
    return points


def warp_to(drawing: Drawing, build: str) -> Warp:
    """The smooth warp from the first build to another: a thin plate through both point lists."""
    if build == FIRST_BUILD:
        return no_warp
    source, target = _outline_points(drawing, FIRST_BUILD), _outline_points(drawing, build)
    off_middle = source[:, 0] > 0
    flip = np.array((-1.0, 1.0))
    return _thin_plate(np.r_[source, source[off_middle] * flip], np.r_[target, target[off_middle] * flip])


def _outline_points(drawing: Drawing, build: str) -> Line:
    parts = (drawing.silhouettes["body"][build], drawing.silhouettes["head"][build])
    return np.array([(node.u, node.y) for node in itertools.chain(*map(curve, parts))])


def _kernel(a: Line, b: Line) -> Line:
    squares = ((a[:, None] - b[None]) ** 2).sum(-1)
    weighted: Line = np.where(squares > 0, squares * np.log(np.maximum(squares, 1e-12)), 0)
    return weighted


def _thin_plate(source: Line, target: Line) -> Warp:
    count = len(source)
    plane = np.c_[np.ones(count), source]
    system = np.block(
        [[_kernel(source, source) + STIFFNESS * np.eye(count), plane], [plane.T, np.zeros((3, 3))]]
    )
    weights = np.linalg.solve(system, np.r_[target - source, np.zeros((3, 2))])

    def warp(points: Curve) -> Curve:
        places = np.array([(node.u, node.y) for node in points])
        bent = _kernel(places, source) @ weights[:count]
        moved = places + bent + np.c_[np.ones(len(places)), places] @ weights[count:]
        # What lies on the mid-line stays there: the halves must meet.
        return [
            Node(0.0 if node.u == 0 else float(u), float(y), node.corner)
            for node, (u, y) in zip(points, moved, strict=True)
        ]

    return warp
