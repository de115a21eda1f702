"""The shipped codes: complete, on the right side, and none that was not verified."""

import csv
from functools import reduce
from pathlib import Path

import pytest

from companion.content.codes import read_codes
from companion.content.tables import ContentError
from companion.domain.body import Region, Side
from companion.domain.codes import CHOIR_SEGMENTS, FM2016_REGIONS, MICHIGAN_AREAS, WPI_AREAS, Term
from tests.code_builders import CODES, FOLDER, REGIONS

# The dihedral group of ten, and the permutation of Verhoeff's check digit.
TIMES = [
    [(a + b) % 5 + 5 * (b > 4) if a < 5 else (a - b) % 5 + 5 * (b < 5) for b in range(10)] for a in range(10)
]
TURN = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)
UPPER = ("shoulder_girdle", "upper_arm", "lower_arm")
LOWER = ("hip", "upper_leg", "lower_leg")
PAIRS = [region for region in REGIONS.values() if region.side is Side.LEFT]


def rows() -> list[dict[str, str]]:
    with (FOLDER / "regions.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def turned(digit: int, times: int) -> int:
    return reduce(lambda found, _: TURN[found], range(times), digit)


def checks(code: str) -> bool:
    """Whether the last digit is Verhoeff's check digit of the others, as in every SNOMED identifier."""
    digits = [turned(int(digit), place % 8) for place, digit in enumerate(reversed(code))]
    return reduce(lambda known, digit: TIMES[known][digit], digits, 0) == 0


def a_table(folder: Path, **changes: str) -> Path:
    """A folder with a table of the first region alone, some of its columns changed."""
    row = rows()[0] | changes
    with (folder / "regions.csv").open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, row)
        writer.writeheader()
        writer.writerow(row)
    return folder


def test_every_region_has_codes() -> None:
    assert list(CODES) == list(REGIONS)
    assert all(known.michigan_area and known.choir and known.uberon for known in CODES.values())


def test_every_area_of_every_map_is_reached() -> None:
    codes = CODES.values()

    assert {known.wpi_area for known in codes} == {"", *WPI_AREAS}
    assert {known.fm2016_region for known in codes} == {"", *FM2016_REGIONS}
    assert len({known.michigan_area for known in codes}) == MICHIGAN_AREAS
    assert {number for known in codes for number in known.choir} == set(CHOIR_SEGMENTS)


def test_the_five_regions_take_what_the_2016_criteria_say() -> None:
    counting = {
        (known.wpi_area, known.fm2016_region) for known in CODES.values() if known.counts_for_generalized_pain
    }

    assert counting == {
        *((f"{area}_{side}", f"{side}_upper") for area in UPPER for side in ("left", "right")),
        *((f"{area}_{side}", f"{side}_lower") for area in LOWER for side in ("left", "right")),
        ("neck", "axial"),
        ("upper_back", "axial"),
        ("lower_back", "axial"),
    }


@pytest.mark.parametrize("left", PAIRS, ids=lambda region: region.id)
def test_left_and_right_have_mirrored_codes(left: Region) -> None:
    mine, other = CODES[left.id], CODES[left.mirror or ""]

    assert mine.wpi_area.replace("left", "right") == other.wpi_area
    assert mine.fm2016_region.replace("left", "right") == other.fm2016_region
    assert mine.michigan_area.replace("Lt ", "Rt ") == other.michigan_area
    assert (len(mine.choir), mine.uberon, mine.fma, mine.snomed) == (
        len(other.choir),
        other.uberon,
        other.fma,
        other.snomed,
    )


def test_a_code_is_read_as_the_table_has_it() -> None:
    temple = CODES["temple_l"]

    assert temple.wpi_area == ""
    assert temple.choir == (104,)
    assert temple.uberon == (Term(code="UBERON:0001598", name="temporalis muscle"),)
    assert temple.fma == ("FMA:49006",)
    assert temple.snomed == Term(code="450721000", name="Structure of temporal region")


def test_no_snomed_code_is_shipped_that_was_not_verified() -> None:
    shipped = [row for row in rows() if row["snomed_structure_code"]]
    others = [row for row in rows() if not row["snomed_structure_code"]]

    assert shipped
    assert all(row["snomed_status"].endswith("check digit valid") for row in shipped)
    assert all(checks(row["snomed_structure_code"]) for row in shipped)
    assert not any(row["snomed_display"] or row["snomed_status"] for row in others)


def test_the_check_of_identifiers_finds_a_changed_digit() -> None:
    assert checks("450721000")
    assert not checks("450721001")
    assert not checks("39077201")


@pytest.mark.parametrize("status", ["", "seen in a sample; confirm in an official release"])
def test_a_snomed_code_that_is_not_marked_as_verified_is_not_read(tmp_path: Path, status: str) -> None:
    folder = a_table(tmp_path, snomed_status=status)

    codes = read_codes(folder)

    assert codes["temple_l"].snomed is None


@pytest.mark.parametrize(
    "changes",
    [
        {"wpi_area": "jaw"},
        {"fm2016_region": "upper_left"},
        {"choir_segments_nearest": "104;137"},
        {"choir_segments_nearest": ""},
    ],
)
def test_a_table_with_an_unknown_area_is_refused(tmp_path: Path, changes: dict[str, str]) -> None:
    folder = a_table(tmp_path, **changes)

    with pytest.raises(ContentError, match="temple_l"):
        read_codes(folder)


@pytest.mark.parametrize(
    "words",
    [
        "UBERON",
        "Creative Commons Attribution 3.0",
        "used by permission of SNOMED International",
        "Attribution-NoDerivatives 4.0",
        "This material contains content from LOINC (http://loinc.org)",
        "registered United States trademark of Regenstrief Institute",
        "Michigan Body Map",
        "CHOIRBM",
    ],
)
def test_the_notice_names_what_the_codes_come_from(words: str) -> None:
    notice = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")

    assert words in " ".join(notice.split())
