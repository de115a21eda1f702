"""Opens the diary of a folder, makes a new one where there is none, and never touches what it cannot read."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import apsw

from companion.storage import meta
from companion.storage.checks import require_ours, row_counts
from companion.storage.connection import (
    keep_pages,
    make_durable,
    open_for_reading,
    open_for_writing,
    open_new,
    transaction,
)
from companion.storage.journal import Journal
from companion.storage.places import DIARY
from companion.storage.problems import (
    DiaryDamaged,
    DiaryFolderMissing,
    DiaryGone,
    DiaryNewer,
    DiaryOlder,
    DiaryReadOnly,
    NotADiary,
    explained,
)
from companion.storage.schema import NEWEST, migrate, version_of

# A diary that is there and of this version needs neither backups nor a look at everything.
# ruff: noqa: PLC0415


def open_journal(
    folder: Path,
    *,
    now: Callable[[], datetime],
    device: str | None = None,
    read_only: bool = False,
    create_parents: bool = False,
) -> Journal:
    """Open the diary in a folder; a folder without diary and backups gets a new one.

    `now` gives aware instants for the logical clock. `device` names this computer in what it changes;
    without it the diary's own id is used. The folder is made when its parent exists, or with
    `create_parents`. Raises a StorageProblem; a DiaryNewer and a DiaryReadOnly can be opened `read_only`.
    """
    path = folder / DIARY
    with explained():
        if read_only:
            connection = _opened_to_read(path)
        else:
            _prepare(folder, create_parents=create_parents)
            connection = _opened_to_write(path, now) if _has_content(path) else _begun(path, device)
        with _closed_on_error(connection):
            keep_pages(connection)
            return Journal(connection, path=path, device=device or meta.device(connection), now=now)


def _opened_to_write(path: Path, now: Callable[[], datetime]) -> apsw.Connection:
    connection = open_for_writing(path)
    with _closed_on_error(connection):
        require_ours(connection)
        version = version_of(connection)
        if version > NEWEST:
            raise DiaryNewer(version)
        if connection.readonly("main") or not os.access(path.parent, os.W_OK):
            raise DiaryReadOnly
        make_durable(connection)
        if version < NEWEST:
            update(connection, path.parent, now())
    return connection


def update(
    connection: apsw.Connection, folder: Path, now: datetime, migrations: Sequence[str] | None = None
) -> None:
    """Bring an older diary to the newest schema, after a checked backup named after the old one."""
    from companion.storage import backups

    backups.make(folder, now, reason=f"before-update-from-{version_of(connection)}")
    with transaction(connection):
        before = row_counts(connection)
        migrate(connection, migrations)
        after = row_counts(connection)
        if any(after.get(table) != count for table, count in before.items()):
            raise DiaryDamaged(f"row counts changed from {before} to {after}")


def _opened_to_read(path: Path) -> apsw.Connection:
    if not _has_content(path):
        from companion.storage import backups

        raise DiaryGone if backups.listed(path.parent) else DiaryFolderMissing
    connection = open_for_reading(path)
    with _closed_on_error(connection):
        require_ours(connection)
        if version_of(connection) < NEWEST:
            raise DiaryOlder
        if version_of(connection) > NEWEST:
            _require_readable(connection)
    return connection


def _begun(path: Path, device: str | None) -> apsw.Connection:
    """A new diary, where nothing speaks for an older one."""
    from companion.storage import backups

    if backups.listed(path.parent):
        raise DiaryGone
    connection = open_new(path)
    with _closed_on_error(connection):
        make_durable(connection)
        with transaction(connection):
            migrate(connection)
            meta.begin(connection, device)
    return connection


def _prepare(folder: Path, *, create_parents: bool) -> None:
    """Make the folder where that is wanted. A dangling link or a loop of links counts as not there."""
    if folder.is_dir():
        return
    if os.path.lexists(folder) or not (create_parents or folder.parent.is_dir()):
        raise DiaryFolderMissing(f"no folder at {folder}")
    folder.mkdir(mode=0o700, parents=create_parents)


def _has_content(path: Path) -> bool:
    """Whether there is a file with at least one byte. Anything but a file there is not ours to replace."""
    if not os.path.lexists(path):
        return False
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise NotADiary(f"{path} is not a file")
    return status.st_size > 0


def _require_readable(connection: apsw.Connection) -> None:
    """A newer version may have renamed what this one reads."""
    from companion.storage import medicine_reading, night_reading, reading, session_reading

    try:
        reading.entries(connection, date.max, None)
        night_reading.nights(connection, date.max, None)
        session_reading.sessions(connection, date.max, None)
        medicine_reading.medicines(connection)
        medicine_reading.doses(connection, date.max, None)
        medicine_reading.therapies(connection, date.max, None)
    except apsw.SQLError as error:
        raise DiaryNewer(version_of(connection)) from error


@contextmanager
def _closed_on_error(connection: apsw.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise
