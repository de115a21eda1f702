"""The words for counts: numbers with what they are out of, and no verdict."""

from companion.analysis.counts import MapCounts, counts_of
from companion.analysis.counts_words import count_lines, place_words
from tests.code_builders import CODES, REGIONS, both, of_areas


def counted(*regions: str) -> MapCounts:
    return counts_of(regions, CODES, REGIONS)


def test_every_count_is_said_with_what_it_is_out_of() -> None:
    counts = counted(*of_areas(*both("jaw"), *both("hip"), "chest"), "elbow_l")

    assert [(line.value, line.what) for line in count_lines(counts)] == [
        ("6 of 89", "parts of this body map"),
        ("5 of 19", "areas of the Widespread Pain Index (2016)"),
        ("2 of 5", "body regions of the 2016 criteria (jaw, chest and abdomen do not count there)"),
        ("6 of 35", "areas of the Michigan Body Map"),
        ("7 of 74", "segments of the CHOIR body map, approximately"),
    ]
    assert place_words(counts) == (
        "Your left 3 (50%), your right 3 (50%), middle 0 (0%)",
        "Front 3 (50%), back 2 (33%), on both figures 1 (17%)",
    )


def test_an_empty_map_says_nothing_about_sides() -> None:
    counts = counted()

    assert {line.value.split()[0] for line in count_lines(counts)} == {"0"}
    assert place_words(counts) == ()


def test_parts_of_a_newer_version_are_said() -> None:
    words = place_words(counted("tail_tip"))

    assert words[-1] == "1 part from a newer version is not counted"


def test_areas_and_regions_are_named_in_the_order_of_the_criteria() -> None:
    lines = count_lines(counted("sacrum_m", "jaw_r", "shoulder_blade_l"))

    assert [line.names for line in lines] == [
        "",
        "right jaw, left shoulder girdle, lower back",
        "upper left, neck and back",
        "",
        "",
    ]
