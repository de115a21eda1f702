"""Real kills: what was acknowledged is there, and nothing is there by halves."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from companion.storage.checks import verify
from companion.storage.problems import DiaryReadOnly
from tests.storage.diaries import filled, opened
from tests.storage.small_disk import a_small_disk, protect
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


HALF_A_CHANGE = """
import os, sys
from pathlib import Path
from companion.storage.connection import make_durable, open_for_writing
connection = open_for_writing(Path(sys.argv[1]) / "diary.db")
make_durable(connection)
connection.execute("BEGIN IMMEDIATE")
connection.execute("DELETE FROM mark")
connection.cache_flush()
os._exit(9)
"""


def leave_half_a_change(folder: Path) -> None:
    """Stop a process in the middle of writing pages, as a kill can."""
    subprocess.run([sys.executable, "-c", HALF_A_CHANGE, str(folder)], cwd=ROOT, check=False)
    assert (folder / "diary.db-journal").stat().st_size > 0


@pytest.mark.parametrize("read_only", [True, False])
def test_half_a_change_is_rolled_back_also_when_opening_to_read(tmp_path: Path, *, read_only: bool) -> None:
    entries = filled(tmp_path, 5)
    leave_half_a_change(tmp_path)

    with opened(tmp_path, read_only=read_only) as journal:
        found = journal.entries()

    assert found == entries
    verify(tmp_path / "diary.db")


def test_half_a_change_on_a_disk_that_became_write_protected_is_not_shown(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", 2000) as disk:
        entries = filled(disk, 5)
        leave_half_a_change(disk)
        protect(disk)

        with pytest.raises(DiaryReadOnly), opened(disk, read_only=True):
            pass

        protect(disk, on=False)
        with opened(disk) as journal:
            assert journal.entries() == entries
