"""What the file knows of *Not today*: on which day a question was put off. The next day it is forgotten."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import apsw

from companion.storage import meta
from companion.storage.problems import explained


class RestBook:
    """`change` opens a transaction; it refuses in a diary that is open to read."""

    def __init__(
        self, connection: apsw.Connection, change: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._connection = connection
        self._change = change

    def self_counts(self) -> date | None:
        """The last day on which self-counts were put off."""
        with explained():
            return meta.self_counts_rested(self._connection)

    def rest_self_counts(self, day: date) -> None:
        with self._change():
            meta.rest_self_counts(self._connection, day)
