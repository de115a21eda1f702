"""Brings in what was planned: a checked backup first, then everything in one transaction or nothing."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from companion.domain.changes import Step
from companion.domain.moments import Moment
from companion.storage import backups
from companion.storage.diary_file import open_journal

BEFORE_IMPORT, BEFORE_RETURN = "before-import", "before-return"


def take_in(
    folder: Path, step: Step, at: Moment, now: Callable[[], datetime], reason: str = BEFORE_IMPORT
) -> Path | None:
    """Save the step in the diary of a folder; returns the backup of just before. An empty step is nothing.

    `reason` becomes a part of the name of that backup.

    Opens connections of its own, so it can run in a worker thread. Raises a StorageProblem; then nothing was
    changed.
    """
    if not step.parts:
        return None
    with closing(open_journal(folder, now=now)) as journal:
        kept = backups.make(folder, now(), reason=reason)
        journal.apply(step, at)
    return kept
