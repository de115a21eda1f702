"""Reads the shipped help cards: one TOML file per level."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from companion.domain.help_card import Checked, Contact, HelpCard, Level, Variant


def read_help_cards(folder: Path) -> list[HelpCard]:
    """All cards, most pressing level first, in the order of their files."""
    return [card for level in Level for card in _read_level(folder, level)]


def _read_level(folder: Path, level: Level) -> list[HelpCard]:
    table = tomllib.loads((folder / f"{level.value}.toml").read_text(encoding="utf-8"))
    return [_card(level, row) for row in table["cards"]]


def _card(level: Level, row: Mapping[str, Any]) -> HelpCard:
    return HelpCard(
        id=row["id"],
        level=level,
        title=row["title"],
        signs=row["signs"],
        action=row["action"],
        source=row["source"],
        checked=Checked(row["checked"]),
        reviewed=row["reviewed"],
        variants=tuple(
            Variant(
                level=Level(part["level"]), title=part["title"], signs=part["signs"], action=part["action"]
            )
            for part in row.get("variants", [])
        ),
        contacts=tuple(Contact(**part) for part in row.get("contacts", [])),
    )
