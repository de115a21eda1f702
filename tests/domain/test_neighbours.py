"""Where arrow keys lead on the figures."""

from functools import cache

import pytest

from companion.content.body import BodyDrawing, read_regions
from companion.domain.body import Build, View
from companion.domain.drawing import polygons
from companion.domain.neighbours import Direction, Neighbourhood
from companion.domain.region_place import contains
from companion.paths import resources

DRAWING = BodyDrawing(resources() / "bodymap")
REGIONS = read_regions(resources() / "bodymap")
EVERY_VIEW = pytest.mark.parametrize(
    ("build", "view"), [(build, view) for build in Build for view in View], ids=lambda part: part.value
)


@cache
def neighbourhood(build: Build, view: View) -> Neighbourhood:
    return Neighbourhood(DRAWING.figure(build).views[view])


@EVERY_VIEW
def test_arrow_keys_lead_from_every_region_to_every_other(build: Build, view: View) -> None:
    near = neighbourhood(build, view)
    steps = {region: {near.step(region, way) for way in Direction} - {""} for region in near.borders}

    for start in steps:
        reached, waiting = {start}, [start]
        while waiting:
            new = steps[waiting.pop()] - reached
            reached |= new
            waiting += new

        assert reached == set(steps), start


@pytest.mark.parametrize("build", Build)
def test_the_builds_have_the_same_regions_in_the_same_views(build: Build) -> None:
    figure = DRAWING.figure(build)

    for view, drawing in figure.views.items():
        expected = sorted(region.id for region in REGIONS.values() if view in region.views)
        assert sorted(shape.region for shape in drawing.shapes) == expected


@EVERY_VIEW
def test_the_middle_of_each_region_lies_in_its_own_hit_area(build: Build, view: View) -> None:
    shapes = DRAWING.figure(build).views[view].shapes

    for shape in shapes:
        around = [other.region for other in shapes if contains(polygons(other.hit), shape.anchor)]
        assert around == [shape.region]


@EVERY_VIEW
def test_bordering_is_mutual_and_nobody_stands_alone(build: Build, view: View) -> None:
    borders = neighbourhood(build, view).borders

    assert all(region in borders[other] for region in borders for other in borders[region])
    assert all(1 <= len(others) <= 7 for others in borders.values())


@pytest.mark.parametrize(
    ("view", "start", "way", "end"),
    [
        (View.BACK, "low_back_l", Direction.RIGHT, "low_back_r"),
        (View.FRONT, "chest_l", Direction.LEFT, "chest_r"),
        (View.BACK, "calf_upper_r", Direction.DOWN, "calf_lower_r"),
        (View.FRONT, "knee_front_l", Direction.UP, "thigh_front_l"),
        (View.FRONT, "forearm_front_r", Direction.DOWN, "hand_r"),
        (View.FRONT, "forehead_m", Direction.UP, ""),
    ],
)
def test_an_arrow_leads_to_the_part_beside(view: View, start: str, way: Direction, end: str) -> None:
    near = neighbourhood(Build.STRAIGHT, view)

    assert near.step(start, way) == end


def test_a_hand_has_one_neighbour_but_can_be_left_sideways() -> None:
    near = neighbourhood(Build.STRAIGHT, View.FRONT)

    beside = near.step("hand_l", Direction.LEFT)

    assert near.borders["hand_l"] == {"forearm_front_l"}
    assert beside not in {"", "forearm_front_l"}
