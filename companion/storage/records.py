"""Writes records: what differs from the stored rows is changed, the rest is left alone."""

from dataclasses import dataclass

import apsw

from companion.storage.columns import Image, Row
from companion.storage.statement import Owned
from companion.storage.statements import STATEMENTS


@dataclass(frozen=True, kw_only=True)
class Author:
    """Who changes a record, and the logical time of the change."""

    device: str
    stamp: str


def put(connection: apsw.Connection, image: Image, author: Author) -> None:
    """Store this state of a record, whatever was there before; its revision goes up by one."""
    statements = STATEMENTS[image.kind]
    connection.execute(statements.write, (image.id, author.device, author.stamp, *image.columns))
    for owned, rows in zip(statements.owned, image.owned, strict=True):
        _replace_rows(connection, owned, image.id, rows)


def bury(connection: apsw.Connection, image: Image, author: Author) -> None:
    """Leave a tombstone in place of a record: its id, day and clock, without its content."""
    statements = STATEMENTS[image.kind]
    for owned in statements.owned:
        _replace_rows(connection, owned, image.id, ())
    connection.execute(statements.bury, (author.device, author.stamp, image.id))


def _replace_rows(connection: apsw.Connection, owned: Owned, owner: str, rows: tuple[Row, ...]) -> None:
    """Rows are named by their first column within their owner."""
    wanted = {row[0]: row for row in rows}
    if len(wanted) != len(rows):
        raise ValueError(f"two rows with one name in the record {owner}")
    stored = {row[0]: row for row in connection.execute(owned.read, (owner,))}
    for name in stored.keys() - wanted.keys():
        connection.execute(owned.remove, (owner, name))
    changed = [(owner, *row) for name, row in wanted.items() if stored.get(name) != row]
    if changed:
        connection.executemany(owned.write, changed)
