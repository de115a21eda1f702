"""Whose turn it is at a diary file: what reads it for long beside the window lets a change pass."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import apsw

PAUSE = 0.002
LONGEST_WAIT = 1.0
"""Seconds, after which it is not our own reading that holds the file."""


class Turns:
    """Belongs to a journal, and is given to what reads the same file beside it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._readers: list[apsw.Connection] = []

    @contextmanager
    def reading(self, connection: apsw.Connection) -> Iterator[None]:
        """Inside, a long statement of this connection ends with InterruptError when a change waits for it."""
        with self._lock:
            self._readers.append(connection)
        try:
            yield
        finally:
            with self._lock:
                self._readers.remove(connection)

    def let_pass(self, waits: int) -> bool:
        """The busy handler of the connection that changes the file; False gives up after so many waits."""
        with self._lock:
            for connection in self._readers:
                connection.interrupt()
        # SQLite's own handler sleeps in the same way, up to a tenth of a second at once.
        time.sleep(PAUSE)
        return waits * PAUSE < LONGEST_WAIT
