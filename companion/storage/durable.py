"""Files that are there whole or not at all, also after a power cut."""

import os
from pathlib import Path


def replace_durably(finished: Path, target: Path) -> None:
    """Give a finished file its final name, with its content and its name on disk before returning."""
    with finished.open("rb+") as file:
        os.fsync(file.fileno())
    finished.replace(target)
    sync_folder(target.parent)


def write_durably(target: Path, content: bytes) -> None:
    """Write a private file under a temporary name beside the target, then rename it."""
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
        replace_durably(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Put new names in a folder on disk. Windows does that by itself and cannot open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
