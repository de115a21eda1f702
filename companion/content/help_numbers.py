"""Reads the numbers to call by country, from countries.toml."""

from pathlib import Path

from companion.content.tables import ContentError, Table, read_table
from companion.domain.help_card import Checked
from companion.domain.help_numbers import Country, HelpNumber, NumberKind


def read_countries(folder: Path) -> list[Country]:
    """In the order in which they are offered. None where the file is damaged: no number beats a wrong one."""
    try:
        table = read_table(folder / "countries.toml")
        return [_country(row) for row in table.tables("countries")]
    except (ContentError, OSError, UnicodeDecodeError):
        return []


def _country(row: Table) -> Country:
    numbers = tuple(_number(each) for each in row.tables("numbers"))
    return Country(code=row.text("code"), name=row.text("name"), numbers=numbers)


def _number(row: Table) -> HelpNumber:
    return HelpNumber(
        kind=row.one_of("kind", NumberKind),
        name=row.text("name"),
        number=row.text("number"),
        source=row.text("source"),
        checked=row.one_of("checked", Checked),
        checked_on=row.day("checked_on"),
    )
