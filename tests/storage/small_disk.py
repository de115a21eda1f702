"""Real file systems that are small or become write-protected."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def a_small_disk(place: Path, kilobytes: int) -> Iterator[Path]:
    """A file system of its own in memory; skips where this is not allowed."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting needs Linux and its administrator")
    place.mkdir()
    mounted = _ran("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(place))
    if not mounted:
        pytest.skip("mounting is not permitted here")
    try:
        yield place
    finally:
        _ran("umount", "--lazy", str(place))


def protect(place: Path, *, on: bool = True) -> None:
    """Make a small disk write-protected, or writable again."""
    if not _ran("mount", "-o", f"remount,{'ro' if on else 'rw'}", str(place)):
        pytest.skip("mounting is not permitted here")


def _ran(program: str, *arguments: str) -> bool:
    found = shutil.which(program)
    return found is not None and subprocess.run([found, *arguments], check=False).returncode == 0
