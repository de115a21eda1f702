"""The screen stays awake while a helper runs, and no helper outlives what it was started for."""

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from companion.ui.awake import HELPERS, UNTIL_CLOSED, Awake

WORKS = (sys.executable, "-c", "import sys; sys.stdin.read()")
ENDS = (sys.executable, "-c", "raise SystemExit(1)")
OUTLIVING = """
import subprocess, sys
child = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE)
print(child.pid, flush=True)
sys.stdin.read()
"""


def test_it_is_held_until_it_is_released(qtbot: QtBot) -> None:
    awake = Awake([WORKS])

    awake.set_held(True)
    awake.set_held(True)
    process = awake._process
    assert process is not None
    qtbot.waitUntil(lambda: awake.held)
    with qtbot.waitSignal(process.finished):
        awake.set_held(False)

    assert not awake.held


def test_a_helper_that_does_not_work_gives_way_to_the_next(qtbot: QtBot) -> None:
    awake = Awake([ENDS, WORKS])

    awake.hold()
    qtbot.waitUntil(lambda: awake._helpers == [WORKS] and awake.held)

    process = awake._process
    assert process is not None
    with qtbot.waitSignal(process.finished):
        awake.release()


def test_where_no_helper_works_nothing_happens(qtbot: QtBot) -> None:
    awake = Awake([ENDS])

    awake.hold()
    qtbot.waitUntil(lambda: not awake._helpers)
    awake.release()

    assert not awake.held


@pytest.mark.parametrize("system", HELPERS)
def test_each_helper_ends_with_the_input_that_this_program_holds(system: str) -> None:
    assert all(command[-1] == UNTIL_CLOSED for command in HELPERS[system])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no helper")
def test_what_the_helper_waits_for_ends_when_this_program_is_killed() -> None:
    command = [sys.executable, "-c", OUTLIVING, UNTIL_CLOSED]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        helper = int(program.stdout.readline())

        program.kill()
        # It has the output of the program as well: that is closed when both have ended.
        rest = program.stdout.read()

    assert helper
    assert rest == ""
