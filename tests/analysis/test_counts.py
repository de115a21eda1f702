"""Counting maps: the vectors of the 2016 criteria as far as they are about areas, and what never counts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.analysis.counts import MapCounts, counts_of, hurting
from companion.domain.day import RegionDay
from tests.builders import a_mark
from tests.code_builders import ALL, CODES, REGIONS, both, of_areas

SETS = st.frozensets(st.sampled_from(ALL))
NOT_COUNTING = [region for region in ALL if CODES[region].wpi_area.startswith(("jaw", "chest", "abdomen"))]
TRUNK_AND_JAW = [*both("jaw"), "chest", "abdomen", "neck", "upper_back", "lower_back"]
SHOULDERS_HIPS_NECK = [*both("shoulder_girdle"), *both("hip"), "neck"]
MORE_LEFT = [*both("shoulder_girdle"), *both("upper_arm"), "hip_left", "upper_leg_left", "neck"]


def counted(*regions: str) -> MapCounts:
    return counts_of(regions, CODES, REGIONS)


@pytest.mark.parametrize(
    ("areas", "wpi", "five"),
    [
        pytest.param(TRUNK_AND_JAW, 7, ("axial",), id="a: jaw, chest and abdomen never count"),
        pytest.param(
            SHOULDERS_HIPS_NECK,
            5,
            ("left_upper", "right_upper", "left_lower", "right_lower", "axial"),
            id="b and c: all five with five areas",
        ),
        pytest.param(["hip_left", "hip_right", "neck"], 3, ("left_lower", "right_lower", "axial"), id="d"),
        pytest.param(MORE_LEFT, 7, ("left_upper", "right_upper", "left_lower", "axial"), id="e and f"),
    ],
)
def test_the_vectors_of_the_2016_criteria(areas: list[str], wpi: int, five: tuple[str, ...]) -> None:
    counts = counted(*of_areas(*areas))

    assert set(counts.wpi_areas) == set(areas)
    assert len(counts.wpi_areas) == wpi
    assert counts.fm2016_regions == five


def test_the_whole_body_reaches_the_end_of_every_count() -> None:
    counts = counted(*ALL)

    assert len(counts.wpi_areas) == 19
    assert len(counts.fm2016_regions) == 5
    assert len(counts.michigan_areas) == 35
    assert len(counts.choir_segments) == 74
    assert (counts.regions, counts.all_regions) == (89, 89)
    assert (counts.left, counts.right, counts.middle) == (41, 41, 7)
    assert (counts.front, counts.back, counts.both_views) == (41, 40, 8)


def test_an_empty_map_counts_nothing_and_has_no_shares() -> None:
    counts = counted()

    assert counts == MapCounts(all_regions=89)
    assert counts.share(counts.left) is None


def test_several_regions_of_one_area_count_once() -> None:
    counts = counted("thigh_front_l", "thigh_outer_l", "hamstring_inner_l")

    assert counts.regions == 3
    assert counts.wpi_areas == ("upper_leg_left",)
    assert counts.fm2016_regions == ("left_lower",)
    assert counts.michigan_areas == ("Lt upper leg",)
    assert counts.choir_segments == (127, 228)


def test_an_elbow_counts_on_the_larger_maps_alone() -> None:
    counts = counted("elbow_r")

    assert counts.wpi_areas == ()
    assert counts.fm2016_regions == ()
    assert counts.michigan_areas == ("Rt elbow",)
    assert counts.choir_segments == (113, 216)
    assert counts.both_views == 1


@given(st.frozensets(st.sampled_from(NOT_COUNTING)))
def test_jaw_chest_and_abdomen_never_make_a_region(regions: frozenset[str]) -> None:
    counts = counted(*regions)

    assert counts.fm2016_regions == ()
    assert bool(counts.wpi_areas) == bool(regions)


@given(SETS, st.sampled_from(ALL))
def test_one_more_region_never_lowers_a_count(regions: frozenset[str], more: str) -> None:
    before, after = counted(*regions), counted(*regions, more)

    assert set(before.wpi_areas) <= set(after.wpi_areas)
    assert set(before.fm2016_regions) <= set(after.fm2016_regions)
    assert set(before.michigan_areas) <= set(after.michigan_areas)
    assert set(before.choir_segments) <= set(after.choir_segments)
    assert len(after.wpi_areas) - len(before.wpi_areas) <= 1


@given(SETS)
def test_the_mirrored_map_has_the_mirrored_counts(regions: frozenset[str]) -> None:
    mirrored = [REGIONS[region].mirror or region for region in regions]

    here, there = counted(*regions), counted(*mirrored)

    assert (here.left, here.right, here.middle) == (there.right, there.left, there.middle)
    assert (here.front, here.back, here.both_views) == (there.front, there.back, there.both_views)
    assert len(here.wpi_areas) == len(there.wpi_areas)
    assert len(here.choir_segments) == len(there.choir_segments)


@given(SETS)
def test_sides_and_views_add_up_to_all_regions(regions: frozenset[str]) -> None:
    counts = counted(*regions)

    assert counts.left + counts.right + counts.middle == len(regions)
    assert counts.front + counts.back + counts.both_views == len(regions)


def test_the_share_of_a_side_is_of_all_regions_marked() -> None:
    counts = counted("jaw_l", "low_back_l", "low_back_r", "sacrum_m")

    assert counts.share(counts.left) == 0.5
    assert counts.share(counts.right) == 0.25


def test_a_region_of_another_version_is_counted_apart() -> None:
    counts = counted("tail_tip", "jaw_l")

    assert counts.unknown == 1
    assert counts.regions == 1
    assert counts.wpi_areas == ("jaw_left",)


def test_a_zero_is_no_pain_and_a_mark_without_a_value_is() -> None:
    marks = [a_mark("jaw_l", 0), a_mark("jaw_r", None), a_mark("low_back_l", 3)]

    assert hurting(marks) == {"jaw_r", "low_back_l"}


def test_a_period_counts_what_hurt_on_any_of_its_days() -> None:
    rows = [
        RegionDay(date(2026, 5, 1), "jaw_l", 0),
        RegionDay(date(2026, 5, 1), "hand_l", 0),
        RegionDay(date(2026, 5, 2), "jaw_l", 2),
        RegionDay(date(2026, 5, 3), "jaw_l", 4),
        RegionDay(date(2026, 5, 3), "neck_back_r", None),
    ]

    counts = counts_of(hurting(rows), CODES, REGIONS)

    assert counts.regions == 2
    assert counts.wpi_areas == ("jaw_left", "neck")
