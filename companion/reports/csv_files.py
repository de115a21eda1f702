"""Writes the tables as CSV files (RFC 4180, UTF-8) into a folder: all of them, or none."""

import csv
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from enum import Enum
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp

from companion.domain.body import Region
from companion.reports.contents import Contents
from companion.reports.spreadsheet import shielded
from companion.reports.table import Cell, Table
from companion.reports.tables import TABLES
from companion.storage.durable import replace_durably
from companion.storage.problems import explained

ROWS_AT_ONCE = 5000


class Variant(Enum):
    """Every character as it is, or texts that a spreadsheet could run shielded, after a byte order mark."""

    LOSSLESS = "lossless"
    SPREADSHEET = "spreadsheet"


def write_tables(
    contents: Contents,
    regions: Mapping[str, Region],
    folder: Path,
    variant: Variant = Variant.LOSSLESS,
    go_on: Callable[[], None] = lambda: None,
) -> list[Path]:
    """Write one file for each table, in place of those of an earlier time; other files there stay.

    `go_on` is called now and then and may raise: then nothing was changed. Raises a StorageProblem.
    """
    with explained():
        made = not folder.exists()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = Path(mkdtemp(prefix=".unfinished-", dir=folder))
        try:
            for table in TABLES:
                _write(table, contents, regions, unfinished / file_name(table), variant, go_on)
            return [_finish(unfinished / file_name(table), folder) for table in TABLES]
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
            if made:
                with suppress(OSError):
                    folder.rmdir()  # it has nothing in it where this was stopped


def file_name(table: Table) -> str:
    return f"{table.name}.csv"


def _finish(written: Path, folder: Path) -> Path:
    target = folder / written.name
    replace_durably(written, target)
    return target


def _write(
    table: Table,
    contents: Contents,
    regions: Mapping[str, Region],
    file: Path,
    variant: Variant,
    go_on: Callable[[], None],
) -> None:
    safe = variant is Variant.SPREADSHEET
    with file.open("w", encoding="utf-8-sig" if safe else "utf-8", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(table.header)
        rows = table.rows(contents, regions)
        for some in _chunks(_shielded_rows(rows) if safe else rows):
            writer.writerows(some)
            go_on()


def _chunks(rows: Iterator[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    while some := list(islice(rows, ROWS_AT_ONCE)):
        yield some


def _shielded_rows(rows: Iterator[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        yield tuple(shielded(cell) if isinstance(cell, str) and cell else cell for cell in row)
