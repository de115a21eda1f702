"""What Undo and Redo would do, in words: every page asks for it, long before a step itself is read."""

from datetime import date

import apsw

_UNDO_LABEL = "SELECT label FROM step WHERE undone = 0 AND day = ? ORDER BY number DESC LIMIT 1"
_REDO_LABEL = "SELECT label FROM step WHERE undone = 1 AND day = ? ORDER BY number LIMIT 1"


def undo_label(connection: apsw.Connection, day: date) -> str | None:
    return _label(connection, _UNDO_LABEL, day)


def redo_label(connection: apsw.Connection, day: date) -> str | None:
    return _label(connection, _REDO_LABEL, day)


def _label(connection: apsw.Connection, query: str, day: date) -> str | None:
    row = connection.execute(query, (day.isoformat(),)).fetchone()
    return None if row is None else str(row[0])
