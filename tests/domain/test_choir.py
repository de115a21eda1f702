"""CHOIR text in and out: nothing lost, nothing guessed, sides kept, and stable when written again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.body import Side
from companion.domain.choir import ChoirReading, Numbering, choir_text, read_choir, regions_of, segments_of
from companion.domain.codes import CHOIR_SEGMENTS
from tests.code_builders import ALL, CODES, REGIONS

STANDARD, FEMALE = Numbering.STANDARD, Numbering.FEMALE
REGION_SETS = st.frozensets(st.sampled_from(ALL))
SEGMENT_SETS = st.frozensets(st.sampled_from(CHOIR_SEGMENTS))
SEPARATORS = st.sampled_from([",", ", ", ";", " ; ", "\n", "\r\n", "\t", " ", ",,"])


def of_side(side: Side) -> frozenset[int]:
    return segments_of((region.id for region in REGIONS.values() if region.side is side), CODES)


def read_again(text: str) -> str:
    return choir_text(regions_of(read_choir(text, STANDARD).segments, CODES), CODES)


def test_a_map_is_written_in_order_and_each_number_once() -> None:
    text = choir_text(["hand_l", "temple_l", "jaw_l", "skull_base_r"], CODES)

    assert text == "104,124,128,204,221,227"


def test_an_empty_map_is_an_empty_text() -> None:
    assert choir_text([], CODES) == ""
    assert read_choir("", STANDARD) == ChoirReading()


def test_a_region_of_another_version_has_no_number() -> None:
    assert choir_text(["tail_tip", "groin_l"], CODES) == "122"


@given(SEGMENT_SETS, SEPARATORS)
def test_any_usual_separator_is_read(segments: frozenset[int], separator: str) -> None:
    text = separator.join(str(number) for number in [*segments, *segments])

    reading = read_choir(f" {text}{separator}", STANDARD)

    assert reading == ChoirReading(segments=segments)


def test_what_is_not_a_segment_is_given_back_as_it_stood() -> None:
    text = "101, 175; 999\n137 200,left knee,101a, 0101, \u0661\u0660\u0661, 175"

    reading = read_choir(text, STANDARD)

    assert reading.segments == {101}
    assert reading.unknown == (
        "175",
        "999",
        "137",
        "200",
        "left",
        "knee",
        "101a",
        "0101",
        "\u0661\u0660\u0661",
    )


@given(st.text())
def test_no_word_of_a_text_is_lost(text: str) -> None:
    reading = read_choir(text, STANDARD)

    words = set(text.replace(",", " ").replace(";", " ").split())

    assert {str(number) for number in reading.segments} | set(reading.unknown) == words


@pytest.mark.parametrize(
    ("female", "standard"), [(112, 116), (113, 117), (114, 112), (115, 113), (116, 114), (117, 115)]
)
def test_six_numbers_stand_for_other_parts_in_the_female_numbering(female: int, standard: int) -> None:
    reading = read_choir(str(female), FEMALE)

    assert reading.segments == {standard}


@given(SEGMENT_SETS)
def test_the_other_numbers_are_the_same_in_both_numberings(segments: frozenset[int]) -> None:
    same = segments - set(range(112, 118))
    text = ",".join(str(number) for number in same)

    assert read_choir(text, FEMALE) == read_choir(text, STANDARD)


def test_the_female_numbering_loses_no_part() -> None:
    text = ",".join(str(number) for number in CHOIR_SEGMENTS)

    assert read_choir(text, FEMALE).segments == set(CHOIR_SEGMENTS)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("103", ("temple_r", "jaw_r")),
        ("103,104", ("temple_l", "temple_r", "jaw_l", "jaw_r", "face_m")),
        ("127", ("thigh_front_l", "thigh_outer_l", "thigh_inner_l")),
        ("119", ("hand_r",)),
        ("101", ("forehead_m",)),
        ("208", ("blade_inner_l",)),
        ("207,208", ("shoulder_back_l", "shoulder_blade_l", "blade_inner_l")),
        ("235", ("calf_lower_l",)),
    ],
)
def test_numbers_mark_whole_regions_and_a_piece_marks_the_region_it_is_of(
    text: str, regions: tuple[str, ...]
) -> None:
    assert regions_of(read_choir(text, STANDARD).segments, CODES) == regions


@given(SEGMENT_SETS)
def test_every_number_marks_a_region(segments: frozenset[int]) -> None:
    written = segments_of(regions_of(segments, CODES), CODES)

    assert segments <= written


@given(REGION_SETS)
def test_a_map_that_is_written_and_read_keeps_its_regions_and_its_text(regions: frozenset[str]) -> None:
    text = choir_text(regions, CODES)

    read = regions_of(read_choir(text, STANDARD).segments, CODES)

    assert regions <= set(read)
    assert choir_text(read, CODES) == text


@given(SEGMENT_SETS)
def test_a_text_that_was_read_and_written_once_stays_as_it_is(segments: frozenset[int]) -> None:
    once = read_again(",".join(str(number) for number in segments))

    assert read_again(once) == once


@given(SEGMENT_SETS, st.sampled_from([Side.LEFT, Side.RIGHT]))
def test_numbers_of_one_side_never_mark_the_other(segments: frozenset[int], side: Side) -> None:
    one_sided = segments & of_side(side)

    sides = {REGIONS[region].side for region in regions_of(one_sided, CODES)}

    assert sides <= {side, Side.MIDDLE}


@given(REGION_SETS)
def test_the_mirrored_map_reads_back_as_the_mirrored_regions(regions: frozenset[str]) -> None:
    def back(some: list[str]) -> set[str]:
        return set(regions_of(segments_of(some, CODES), CODES))

    mirrored = back([REGIONS[region].mirror or region for region in regions])

    assert mirrored == {REGIONS[region].mirror or region for region in back(list(regions))}
