"""Cuts the half figure into tiles along the borders and gives each the name of a region."""

import math
from collections.abc import Mapping

import shapely
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points, polygonize, unary_union

from bodymap.curves import Warp, spline
from bodymap.drawing import Drawing, Seed, seeds
from bodymap.shapes import HALF_PAGE, MIDDLE, closing, extended, mirrored, opening, parts_of, to_page, whole

SLOP = 1.6
"""Hit areas reach this far past the silhouette, so that a click on the very edge counts."""
GAP = 2.0
"""Between two drawn regions."""
CORNER = 1.2
"""Radius of the corners of a drawn region."""
CRUMB = 6.0
"""Drawn pieces up to this area are dropped."""
NEAR_MIDDLE = 0.5
"""An anchor this near to the mid-line stands on it."""
SLIVER = 8.0
"""A spare tile larger than this means that a border misses its neighbour."""

Tiles = dict[str, BaseGeometry]


class BorderError(Exception):
    """A border or a seed is in the wrong place."""


def half_tiles(drawing: Drawing, build: str, view: str, warp: Warp, half: Polygon) -> Tiles:
    """Tiles of the half figure by name without side; together they cover it without gap or overlap."""
    outer = Polygon(half.buffer(SLOP, 16).intersection(HALF_PAGE).exterior)
    shared, local = drawing.borders_of(build, view)
    lines = [extended(spline(warp(points))) for points in shared.values()]
    lines += [extended(spline(points)) for points in local.values()]
    net = unary_union(
        [shapely.set_precision(line, 1e-4) for line in (LineString(outer.exterior.coords), *lines)]
    )
    inside = outer.buffer(-1e-3)
    faces = [face for face in polygonize(net) if inside.intersects(face.representative_point())]
    names = seeds(drawing.borders["regions"][view])
    return _named(faces, names, warp)


def _named(faces: list[Polygon], names: Mapping[str, Seed], warp: Warp) -> Tiles:
    owned: dict[str, list[Polygon]] = {}
    spare: list[Polygon] = []
    for face in faces:
        here = [name for name, seed in names.items() if _holds(face, seed, warp)]
        if len(here) > 1:
            raise BorderError(f"One tile holds the seeds of {here}.")
        if here:
            owned.setdefault(here[0], []).append(face)
        else:
            spare.append(face)
    missing = sorted(names.keys() - owned.keys())
    if missing:
        raise BorderError(f"No tile for {missing}.")
    for face in sorted(spare, key=lambda part: -part.area):
        owned[_longest_neighbour(face, owned)].append(face)
    return {name: unary_union(owned[name]) for name in names}


def _holds(face: Polygon, seed: Seed, warp: Warp) -> bool:
    return any(face.contains(Point(node.u, node.y)) for node in warp(seed.points))


def _longest_neighbour(face: Polygon, owned: Mapping[str, list[Polygon]]) -> str:
    def border(name: str) -> float:
        return max(float(face.boundary.intersection(part.boundary).length) for part in owned[name])

    best = max(owned, key=border)
    if face.area > SLIVER:
        place = face.representative_point()
        print(f"Spare tile of {face.area:.0f} at ({place.x:.0f}, {place.y:.0f}) joins {best}")
    return best


def side_suffix(view: str, *, at_right: bool) -> str:
    """The side of the half at the right (or left) of the picture: left is the person's left."""
    return "_l" if at_right == (view == "front") else "_r"


def page_tiles(view: str, tiles: Tiles) -> Tiles:
    """Tiles by region id on the page: both sides of a pair, or one across the mid-line."""
    found: Tiles = {}
    for name, tile in tiles.items():
        if name.endswith("_m"):
            found[name] = whole(tile)
        else:
            found[name + side_suffix(view, at_right=True)] = to_page(tile)
            found[name + side_suffix(view, at_right=False)] = to_page(mirrored(tile))
    return found


def drawn_parts(tile: BaseGeometry, inner: BaseGeometry) -> list[Polygon]:
    """What is seen of a tile: without half the gap, corners rounded, inside the rim."""
    shape = tile.buffer(-GAP / 2, 16).intersection(inner)
    return [part for part in parts_of(closing(opening(shape, CORNER), CORNER)) if part.area > CRUMB]


def anchors(view: str, hits: Tiles) -> dict[str, tuple[list[float], float]]:
    """The place for a number and its free radius; worked out at the right and mirrored."""
    right = side_suffix(view, at_right=True)
    found = {name: _anchor(hit) for name, hit in hits.items() if name.endswith(("_m", right))}
    for name in hits.keys() - found.keys():
        (x, y), radius = found[name[:-2] + right]
        found[name] = [round(2 * MIDDLE - x, 1), y], radius
    return found


def _anchor(hit: BaseGeometry) -> tuple[list[float], float]:
    """The point nearest the centroid that has 80 % of the largest clear radius."""
    widest = shapely.maximum_inscribed_circle(hit, 0.2)
    zone = hit.buffer(-0.8 * widest.length, 16)
    best = Point(widest.coords[0]) if zone.is_empty else nearest_points(zone, hit.centroid)[0]
    x = float(MIDDLE) if abs(best.x - MIDDLE) < NEAR_MIDDLE else round(best.x, 1)
    place = Point(x, round(best.y, 1))
    return [place.x, place.y], math.floor(10 * place.distance(hit.boundary)) / 10
