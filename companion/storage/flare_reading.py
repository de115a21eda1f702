"""Reads flares and the plan for them. A life has few: all of them are read at once."""

import apsw

from companion.domain.flare import Flare
from companion.domain.flare_plan import FlarePlan
from companion.storage.flare_rows import flare_of, plan_of

_FLARES = """
SELECT id, utc, zone, offset_minutes, day, end_utc, end_zone, end_offset_minutes, end_day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, note
FROM flare WHERE deleted = 0 ORDER BY day, utc, id
"""
_PLANS = """
SELECT id, written_utc, written_zone, written_offset_minutes, written_day, changed, text
FROM flare_plan WHERE deleted = 0 ORDER BY written_day, written_utc, id
"""


def flares(connection: apsw.Connection) -> list[Flare]:
    """All of them, in the order in which they began."""
    return [flare_of(row) for row in connection.execute(_FLARES)]


def flare_plans(connection: apsw.Connection) -> list[FlarePlan]:
    """One or none."""
    return [plan_of(row) for row in connection.execute(_PLANS)]
