"""Makes a diary of fifty years, 1.8 million marks in all: python -m benchmarks.huge_diary DIR.

The rows are those that the journal would write, with its statements; only looking at what is there before
each record, and waiting for the disk after each step, are left out. The same last day gives the same rows.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import islice
from pathlib import Path

import apsw

from benchmarks.long_diary import Extent, choose_figure, long_records, yesterday
from companion.content.body import read_regions
from companion.domain.clock import next_stamp
from companion.domain.record import Record
from companion.paths import private_umask, resources
from companion.storage import meta
from companion.storage.connection import open_for_writing, transaction
from companion.storage.diary_file import open_journal
from companion.storage.images import image_of
from companion.storage.places import DIARY
from companion.storage.statements import STATEMENTS

FIFTY_YEARS = Extent(
    days=18_262, times=(time(7, 30), time(10, 40), time(13, 20), time(17, 5), time(21, 30)), marks=20
)
AT_ONCE = 2000


def fill_quickly(connection: apsw.Connection, records: Iterable[Record], now: datetime) -> None:
    """Write new records in one transaction, many rows of a table at a time."""
    device = meta.device(connection)
    stamp = next_stamp(now, *meta.clock(connection))
    with transaction(connection):
        for some in _in_pieces(records):
            images = [image_of(record) for record in some]
            for kind in {image.kind for image in images}:
                statements = STATEMENTS[kind]
                alike = [image for image in images if image.kind is kind]
                connection.executemany(
                    statements.write, [(image.id, device, stamp.text, *image.columns) for image in alike]
                )
                for place, owned in enumerate(statements.owned):
                    rows = ((image.id, *row) for image in alike for row in image.owned[place])
                    connection.executemany(owned.write, rows)
        meta.sign(connection, stamp)


def _in_pieces(records: Iterable[Record]) -> Iterator[Sequence[Record]]:
    rest = iter(records)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def make(folder: Path, last: date, extent: Extent) -> None:
    """A new diary of the present schema in a new folder, with that much in it."""
    now = datetime.now(UTC)
    open_journal(folder, now=lambda: now).close()
    connection = open_for_writing(folder / DIARY)
    connection.pragma("journal_mode", "MEMORY")
    connection.pragma("synchronous", "OFF")
    fill_quickly(connection, long_records(last, list(read_regions(resources() / "bodymap")), extent), now)
    connection.close()


def main(folder: Path) -> None:
    """Up to yesterday, with a figure chosen as after the first start."""
    private_umask()
    make(folder, yesterday(), FIFTY_YEARS)
    choose_figure(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
