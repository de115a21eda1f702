"""Reads the routines that were started on a span of days, oldest first."""

from datetime import date

import apsw

from companion.domain.routine import PainAround, Session, SessionDay
from companion.storage.columns import Row, day_of
from companion.storage.connection import snapshot
from companion.storage.reading import days_between, grouped
from companion.storage.session_rows import done_of, pain_of, session_of

_SESSIONS = """
SELECT id, utc, zone, offset_minutes, day, routine, changed, ended, pain_before, pain_after,
    title, place, level, flare, settled
FROM session WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY utc, id
"""
_DONE = """
SELECT session, exercise, outcome, seconds,
    hold_seconds, repetitions, by_seconds, eased, instead_of, hurt_at, hurt
FROM session_done WHERE session IN (SELECT id FROM session WHERE deleted = 0 AND day BETWEEN ? AND ?)
ORDER BY session, position
"""
_PAIN = """
SELECT session, region, before, after
FROM session_pain WHERE session IN (SELECT id FROM session WHERE deleted = 0 AND day BETWEEN ? AND ?)
ORDER BY session, position
"""
_PAIN_AROUND = """
SELECT session.day, session_pain.before, session_pain.after
FROM session_pain JOIN session ON session.id = session_pain.session
WHERE session.deleted = 0 AND session.day BETWEEN ? AND ? AND session_pain.region = ?
    AND session_pain.before IS NOT NULL AND session_pain.after IS NOT NULL
ORDER BY session.utc, session.id
"""
_SESSION_DAYS = """
SELECT day, routine FROM session WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY utc, id
"""


def sessions(connection: apsw.Connection, first: date | None, last: date | None) -> list[Session]:
    span = days_between(first, last)
    with snapshot(connection):
        done = grouped(connection.execute(_DONE, span), done_of)
        regions = grouped(connection.execute(_PAIN, span), pain_of)
        rows: list[Row] = connection.execute(_SESSIONS, span).fetchall()
    return [session_of(row, done.get(row[0], ()), regions.get(row[0], ())) for row in rows]


def session_days(connection: apsw.Connection, first: date | None, last: date | None) -> list[SessionDay]:
    """The day and the routine of each session, for years of them: no records are built."""
    rows = connection.execute(_SESSION_DAYS, days_between(first, last))
    return [SessionDay(day_of(day), routine) for day, routine in rows]


def pain_around(
    connection: apsw.Connection, region: str, first: date | None, last: date | None
) -> list[PainAround]:
    """Pain of a region before and after each session for which both were given."""
    rows = connection.execute(_PAIN_AROUND, (*days_between(first, last), region))
    return [PainAround(day_of(day), before, after) for day, before, after in rows]
