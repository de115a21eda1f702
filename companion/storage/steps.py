"""The undo journal: what was done on a day, with every record before and after.

Steps belong to this device and are kept for two days; they are not part of what is merged or exported.
"""

import json
from datetime import date, timedelta

import apsw

from companion.domain.changes import Replacement, Step
from companion.domain.moments import Moment
from companion.domain.record import Record
from companion.storage.columns import instant_text
from companion.storage.record_text import Content, content_of, record_from, text_of

KEPT_A_DAY = 200
_FORGET_UNDONE = "DELETE FROM step WHERE undone = 1"
_FORGET_OLD = "DELETE FROM step WHERE undone = 0 AND day < ?"
_FORGET_MANY = """
DELETE FROM step WHERE undone = 0 AND day = ?1 AND number <= (
    SELECT number FROM step WHERE undone = 0 AND day = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2
)
"""
_ADD = "INSERT INTO step (day, at, label, parts) VALUES (?, ?, ?, ?)"
_MARK = "UPDATE step SET undone = ? WHERE number = ?"
_TO_UNDO = """
SELECT number, label, parts FROM step WHERE undone = 0 AND day = ? ORDER BY number DESC LIMIT 1
"""
_TO_REDO = """
SELECT number, label, parts FROM step WHERE undone = 1 AND day = ? ORDER BY number LIMIT 1
"""


def record(connection: apsw.Connection, step: Step, at: Moment) -> None:
    """Add a step, if it can be undone; steps that were undone before it can no longer be redone."""
    day = at.day.isoformat()
    connection.execute(_FORGET_UNDONE)
    connection.execute(_FORGET_OLD, ((at.day - timedelta(days=1)).isoformat(),))
    if not step.undoable:
        return
    connection.execute(_FORGET_MANY, (day, KEPT_A_DAY - 1))
    connection.execute(_ADD, (day, instant_text(at.utc), step.label, _text_of(step)))


def to_undo(connection: apsw.Connection, day: date) -> tuple[int, Step] | None:
    """The newest step of the day that is not undone, with its number."""
    return _found(connection, _TO_UNDO, day)


def to_redo(connection: apsw.Connection, day: date) -> tuple[int, Step] | None:
    """The step of the day that was undone last, with its number."""
    return _found(connection, _TO_REDO, day)


def mark(connection: apsw.Connection, number: int, *, undone: bool) -> None:
    connection.execute(_MARK, (int(undone), number))


def _found(connection: apsw.Connection, query: str, day: date) -> tuple[int, Step] | None:
    row = connection.execute(query, (day.isoformat(),)).fetchone()
    if row is None:
        return None
    number, label, text = row
    return number, _step_of(label, text)


def _text_of(step: Step) -> str:
    return text_of([[_side(part.before), _side(part.after)] for part in step.parts])


def _step_of(label: str, text: str) -> Step:
    return Step(
        label=label,
        parts=tuple(
            Replacement(before=_record(before), after=_record(after)) for before, after in json.loads(text)
        ),
    )


def _side(found: Record | None) -> Content | None:
    return None if found is None else content_of(found)


def _record(side: Content | None) -> Record | None:
    return None if side is None else record_from(side)
