"""Reads the shipped cards about classes of medicines: one TOML file per class."""

from pathlib import Path
from typing import NamedTuple

from companion.content.tables import ContentError, Table, read_table
from companion.domain.help_card import Checked
from companion.domain.medicine_card import CHANGE_WINDOW, ClassCard, StopRule, Window


class MedicineCards(NamedTuple):
    """The cards by id, and the names of files that cannot be read."""

    cards: dict[str, ClassCard]
    damaged: tuple[str, ...]


def read_medicine_cards(folder: Path) -> MedicineCards:
    """All that can be read: one damaged file takes no other card away."""
    cards: dict[str, ClassCard] = {}
    damaged = []
    for file in sorted(folder.glob("*.toml")):
        try:
            card = read_medicine_card(file)
        except (ContentError, OSError, UnicodeDecodeError):
            damaged.append(file.name)
        else:
            cards[card.id] = card
    return MedicineCards(cards, tuple(damaged))


def read_medicine_card(file: Path) -> ClassCard:
    """Raises ContentError for what is incomplete."""
    table = read_table(file)
    return ClassCard(
        id=table.text("id"),
        title=table.text("title"),
        names=table.texts("names"),
        also=table.texts("also") if "also" in table else (),
        stop_rule=_rule(table),
        known=table.text("known"),
        when=table.text("when"),
        today=table.text("today"),
        emergency=table.text("emergency") if "emergency" in table else "",
        source=table.text("source"),
        checked=_checked(table),
        checked_on=table.day("checked_on"),
        review_by=table.day("review_by"),
        reviewed=table.text("reviewed"),
        version=int(table.number("version")),
        window=_window(table),
        painkiller_days=_painkiller_days(table),
        rests=table.texts("rests") if "rests" in table else (),
    )


def _rule(table: Table) -> StopRule:
    try:
        return StopRule(table.text("stop_rule"))
    except ValueError as problem:
        raise ContentError(f"{table.where}: “stop_rule” is none of those known.") from problem


def _checked(table: Table) -> Checked:
    try:
        return Checked(table.text("checked"))
    except ValueError as problem:
        raise ContentError(f"{table.where}: “checked” is none of those known.") from problem


def _window(table: Table) -> Window:
    if "window" not in table:
        return Window()
    window = table.table("window")
    return Window(
        after_change=int(window.number("after_change", CHANGE_WINDOW)),
        after_stop=int(window.number("after_stop", CHANGE_WINDOW)),
        while_taken=window.flag("while_taken"),
    )


def _painkiller_days(table: Table) -> tuple[tuple[str, int], ...]:
    if "painkiller_days" not in table:
        return ()
    limits = table.table("painkiller_days")
    named = (*table.texts("names"), *(table.texts("also") if "also" in table else ()))
    return tuple((name, int(limits.number(name))) for name in named if name in limits)
