"""What the file knows of the clock: when something was written last, and that the person called it right."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

import apsw

from companion.storage import meta
from companion.storage.problems import explained

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class ClockBook:
    """`change` opens a transaction; it refuses in a diary that is open to read."""

    def __init__(
        self, connection: apsw.Connection, change: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._connection = connection
        self._change = change

    def newest(self) -> datetime | None:
        """The latest instant at which something was written, by whichever clock; None in a new diary.

        It does not go back with a clock that does: it is the stamp of the logical clock.
        """
        with explained():
            latest = meta.clock(self._connection)
        return _EPOCH + timedelta(milliseconds=latest[0].millis) if latest else None

    def settled(self) -> datetime | None:
        """The newest instant of which the person said that the clock is right, although it shows less."""
        with explained():
            return meta.settled(self._connection)

    def settle(self, newest: datetime) -> None:
        """Keep that the clock is right: up to this instant it is no longer asked about."""
        with self._change():
            meta.settle(self._connection, newest)
