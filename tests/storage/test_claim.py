"""The claim of a command and the lock of a window keep each other out."""

import platform
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from companion.storage.claim import claimed
from companion.storage.places import LOCK
from companion.storage.problems import DiaryOpen


def a_lock(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)
    return lock


def test_a_window_waits_outside_while_a_command_writes(tmp_path: Path) -> None:
    with claimed(tmp_path):
        assert not a_lock(tmp_path).tryLock(0)

    assert a_lock(tmp_path).tryLock(0)


def test_a_command_waits_outside_while_a_window_is_open(tmp_path: Path) -> None:
    lock = a_lock(tmp_path)
    lock.tryLock(0)

    with pytest.raises(DiaryOpen), claimed(tmp_path):
        pass

    assert (tmp_path / LOCK).exists()
    assert lock.isLocked()


def test_two_commands_come_one_after_the_other(tmp_path: Path) -> None:
    with claimed(tmp_path), pytest.raises(DiaryOpen), claimed(tmp_path):
        pass

    assert not (tmp_path / LOCK).exists()


@pytest.mark.parametrize("left", ["", f"1\npython\n{platform.node()}\n\n\n", "garbage"])
def test_what_an_ended_process_left_is_no_claim(tmp_path: Path, left: str) -> None:
    (tmp_path / LOCK).write_text(left)

    with claimed(tmp_path):
        assert (tmp_path / LOCK).read_text() != left

    assert not (tmp_path / LOCK).exists()


def test_the_claim_of_another_computer_counts(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text("1\npython\nanother-computer\n\n\n")

    with pytest.raises(DiaryOpen), claimed(tmp_path):
        pass

    assert (tmp_path / LOCK).exists()
