"""*Remove everything* as the program does it: put aside now, delete for ever at a later start."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QThreadPool

from companion.domain.errors import CompanionError
from companion.domain.text import _
from companion.paths import Paths
from companion.storage import removal, shelf
from companion.ui.background import run
from companion.ui.diaries import Diaries
from companion.ui.notices import Notices


def put_aside(paths: Paths, now: datetime) -> None:
    """Remove the diary of a folder, closed before. Raises a CompanionError; then all is as it was."""
    # A backup that is being made would otherwise come after the removal, and stay.
    QThreadPool.globalInstance().waitForDone()
    removal.remove(paths.diary, paths.settings, now)


def delete_what_is_due(folder: Path, diaries: Diaries | None, now: datetime, notices: Notices) -> None:
    """Delete, in the background, what was removed 7 days ago or earlier, here and in other diaries."""
    if diaries is None or not diaries.several():
        delete = partial(_delete, [folder], now)
    else:
        folders = [diaries.folder(diary.key) for diary in diaries.listed()]
        delete = partial(_delete_on_shelf, diaries.root, folders, now)
    run(delete, _be_silent, partial(_tell, notices))


def _delete(folders: list[Path], now: datetime) -> None:
    for folder in folders:
        removal.delete_due(folder, now)


def _delete_on_shelf(root: Path, folders: list[Path], now: datetime) -> None:
    _delete(folders, now)
    shelf.clear_empty(root)


def _be_silent(_nothing: None) -> None:
    """Nobody has to know that it went as announced."""


def _tell(notices: Notices, problem: Exception) -> None:
    if isinstance(problem, CompanionError):
        words = _("A removed diary could not be deleted yet. {reason}").format(reason=problem)
        notices.add(words, "caution")
