"""Everything that can stand in the way of a diary is said plainly, and nothing is lost or made anew."""

import os
from datetime import UTC, datetime
from pathlib import Path

from companion.storage import backups
from companion.storage.connection import open_for_writing
from companion.storage.schema import NEWEST
from tests.journeys import stored
from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import running
from tests.storage.small_disk import a_small_disk, protect

GARBAGE = b"this is not a diary " * 4096
MARKS = {"Lower back, right": 5, "Back of neck, left": 0}


def test_a_damaged_diary_is_replaced_by_its_newest_good_backup_and_kept(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry_of(0))
    backups.make(folder, datetime.now(UTC))
    (folder / "diary.db").write_bytes(GARBAGE)

    with running(folder) as person:
        person.wait_for("The diary file is damaged")
        untouched = (folder / "diary.db").read_bytes()
        person.click("Go back to the newest good backup")
        person.wait_for("Where does it hurt?")
        shown = person.marks()

    assert untouched == GARBAGE
    assert shown == MARKS
    assert [path.read_bytes() for path in folder.glob("diary-set-aside-*.db")] == [GARBAGE]


def test_a_damaged_diary_without_a_backup_stays_as_it_is(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry_of(0))
    (folder / "diary.db").write_bytes(GARBAGE)

    with running(folder) as person:
        person.wait_for("The diary file is damaged")
        offered = person.ask("here", "Go back to the newest good backup")
        person.click("Close")
        person.process.wait(10)

    assert not offered
    assert (folder / "diary.db").read_bytes() == GARBAGE


def test_a_diary_of_a_newer_version_can_be_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry_of(0))
    connection = open_for_writing(folder / "diary.db")
    connection.pragma("user_version", NEWEST + 1)
    connection.close()
    before = (folder / "diary.db").read_bytes()

    with running(folder) as person:
        person.wait_for("a newer version of Pain Companion")
        person.click("Open to read")
        person.wait_for("This diary is open to read.")
        shown = person.marks()

    assert shown == MARKS
    assert (folder / "diary.db").read_bytes() == before


def test_a_place_that_is_not_there_can_be_tried_again(tmp_path: Path) -> None:
    stick = tmp_path / "stick"

    with running(stick / "diary") as person:
        person.wait_for("The place of the diary was not found.")
        made = stick.exists()
        stick.mkdir()
        person.click("Try again")
        person.wait_for("Make it comfortable to read")

    assert not made
    assert stored.rows(stick / "diary", "SELECT count(*) FROM entry") == [(0,)]


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "diary"
    place.write_text("mine")

    with running(place) as person:
        person.wait_for("The place of the diary was not found.")
        person.click("Close")
        person.process.wait(10)

    assert place.read_text() == "mine"


def test_a_write_protected_diary_can_be_read(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", 2000) as disk:
        folder = a_folder(disk, an_entry_of(0))
        protect(disk)

        with running(folder) as person:
            person.wait_for("write-protected")
            person.click("Open to read")
            person.wait_for("This diary is open to read.")
            shown = person.marks()

    assert shown == MARKS


def test_what_a_full_disk_does_not_take_is_kept_and_saved_later(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", 1200) as disk:
        folder = a_folder(disk, an_entry_of(1))
        with running(folder) as person:
            fill(disk / "films")
            person.click_part("Lower back, right")
            person.press("7", "Escape")
            person.click_value("Pain right now", 4)
            person.wait_for("The disk is full")
            person.wait_for("kept in memory")
            person.wait_for("Not saved yet")
            kept = person.marks(), person.value("Pain right now"), stored.answers(folder)
            (disk / "films").unlink()
            person.click("Try again")
            person.wait_until_gone("kept in memory")
            person.wait_for("Saved")
            person.kill()
        with running(folder) as person:
            found = person.marks(), person.value("Pain right now")

    assert kept == ({"Lower back, right": 7}, 4, {"pain_now": 5})
    assert found == ({"Lower back, right": 7}, 4)


def fill(path: Path) -> None:
    """Take all the space there is left."""
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(os.urandom(4096))
        except OSError:
            return
