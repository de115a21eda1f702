"""Reads the shipped help cards: one TOML file per level, with triggers by the parts of parts.toml."""

from pathlib import Path
from typing import NamedTuple

from companion.content.help_triggers import Parts, triggers_of
from companion.content.tables import ContentError, Table, read_table
from companion.domain.help_card import Checked, HelpCard, Level, Variant


class HelpCards(NamedTuple):
    """The cards, the most pressing level first in the order of their files, and names of damaged files."""

    cards: list[HelpCard]
    damaged: tuple[str, ...]


def read_help_cards(folder: Path) -> HelpCards:
    """All that can be read: a damaged file takes no card of another level away.

    Without the table of parts the cards can be read, and none comes up by itself.
    """
    cards: list[HelpCard] = []
    damaged = []
    parts: Parts | None = None
    try:
        parts = read_parts(folder)
    except (ContentError, OSError, UnicodeDecodeError):
        damaged.append("parts.toml")
    for level in Level:
        try:
            cards += read_level(folder, level, parts)
        except (ContentError, OSError, UnicodeDecodeError):
            damaged.append(f"{level.value}.toml")
    return HelpCards(cards, tuple(damaged))


def read_parts(folder: Path) -> Parts:
    """What triggers call a part, as region ids."""
    table = read_table(folder / "parts.toml")
    return {name: frozenset(table.texts(name)) for name in table}


def read_level(folder: Path, level: Level, parts: Parts | None) -> list[HelpCard]:
    """The cards of one level. Raises ContentError for what is incomplete."""
    table = read_table(folder / f"{level.value}.toml")
    return [_card(level, row, parts) for row in table.tables("cards")]


def _card(level: Level, row: Table, parts: Parts | None) -> HelpCard:
    return HelpCard(
        id=row.text("id"),
        level=level,
        title=row.text("title"),
        when=row.text("when"),
        questions=row.texts("questions"),
        action=row.text("action"),
        source=row.text("source"),
        checked=row.one_of("checked", Checked),
        checked_on=row.day("checked_on"),
        review_by=row.day("review_by"),
        reviewed=row.text("reviewed"),
        version=int(row.number("version")),
        triggers=() if parts is None else triggers_of(row, parts),
        variants=tuple(_variant(part) for part in row.tables("variants")) if "variants" in row else (),
        offers_talk=row.flag("offers_talk"),
        rests=_rests(row, parts or {}),
    )


def _rests(row: Table, parts: Parts) -> frozenset[str]:
    if not parts or "rests" not in row:
        return frozenset()
    unknown = set(row.texts("rests")) - parts.keys()
    if unknown:
        raise ContentError(f"{row.where}: “rests” has unknown parts {sorted(unknown)}.")
    return frozenset().union(*(parts[name] for name in row.texts("rests")))


def _variant(row: Table) -> Variant:
    return Variant(
        level=row.one_of("level", Level),
        title=row.text("title"),
        questions=row.texts("questions"),
        action=row.text("action"),
    )
