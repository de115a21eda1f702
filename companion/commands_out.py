"""The commands that read the diary, also beside an open window: export, check, backup."""

import argparse
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from companion.commands import Exit
from companion.content.body import read_regions
from companion.domain.errors import CompanionError
from companion.domain.text import _, plural
from companion.paths import resources
from companion.reports.archive import archive_bytes
from companion.reports.archive_file import write_archive
from companion.reports.contents import Contents, read_contents
from companion.reports.csv_files import Variant, write_tables
from companion.reports.sources import read_diary_file
from companion.storage import backups
from companion.storage.checks import verify
from companion.storage.diary_file import open_journal
from companion.storage.places import DIARY
from companion.storage.problems import DiaryOlder
from companion.storage.settings_file import read_settings


def export(wanted: argparse.Namespace) -> Exit:
    """Write tables into a folder, or the archive as a file."""
    contents = stored_contents(wanted.places.diary, wanted.first, wanted.last)
    if wanted.form == "csv":
        variant = Variant.SPREADSHEET if wanted.for_spreadsheets else Variant.LOSSLESS
        write_tables(contents, read_regions(resources() / "bodymap"), wanted.to, variant)
    else:
        write_archive(wanted.to, archive_bytes(contents, read_settings(wanted.places.settings)))
    return Exit.DONE


def check(wanted: argparse.Namespace) -> Exit:
    """Read every page, and every record."""
    folder = wanted.places.diary
    # Read before it is verified: that it is not there is said better so.
    count = len(stored_contents(folder).records)
    verify(folder / DIARY)
    told = plural("{n} record", "{n} records", count)
    sys.stdout.write(_("The diary is whole: {records}.").format(records=told) + "\n")
    return Exit.DONE


def backup(wanted: argparse.Namespace) -> Exit:
    """Make a checked backup among the others, or a copy in an empty folder."""
    folder = wanted.places.diary
    made = backups.make(folder, utc_now()) if wanted.to is None else _copied(folder, wanted.to)
    sys.stdout.write(f"{made}\n")
    return Exit.DONE


def stored_contents(folder: Path, first: date | None = None, last: date | None = None) -> Contents:
    """What a diary holds; one of an older version is read from a copy and stays as it is."""
    try:
        with closing(open_journal(folder, now=utc_now, read_only=True)) as journal:
            return read_contents(journal, first, last)
    except DiaryOlder:
        return read_diary_file(folder / DIARY, utc_now, first=first, last=last)


def _copied(folder: Path, other: Path) -> Path:
    try:
        other.mkdir(mode=0o700, parents=True, exist_ok=True)
        backups.copy_diary(folder, other)
    except FileExistsError as error:
        raise CompanionError(
            _("There is something in that place already. Choose an empty folder.")
        ) from error
    return other / DIARY


def utc_now() -> datetime:
    """The clock of the computer."""
    return datetime.now(UTC)
