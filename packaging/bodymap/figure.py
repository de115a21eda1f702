"""Builds one view of one figure: everything that the program ships of it, ready for JSON."""

from typing import Any

import shapely

from bodymap import decoration
from bodymap.curves import warp_to
from bodymap.drawing import VIEWS, Drawing, seeds
from bodymap.paths import polygon_path, smooth_parts, smooth_path
from bodymap.shapes import HEIGHT, WIDTH, joined, largest, parts_of, whole
from bodymap.silhouette import half_silhouette
from bodymap.tiles import Tiles, anchors, drawn_parts, half_tiles, page_tiles

RIM = 1.0
"""Ground colour left visible along the silhouette."""
HIT_TOLERANCE = 0.2
"""How far a hit area may be from its exact tile."""


def figure(drawing: Drawing, build: str) -> dict[str, Any]:
    """One build, front and back."""
    return {
        "page": [WIDTH, HEIGHT],
        "views": {view: figure_view(drawing, build, view) for view in VIEWS},
    }


def figure_view(drawing: Drawing, build: str, view: str) -> dict[str, Any]:
    warp = warp_to(drawing, build)
    half = half_silhouette(drawing, build, view)
    tiles = half_tiles(drawing, build, view, warp, half)
    outline = largest(whole(half).buffer(0.02))
    inner = outline.buffer(-RIM, 16)
    shown = {
        name: drawn_parts(tile.intersection(outline), inner) for name, tile in page_tiles(view, tiles).items()
    }
    hits = _hit_areas(view, tiles)
    places = anchors(view, hits)
    muscles = {name: seed.muscle for name, seed in seeds(drawing.borders["regions"][view]).items()}
    regions = []
    for name, parts in shown.items():
        anchor, radius = places[name]
        stem = name if name.endswith("_m") else name[:-2]
        regions.append(
            {
                "id": name,
                "tissue": "m" if muscles[stem] else "s",
                "d": smooth_parts(parts),
                "hit": "".join(polygon_path(part) for part in parts_of(hits[name])),
                "anchor": anchor,
                "radius": radius,
            }
        )
    drawn = joined(part for parts in shown.values() for part in parts)
    return {
        "outline": smooth_path(outline.exterior.coords, 0.1),
        "regions": regions,
        "details": decoration.creases(drawing, build, view, warp),
        "fibres": decoration.fibres(drawing, build, view, warp),
        "features": decoration.features(drawing, view, warp),
        "shade": decoration.shade(outline),
        "hair": decoration.hair(drawing, build, view, drawn),
    }


def _hit_areas(view: str, tiles: Tiles) -> Tiles:
    """Tiles with fewer points; borders are simplified once, so that neighbours stay equal along them."""
    simple = shapely.coverage_simplify(list(tiles.values()), HIT_TOLERANCE)
    exact = [shapely.set_precision(tile, 0.1) for tile in simple]
    return page_tiles(view, dict(zip(tiles, exact, strict=True)))
