"""Creases, fibres, features, hair and shade: the lines that give a figure its form."""

import itertools
from collections.abc import Mapping

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from bodymap.curves import Line, Warp, along, at_shares, spline
from bodymap.drawing import Bundle, Drawing, Node, Stroke, curve, strokes
from bodymap.fitting import basis
from bodymap.paths import path_text, smooth_parts, smooth_path
from bodymap.shapes import MIDDLE, closing, mirrored, opening, parts_of, to_page
from bodymap.silhouette import HandFrame, head_shape

STEP = 1.2
FIBRE_WIDTH = 0.85
FIBRE_SAMPLES = 48
FIBRE_ENDS = ((8, 41), (4, 44))
"""First and last sample of even and odd fibres: staggered ends look like muscle."""
LENS_ERROR = 0.7
CRUMB = 4.0
"""Pieces up to this area are dropped."""
INSETS = (2.0, 6.0)
"""Insets of the silhouette; the ring between outline and inset darkens the edge."""


def creases(drawing: Drawing, build: str, view: str, warp: Warp) -> list[str]:
    """Creases of a view, those of the hands included."""
    omitted = drawing.lines["omitted"][build]
    body = strokes(drawing.lines["creases"][view])
    paths = [
        _both_sides(spline(warp(line.points), step=STEP), line.width)
        for name, line in body.items()
        if name not in omitted
    ]
    frame = HandFrame(drawing, build)
    paths += [
        _both_sides(spline(frame.curve(line.points), step=STEP), line.width)
        for line in strokes(drawing.lines["hand_creases"][view]).values()
    ]
    return list(itertools.chain(*paths))


def fibres(drawing: Drawing, build: str, view: str, warp: Warp) -> list[str]:
    shared, local = drawing.bundles_of(build, view)
    bundles: list[Bundle] = [
        Bundle(lines=bundle.lines, first=warp(bundle.first), last=warp(bundle.last))
        for bundle in shared.values()
    ]
    return list(itertools.chain(*map(_blended, [*bundles, *local.values()])))


def features(drawing: Drawing, view: str, warp: Warp) -> list[str]:
    """Face, ears, navel, nails."""
    paths = []
    lines: Mapping[str, Stroke] = strokes(drawing.lines["features"][view])
    for line in lines.values():
        points = warp(line.points)
        if line.points[0].u == 0:
            across = [Node(-node.u, node.y) for node in points[:0:-1]] + points
            paths.append(_ribbon(_on_page(spline(across, step=STEP)), line.width))
        else:
            paths += _both_sides(spline(points, step=STEP), line.width)
    return paths


def hair(drawing: Drawing, build: str, view: str, drawn: BaseGeometry) -> str:
    """The cap of hair, cut to the drawn regions so that the gaps stay clear."""
    edge = spline(curve(drawing.silhouettes["hair"][build][view]))
    half = Polygon([*map(tuple, edge), (60, edge[-1][1]), (60, 0), (0, 0)])
    cap = head_shape(drawing, build).intersection(unary_union([half, mirrored(half)]).buffer(0.01))
    return smooth_parts(part for part in parts_of(to_page(cap).intersection(drawn)) if part.area > CRUMB)


def shade(outline: Polygon) -> list[str]:
    base = closing(outline, 2.6)
    paths = []
    for inset in INSETS:
        inner = opening(base.buffer(-inset, 8), 3.0).intersection(outline.buffer(-0.6))
        paths.append(smooth_parts((part for part in parts_of(inner) if part.area > 5 * CRUMB), 0.3))
    return paths


def _blended(bundle: Bundle) -> list[str]:
    shares = np.linspace(0, 1, FIBRE_SAMPLES)
    first, last = at_shares(spline(bundle.first), shares), at_shares(spline(bundle.last), shares)
    paths = []
    for number in range(1, bundle.lines + 1):
        share = number / (bundle.lines + 1)
        start, end = FIBRE_ENDS[number % 2]
        paths += _both_sides(((1 - share) * first + share * last)[start:end], FIBRE_WIDTH)
    return paths


def _on_page(line: Line) -> Line:
    placed: Line = np.add(line, (MIDDLE, 0))
    return placed


def _both_sides(line: Line, width: float) -> list[str]:
    """Tapered strokes along a line of the half figure, at both sides of the mid-line."""
    pages = [_on_page(line), _on_page(line * (-1, 1))]
    return [_lens(page, width) or _ribbon(page, width) for page in pages]


def _lens(line: Line, width: float) -> str:
    """A tapered stroke as two cubics; "" where one cubic cannot follow the line."""
    distances = along(line)
    weights = basis(distances / distances[-1])
    ends = np.outer(weights[:, 0], line[0]) + np.outer(weights[:, 3], line[-1])
    (one, other), *_rest = np.linalg.lstsq(weights[:, 1:3], line - ends, rcond=None)
    if np.abs(ends + weights[:, 1:3] @ np.array((one, other)) - line).max() > LENS_ERROR:
        return ""
    out_start, out_end = _normal(one - line[0], width), _normal(line[-1] - other, width)
    there = (one + out_start, other + out_end, line[-1])
    back = (other - out_end, one - out_start, line[0])
    return path_text(line[0], [there, back])


def _normal(direction: Line, width: float) -> Line:
    turned = np.array((-direction[1], direction[0]))
    scaled: Line = turned / (np.linalg.norm(direction) or 1) * width * 0.67
    return scaled


def _ribbon(line: Line, width: float) -> str:
    """A tapered stroke along any line."""
    direction = np.gradient(line, axis=0)
    normal = np.c_[-direction[:, 1], direction[:, 0]] / np.linalg.norm(direction, axis=1)[:, None]
    half = width / 2 * np.sin(np.pi * np.linspace(0, 1, len(line))) ** 0.55
    half[[0, -1]] = 0.05
    edge = np.r_[line + normal * half[:, None], (line - normal * half[:, None])[::-1]]
    return smooth_path(edge, 0.06)
