"""A point in a region keeps its place on the other build."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content.body import BodyDrawing
from companion.domain.body import Build, View
from companion.domain.drawing import polygons
from companion.domain.region_place import Ring, contains, fractions_at, point_at
from companion.paths import resources

DRAWING = BodyDrawing(resources() / "bodymap")
SQUARE: list[Ring] = [[(10, 10), (20, 10), (20, 30), (10, 30)]]
CORNER: list[Ring] = [[(0, 0), (10, 0), (10, 10), (8, 10), (8, 2), (0, 2)]]
SHARE = st.floats(min_value=0, max_value=1)


def shapes(build: Build) -> dict[tuple[View, str], list[list[tuple[float, float]]]]:
    views = DRAWING.figure(build).views
    return {(view, shape.region): polygons(shape.hit) for view in views for shape in views[view].shapes}


SHAPES = {build: shapes(build) for build in Build}


def test_the_middle_of_the_box_is_a_half_each_way() -> None:
    assert fractions_at(SQUARE, (15, 20)) == (0.5, 0.5)
    assert point_at(SQUARE, (0.5, 0.5)) == (15, 20)


def test_a_point_beside_the_box_counts_as_its_edge() -> None:
    assert fractions_at(SQUARE, (0, 40)) == (0.0, 1.0)


def test_a_point_outside_the_region_moves_to_the_nearest_one_inside() -> None:
    x, y = point_at(CORNER, (0.2, 0.5))

    assert contains(CORNER, (x, y))
    assert (x, y) == pytest.approx((2, 2), abs=0.2)


@given(st.sampled_from(sorted(SHAPES[Build.STRAIGHT], key=str)), st.sampled_from(Build), SHARE, SHARE)
def test_every_place_is_inside_the_region_on_both_builds(
    spot: tuple[View, str], build: Build, x: float, y: float
) -> None:
    rings = SHAPES[build][spot]

    point = point_at(rings, (x, y))

    assert contains(rings, point)


@given(st.sampled_from(sorted(SHAPES[Build.STRAIGHT], key=str)), SHARE, SHARE)
def test_a_place_inside_comes_back_as_it_was(spot: tuple[View, str], x: float, y: float) -> None:
    rings = SHAPES[Build.STRAIGHT][spot]
    inside = point_at(rings, (x, y))

    again = point_at(rings, fractions_at(rings, inside))

    assert again == pytest.approx(inside, abs=0.01)
