"""Reads the numbers to call by country, from countries.toml."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from companion.domain.help_card import Checked
from companion.domain.help_numbers import Country, HelpNumber, NumberKind


def read_countries(folder: Path) -> list[Country]:
    """In the order in which they are offered. Raises for what is incomplete."""
    table = tomllib.loads((folder / "countries.toml").read_text(encoding="utf-8"))
    return [_country(row) for row in table["countries"]]


def _country(row: Mapping[str, Any]) -> Country:
    return Country(
        code=row["code"], name=row["name"], numbers=tuple(_number(each) for each in row["numbers"])
    )


def _number(row: Mapping[str, Any]) -> HelpNumber:
    return HelpNumber(
        kind=NumberKind(row["kind"]),
        name=row["name"],
        number=row["number"],
        source=row["source"],
        checked=Checked(row["checked"]),
        checked_on=row["checked_on"],
    )
