import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from companion.storage.places import LOCK, REQUEST
from companion.ui.instance import Instance, State

pytestmark = pytest.mark.usefixtures("qapp")
ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from companion.ui.instance import Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.claim(), flush=True)
sys.stdin.read()
"""
SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from companion.ui.instance import Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.claim(), instance.state.name, instance.ask_running())
"""


@contextmanager
def another_process(program: str, folder: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def line_of(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_second_start_raises_the_running_window(qtbot: QtBot, tmp_path: Path) -> None:
    running = Instance(tmp_path)
    assert running.claim()

    for _start in range(2):
        with another_process(SECOND_START, tmp_path) as second:
            with qtbot.waitSignal(running.raise_asked, timeout=10_000):
                pass
            assert line_of(second) == "False RUNNING True"

    assert running.state is State.OURS
    running.release()


def test_a_window_that_does_not_answer_is_not_waited_for_longer_than_said(tmp_path: Path) -> None:
    with another_process(HOLDER, tmp_path) as silent:
        assert line_of(silent) == "True"
        second, clock = Instance(tmp_path), QElapsedTimer()
        clock.start()

        answered = second.ask_running(timeout_ms=150)

        assert not second.claim()
        assert second.state is State.RUNNING
        assert not answered
        assert 150 <= clock.elapsed() < 1000


def test_the_folder_is_free_after_its_process_was_killed(tmp_path: Path) -> None:
    with another_process(HOLDER, tmp_path) as holder:
        assert line_of(holder) == "True"
        assert not Instance(tmp_path).claim()
        holder.kill()
        holder.wait()

        after = Instance(tmp_path)

        assert (tmp_path / LOCK).exists()
        assert after.claim()
        assert after.state is State.OURS
        after.release()


def test_a_lock_of_another_computer_is_respected(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text("1\npain-companion\nthe-other-computer\nff00\nff-00\n")

    instance = Instance(tmp_path)

    assert not instance.claim()
    assert instance.state is State.ELSEWHERE
    assert (tmp_path / LOCK).exists()


def test_an_empty_lock_that_a_crash_left_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / LOCK).touch()

    instance = Instance(tmp_path)

    assert instance.claim()
    assert instance.state is State.OURS
    instance.release()


def test_a_missing_folder_is_left_to_the_opening_and_can_be_claimed_once_it_is_there(tmp_path: Path) -> None:
    instance = Instance(tmp_path / "new")

    states = []
    for _try in range(2):
        assert instance.claim()
        states.append(instance.state)
        (tmp_path / "new").mkdir(exist_ok=True)

    assert states == [State.NO_PLACE, State.OURS]
    assert not Instance(tmp_path / "new").claim()
    instance.release()


def test_claiming_twice_is_harmless_and_releasing_makes_room(tmp_path: Path) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.claim()
    assert first.claim()
    assert not second.claim()

    first.release()

    assert second.claim()
    second.release()


@pytest.mark.parametrize("content", ["", "raised 123", "hello", "rais"])
def test_other_words_in_the_request_file_raise_nothing(qtbot: QtBot, tmp_path: Path, content: str) -> None:
    running = Instance(tmp_path)
    assert running.claim()

    with qtbot.assertNotEmitted(running.raise_asked, wait=60):
        (tmp_path / REQUEST).write_text(content)

    running.release()


def test_asking_where_nobody_is_gives_no_answer(tmp_path: Path) -> None:
    assert not Instance(tmp_path).ask_running(timeout_ms=40)
    assert not Instance(tmp_path / "missing").ask_running(timeout_ms=40)
