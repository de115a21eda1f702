"""Light queries over many years, for charts and the calendar: no records are built."""

from datetime import date

import apsw

from companion.storage.columns import day_of
from companion.storage.reading import days_between

_PAIN = """
SELECT entry.day, answer.value
FROM entry JOIN answer ON answer.entry = entry.id AND answer.question = 'pain_now'
WHERE entry.deleted = 0 AND entry.day BETWEEN ? AND ? AND typeof(answer.value) = 'integer'
ORDER BY entry.day, entry.utc, entry.id
"""
_ANSWERED = "SELECT DISTINCT day FROM entry WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day"
_LATE = """
SELECT DISTINCT day FROM entry
WHERE deleted = 0 AND day BETWEEN ? AND ? AND written_day > day ORDER BY day
"""
_FLARES = """
SELECT entry.day, answer.value
FROM entry JOIN answer ON answer.entry = entry.id AND answer.question = 'flare'
WHERE entry.deleted = 0 AND entry.day BETWEEN ? AND ? AND answer.state = 'value'
ORDER BY entry.day, entry.utc, entry.id
"""
_FIRST_DAY = """
SELECT min(day) FROM (
    SELECT min(day) AS day FROM entry WHERE deleted = 0
    UNION ALL SELECT min(day) FROM flare WHERE deleted = 0
    UNION ALL SELECT min(day) FROM night WHERE deleted = 0
    UNION ALL SELECT min(day) FROM session WHERE deleted = 0
    UNION ALL SELECT min(day) FROM dose WHERE deleted = 0
    UNION ALL SELECT min(day) FROM therapy WHERE deleted = 0
    UNION ALL SELECT min(day) FROM activity WHERE deleted = 0
    UNION ALL SELECT min(day) FROM self_count WHERE deleted = 0
)
"""


def pain_ratings(
    connection: apsw.Connection, first: date | None, last: date | None
) -> list[tuple[date, int]]:
    """Each rating of pain now with its day, oldest first."""
    return [(day_of(day), value) for day, value in connection.execute(_PAIN, days_between(first, last))]


def answered_days(connection: apsw.Connection, first: date | None, last: date | None) -> list[date]:
    """Days with a check-in, oldest first."""
    return [day_of(day) for (day,) in connection.execute(_ANSWERED, days_between(first, last))]


def late_days(connection: apsw.Connection, first: date | None, last: date | None) -> list[date]:
    """Days with a check-in that was written on a later day, oldest first."""
    return [day_of(day) for (day,) in connection.execute(_LATE, days_between(first, last))]


def flare_days(connection: apsw.Connection, first: date | None, last: date | None) -> list[date]:
    """Days whose last answer about a flare is yes, oldest first."""
    answers = dict(connection.execute(_FLARES, days_between(first, last)))
    return [day_of(day) for day, value in answers.items() if value == "yes"]


def first_day(connection: apsw.Connection) -> date | None:
    """The first day with anything on it."""
    row = connection.execute(_FIRST_DAY).fetchone()
    return None if row is None or row[0] is None else day_of(row[0])
