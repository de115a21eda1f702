"""The shipped body map: what the table promises, and that both drawings keep it."""

import csv
import itertools
from collections import defaultdict
from functools import cache

import pytest
import shapely
from shapely.affinity import scale
from shapely.geometry import MultiPolygon, Point, Polygon

from companion.content.body import BodyDrawing, read_regions
from companion.domain.body import Build, Region, Side, View
from companion.domain.drawing import ViewDrawing, polygons
from companion.paths import resources

FOLDER = resources() / "bodymap"
REGIONS = read_regions(FOLDER)
DRAWING = BodyDrawing(FOLDER)
MIDDLE = 200
EVERY_VIEW = pytest.mark.parametrize(
    ("build", "view"), [(build, view) for build in Build for view in View], ids=lambda part: part.value
)


def rows() -> list[dict[str, str]]:
    with (FOLDER / "regions.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def drawn(build: Build, view: View) -> ViewDrawing:
    return DRAWING.figure(build).views[view]


def area(hit: str) -> MultiPolygon:
    return MultiPolygon([Polygon(ring) for ring in polygons(hit)])


@cache
def areas(build: Build, view: View) -> dict[str, MultiPolygon]:
    return {shape.region: area(shape.hit) for shape in drawn(build, view).shapes}


def flipped(shape: MultiPolygon) -> MultiPolygon:
    return scale(shape, -1, 1, origin=(MIDDLE, 0))


def test_there_are_89_regions_in_the_order_of_the_table() -> None:
    regions = list(REGIONS.values())

    assert [region.order for region in regions] == list(range(1, 90))
    assert len({region.label for region in regions}) == 89


@pytest.mark.parametrize("region", REGIONS.values(), ids=lambda region: region.id)
def test_a_region_and_its_mirror_agree(region: Region) -> None:
    if region.side is Side.MIDDLE:
        assert region.id.endswith("_m")
        assert region.mirror is None
        return

    mirror = REGIONS[region.mirror or ""]

    assert region.id.endswith({Side.LEFT: "_l", Side.RIGHT: "_r"}[region.side])
    assert mirror.mirror == region.id
    assert {mirror.side, region.side} == {Side.LEFT, Side.RIGHT}
    assert (mirror.name, mirror.views, mirror.group) == (region.name, region.views, region.group)


def test_names_are_short_differ_and_say_no_side() -> None:
    names = {region.name for region in REGIONS.values()}
    pairs = sum(region.side is not Side.RIGHT for region in REGIONS.values())

    words = {word.strip(",").lower() for name in names for word in name.split()}

    assert len(names) == pairs
    assert words.isdisjoint({"left", "right", "l", "r"})
    assert max(len(name) for name in names) <= 24


def test_the_table_reaches_every_area_of_the_common_body_maps() -> None:
    table = rows()

    segments = {part for row in table for part in row["choir_segments_nearest"].split(";") if part}

    assert len({row["wpi_area"] for row in table} - {""}) == 19
    assert len({row["michigan_body_map_area"] for row in table} - {""}) == 35
    assert segments == {str(number) for number in [*range(101, 137), *range(201, 239)]}


def test_no_area_of_another_body_map_is_reached_from_both_sides() -> None:
    reached: dict[str, set[str]] = defaultdict(set)
    for row in rows():
        reached[row["side"]].update(filter(None, row["choir_segments_nearest"].split(";")))
        wrong = {"left": ("right", "Rt "), "right": ("left", "Lt "), "midline": ()}[row["side"]]
        assert not any(word in row["wpi_area"] + row["michigan_body_map_area"] for word in wrong)

    assert reached["left"].isdisjoint(reached["right"])


def test_every_shipped_clinical_code_was_verified() -> None:
    shipped = [row for row in rows() if row["snomed_structure_code"] or row["snomed_display"]]

    assert {row["snomed_status"].partition(";")[2].strip() for row in shipped} == {"check digit valid"}


def test_a_build_is_read_once() -> None:
    drawing = BodyDrawing(FOLDER)

    first = drawing.figure(Build.SOFT)

    assert drawing.figure(Build.SOFT) is first


@EVERY_VIEW
def test_the_drawing_has_the_regions_of_the_table(build: Build, view: View) -> None:
    expected = {region.id for region in REGIONS.values() if view in region.views}

    ids = [shape.region for shape in drawn(build, view).shapes]

    assert len(ids) == len(set(ids))
    assert set(ids) == expected


@EVERY_VIEW
def test_hit_areas_are_one_piece_each_and_leave_no_gap(build: Build, view: View) -> None:
    found = areas(build, view)

    whole = shapely.union_all(list(found.values()))

    assert all(len(shape.geoms) == 1 for shape in found.values())
    assert shapely.coverage_is_valid([shape.geoms[0] for shape in found.values()])
    assert sum(shape.area for shape in found.values()) == pytest.approx(whole.area, abs=0.01)
    assert whole.geom_type == "Polygon"
    assert len(whole.interiors) == 0


@EVERY_VIEW
def test_left_and_right_are_exact_mirrors_on_the_right_side_of_the_picture(build: Build, view: View) -> None:
    found = areas(build, view)

    for region, shape in found.items():
        other = found[REGIONS[region].mirror or region]
        assert shape.symmetric_difference(flipped(other)).area < 0.01, region
        left, _top, right, _bottom = shape.bounds
        at_the_right = (REGIONS[region].side is Side.LEFT) == (view is View.FRONT)
        if REGIONS[region].side is not Side.MIDDLE:
            assert left >= MIDDLE if at_the_right else right <= MIDDLE, region


@EVERY_VIEW
def test_an_anchor_lies_in_its_region_with_its_radius_free(build: Build, view: View) -> None:
    found = areas(build, view)

    for shape in drawn(build, view).shapes:
        assert found[shape.region].contains(Point(shape.anchor).buffer(shape.radius - 0.1)), shape.region


@EVERY_VIEW
def test_every_hit_area_is_large_enough_for_a_finger_at_full_size(build: Build, view: View) -> None:
    for region, shape in areas(build, view).items():
        left, top, right, bottom = shape.bounds

        room = 2 * shapely.maximum_inscribed_circle(shape, 0.2).length

        assert min(right - left, bottom - top) >= 24, region
        assert shape.area >= 24 * 24, region
        assert room >= 16, region


def test_a_region_seen_from_both_sides_has_one_id() -> None:
    both = {region.id for region in REGIONS.values() if len(region.views) == 2}

    shared = set.intersection(*({shape.region for shape in drawn(Build.SOFT, view).shapes} for view in View))

    assert shared == both
    assert {"elbow_l", "hand_r", "hip_outer_l", "shoulder_top_r"} <= both


@EVERY_VIEW
def test_both_builds_agree_about_what_is_muscle(build: Build, view: View) -> None:
    kinds = {shape.region: shape.muscle for shape in drawn(build, view).shapes}

    others = {shape.region: shape.muscle for shape in drawn(Build.STRAIGHT, view).shapes}

    assert kinds == others
    assert {kind for kind, _group in itertools.groupby(sorted(kinds.values()))} == {False, True}
