"""What the window has done in the background with a diary that is open: each reads a copy made for it."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from companion.content.body import read_regions
from companion.domain.changes import Step
from companion.domain.moments import Moment
from companion.domain.settings import Settings
from companion.paths import resources
from companion.reports.archive import Archive, archive_bytes
from companion.reports.archive_file import write_archive
from companion.reports.bringing_in import Plan, plan_of
from companion.reports.contents import Contents, read_contents
from companion.reports.csv_files import Variant, write_tables
from companion.reports.going_back import Return, return_to
from companion.reports.sources import read_diary_file, read_source
from companion.reports.stopping import Stopper
from companion.reports.taking_in import take_in
from companion.storage import backups
from companion.storage.diary_file import open_journal
from companion.storage.problems import DiaryBusy, explained
from companion.storage.turns import Turns

ATTEMPTS = 3


@dataclass(frozen=True, kw_only=True)
class OpenDiary:
    """A diary that a window has open: its folder, its turns, and this moment."""

    folder: Path
    turns: Turns
    at: Moment

    def now(self) -> datetime:
        return self.at.utc


@dataclass(frozen=True, kw_only=True)
class LookedInto:
    """What a file has for a diary. `was_empty` = the diary has nothing in it yet."""

    file: Path
    archive: Archive
    plan: Plan
    was_empty: bool


def save_tables(diary: OpenDiary, folder: Path, variant: Variant, stopper: Stopper) -> Path:
    """Write the tables; returns their folder."""
    write_tables(
        _contents(diary, stopper), read_regions(resources() / "bodymap"), folder, variant, stopper.go_on
    )
    return folder


def save_archive(diary: OpenDiary, file: Path, settings: Settings, stopper: Stopper) -> Path:
    """Write the archive; returns its file."""
    content = archive_bytes(_contents(diary, stopper), settings, stopper.go_on)
    write_archive(file, content)
    return file


def look_into(diary: OpenDiary, file: Path, stopper: Stopper) -> LookedInto:
    """What bringing in a file would change."""
    archive = read_source(file, diary.now, stopper.go_on)
    contents = _contents(diary, stopper)
    plan = plan_of(archive, contents, stopper.go_on)
    return LookedInto(file=file, archive=archive, plan=plan, was_empty=not contents.records)


def look_back(diary: OpenDiary, backup: Path, stopper: Stopper) -> Return:
    """What going back to a backup would change."""
    return return_to(read_diary_file(backup, diary.now, stopper.go_on), _contents(diary, stopper))


def save_step(diary: OpenDiary, step: Step, reason: str) -> Step:
    """A checked backup, then the step in one transaction; returns it."""
    take_in(diary.folder, step, diary.at, diary.now, reason)
    return step


def _contents(diary: OpenDiary, stopper: Stopper) -> Contents:
    """From a copy, so that no change in the window waits while ten years are read."""
    with explained(), TemporaryDirectory(prefix="pain-companion-") as place:
        _retried(lambda: backups.copy_diary(diary.folder, Path(place), diary.turns), stopper)
        with closing(open_journal(Path(place), now=diary.now, read_only=True)) as journal:
            return read_contents(journal, go_on=stopper.go_on)


def _retried(copy: Callable[[], None], stopper: Stopper) -> None:
    """A change of the diary ends a copy of it; somebody who marks a map changes it again and again."""
    for _attempt in range(ATTEMPTS - 1):
        stopper.go_on()
        try:
            copy()
        except DiaryBusy:
            continue
        return
    copy()
