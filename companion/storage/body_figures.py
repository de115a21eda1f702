"""Light queries over many years of marks, for maps over time and one region's history.

The table of marks is in order of check-ins, not of days: the joins go from the days to their marks.
"""

from datetime import date

import apsw

from companion.domain.entry import Mark
from companion.domain.since import Since
from companion.storage.columns import day_of
from companion.storage.entry_rows import mark_of
from companion.storage.reading import days_between

_REGION_MARKS = """
SELECT entry.day, region, intensity, qualities, contexts, weakness, reduced_movement, carried,
    knots, since, note, after_effort
FROM entry CROSS JOIN mark ON mark.entry = entry.id AND mark.region = ?
WHERE entry.deleted = 0 AND entry.day BETWEEN ? AND ?
ORDER BY entry.day, entry.utc, entry.id
"""
_HURTING_DAYS = """
SELECT DISTINCT entry.day
FROM entry CROSS JOIN mark ON mark.entry = entry.id AND mark.region = ?
WHERE entry.deleted = 0 AND entry.day BETWEEN ? AND ? AND mark.intensity IS NOT 0
ORDER BY entry.day DESC LIMIT ?
"""

_LAST_SINCE = """
SELECT since
FROM entry CROSS JOIN mark ON mark.entry = entry.id AND mark.region = ? AND mark.since IS NOT NULL
WHERE entry.deleted = 0 AND entry.day BETWEEN ? AND ?
ORDER BY entry.day DESC, entry.utc DESC, entry.id DESC LIMIT 1
"""


def region_marks(
    connection: apsw.Connection, region: str, first: date | None, last: date | None
) -> list[tuple[date, Mark]]:
    """Each mark of a region with its day, oldest first."""
    rows = connection.execute(_REGION_MARKS, (region, *days_between(first, last)))
    return [(day_of(row[0]), mark_of(row[1:])) for row in rows]


def hurting_days(connection: apsw.Connection, region: str, last: date | None, most: int) -> list[date]:
    """The newest days, so many at most, on which a region was marked with pain; 0 is none."""
    rows = connection.execute(_HURTING_DAYS, (region, *days_between(None, last), most))
    return [day_of(day) for (day,) in rows]


def last_since(connection: apsw.Connection, region: str, first: date, last: date) -> Since | None:
    """Since when a region hurts, as it was said last on a span of days."""
    row = connection.execute(_LAST_SINCE, (region, *days_between(first, last))).fetchone()
    return None if row is None else Since.of(str(row[0]))
