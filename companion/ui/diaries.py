"""The diaries of the data folder, for who chooses among them. With one diary this looks for one folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from companion.storage.places import FIRST, SHELF

if TYPE_CHECKING:
    from companion.domain.shelf import ShelvedDiary

# With one diary none of this is needed.
# ruff: noqa: PLC0415


class Diaries(QObject):
    """Reads small files at each question: another window may have changed them. `changed` follows ours."""

    changed = Signal()

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.root = root
        self.current = FIRST

    def listed(self) -> "list[ShelvedDiary]":
        """All of them, the first one first."""
        from companion.storage import shelf

        return shelf.diaries(self.root)

    def several(self) -> bool:
        """Whether there is anything to choose; the usual start is told after one look."""
        return (self.root / SHELF).is_dir() and len(self.listed()) > 1

    def alone(self) -> str:
        """The key of the one diary there is: the first, unless that was removed and another is left."""
        return self.listed()[0].key if (self.root / SHELF).is_dir() else FIRST

    def last_used(self) -> str:
        """The key of the diary that was open last, if it is still there; the first of the list otherwise."""
        from companion.storage import shelf

        last = shelf.last_used(self.root)
        keys = [diary.key for diary in self.listed()]
        return last if last in keys else keys[0]

    def open(self, key: str) -> None:
        """Note which one is open from now on."""
        self.current = key
        if (self.root / SHELF).is_dir():
            from companion.storage import shelf

            shelf.note_used(self.root, key)

    def folder(self, key: str) -> Path:
        """Where a diary lies."""
        from companion.storage import shelf

        return shelf.folder_of(self.root, key)

    def add(self, text: str) -> str:
        """Make a further diary; returns its key. Raises a CompanionError with a sentence."""
        from companion.domain.shelf import checked_name
        from companion.storage import shelf

        key = shelf.add(self.root, checked_name(text, self.listed()))
        self.changed.emit()
        return key

    def rename(self, key: str, text: str) -> None:
        """Raises a CompanionError with a sentence."""
        from companion.domain.shelf import checked_name
        from companion.storage import shelf

        others = [diary for diary in self.listed() if diary.key != key]
        shelf.rename(self.root, key, checked_name(text, others))
        self.changed.emit()
