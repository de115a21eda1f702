"""Reads records of a span of days, oldest first. Owned rows of all of them come in one query each."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

import apsw

from companion.domain.entry import Entry
from companion.storage.columns import Row
from companion.storage.connection import snapshot
from companion.storage.entry_rows import answer_of, entry_of, mark_of

Part = TypeVar("Part")

_ENTRIES = """
SELECT id, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, whole_day
FROM entry WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY utc, id
"""
_MARKS = """
SELECT entry, region, intensity, qualities, contexts, weakness, reduced_movement, carried,
    knots, since, note, after_effort
FROM mark WHERE entry IN (SELECT id FROM entry WHERE deleted = 0 AND day BETWEEN ? AND ?)
ORDER BY entry, position
"""
_ANSWERS = """
SELECT entry, question, value, state, carried
FROM answer WHERE entry IN (SELECT id FROM entry WHERE deleted = 0 AND day BETWEEN ? AND ?)
ORDER BY entry, position
"""
_ENTRY = """
SELECT id, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, whole_day
FROM entry WHERE deleted = 0 AND id = ?
"""
_ENTRY_MARKS = """
SELECT entry, region, intensity, qualities, contexts, weakness, reduced_movement, carried,
    knots, since, note, after_effort
FROM mark WHERE entry = ? ORDER BY position
"""
_ENTRY_ANSWERS = """
SELECT entry, question, value, state, carried FROM answer WHERE entry = ? ORDER BY position
"""
_LATEST_BEFORE = """
SELECT id FROM entry WHERE deleted = 0 AND day < ? ORDER BY day DESC, utc DESC, id DESC LIMIT 1
"""


def days_between(first: date | None, last: date | None) -> tuple[str, str]:
    """Bounds for a query, both inclusive; None is open."""
    return (first or date.min).isoformat(), (last or date.max).isoformat()


def entries(connection: apsw.Connection, first: date | None, last: date | None) -> list[Entry]:
    span = days_between(first, last)
    with snapshot(connection):
        marks = grouped(connection.execute(_MARKS, span), mark_of)
        answers = grouped(connection.execute(_ANSWERS, span), answer_of)
        rows: list[Row] = connection.execute(_ENTRIES, span).fetchall()
    return [entry_of(row, marks.get(row[0], ()), answers.get(row[0], ())) for row in rows]


def entry(connection: apsw.Connection, entry_id: str) -> Entry | None:
    named = (entry_id,)
    with snapshot(connection):
        row = connection.execute(_ENTRY, named).fetchone()
        if row is None:
            return None
        marks = grouped(connection.execute(_ENTRY_MARKS, named), mark_of)
        answers = grouped(connection.execute(_ENTRY_ANSWERS, named), answer_of)
    return entry_of(row, marks.get(entry_id, ()), answers.get(entry_id, ()))


def latest_entry_before(connection: apsw.Connection, day: date) -> Entry | None:
    row = connection.execute(_LATEST_BEFORE, (day.isoformat(),)).fetchone()
    return None if row is None else entry(connection, row[0])


def grouped(rows: Iterable[Row], made: Callable[[Row], Part]) -> dict[str, list[Part]]:
    """Parts by their owner's id, which is the first column."""
    parts: dict[str, list[Part]] = {}
    for row in rows:
        parts.setdefault(row[0], []).append(made(row[1:]))
    return parts
