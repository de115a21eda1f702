"""Writes the archive as a file: whole or not at all, and never over a file that is something else."""

from pathlib import Path

from companion.domain.text import _
from companion.reports.archive import FORMAT
from companion.reports.refusal import UnreadableError
from companion.storage.durable import write_durably
from companion.storage.problems import explained


def write_archive(file: Path, content: bytes) -> None:
    """Put an archive there, also in place of an older one. Raises a CompanionError."""
    with explained():
        if file.exists() and not _is_archive(file):
            raise UnreadableError(_("There is another file in that place. Choose another name."))
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_durably(file, content)


def _is_archive(file: Path) -> bool:
    with file.open("rb") as there:
        begun = there.read(100)
    return not begun or FORMAT.encode() in begun
