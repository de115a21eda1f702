"""Copies and updates are compared by the rows of every table in which the person has something."""

from pathlib import Path

from companion.storage.checks import row_counts
from companion.storage.connection import open_for_reading
from companion.storage.places import DIARY
from tests.storage.diaries import opened

WITHOUT_RECORDS = {"meta", "step"}
"""What the file says about itself, and the list of undo, which gets shorter by itself."""


def test_every_table_with_records_is_counted(tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    connection = open_for_reading(tmp_path / DIARY)
    tables = {
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
    }

    counted = row_counts(connection)

    connection.close()
    assert counted.keys() == tables - WITHOUT_RECORDS
