"""Backups of a diary: made to a temporary name, checked, and then named; and the way back.

Everything here opens connections of its own and can run in a worker thread beside an open journal.
"""

import os
import re
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import apsw

from companion.storage.checks import row_counts, verify
from companion.storage.connection import open_copy, open_for_reading, snapshot
from companion.storage.durable import replace_durably, sync_folder
from companion.storage.places import BACKUPS, DIARY
from companion.storage.problems import DiaryBusy, DiaryDamaged, StorageProblem, explained
from companion.storage.thinning import OF_A_REASON, surplus
from companion.storage.turns import Turns

PAGES_AT_ONCE = 256
ATTEMPTS = 5
PATIENCE_MS = 10_000
_NAME = r"diary-(\d{8}-\d{6}-\d{6})(?:-([a-z0-9-]+))?\.db"
_STAMP = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, kw_only=True)
class Backup:
    """A backup by its name: when it was made (UTC), and why when it was not the daily one."""

    path: Path
    made: datetime
    reason: str


def listed(folder: Path) -> list[Backup]:
    """The backups in a diary's folder, newest first, by name and without opening them."""
    found = []
    for path in (folder / BACKUPS).glob("diary-*.db"):
        if match := re.fullmatch(_NAME, path.name):
            made = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path=path, made=made, reason=match[2] or ""))
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)


def is_due(folder: Path, now: datetime) -> bool:
    """Whether there is no daily backup of this calendar day (UTC) yet."""
    return not any(
        not backup.reason and backup.made.date() == now.astimezone(UTC).date() for backup in listed(folder)
    )


def make(folder: Path, now: datetime, reason: str = "", turns: Turns | None = None) -> Path:
    """Copy the diary of a folder into a checked backup, then let go of older daily ones.

    Nothing is let go when the copy is not sound or when a backup from later than now exists. With the turns
    of a diary that is open its changes never wait; DiaryBusy says that there were too many for a copy.
    """
    earlier = listed(folder)
    target = folder / BACKUPS / _name(now, reason)
    with explained():
        target.parent.mkdir(mode=0o700, exist_ok=True)
        _copy_checked(folder / DIARY, target, turns)
        _thin(folder, earlier, now)
    return target


def copy_diary(folder: Path, other: Path, turns: Turns | None = None) -> None:
    """Put a checked copy of the diary of a folder into another, empty one. Raises FileExistsError.

    For the turns of a diary that is open see `make`.
    """
    target = other / DIARY
    if os.path.lexists(target):
        raise FileExistsError(target)
    with explained():
        _copy_checked(folder / DIARY, target, turns)


def newest_good(folder: Path) -> Path | None:
    """The newest backup that reads from end to end."""
    for backup in listed(folder):
        try:
            verify(backup.path)
        except StorageProblem:
            continue
        return backup.path
    return None


def restore(folder: Path, backup: Path, now: datetime) -> Path | None:
    """Put a checked copy of a backup in the diary's place; returns where the file before it is kept."""
    unfinished = folder / "diary.restoring"
    with explained():
        verify(backup)
        try:
            _copy(backup, unfinished)
            verify(unfinished)
            aside = _set_aside(folder, now)
            replace_durably(unfinished, folder / DIARY)
        finally:
            unfinished.unlink(missing_ok=True)
    return aside


def _copy_checked(source: Path, target: Path, turns: Turns | None = None) -> None:
    unfinished = target.with_suffix(".part")
    try:
        _copy(source, unfinished, turns)
        verify(unfinished)
        replace_durably(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def _set_aside(folder: Path, now: datetime) -> Path | None:
    """Rename the present file, and its unfinished change with it, so that neither touches the new one."""
    stamp = now.astimezone(UTC).strftime(_STAMP)
    aside = folder / f"diary-set-aside-{stamp}.db"
    for suffix in ("-journal", ""):
        present = folder / f"{DIARY}{suffix}"
        if os.path.lexists(present):
            present.rename(f"{aside}{suffix}")
    sync_folder(folder)
    return aside if os.path.lexists(aside) else None


def _copy(source: Path, target: Path, turns: Turns | None = None) -> None:
    """Copy in short slices, so that saving never waits long; the last attempt lets go for turns alone."""
    reading = open_for_reading(source)
    reading.set_busy_timeout(PATIENCE_MS)
    writing = open_copy(target)
    try:
        with turns.reading(reading) if turns else nullcontext():
            for _attempt in range(ATTEMPTS):
                with suppress(apsw.BusyError, apsw.InterruptError):
                    if _copied_unchanged(reading, writing):
                        return
        if turns:
            raise DiaryBusy
        with snapshot(reading):
            _copied_unchanged(reading, writing)
    finally:
        writing.close()
        reading.close()


def _copied_unchanged(reading: apsw.Connection, writing: apsw.Connection) -> bool:
    """Copy everything; False when the diary was changed meanwhile, so that its rows cannot be compared."""
    version = reading.pragma("data_version")
    expected = row_counts(reading)
    with writing.backup("main", reading, "main") as copying:
        while not copying.done:
            copying.step(PAGES_AT_ONCE)
    if reading.pragma("data_version") != version:
        return False
    if row_counts(writing) != expected:
        raise DiaryDamaged("the copy has other rows than the diary")
    return True


def _thin(folder: Path, earlier: list[Backup], now: datetime) -> None:
    """Let go of backups that no longer add anything, unless the clock was set back."""
    if any(backup.made > now for backup in earlier):
        return
    found = listed(folder)
    daily = {backup.made: backup.path for backup in found if not backup.reason}
    for made in surplus(daily):
        daily[made].unlink(missing_ok=True)
    for reason in {backup.reason for backup in found} - {""}:
        of_reason = [backup.path for backup in found if backup.reason == reason]
        for path in of_reason[OF_A_REASON:]:
            path.unlink(missing_ok=True)


def _name(now: datetime, reason: str) -> str:
    stamp = now.astimezone(UTC).strftime(_STAMP)
    return f"diary-{stamp}-{reason}.db" if reason else f"diary-{stamp}.db"
