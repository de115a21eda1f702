"""While nobody uses the program its files are private, and it leaves the processor alone."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from companion.ui.file_check import AFTER_MS
from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import PROGRAM, running, variables
from tests.journeys.waiting import processor_seconds, wait_until

pytestmark = pytest.mark.window
# After the start the program looks through the diary file once; then there is nothing left to do.
CHECKED_AFTER_SECONDS = AFTER_MS / 1000 + 0.5
WATCHED_SECONDS, ALLOWED_SECONDS = 3.0, 0.005


@pytest.mark.skipif(os.name == "nt", reason="other rules about files")
def test_nobody_else_can_read_what_is_stored_whatever_was_allowed_before(tmp_path: Path) -> None:
    folder = tmp_path / "diary"

    with running(folder, umask=0) as person:
        person.click("Skip these steps")
        person.click("Figure 1")
        person.click_part("Lower back, right")
        person.press("7", "Escape")
        person.press("Ctrl++")
        person.wait_for("Saved")
        inside = {path: path.stat() for path in (folder, *folder.rglob("*"))}

    files = {path.name: found.st_mode for path, found in inside.items() if stat.S_ISREG(found.st_mode)}
    folders = {stat.S_IMODE(found.st_mode) for found in inside.values() if stat.S_ISDIR(found.st_mode)}
    assert {"diary.db", "settings.json", "diary.lock"} <= files.keys()
    assert {stat.S_IMODE(mode) for mode in files.values()} == {0o600}
    assert folders == {0o700}


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_the_open_window_leaves_the_processor_alone(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, *[an_entry_of(days) for days in range(9)])

    with subprocess.Popen([*PROGRAM, "--diary", str(folder)], env=variables()) as process:
        try:
            until_it_answers(folder)
            let_be(process, CHECKED_AFTER_SECONDS)
            before = processor_seconds(process.pid)
            let_be(process, WATCHED_SECONDS)
            used = processor_seconds(process.pid) - before
        finally:
            process.kill()

    assert used <= ALLOWED_SECONDS


def until_it_answers(folder: Path) -> None:
    """A second start ends with 0 when the first has its window."""
    wait_until((folder / "diary.lock").exists)
    subprocess.run([*PROGRAM, "--diary", str(folder)], env=variables(), check=True, timeout=30)


def let_be(process: "subprocess.Popen[bytes]", seconds: float) -> None:
    """It goes on running, and nobody touches it."""
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(seconds)
