"""Activities as rows and back, and those of a span of days; columns stand as in the statements."""

from collections.abc import Sequence
from datetime import date

import apsw

from companion.domain.activity import Activity
from companion.domain.record import Kind
from companion.storage.columns import Cell, Image, instant_of, instant_text, moment_columns, moment_of
from companion.storage.reading import days_between

_ACTIVITIES = """
SELECT id, utc, zone, offset_minutes, day,
    written_utc, written_zone, written_offset_minutes, written_day, changed, name, planned, done
FROM activity WHERE deleted = 0 AND day BETWEEN ? AND ? ORDER BY day, utc, id
"""


def activity_image(activity: Activity) -> Image:
    return Image(
        kind=Kind.ACTIVITIES,
        id=activity.id,
        columns=(
            *moment_columns(activity.moment),
            *moment_columns(activity.written),
            instant_text(activity.changed),
            *(activity.name, activity.planned, activity.done),
        ),
    )


def activity_of_image(image: Image) -> Activity:
    return activity_of((image.id, *image.columns))


def activity_of(row: Sequence[Cell]) -> Activity:
    return Activity(
        id=str(row[0]),
        moment=moment_of(row[1:5]),
        written=moment_of(row[5:9]),
        changed=instant_of(row[9]),
        name=str(row[10]),
        planned=row[11],
        done=row[12],
    )


def activities(connection: apsw.Connection, first: date | None, last: date | None) -> list[Activity]:
    """By the time they are about."""
    return [activity_of(row) for row in connection.execute(_ACTIVITIES, days_between(first, last))]
