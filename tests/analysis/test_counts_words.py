"""The words for counts: numbers with what they are out of, and no verdict."""

from companion.analysis.counts import MapCounts, counts_of
from companion.analysis.counts_words import count_lines, place_words
from companion.domain.body import Side, View
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
        "Your left 3 of 6, your right 3 of 6, middle 0 of 6",
        "Front 3 of 6, back 2 of 6, on both figures 1 of 6",
    )


def test_shares_of_ten_parts_and_more_are_given_in_per_cent_as_well() -> None:
    left = [
        region.id for region in REGIONS.values() if region.side is Side.LEFT and region.views == (View.BACK,)
    ]

    nine, ten = place_words(counted(*left[:9])), place_words(counted(*left[:9], "jaw_r"))

    assert nine[0] == "Your left 9 of 9, your right 0 of 9, middle 0 of 9"
    assert ten == (
        "Your left 9 (90\xa0%), your right 1 (10\xa0%), middle 0 (0\xa0%)",
        "Front 1 (10\xa0%), back 9 (90\xa0%), on both figures 0 (0\xa0%)",
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
