"""Looks through a whole diary file for damage. Takes a moment: meant for a worker thread."""

from pathlib import Path

import apsw

from companion.storage.columns import Row
from companion.storage.connection import has_checksums, open_for_reading
from companion.storage.problems import DiaryDamaged, NotADiary, explained
from companion.storage.schema import APPLICATION_ID

_COUNT = """
SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM mark), (SELECT count(*) FROM answer),
    (SELECT count(*) FROM night), (SELECT count(*) FROM session), (SELECT count(*) FROM session_done)
"""


def verify(path: Path) -> None:
    """Read every page of a diary or backup; raises DiaryDamaged when one of them is not as written."""
    with explained():
        connection = open_for_reading(path)
        try:
            require_ours(connection)
            answer = connection.pragma("quick_check")
            orphan = connection.pragma("foreign_key_check")
        finally:
            connection.close()
    if answer != "ok" or orphan is not None:
        raise DiaryDamaged(str(answer))


def require_ours(connection: apsw.Connection) -> None:
    """The quick look at opening: this program's file, with checksums and a readable schema."""
    if connection.pragma("application_id") != APPLICATION_ID:
        raise NotADiary
    if not has_checksums(connection):
        raise DiaryDamaged("pages without checksums")


def row_counts(connection: apsw.Connection) -> Row:
    """How many rows there are of each kind."""
    return connection.execute(_COUNT).fetchall()[0]
