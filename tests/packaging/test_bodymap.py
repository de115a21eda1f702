"""The generator of the body map: what is shipped comes from the drawing data, byte for byte."""

import json
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.curves import spline
from bodymap.drawing import Drawing, Node, curve
from bodymap.figure import figure_view
from bodymap.paths import path_text, smooth_path
from bodymap.shapes import filled
from bodymap.tiles import BorderError, half_tiles
from companion.domain.drawing import numbers_in, polygons
from companion.paths import resources

PLACES = st.tuples(st.integers(-4000, 4000), st.integers(0, 9000)).map(lambda p: (p[0] / 10, p[1] / 10))


def test_the_shipped_drawing_is_what_the_generator_makes() -> None:
    shipped = json.loads((resources() / "bodymap" / "straight.json").read_text(encoding="utf-8"))

    made = figure_view(Drawing(), "straight", "back")

    assert json.dumps(made) == json.dumps(shipped["views"]["back"])


@given(st.lists(PLACES, min_size=3, max_size=12))
def test_packed_lines_are_read_back_as_they_were(places: list[tuple[float, float]]) -> None:
    text = path_text(places[0], [[place] for place in places[1:]])

    assert polygons(text) == [places]


def test_a_packed_path_has_the_numbers_of_its_steps() -> None:
    text = path_text((0.5, 0.0), [[(0.7, 0.3), (1.7, 0.0), (2.0, -0.4)], [(2.5, 0.1)]])

    assert text == "M.5 0c.2.3 1.2 0 1.5-.4l.5.5z"
    assert numbers_in(text) == [0.5, 0, 0.2, 0.3, 1.2, 0, 1.5, -0.4, 0.5, 0.5]


def test_a_curve_goes_through_its_points() -> None:
    nodes = curve("0 0, 10 5 c, 20 0, 30 8")

    line = spline(nodes)

    nearest = [np.linalg.norm(line - (node.u, node.y), axis=1).min() for node in nodes]
    assert max(nearest) < 1e-6
    assert max(np.linalg.norm(b - a) for a, b in pairwise(line)) < 2


def test_a_circle_is_fitted_with_few_cubics() -> None:
    angles = np.linspace(0, 2 * np.pi, 400)[:-1]
    ring = np.c_[100 + 40 * np.cos(angles), 100 + 40 * np.sin(angles)]

    path = smooth_path(ring)

    assert path.startswith("M140 100c")
    assert len(numbers_in(path)) <= 2 + 8 * 6


def test_a_seed_in_the_wrong_tile_stops_the_build() -> None:
    drawing = Drawing()
    drawing.borders["regions"]["front"]["jaw"]["seeds"] = "10 92"
    square = filled([Node(0, 0, True), Node(150, 0, True), Node(150, 890, True), Node(0, 890, True)])

    with pytest.raises(BorderError, match="One tile holds the seeds"):
        half_tiles(drawing, "straight", "front", list, square)
