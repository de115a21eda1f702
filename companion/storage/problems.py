"""What can go wrong with the diary file, as sentences a person can read.

The only place where the database's own errors become these.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from companion.domain.errors import CompanionError
from companion.domain.text import N_, _


class StorageProblem(CompanionError):  # noqa: N818 - a state that the person can meet, named like one
    """Something about the diary's file, folder or disk; the subclass says what can be done."""

    sentence = N_("The diary could not be reached.")

    def __init__(self, detail: str = "") -> None:
        super().__init__(_(self.sentence))
        self.detail = detail


class DiaryDamaged(StorageProblem):
    """The file is there and not readable. Nothing has been changed in it."""

    sentence = N_("The diary file is damaged and could not be read. It was left as it is.")


class DiaryGone(DiaryDamaged):
    """The file is missing or empty although backups show that there was a diary."""

    sentence = N_("The diary file is not in its folder any more. Its backups are still there.")


class NotADiary(DiaryDamaged):
    """A readable database that another program wrote."""

    sentence = N_("The file in the diary's place was written by another program. It was left as it is.")


class DiaryNewer(StorageProblem):
    """Written by a newer version; it can be opened to read."""

    sentence = N_(
        "This diary was changed by a newer version of Pain Companion. You can read it here. "
        "To change it, use the newer version."
    )

    def __init__(self, schema: int) -> None:
        super().__init__(f"schema {schema}")
        self.schema = schema


class DiaryOlder(StorageProblem):
    """Written by an older version in a place where it cannot be updated."""

    sentence = N_(
        "This diary was written by an older version of Pain Companion. "
        "To show it, the program needs to be able to write into its folder."
    )


class DiaryReadOnly(StorageProblem):
    """The file, its folder or this connection cannot be written."""

    sentence = N_("The diary can be read here but not changed: its file or folder is write-protected.")


class DiaryFolderMissing(StorageProblem):
    """The place of the diary is not there, for example a stick that is not plugged in."""

    sentence = N_(
        "The place of the diary was not found. If it is on another drive, connect that drive and try again."
    )


class DiaryFolderUnwritable(StorageProblem):
    """The folder does not let the program write into it."""

    sentence = N_("The diary folder cannot be written to. Its permissions need a look.")


class DiskFull(StorageProblem):
    """No space; what is on disk is as it was before the change."""

    sentence = N_("The disk is full, so this change is not saved yet. Everything saved before is safe.")


class DiaryBusy(StorageProblem):
    """Another program holds the file for longer than a moment."""

    sentence = N_("Another program is using the diary at this moment. Please try again.")


class DiaryOpen(StorageProblem):
    """A window has the diary open, so that nothing else may change it."""

    sentence = N_("The diary is open in a window. Close it there first, then try again.")


class DiskTrouble(StorageProblem):
    """The disk reports an error that is not about the diary's content."""

    sentence = N_("The disk with the diary did not answer as expected, so this was not done.")


_CHECKSUM_WRONG = apsw.SQLITE_IOERR_DATA
_KINDS: tuple[tuple[type[apsw.Error], type[StorageProblem]], ...] = (
    (apsw.FullError, DiskFull),
    (apsw.BusyError, DiaryBusy),
    (apsw.LockedError, DiaryBusy),
    (apsw.InterruptError, DiaryBusy),
    (apsw.ReadOnlyError, DiaryReadOnly),
    (apsw.CorruptError, DiaryDamaged),
    (apsw.NotADBError, DiaryDamaged),
    (apsw.CantOpenError, DiaryFolderUnwritable),
    (apsw.PermissionsError, DiaryFolderUnwritable),
    (apsw.IOError, DiskTrouble),
)
_NUMBERS: dict[int, type[StorageProblem]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: DiaryReadOnly,
    errno.EACCES: DiaryFolderUnwritable,
    errno.EPERM: DiaryFolderUnwritable,
    errno.ENOENT: DiaryFolderMissing,
    errno.ENOTDIR: DiaryFolderMissing,
    errno.ELOOP: DiaryFolderMissing,
}


def problem_of(error: apsw.Error) -> StorageProblem | None:
    """The problem that an error of the database stands for; None when it is a bug of ours."""
    if getattr(error, "extendedresult", None) == _CHECKSUM_WRONG:
        return DiaryDamaged(str(error))
    for kind, problem in _KINDS:
        if isinstance(error, kind):
            return problem(str(error))
    return None


def problem_of_system(error: OSError) -> StorageProblem:
    """The problem that an error of the file system stands for."""
    return _NUMBERS.get(error.errno or 0, DiskTrouble)(str(error))


@contextmanager
def explained() -> Iterator[None]:
    """Inside, errors of the database and the file system come out as problems; bugs come out unchanged."""
    try:
        yield
    except OSError as error:
        raise problem_of_system(error) from error
    except apsw.Error as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error
