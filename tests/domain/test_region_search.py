"""Finding a part of the body by typing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content.body import read_regions
from companion.domain.body import Region
from companion.domain.region_search import RegionSearch, words_in
from companion.paths import resources

REGIONS = read_regions(resources() / "bodymap")
SEARCH = RegionSearch(REGIONS.values())
SHOWN = 6


def ids(typed: str) -> list[str]:
    return [region.id for region in SEARCH.found(typed, SHOWN)]


@pytest.mark.parametrize("region", REGIONS.values(), ids=lambda region: region.id)
def test_a_part_is_found_first_by_its_own_label_in_any_order(region: Region) -> None:
    words = region.label.upper().split()

    forwards = ids(region.label)
    backwards = ids(" ".join(reversed(words)))

    assert forwards[0] == region.id
    assert backwards[0] == region.id


@given(st.text())
def test_whatever_is_typed_finds_at_most_what_fits_the_list(typed: str) -> None:
    found = SEARCH.found(typed, SHOWN)

    assert len(found) <= SHOWN
    assert all(region.id in REGIONS for region in found)


@given(st.sampled_from(sorted(REGIONS)), st.integers(min_value=1, max_value=12))
def test_each_letter_more_keeps_the_part_among_all_matches(region: str, letters: int) -> None:
    label = REGIONS[region].label

    found = SEARCH.found(label[:letters], len(REGIONS))

    assert REGIONS[region] in found


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("left elb", "elbow_l"),
        ("r elbow", "elbow_r"),
        ("sole right", "foot_sole_r"),
        ("PÉLVIS", "pelvis_m"),
        ("jaw", "jaw_l"),
    ],
)
def test_a_few_letters_are_enough(typed: str, first: str) -> None:
    assert ids(typed)[0] == first


def test_left_and_the_beginning_of_a_word_find_parts_of_the_left_alone() -> None:
    found = ids("left sh")

    assert {"shin_l", "shoulder_blade_l", "shoulder_front_l", "shoulder_back_l"} <= set(found)
    assert all(region.endswith("_l") for region in found)


def test_a_muscle_finds_the_parts_it_lies_in() -> None:
    assert {"shoulder_top_l", "shoulder_top_r", "neck_back_l"} <= set(ids("trapezius"))


def test_the_part_of_which_a_muscle_is_named_first_stands_first_and_then_from_head_to_foot() -> None:
    assert ids("trapezius")[:4] == ["shoulder_top_l", "shoulder_top_r", "neck_back_l", "neck_back_r"]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("thumb", {"hand_l", "hand_r"}),
        ("Finger", {"hand_l", "hand_r"}),
        ("wrist", {"hand_l", "hand_r"}),
        ("left big toe", {"foot_top_l", "foot_sole_l"}),
        ("ankle", {"foot_top_l", "foot_top_r"}),
        ("heel", {"foot_sole_l", "foot_sole_r"}),
        ("nape", {"neck_back_l", "neck_back_r"}),
        ("tummy", {"abdomen_upper_m", "abdomen_lower_m"}),
        ("tailbone", {"sacrum_m"}),
    ],
)
def test_an_everyday_word_finds_its_part_and_nothing_else(typed: str, parts: set[str]) -> None:
    assert set(ids(typed)) == parts


def test_an_everyday_word_finds_its_part_before_one_with_that_word_in_its_name() -> None:
    assert ids("palm")[:3] == ["hand_l", "hand_r", "forearm_front_l"]


@pytest.mark.parametrize("region", REGIONS.values(), ids=lambda region: region.id)
def test_left_and_right_have_the_same_everyday_words(region: Region) -> None:
    twin = REGIONS[region.mirror] if region.mirror else region

    assert region.everyday == twin.everyday
    assert len(set(region.everyday.split())) == len(region.everyday.split())


def test_a_name_comes_before_a_description() -> None:
    found = [region.id for region in SEARCH.found("chest", len(REGIONS))]

    assert found[:2] == ["chest_l", "chest_r"]
    assert "side_ribs_l" in found


@pytest.mark.parametrize("typed", ["", "   ", "!?", "left qqq"])
def test_nothing_known_finds_nothing(typed: str) -> None:
    assert ids(typed) == []


def test_words_lose_accents_case_and_signs() -> None:
    assert words_in("Épaule, GAUCHE (dos)") == ["epaule", "gauche", "dos"]
