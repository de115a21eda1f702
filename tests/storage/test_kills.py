"""Real kills: what was acknowledged is there, and nothing is there by halves."""

import random
import subprocess
import sys
from pathlib import Path

from companion.storage.checks import verify
from tests.storage.diaries import opened
from tests.storage.writer import MARKS

ROOT = Path(__file__).parents[2]
KILLS = 25


def saved_until_killed(folder: Path, saves: int, turns: int) -> list[str]:
    """Let a process save into the diary and kill it a little after so many; the ids it acknowledged."""
    command = [sys.executable, "-m", "tests.storage.writer", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        acknowledged = [process.stdout.readline().strip() for _ in range(saves)]
        for _ in range(turns):
            pass  # a moment that differs from run to run, so that the kill falls anywhere in a save
        process.kill()
        acknowledged += [line.strip() for line in process.stdout if line.endswith("\n")]
    return acknowledged


def test_no_kill_loses_or_halves_what_was_saved(tmp_path: Path) -> None:
    chance = random.Random(20261121)  # noqa: S311 - moments to kill at, not secrets
    acknowledged: list[str] = []

    for _ in range(KILLS):
        acknowledged += saved_until_killed(tmp_path, chance.randrange(1, 8), chance.randrange(60_000))

    verify(tmp_path / "diary.db")
    with opened(tmp_path) as journal:
        found = {entry.id: entry for entry in journal.entries()}
    assert set(acknowledged) <= set(found)
    assert len(found) <= len(acknowledged) + KILLS  # one of each run may be saved and not yet acknowledged
    assert all(len(entry.marks) == MARKS and entry.value("note") for entry in found.values())
