"""Reads the shipped help cards: one TOML file per level, with triggers by the parts of parts.toml."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from companion.content.help_triggers import Parts, trigger_of
from companion.domain.help_card import Checked, HelpCard, Level, Variant


def read_help_cards(folder: Path) -> list[HelpCard]:
    """All cards, most pressing level first, in the order of their files. Raises for what is incomplete."""
    parts = read_parts(folder)
    return [card for level in Level for card in _read_level(folder, level, parts)]


def read_parts(folder: Path) -> Parts:
    """What triggers call a part, as region ids."""
    table = tomllib.loads((folder / "parts.toml").read_text(encoding="utf-8"))
    return {name: frozenset(regions) for name, regions in table.items()}


def _read_level(folder: Path, level: Level, parts: Parts) -> list[HelpCard]:
    table = tomllib.loads((folder / f"{level.value}.toml").read_text(encoding="utf-8"))
    return [_card(level, row, parts) for row in table["cards"]]


def _card(level: Level, row: Mapping[str, Any], parts: Parts) -> HelpCard:
    return HelpCard(
        id=row["id"],
        level=level,
        title=row["title"],
        when=row["when"],
        questions=tuple(row["questions"]),
        action=row["action"],
        source=row["source"],
        checked=Checked(row["checked"]),
        checked_on=row["checked_on"],
        review_by=row["review_by"],
        reviewed=row["reviewed"],
        version=row["version"],
        triggers=tuple(trigger_of(trigger, parts) for trigger in row["triggers"]),
        variants=tuple(
            Variant(
                level=Level(part["level"]),
                title=part["title"],
                questions=tuple(part["questions"]),
                action=part["action"],
            )
            for part in row.get("variants", [])
        ),
        offers_talk=row.get("offers_talk", False),
    )
