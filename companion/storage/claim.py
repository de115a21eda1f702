"""Claims a diary for a command that writes, in the same lock file as the window, and without Qt.

The lock is the one of Qt's QLockFile: a file that names its process, locked as long as that has it open.
"""

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from companion.storage.places import LOCK
from companion.storage.problems import DiaryOpen, explained


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Inside, no window opens this diary to write. Raises DiaryOpen where one has it, here or elsewhere."""
    path = folder / LOCK
    with explained():
        handle = _taken(path)
    try:
        yield
    finally:
        with suppress(OSError):
            if os.name == "nt":  # an open file cannot be removed there
                os.close(handle)
            path.unlink()
        if os.name != "nt":
            os.close(handle)


def _taken(path: Path) -> int:
    try:
        return _made(path)
    except FileExistsError:
        if not _is_left_over(path):
            raise DiaryOpen from None
    with suppress(FileNotFoundError):
        path.unlink()
    try:
        return _made(path)
    except FileExistsError:
        raise DiaryOpen from None


def _made(path: Path) -> int:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    program = Path(os.path.realpath(sys.executable)).name
    os.write(handle, f"{os.getpid()}\n{program}\n{platform.node()}\n\n\n".encode())
    _locked(handle)
    return handle


def _is_left_over(path: Path) -> bool:
    """Whether the process that made it has ended; of another computer nobody here can tell."""
    try:
        handle = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return True
    except PermissionError:
        return False
    try:
        told = os.read(handle, 4096).decode(errors="replace").splitlines()
        here = len(told) < 3 or told[2] in ("", platform.node())  # noqa: PLR2004 - process, program, host
        return here and _locked(handle)
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    """Windows has no such lock: there a file that is open elsewhere cannot be opened or removed at all."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
