"""The diaries of one data folder: the first is the folder itself, each further one a folder inside of it.

A name lies in the folder that it names, so that it goes with a copy, and no list of all can be damaged.
"""

import os
from contextlib import suppress
from pathlib import Path

from companion.domain.ids import new_id
from companion.domain.shelf import LONGEST_NAME, ShelvedDiary
from companion.storage import removal
from companion.storage.durable import sync_folder, write_durably
from companion.storage.places import DIARY, FIRST, LOCK, NAME, REQUEST, SHELF
from companion.storage.problems import explained

LAST = "last.txt"


def folder_of(root: Path, key: str) -> Path:
    """The folder of a diary of the shelf."""
    return root if key == FIRST else root / SHELF / key


def diaries(root: Path) -> list[ShelvedDiary]:
    """All of them: the first, then the others by name. One whose place is empty is not listed.

    Where there is none at all, the first is listed: it is the one that will be made.
    """
    shelf = root / SHELF
    keys: list[str] = []
    with suppress(OSError):
        keys = [path.name for path in shelf.iterdir() if path.is_dir() and not path.name.startswith(".")]
    found = [diary for key in keys if (diary := _shelved(root, key)) is not None]
    found.sort(key=lambda diary: (diary.title.casefold(), diary.key))
    first = _shelved(root, FIRST)
    if first is not None or not found:
        found.insert(0, first or ShelvedDiary(key=FIRST))
    return found


def add(root: Path, name: str) -> str:
    """Make the place of a further diary; returns its key. Opening it there makes the diary itself.

    The folder gets its place when its name is inside, so that a power cut leaves none without a name.
    """
    key = new_id()
    with explained():
        (root / SHELF).mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = root / SHELF / f".{key}"
        unfinished.mkdir(mode=0o700)
        write_durably(unfinished / NAME, name.encode())
        unfinished.rename(root / SHELF / key)
        sync_folder(root / SHELF)
    return key


def rename(root: Path, key: str, name: str) -> None:
    """Give a diary another name; its folder stays where it is."""
    with explained():
        write_durably(folder_of(root, key) / NAME, name.encode())


def last_used(root: Path) -> str:
    """The key of the diary that was opened last, as far as it is known."""
    return _text(root / SHELF / LAST)


def note_used(root: Path, key: str) -> None:
    """Remember the diary that was opened. Where this cannot be written, the list starts at its top."""
    if last_used(root) != key:
        with suppress(OSError):
            write_durably(root / SHELF / LAST, key.encode())


def clear_empty(root: Path) -> None:
    """Take away the folders of further diaries in which nothing is left, once a removal is final.

    A folder with any other file in it stays.
    """
    with suppress(OSError):
        for folder in [path for path in (root / SHELF).iterdir() if path.is_dir()]:
            left = {path.name for path in folder.iterdir()}
            if left <= {LOCK, REQUEST} and not folder.name.startswith("."):
                for name in left:
                    (folder / name).unlink()
                folder.rmdir()


def _shelved(root: Path, key: str) -> ShelvedDiary | None:
    """What is known of a diary without opening it; None where nothing is."""
    folder = folder_of(root, key)
    name = _text(folder / NAME)
    if os.path.lexists(folder / DIARY) or (key != FIRST and name):
        return ShelvedDiary(key=key, name=name)
    removed = removal.listed(folder)
    if removed:
        return ShelvedDiary(key=key, name=_text(removed[0].path / NAME), kept_until=removed[0].kept_until)
    return None


def _text(path: Path) -> str:
    """One line of a small file, "" where there is none that can be read."""
    try:
        text = path.read_bytes()[: 8 * LONGEST_NAME].decode(errors="replace")
    except OSError:
        return ""
    return " ".join(text.split())[:LONGEST_NAME]
