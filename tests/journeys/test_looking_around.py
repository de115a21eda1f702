"""Diaries that are to be looked at: a made-up one, and a real one that cannot be changed here."""

from pathlib import Path

from tests.journeys import stored
from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import Companion, running

PAGES = ("Diary", "Routines", "Settings", "Get help", "Trends")


def test_a_made_up_diary_says_so_and_is_never_mixed_with_a_real_one(tmp_path: Path) -> None:
    made_up = tmp_path / "made-up"
    real = a_folder(tmp_path, an_entry_of(1))

    with running(made_up, "--demo") as person:
        person.wait_for("This diary is made up")
        look_around(person)
    with running(made_up) as person:
        person.wait_for("This diary is made up")
    with running(real, "--demo") as person:
        person.wait_for("This folder holds a real diary.")

    assert stored.rows(made_up, "SELECT count(*) > 300 FROM entry") == [(1,)]
    assert stored.rows(real, "SELECT count(*) FROM entry") == [(1,)]


def test_nothing_can_be_changed_in_a_diary_that_was_opened_to_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, *[an_entry_of(days) for days in range(9)])
    before = (folder / "diary.db").read_bytes()

    with running(folder, "--read-only") as person:
        person.wait_for("This diary is open to read.")
        look_around(person)
        person.click("Today", within="Pages")
        person.press("F4", "Ctrl+Z", "Ctrl+Shift+Z")
        usable = person.ask("enabled", "Pain right now")
        person.click("Diary", within="Pages")
        offered = person.ask("here", "Add entry")

    assert not usable
    assert not offered
    assert (folder / "diary.db").read_bytes() == before


def look_around(person: Companion) -> None:
    for page in PAGES:
        person.click(page, within="Pages")
    person.wait_until_here("Show the days", within=20)
