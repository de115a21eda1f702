"""Path text: SVG grammar, relative commands, one decimal, as few separators as the grammar allows."""

from collections.abc import Iterable, Sequence

import numpy as np
from shapely.geometry import Polygon

from bodymap.curves import Line, along, at_shares
from bodymap.fitting import fitted

SAMPLE = 0.45
"""Distance between samples of a ring before it is fitted."""
SHARP = 0.45
"""A turn above this, in radians over eight samples, is a corner."""
NEIGHBOURS = range(-9, 10)

Place = Sequence[float] | Line


def path_text(start: Place, segments: Iterable[Sequence[Place]]) -> str:
    """A closed path; a segment of three places is a cubic, of one place a line."""
    here = _tenths(start)
    text, last = ["M" + _packed(here)], ""
    for segment in segments:
        places = [_tenths(place) for place in segment]
        command = "c" if len(places) == len("cxy") else "l"
        numbers = _packed(
            [value - origin for place in places for value, origin in zip(place, here, strict=True)]
        )
        separator = "" if numbers[0] == "-" else " "
        text.append((command if command != last else separator) + numbers)
        here, last = places[-1], command
    return "".join(text) + "z"


def polygon_path(polygon: Polygon) -> str:
    """An exact polygon as straight lines."""
    rings = (polygon.exterior, *polygon.interiors)
    return "".join(path_text(ring.coords[0], [[place] for place in ring.coords[1:-1]]) for ring in rings)


def smooth_path(ring: Sequence[Place] | Line, error: float = 0.16) -> str:
    """A closed ring as few cubic Béziers, at most `error` units away."""
    line = np.array(ring)
    count = max(24, int(along(line)[-1] / SAMPLE))
    points = at_shares(line, np.arange(count) / count)
    corners = _corners(points)
    segments = []
    for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
        places = [(start + step) % count for step in range(((end - start) % count or count) + 1)]
        leaving = points[(start + 1) % count] - points[start - 1]
        arriving = points[(end - 1) % count] - points[(end + 1) % count]
        segments += fitted(points[places], _unit(leaving), _unit(arriving), error)
    return path_text(segments[0][0], [segment[1:] for segment in segments])


def smooth_parts(parts: Iterable[Polygon], error: float = 0.16) -> str:
    """The outer rings of polygons in one path."""
    return "".join(smooth_path(part.exterior.coords, error) for part in parts)


def _corners(points: Line) -> list[int]:
    """Where a ring turns sharply; three even places where it nowhere does."""
    count = len(points)
    before, after = points - np.roll(points, 4, 0), np.roll(points, -4, 0) - points
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turn = np.abs(np.arctan2(cross, (before * after).sum(1)))
    sharp = [
        i
        for i in range(count)
        if turn[i] > SHARP and turn[i] == turn[[(i + k) % count for k in NEIGHBOURS]].max()
    ]
    return sharp if len(sharp) > 1 else [0, count // 3, 2 * count // 3]


def _unit(vector: Line) -> Line:
    unit: Line = vector / np.linalg.norm(vector)
    return unit


def _tenths(place: Place) -> tuple[int, int]:
    return round(place[0] * 10), round(place[1] * 10)


def _number(tenths: int) -> str:
    digits = f"{abs(tenths) / 10:.1f}".rstrip("0").rstrip(".")
    digits = digits[1:] if digits.startswith("0.") else digits
    return ("-" if tenths < 0 else "") + (digits or "0")


def _packed(numbers: Iterable[int]) -> str:
    text = ""
    for number in map(_number, numbers):
        last = text.rsplit(" ", 1)[-1].rsplit("-", 1)[-1]
        clear = not text or number[0] == "-" or (number[0] == "." and "." in last)
        text += number if clear else " " + number
    return text
