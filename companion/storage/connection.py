"""One connection to a diary file: page checksums, durable commits, transactions.

A connection belongs to the thread that opened it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import apsw

from companion.storage.problems import DiaryBusy

CHECKSUM_BYTES = 8
WAIT_MS = 1000
CACHE_KIB = 16_000
_VFS = "cksmvfs"


def open_for_writing(path: Path) -> apsw.Connection:
    """A connection to an existing file; `make_durable` before the first change."""
    return _connect(path, apsw.SQLITE_OPEN_READWRITE)


def open_new(path: Path) -> apsw.Connection:
    """A connection to a new or empty file; it gets its first byte with the first transaction."""
    connection = _connect(path, apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE)
    connection.reserve_bytes("main", CHECKSUM_BYTES)
    return connection


def open_for_reading(path: Path) -> apsw.Connection:
    """A connection that cannot change the file, apart from finishing the rollback of a killed writer.

    An OSError says when there is no file; the database would call that a lack of permission.
    """
    path.stat()
    connection = _connect(path, apsw.SQLITE_OPEN_READONLY)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except apsw.ReadOnlyError:
        connection.close()
        _roll_back_leftovers(path)
        return _connect(path, apsw.SQLITE_OPEN_READONLY)
    except BaseException:
        connection.close()
        raise
    return connection


def open_copy(path: Path) -> apsw.Connection:
    """A connection that fills a file nobody relies on yet; whoever finishes the file syncs it."""
    connection = open_new(path)
    connection.pragma("journal_mode", "MEMORY")
    connection.pragma("synchronous", "OFF")
    return connection


def make_durable(connection: apsw.Connection) -> None:
    """From here on a finished transaction survives a power cut."""
    if sys.platform == "darwin":
        connection.pragma("fullfsync", 1)
    connection.pragma("synchronous", "FULL")
    mode = connection.pragma("journal_mode", "TRUNCATE")
    if mode != "truncate":
        raise DiaryBusy(f"the journal mode stays {mode}")


def keep_pages(connection: apsw.Connection) -> None:
    """Let ten years of pages stay in memory once they were read: it halves the queries of the charts."""
    connection.pragma("cache_size", -CACHE_KIB)


def has_checksums(connection: apsw.Connection) -> bool:
    """Whether the pages of the file carry checksums, so that damage is noticed when they are read."""
    return connection.reserve_bytes("main") == CHECKSUM_BYTES


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    """All or nothing, and on disk when it is left. SQLite itself rolls back on a full disk."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: apsw.Connection) -> Iterator[None]:
    """Several reads that see the same state of the file. Inside a transaction it adds nothing."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")


@cache
def _checksums_loaded() -> str:
    """The name of the file layer that checks every page; loaded once per process.

    The path is built here because the package's own look-up costs 20 ms at start.
    """
    library = Path(apsw.__file__).parent / "sqlite_extra_binaries" / "cksumvfs"
    loader = apsw.Connection(":memory:")
    loader.config(apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1)
    loader.load_extension(str(library))
    loader.close()
    return _VFS


def _connect(path: Path, flags: int) -> apsw.Connection:
    connection = apsw.Connection(str(path), flags, vfs=_checksums_loaded())
    connection.set_busy_timeout(WAIT_MS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    for pragma, value in (("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1)):
        connection.pragma(pragma, value)
    return connection


def _roll_back_leftovers(path: Path) -> None:
    """A writer was killed: its unfinished change can be undone by a writing connection only."""
    connection = _connect(path, apsw.SQLITE_OPEN_READWRITE)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    finally:
        connection.close()
