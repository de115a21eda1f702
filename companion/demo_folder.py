"""The folder of the made-up diary: marked with a file, so that it is never taken for a real one."""

from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.text import N_, _
from companion.storage.places import DIARY

MARKER = "made-up.txt"
MARKER_WORDS = N_("The diary in this folder is made up. Nothing in it is about a real person.")


class RealDiaryError(CompanionError):
    """The made-up diary was asked for in a folder that holds a real one."""


def is_demo(folder: Path) -> bool:
    """Whether the diary of a folder is made up."""
    return (folder / MARKER).exists()


def prepare_demo(folder: Path) -> None:
    """Mark a folder as made up. Raises a RealDiaryError where a real diary is, or was."""
    if not is_demo(folder):
        from companion.storage import backups  # noqa: PLC0415 - asked for with --demo alone

        # Where only backups are left there was a real diary, and it may come back.
        if (folder / DIARY).exists() or backups.listed(folder):
            raise RealDiaryError(
                _("This folder holds a real diary. Choose another folder for the made-up one.")
            )
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / MARKER).write_text(_(MARKER_WORDS) + "\n", encoding="utf-8")
