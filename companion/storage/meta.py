"""What the file knows of itself: its own id, this device's id, the program that wrote it, its clock."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import apsw

from companion import __version__
from companion.domain.ids import new_id
from companion.storage.columns import instant_of, instant_text

if TYPE_CHECKING:
    from companion.domain.clock import Stamp

_READ = "SELECT value FROM meta WHERE key = ?"
_WRITE = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


def begin(connection: apsw.Connection, device: str | None) -> None:
    """Fill in a new diary; runs inside the transaction that makes it."""
    _set(connection, "diary", new_id())
    _set(connection, "device", device or new_id())
    _set(connection, "program", __version__)


def device(connection: apsw.Connection) -> str:
    return _get(connection, "device") or ""


def clock(connection: apsw.Connection) -> "tuple[Stamp, ...]":
    """The latest stamp made or seen, or nothing in a new diary."""
    text = _get(connection, "clock")
    if text is None:
        return ()
    from companion.domain.clock import stamp_from  # noqa: PLC0415 - asked for by changes alone

    return (stamp_from(text),)


def sign(connection: apsw.Connection, stamp: "Stamp") -> None:
    """Note with a change which version of the program made it, and when by the logical clock."""
    _set(connection, "clock", stamp.text)
    _set(connection, "program", __version__)


def settled(connection: apsw.Connection) -> datetime | None:
    """Up to which stamp the person said that the computer's clock is right."""
    text = _get(connection, "clock_settled")
    return None if text is None else instant_of(text)


def settle(connection: apsw.Connection, newest: datetime) -> None:
    _set(connection, "clock_settled", instant_text(newest))


def self_counts_rested(connection: apsw.Connection) -> date | None:
    """The day for which the person put the offer of self-counts off."""
    text = _get(connection, "self_counts_rested")
    return None if text is None else date.fromisoformat(text)


def rest_self_counts(connection: apsw.Connection, day: date) -> None:
    _set(connection, "self_counts_rested", day.isoformat())


def _get(connection: apsw.Connection, key: str) -> str | None:
    row = connection.execute(_READ, (key,)).fetchone()
    return None if row is None else str(row[0])


def _set(connection: apsw.Connection, key: str, value: str) -> None:
    connection.execute(_WRITE, (key, value))
