"""What the SQL of one kind of record consists of."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Owned:
    """Statements for the rows of a table that belong to a record."""

    read: str
    write: str
    remove: str


@dataclass(frozen=True, kw_only=True)
class Statements:
    """Statements for one kind of record.

    `write` takes id, device, stamp and the record's columns; `bury` takes device, stamp and id and leaves a
    tombstone without content.
    """

    write: str
    bury: str
    owned: tuple[Owned, ...] = ()
