"""Reads nights and naps of a span of days, oldest first, with their times."""

from datetime import date

import apsw

from companion.domain.sleep import Night
from companion.storage.columns import Row
from companion.storage.connection import snapshot
from companion.storage.night_rows import night_of, time_of
from companion.storage.reading import days_between, grouped

_NIGHTS = """
SELECT id, day, written_utc, written_zone, written_offset_minutes, written_day, changed,
    quality, asleep_minutes, awakenings, carried,
    nap, minutes_to_sleep, minutes_awake, note, confirmed
FROM night WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day, written_utc, id
"""
_TIMES = """
SELECT night, part, minute, zone, utc, offset_minutes
FROM night_time WHERE night IN (SELECT id FROM night WHERE deleted = 0 AND day BETWEEN ? AND ?)
ORDER BY night
"""


def nights(connection: apsw.Connection, first: date | None, last: date | None) -> list[Night]:
    """By day, and naps with the nights in the order in which they were written."""
    span = days_between(first, last)
    with snapshot(connection):
        times = grouped(connection.execute(_TIMES, span), time_of)
        rows: list[Row] = connection.execute(_NIGHTS, span).fetchall()
    return [night_of(row, times.get(row[0], ())) for row in rows]
