"""The commands that read the diary, also beside an open window: export, check, backup."""

import argparse
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from companion.commands import Exit
from companion.content.body import read_regions
from companion.domain.errors import CompanionError
from companion.domain.text import _, plural
from companion.paths import resources
from companion.reports.archive import archive_bytes
from companion.reports.archive_file import write_archive
from companion.reports.contents import read_contents
from companion.reports.csv_files import Variant, write_tables
from companion.storage import backups
from companion.storage.checks import verify
from companion.storage.diary_file import open_journal
from companion.storage.places import DIARY
from companion.storage.settings_file import read_settings


def export(wanted: argparse.Namespace) -> Exit:
    """Write tables into a folder, or the archive as a file."""
    with closing(open_journal(wanted.places.diary, now=utc_now, read_only=True)) as journal:
        contents = read_contents(journal, wanted.first, wanted.last)
    if wanted.form == "csv":
        variant = Variant.SPREADSHEET if wanted.for_spreadsheets else Variant.LOSSLESS
        write_tables(contents, read_regions(resources() / "bodymap"), wanted.to, variant)
    else:
        write_archive(wanted.to, archive_bytes(contents, read_settings(wanted.places.settings)))
    return Exit.DONE


def check(wanted: argparse.Namespace) -> Exit:
    """Read every page, and every record."""
    folder = wanted.places.diary
    with closing(open_journal(folder, now=utc_now, read_only=True)) as journal:
        verify(folder / DIARY)
        count = len(read_contents(journal).records)
    told = plural("{n} record", "{n} records", count)
    sys.stdout.write(_("The diary is whole: {records}.").format(records=told) + "\n")
    return Exit.DONE


def backup(wanted: argparse.Namespace) -> Exit:
    """Make a checked backup among the others, or a copy in an empty folder."""
    folder = wanted.places.diary
    made = backups.make(folder, utc_now()) if wanted.to is None else _copied(folder, wanted.to)
    sys.stdout.write(f"{made}\n")
    return Exit.DONE


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
