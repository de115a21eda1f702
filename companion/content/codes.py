"""Reads what the shipped table says about each region's codes. Nothing of it is needed at the start."""

import csv
from collections.abc import Mapping
from pathlib import Path

from companion.content.tables import ContentError
from companion.domain.codes import CHOIR_SEGMENTS, FM2016_REGIONS, WPI_AREAS, RegionCodes, Term

TABLE = "regions.csv"
VERIFIED = "check digit valid"
"""How the status of a SNOMED code ends that was read in a published value set and checked."""


def read_codes(folder: Path) -> dict[str, RegionCodes]:
    """The codes of all regions by id, in the order of the table. Raises ContentError."""
    with (folder / TABLE).open(encoding="utf-8", newline="") as table:
        return {row["id"]: _codes(row) for row in csv.DictReader(table)}


def _codes(row: Mapping[str, str]) -> RegionCodes:
    _require_known(row)
    return RegionCodes(
        wpi_area=row["wpi_area"],
        fm2016_region=row["fm2016_region"],
        counts_for_generalized_pain=row["counts_for_generalized_pain"] == "yes",
        michigan_area=row["michigan_body_map_area"],
        choir=tuple(int(number) for number in _parts(row, "choir_segments_nearest")),
        uberon=tuple(
            Term(code=code, name=name)
            for code, name in zip(_parts(row, "uberon_ids"), _parts(row, "uberon_names"), strict=True)
        ),
        fma=_parts(row, "fma_ids"),
        snomed=_snomed(row),
    )


def _snomed(row: Mapping[str, str]) -> Term | None:
    """The code of the region's structure if it is marked as verified; any other is as good as none."""
    if not row["snomed_structure_code"] or not row["snomed_status"].endswith(VERIFIED):
        return None
    return Term(code=row["snomed_structure_code"], name=row["snomed_display"])


def _require_known(row: Mapping[str, str]) -> None:
    """A misspelt area would silently be counted as one more."""
    unknown = {row["wpi_area"]} - {"", *WPI_AREAS} | {row["fm2016_region"]} - {"", *FM2016_REGIONS}
    segments = set(_parts(row, "choir_segments_nearest"))
    unknown |= segments - {str(number) for number in CHOIR_SEGMENTS}
    if unknown or not segments:
        raise ContentError(f"{TABLE}, {row['id']}: {sorted(unknown) or 'no segment'} is not known.")


def _parts(row: Mapping[str, str], column: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in row[column].split(";") if part.strip())
