"""Files that can be brought in: archives, and backups or other diary files of this program."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from companion.reports.archive import Archive
from companion.reports.archive_reading import read_archive
from companion.reports.contents import Contents, read_contents
from companion.storage.checks import verify
from companion.storage.diary_file import open_journal
from companion.storage.places import DIARY
from companion.storage.problems import explained

_DATABASE = b"SQLite format 3\0"


def read_source(file: Path, now: Callable[[], datetime], go_on: Callable[[], None] = lambda: None) -> Archive:
    """What a file holds; the file itself is left as it is, also where it is of an older version.

    Raises UnreadableError or a StorageProblem, and whatever `go_on` raises to stop it.
    """
    with explained(), file.open("rb") as content:
        is_database = content.read(len(_DATABASE)) == _DATABASE
    if is_database:
        return Archive(records=read_diary_file(file, now, go_on).records)
    return read_archive(file, go_on)


def read_diary_file(
    file: Path,
    now: Callable[[], datetime],
    go_on: Callable[[], None] = lambda: None,
    first: date | None = None,
    last: date | None = None,
) -> Contents:
    """What a backup or a diary holds, from a copy, which may be brought to the newest version."""
    verify(file)
    with TemporaryDirectory(prefix="pain-companion-") as folder, explained():
        shutil.copyfile(file, Path(folder) / DIARY)
        go_on()
        with closing(open_journal(Path(folder), now=now)) as journal:
            return read_contents(journal, first, last, go_on)
