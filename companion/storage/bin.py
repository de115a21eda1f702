"""The bin: the content of deleted records, kept apart from their tombstones until it expires.

Like undo steps it belongs to this device and is not part of what is merged or exported.
"""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime

import apsw

from companion.domain.bin import Binned
from companion.domain.record import Kind, Record
from companion.storage.columns import instant_of, instant_text
from companion.storage.problems import explained
from companion.storage.record_text import content_of, record_from, text_of

_PUT = "INSERT OR REPLACE INTO bin (kind, id, deleted, content) VALUES (?, ?, ?, ?)"
_TAKE_OUT = "DELETE FROM bin WHERE kind = ? AND id = ?"
_LISTED = "SELECT kind, deleted, content FROM bin ORDER BY deleted DESC, kind, id"
_COUNT = "SELECT count(*) FROM bin"
_EMPTY = "DELETE FROM bin WHERE deleted < ?"
_FORGET_STEPS = """
DELETE FROM step WHERE EXISTS (
    SELECT 1 FROM json_tree(step.parts) WHERE json_tree.key = 'id' AND json_tree.atom = ?
)
"""
_KNOWN = frozenset(kind.value for kind in Kind)


class Bin:
    """`change` opens the transaction in which a lasting deletion is written."""

    def __init__(
        self, connection: apsw.Connection, change: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._connection = connection
        self._change = change

    def listed(self) -> list[Binned]:
        """What can be brought back, the newest first; kinds of a newer version stay out of the list."""
        with explained():
            rows = self._connection.execute(_LISTED).fetchall()
        return [
            Binned(record=record_from(json.loads(str(content))), deleted=instant_of(deleted))
            for kind, deleted, content in rows
            if kind in _KNOWN
        ]

    def count(self) -> int:
        with explained():
            return int(str(self._connection.execute(_COUNT).fetchall()[0][0]))

    def forget(self, record: Record) -> None:
        """Let a record go for good, from the bin and from the undo list; its tombstone stays."""
        with self._change():
            take_out(self._connection, record)
            self._connection.execute(_FORGET_STEPS, (record.id,))

    def empty(self, before: datetime) -> None:
        """Let go of what was deleted before an instant."""
        with self._change():
            self._connection.execute(_EMPTY, (instant_text(before),))


def put(connection: apsw.Connection, record: Record, now: datetime) -> None:
    """Keep what is about to be deleted; runs in the transaction of the deletion."""
    row = (record.KIND.value, record.id, instant_text(now), text_of(content_of(record)))
    connection.execute(_PUT, row)


def take_out(connection: apsw.Connection, record: Record) -> None:
    """It is in the diary again, or gone; runs in the transaction of that change."""
    connection.execute(_TAKE_OUT, (record.KIND.value, record.id))
