"""Least-squares cubic Béziers through points, after Schneider in Graphics Gems (1990)."""

from dataclasses import dataclass

import numpy as np

from bodymap.curves import Line, along

ROUNDS = 5
Cubic = tuple[Line, Line, Line, Line]


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """One cubic, where on it the points lie, and the point that is farthest from it."""

    cubic: Line
    shares: Line
    worst: int
    distance: float


def fitted(points: Line, leaving: Line, arriving: Line, error: float) -> list[Cubic]:
    """Cubics through points, with unit tangents at the ends; split where one is not enough."""
    if len(points) == 2:  # noqa: PLR2004 - two points are a line
        third = np.linalg.norm(points[1] - points[0]) / 3
        return [(points[0], points[0] + leaving * third, points[1] + arriving * third, points[1])]
    lengths = along(points)
    shares = lengths / lengths[-1]
    for _round in range(ROUNDS):
        attempt = _attempt(points, leaving, arriving, shares)
        if attempt.distance < error:
            start, one, other, end = attempt.cubic
            return [(start, one, other, end)]
        better = _nearer(points, attempt)
        if np.any(np.diff(better) <= 0):
            break
        shares = better
    return _split(points, leaving, arriving, error, attempt.worst)


def _split(points: Line, leaving: Line, arriving: Line, error: float, worst: int) -> list[Cubic]:
    last = len(points) - 1
    middle = min(max(worst, 1), last - 1)
    width = min(2, middle, last - middle)
    tangent = points[middle - width] - points[middle + width]
    tangent = tangent / (np.linalg.norm(tangent) or 1)
    return fitted(points[: middle + 1], leaving, tangent, error) + fitted(
        points[middle:], -tangent, arriving, error
    )


def basis(shares: Line) -> Line:
    """The four Bernstein weights at each share, one row per share."""
    rest = 1 - shares
    weights: Line = np.c_[rest**3, 3 * shares * rest**2, 3 * shares * shares * rest, shares**3]
    return weights


def _attempt(points: Line, leaving: Line, arriving: Line, shares: Line) -> Attempt:
    weights = basis(shares)
    pull_start, pull_end = np.outer(weights[:, 1], leaving), np.outer(weights[:, 2], arriving)
    ends = np.outer(weights[:, 0] + weights[:, 1], points[0])
    ends += np.outer(weights[:, 2] + weights[:, 3], points[-1])
    rest = points - ends
    c11, c12, c22 = (pull_start**2).sum(), (pull_start * pull_end).sum(), (pull_end**2).sum()
    x1, x2 = (rest * pull_start).sum(), (rest * pull_end).sum()
    determinant = c11 * c22 - c12 * c12
    chord = float(np.linalg.norm(points[-1] - points[0]))
    reach = np.array((chord / 3, chord / 3))
    if abs(determinant) > np.finfo(np.float32).tiny:
        solved = np.array((x1 * c22 - x2 * c12, c11 * x2 - c12 * x1)) / determinant
        # Handles that point backwards would loop.
        reach = solved if solved.min() >= chord / 1000 else reach
    cubic = np.array(
        [points[0], points[0] + leaving * reach[0], points[-1] + arriving * reach[1], points[-1]]
    )
    squares = ((weights @ cubic - points) ** 2).sum(1)
    worst = int(squares.argmax())
    return Attempt(cubic=cubic, shares=shares, worst=worst, distance=float(np.sqrt(squares[worst])))


def _nearer(points: Line, attempt: Attempt) -> Line:
    """One Newton step of each share towards the nearest place on the cubic."""
    shares, cubic = attempt.shares, attempt.cubic
    rest = 1 - shares
    miss = basis(shares) @ cubic - points
    slope = 3 * np.c_[rest**2, 2 * shares * rest, shares**2] @ np.diff(cubic, axis=0)
    bend = 6 * np.c_[rest, shares] @ np.diff(cubic, 2, axis=0)
    numerator = (miss * slope).sum(1)
    denominator = (slope * slope).sum(1) + (miss * bend).sum(1)
    usable = np.abs(denominator) > np.finfo(np.float32).tiny
    moved: Line = shares - np.divide(numerator, denominator, out=np.zeros_like(numerator), where=usable)
    return np.clip(moved, 0, 1)
