"""Reads which exercises are for each region of the body, the gentlest first."""

import csv
import re
from pathlib import Path

from companion.content.tables import ContentError

NONE = "none"
_CODES = re.compile(r"[A-Z]{2}-\d\d( [A-Z]{2}-\d\d)*")


def read_region_exercises(file: Path) -> dict[str, tuple[str, ...]]:
    """Codes by region; empty for a region that the table says "none" for. Raises ContentError."""
    with file.open(encoding="utf-8", newline="") as lines:
        return {row["region"]: _codes(row["exercises"], row["region"], file) for row in csv.DictReader(lines)}


def _codes(words: str | None, region: str, file: Path) -> tuple[str, ...]:
    if words == NONE:
        return ()
    if words is None or not _CODES.fullmatch(words):
        raise ContentError(f"{file.name}: {region} needs codes of exercises, or “{NONE}”.")
    return tuple(words.split())
