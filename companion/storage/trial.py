"""Tells what the diary would take: an empty diary in memory, with the same tables and the same checks."""

import apsw

from companion.domain.record import Record
from companion.storage.images import image_of
from companion.storage.records import Author, put
from companion.storage.schema import migrate

_NOBODY = Author(device="", stamp="")


class Trial:
    """Nothing of it reaches a disk. `close` lets go of its memory."""

    def __init__(self) -> None:
        self._connection = apsw.Connection(":memory:")
        self._connection.pragma("foreign_keys", 1)
        migrate(self._connection)
        self._connection.execute("BEGIN")

    def takes(self, record: Record) -> bool:
        """Whether a diary could hold this record as it is."""
        try:
            put(self._connection, image_of(record), _NOBODY)
        except (apsw.ConstraintError, apsw.MismatchError, apsw.TooBigError, ValueError, OverflowError):
            return False
        return True

    def close(self) -> None:
        self._connection.close()
