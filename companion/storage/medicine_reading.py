"""Reads medicines with their changes, doses, and things tried, in the order of their moments."""

from datetime import date

import apsw

from companion.domain.dose import Dose, DoseDay
from companion.domain.medicine import Medicine
from companion.domain.therapy import Therapy
from companion.storage.columns import Row, day_of
from companion.storage.connection import snapshot
from companion.storage.medicine_rows import dose_of, medicine_change_of, medicine_of, therapy_of
from companion.storage.reading import days_between, grouped

_MEDICINES = """
SELECT id, written_utc, written_zone, written_offset_minutes, written_day, changed,
    name, brand, ask_after, days_limit, note, card, card_rested
FROM medicine WHERE deleted = 0 ORDER BY written_day, written_utc, id
"""
_CHANGES = """
SELECT medicine, day, taken, amount, unit, schedule FROM medicine_change ORDER BY medicine, position
"""
_DOSES = """
SELECT id, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, medicine, amount, unit, helped
FROM dose WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day, utc, id
"""
_THERAPIES = """
SELECT id, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, kind, minutes, helped, note
FROM therapy WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day, utc, id
"""
_DOSE_DAYS = """
SELECT DISTINCT day, medicine FROM dose WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day, medicine
"""
_USED = "SELECT DISTINCT medicine FROM dose WHERE deleted = 0"


def medicines(connection: apsw.Connection) -> list[Medicine]:
    """All of them, in the order in which they were written down."""
    with snapshot(connection):
        changes = grouped(connection.execute(_CHANGES), medicine_change_of)
        rows: list[Row] = connection.execute(_MEDICINES).fetchall()
    return [medicine_of(row, changes.get(row[0], ())) for row in rows]


def doses(connection: apsw.Connection, first: date | None, last: date | None) -> list[Dose]:
    return [dose_of(row) for row in connection.execute(_DOSES, days_between(first, last))]


def therapies(connection: apsw.Connection, first: date | None, last: date | None) -> list[Therapy]:
    return [therapy_of(row) for row in connection.execute(_THERAPIES, days_between(first, last))]


def dose_days(connection: apsw.Connection, first: date | None, last: date | None) -> list[DoseDay]:
    """Each day with each medicine taken on it, once."""
    rows = connection.execute(_DOSE_DAYS, days_between(first, last))
    return [DoseDay(day_of(day), medicine) for day, medicine in rows]


def used_medicines(connection: apsw.Connection) -> set[str]:
    """Ids of medicines with at least one dose."""
    return {medicine for (medicine,) in connection.execute(_USED)}
