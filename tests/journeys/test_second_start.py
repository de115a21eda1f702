"""The program is started again while it runs: its window comes forward, or the diary opens to read."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.journeys import stored
from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import PATIENCE, PROGRAM, running, variables

pytestmark = pytest.mark.window
ANSWER_SECONDS, SLOW_START_SECONDS = 2.0, 6.0


def test_a_second_start_raises_the_first_window_and_ends(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        person.ask("minimise")
        second = subprocess.run(
            [*PROGRAM, "--diary", str(folder)], env=variables(), timeout=PATIENCE, check=False
        )
        raised = person.ask("in_front")

    assert second.returncode == 0
    assert raised


def test_where_the_first_window_does_not_answer_the_diary_can_be_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry_of(0))

    with running(folder) as first:
        first.process.send_signal(signal.SIGSTOP)
        begun = time.monotonic()
        with running(folder) as second:
            waited = time.monotonic() - begun
            second.wait_for("its window did not answer")
            second.click("Open to read")
            second.wait_for("This diary is open to read.")
            shown = second.marks()
            second.press("F4", "Ctrl+Z")
        first.process.send_signal(signal.SIGCONT)
        first.click_value("Pain right now", 9)

    assert ANSWER_SECONDS <= waited < ANSWER_SECONDS + SLOW_START_SECONDS
    assert shown == {"Lower back, right": 5, "Back of neck, left": 0}
    assert stored.answers(folder) == {"pain_now": 9}
