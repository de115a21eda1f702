import sys
from pathlib import Path

import pytest

from environment import Part
from system_packages import ENSUREPIP, NEEDS, command_for, is_there, missing


def test_each_missing_need_is_named_by_its_package_once() -> None:
    needs = [{"libone.so.1": "one", "libtwo.so.1": "one"}, {"three": "three", "four": "four"}]

    packages = missing(needs, found=lambda need: need == "four")

    assert packages == ["one", "three"]


def test_every_part_of_the_lock_says_what_it_needs_of_the_system() -> None:
    assert set(NEEDS) == {part.value for part in Part}


@pytest.mark.skipif(sys.platform != "linux", reason="on other systems the wheels bring everything")
def test_libraries_programs_and_files_are_looked_for_where_they_are_used(tmp_path: Path) -> None:
    there = ["libc.so.6", "sh", str(tmp_path), ENSUREPIP]
    not_there = ["libnothing.so.1", "no-such-program", str(tmp_path / "nothing")]

    assert [is_there(need) for need in there] == [True] * 4
    assert [is_there(need) for need in not_there] == [False] * 3


def test_the_command_is_one_line_that_a_person_can_paste() -> None:
    command = command_for(["libegl1", "xvfb"])

    inside = "'apt-get update && apt-get install -y --no-install-recommends libegl1 xvfb'"
    assert command in (f"sudo sh -c {inside}", f"su -c {inside}")
