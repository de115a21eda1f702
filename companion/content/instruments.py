"""Reads the words of the instruments; a file whose items are not those that are counted is refused."""

from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TypeVar

from companion.content.tables import ContentError, Table, read_table
from companion.domain.instrument import (
    HIGHEST,
    YES,
    Form,
    Group,
    Instrument,
    Item,
    PublishedRange,
    Wording,
)

ENDS = 2
E = TypeVar("E", bound=Enum)


def read_instruments(folder: Path) -> dict[str, Instrument]:
    """All instruments by key, in the order in which they are offered. Raises ContentError."""
    return {key: read_instrument(folder / f"{key}.toml", key) for key in HIGHEST}


def readable_instruments(folder: Path) -> dict[str, Instrument]:
    """Those whose file can be read and counted; a damaged one is in nobody's way."""
    found = {}
    for key in HIGHEST:
        with suppress(ContentError, OSError, UnicodeDecodeError):
            found[key] = read_instrument(folder / f"{key}.toml", key)
    return found


def read_instrument(file: Path, key: str) -> Instrument:
    """One instrument; `key` says which items it has to have. Raises ContentError."""
    table = read_table(file)
    ranges = tuple(_range(part) for part in table.tables("ranges")) if "ranges" in table else ()
    instrument = Instrument(
        key=key,
        title=table.text("title"),
        about=table.text("about"),
        groups=tuple(_group(part) for part in table.tables("groups")),
        rule=table.texts("rule"),
        meaning=table.text("meaning"),
        ranges=ranges,
        ranges_source=table.text("ranges_source") if ranges else "",
        wording=_one_of(Wording, table, "wording"),
        licence=table.text("licence"),
        source=table.text("source"),
        version=table.text("version"),
        checked_on=table.day("checked_on"),
        review_by=table.day("review_by"),
        reviewed=table.text("reviewed"),
    )
    _require_items(instrument, table.where)
    return instrument


def _group(table: Table) -> Group:
    shared = table.texts("answers") if "answers" in table else ()
    return Group(
        lead=table.text("lead"),
        form=_one_of(Form, table, "form"),
        items=tuple(_item(part, shared) for part in table.tables("items")),
    )


def _item(table: Table, shared: tuple[str, ...]) -> Item:
    answers = table.texts("answers") if "answers" in table else shared
    return Item(key=table.text("key"), words=table.text("words"), answers=answers)


def _range(table: Table) -> PublishedRange:
    lowest, highest = round(table.number("lowest")), round(table.number("highest"))
    return PublishedRange(lowest=lowest, highest=highest, words=table.text("words"))


def _require_items(instrument: Instrument, where: str) -> None:
    """Each item once, with words for each of its answers: what is not asked could never be counted."""
    highest = HIGHEST[instrument.key]
    keys = [item.key for item in instrument.items]
    if sorted(keys) != sorted(highest):
        wrong = sorted(set(keys) ^ set(highest)) or "one of them stands there twice"
        raise ContentError(f"{where}: the items are not those of the instrument: {wrong}.")
    for group in instrument.groups:
        for item in group.items:
            needed = {Form.SCALE: ENDS, Form.AREAS: 0, Form.CHOICE: highest[item.key] + 1}[group.form]
            if len(item.answers) != needed or (group.form is Form.AREAS and highest[item.key] != YES):
                raise ContentError(f"{where}: “{item.key}” needs words for {needed} answers.")


def _one_of(kind: type[E], table: Table, key: str) -> E:
    try:
        return kind(table.text(key))
    except ValueError as problem:
        raise ContentError(f"{table.where}: “{key}” is none that is known.") from problem
