"""What all records share as rows: instants, days and moments as columns, and the Image of a record."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from companion.domain.moments import Moment
from companion.domain.record import Kind

# What SQLite hands over; the STRICT tables and their CHECKs say which column has which type.
Cell = Any
Row = tuple[Cell, ...]


class Image(NamedTuple):
    """A record as rows: its own columns after the id, and one list of rows for each table it owns.

    An owned row begins with what names it within the record.
    """

    kind: Kind
    id: str
    columns: Row
    owned: tuple[tuple[Row, ...], ...] = ()


def moment_columns(moment: Moment) -> tuple[str, str, int, str]:
    return instant_text(moment.utc), moment.zone, moment.offset_minutes, moment.day.isoformat()


def moment_of(columns: Sequence[Cell]) -> Moment:
    utc, zone, offset_minutes, day = columns
    return Moment(
        utc=instant_of(utc),
        zone=str(zone),
        offset_minutes=offset_minutes,
        day=day_of(day),
    )


def instant_text(instant: datetime) -> str:
    """UTC with microseconds and a Z: texts sort like the instants."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant_of(text: Cell) -> datetime:
    return datetime.fromisoformat(str(text))


def day_of(text: Cell) -> date:
    return date.fromisoformat(str(text))
