"""*Remove everything*: a diary and its backups are put aside, and deleted after 7 days unless taken back.

Files are renamed one by one into a folder whose name says what is going on, and what is not ours stays where
it is. A process that is killed in between leaves that folder, and the next start brings it to its end.
"""

import errno
import os
import re
import shutil
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from companion.domain.text import N_
from companion.storage.durable import sync_folder
from companion.storage.places import BACKUPS, DIARY, NAME, REMOVING, RESTORING
from companion.storage.problems import StorageProblem, explained

KEPT_FOR = timedelta(days=7)
_STAMP = "%Y%m%d-%H%M%S-%f"
_REMOVED = re.compile(r"removed-(\d{8}-\d{6}-\d{6})")
_OURS = (
    re.compile(rf"{re.escape(DIARY)}(-journal)?"),
    re.compile(r"diary-set-aside-\d{8}-\d{6}-\d{6}\.db(-journal)?"),
    re.compile(r"diary\.(restoring|part)(-journal)?"),
    re.compile(re.escape(NAME)),
)
_BACKUP = re.compile(r"diary-\d{8}-\d{6}-\d{6}(-[a-z0-9-]+)?\.(db|part)(-journal)?")


class DiaryInTheWay(StorageProblem):
    """What was removed cannot come back to a place where another diary was begun."""

    sentence = N_(
        "There is a diary in this place now. It would have to be removed before the other comes back."
    )


@dataclass(frozen=True, kw_only=True)
class Removed:
    """A diary that was put aside, at an instant in UTC."""

    path: Path
    at: datetime

    @property
    def kept_until(self) -> datetime:
        """From then on a start of the program deletes it."""
        return self.at + KEPT_FOR


def listed(folder: Path) -> list[Removed]:
    """What was removed from a folder and can be taken back, newest first."""
    found = []
    for path in folder.glob("removed-*"):
        if (match := _REMOVED.fullmatch(path.name)) and path.is_dir() and not path.is_symlink():
            at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            found.append(Removed(path=path, at=at))
    return sorted(found, key=lambda removed: removed.at, reverse=True)


def is_unfinished(folder: Path) -> bool:
    """Whether a process was ended while it removed a diary or took one back."""
    return os.path.lexists(folder / REMOVING) or os.path.lexists(folder / RESTORING)


def remove(folder: Path, settings: Path, now: datetime) -> Removed:
    """Put the diary of a folder aside, with its backups, its name and its settings file.

    The diary has to be closed. Raises a StorageProblem, and then everything is where it was.
    """
    aside = folder / REMOVING
    with explained():
        aside.mkdir(mode=0o700, exist_ok=True)
        moved: list[tuple[Path, Path]] = []
        try:
            for source, target in _outward(folder, settings, aside):
                _move(source, target)
                moved.append((source, target))
        except OSError:
            for source, target in reversed(moved):
                _move(target, source)
            _drop_empty(aside / BACKUPS, aside)
            raise
        return _finished(folder, now)


def take_back(removed: Removed, settings: Path) -> None:
    """Put everything where it was before. Raises a StorageProblem; trying again goes on where it ended."""
    folder = removed.path.parent
    if os.path.lexists(folder / DIARY):
        raise DiaryInTheWay(str(folder))
    with explained():
        removed.path.rename(folder / RESTORING)
        _bring_back(folder, settings)


def finish(folder: Path, settings: Path, now: datetime) -> None:
    """Bring to its end what a process that was killed had begun. Raises a StorageProblem."""
    with explained():
        if os.path.lexists(folder / RESTORING):
            _bring_back(folder, settings)
        if os.path.lexists(folder / REMOVING):
            for source, target in _outward(folder, settings, folder / REMOVING):
                _move(source, target)
            _finished(folder, now)


def delete_due(folder: Path, now: datetime) -> int:
    """Delete for ever what was removed 7 days ago or earlier; returns how many diaries that were.

    With a clock set back nothing is due. Raises a StorageProblem where something cannot be deleted.
    """
    due = [removed for removed in listed(folder) if removed.kept_until <= now]
    with explained():
        for removed in due:
            _delete(removed.path)
    return len(due)


def _outward(folder: Path, settings: Path, aside: Path) -> list[tuple[Path, Path]]:
    """What belongs to the diary, each with its place in the folder put aside. The diary itself comes last."""
    pairs = [(path, aside / BACKUPS / path.name) for path in _named(folder / BACKUPS, (_BACKUP,))]
    pairs += [(path, aside / path.name) for path in _named(folder, _OURS)]
    pairs += [
        (path, aside / path.name)
        for path in (settings, settings.with_name(f"{settings.stem}-damaged{settings.suffix}"))
        if os.path.lexists(path)
    ]
    return sorted(pairs, key=lambda pair: pair[0].name == DIARY)


def _named(folder: Path, patterns: Iterable[re.Pattern[str]]) -> list[Path]:
    """Files of a folder with names that the program gives; anything else is not ours."""
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if any(pattern.fullmatch(path.name) for pattern in patterns) and not path.is_dir()
    )


def _finished(folder: Path, now: datetime) -> Removed:
    """Give the folder put aside its date; empty backups of an emptied folder are gone too."""
    _drop_empty(folder / BACKUPS)
    at = now.astimezone(UTC)
    path = folder / f"removed-{at.strftime(_STAMP)}"
    (folder / REMOVING).rename(path)
    sync_folder(folder)
    return Removed(path=path, at=at)


def _bring_back(folder: Path, settings: Path) -> None:
    aside = folder / RESTORING
    for path in sorted(aside.rglob("*")):
        inside = path.relative_to(aside)
        if path.is_dir():
            (folder / inside).mkdir(mode=0o700, exist_ok=True)
        elif path.parent == aside and path.name.startswith(settings.stem):
            _move(path, settings.with_name(path.name))
        else:
            _move(path, folder / inside)
    _drop_empty(aside / BACKUPS, aside)
    sync_folder(folder)


def _move(source: Path, target: Path) -> None:
    """Rename a file; the settings may lie on another drive, where it is copied before it goes."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.copy2(source, target)
        _unlink_or_undo(source, target)
    sync_folder(target.parent)


def _unlink_or_undo(source: Path, copy: Path) -> None:
    """Half a move would be two files: where the source cannot go, its copy goes again."""
    try:
        source.unlink()
    except OSError:
        copy.unlink()
        raise


def _drop_empty(*folders: Path) -> None:
    """A folder with something of the person in it stays."""
    for folder in folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _delete(folder: Path) -> None:
    """Delete a folder with all in it, write-protected files too; links are not followed."""
    for inside, folders, files in os.walk(folder, topdown=False):
        place = Path(inside)
        place.chmod(stat.S_IRWXU)
        for name in files:
            _let_write(place / name)
            (place / name).unlink()
        for name in folders:
            path = place / name
            path.unlink() if path.is_symlink() else path.rmdir()
    folder.rmdir()


def _let_write(path: Path) -> None:
    """Windows deletes no file that is write-protected."""
    if not path.is_symlink():
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
