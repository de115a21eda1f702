"""Several diaries, by keyboard and in processes of their own: chosen, changed, killed, removed and back."""

import sys
from pathlib import Path

import pytest

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.storage import removal, shelf
from companion.storage.settings_file import write_settings
from tests.builders import adding
from tests.journeys.diaries import an_entry_of, right_now
from tests.journeys.program import PATIENCE, running
from tests.storage.diaries import opened

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders of a Linux desktop")


def a_home(place: Path, *names: str) -> Path:
    """A home with a diary of today, and further ones that are empty; all have chosen a figure."""
    root = root_of(place)
    with opened(root, create_parents=True) as journal:
        journal.apply(adding(an_entry_of(0)), right_now())
    write_settings(place / "config" / "pain-companion" / "settings.json", Settings(build=Build.STRAIGHT))
    for name in names:
        folder = shelf.folder_of(root, shelf.add(root, name))
        with opened(folder):
            pass
        write_settings(folder / "settings.json", Settings(build=Build.STRAIGHT))
    return place


def root_of(home: Path) -> Path:
    return home / "data" / "pain-companion"


def folder_of(home: Path, name: str) -> Path:
    root = root_of(home)
    (key,) = [diary.key for diary in shelf.diaries(root) if diary.title == name]
    return shelf.folder_of(root, key)


def values(folder: Path) -> list[dict[str, int | None]]:
    with opened(folder, read_only=True) as journal:
        return [{mark.region: mark.intensity for mark in entry.marks} for entry in journal.entries()]


def test_by_keyboard_a_diary_is_chosen_and_another_opened_from_the_settings(tmp_path: Path) -> None:
    home = a_home(tmp_path, "Mia")

    with running(home, usual=True) as person:
        person.wait_for("Which diary do you want to open?")
        first = person.focused()
        person.press("Down")
        second = person.focused()
        person.press("Return")
        person.wait_for("Where does it hurt?")
        of_mia = person.marks()
        person.press("Alt+7")
        person.click("Diaries")
        person.click("Open: My diary")
        person.wait_for("Where does it hurt?")
        of_first = person.marks()

    assert (first, second) == ("My diary", "Mia")
    assert of_mia == {}
    assert of_first == {"Lower back, right": 5, "Back of neck, left": 0}


def test_a_second_start_opens_another_diary_beside_the_first(tmp_path: Path) -> None:
    home = a_home(tmp_path, "Mia")

    with running(home, usual=True) as one:
        one.wait_for("Which diary do you want to open?")
        one.click("My diary")
        one.wait_for("Where does it hurt?")
        with running(home, usual=True) as two:
            two.wait_for("Which diary do you want to open?")
            two.click("Mia")
            two.wait_for("Where does it hurt?")
            two.click_value("Pain right now", 3)
            one.click_value("Pain right now", 9)
            two.wait_for("Saved")

    assert len(values(root_of(home))) == 1
    assert len(values(folder_of(home, "Mia"))) == 1


@pytest.mark.window
def test_choosing_a_diary_that_is_open_elsewhere_ends_and_brings_that_forward(tmp_path: Path) -> None:
    home = a_home(tmp_path, "Mia")

    with running(home, usual=True) as one:
        one.wait_for("Which diary do you want to open?")
        one.click("Mia")
        one.wait_for("Where does it hurt?")
        with running(home, usual=True) as two:
            two.wait_for("Which diary do you want to open?")
            two.click("Mia")
            two.process.wait(PATIENCE)
        shown = one.marks()

    assert two.process.returncode == 0
    assert shown == {}


@pytest.mark.parametrize("settled", [False, True])
def test_killed_while_changing_diaries_both_are_whole(tmp_path: Path, settled: bool) -> None:
    home = a_home(tmp_path, "Mia")

    with running(home, usual=True) as person:
        person.wait_for("Which diary do you want to open?")
        person.click("My diary")
        person.wait_for("Where does it hurt?")
        person.click_part("Lower back, right")
        person.press("8", "Escape")
        person.press("Alt+7")
        person.click("Diaries")
        person.click("Open: Mia")
        if settled:
            person.wait_for("Where does it hurt?")
        person.kill()
    with running(home, usual=True) as person:
        person.wait_for("Which diary do you want to open?")
        person.click("My diary")
        person.wait_for("Where does it hurt?")
        found = person.marks()

    assert found["Lower back, right"] == 8
    assert values(folder_of(home, "Mia")) == []


def test_everything_is_removed_and_taken_back_by_keyboard(tmp_path: Path) -> None:
    home = a_home(tmp_path)

    with running(home, usual=True) as person:
        person.wait_for("Where does it hurt?")
        person.press("Alt+7")
        person.click("Privacy and data")
        person.click("Remove everything")
        person.type("remove")
        person.press("Tab", "Tab", "Space")
        person.wait_for("The diary in this place was removed.")
        person.kill()
    gone = (root_of(home) / "diary.db").exists()
    with running(home, usual=True) as person:
        person.wait_for("The diary in this place was removed.")
        person.click("Take it back")
        person.wait_for("Where does it hurt?")
        found = person.marks()

    assert not gone
    assert found == {"Lower back, right": 5, "Back of neck, left": 0}
    assert removal.listed(root_of(home)) == []


def test_a_removal_that_was_cut_short_is_brought_to_its_end_by_the_next_start(tmp_path: Path) -> None:
    home = a_home(tmp_path)
    root = root_of(home)
    (root / "removing").mkdir()
    (root / "diary.db").rename(root / "removing" / "diary.db")

    with running(home, usual=True) as person:
        person.wait_for("The diary in this place was removed.")
        person.click("Take it back")
        person.wait_for("Where does it hurt?")
        found = person.marks()

    assert found == {"Lower back, right": 5, "Back of neck, left": 0}
    assert not removal.is_unfinished(root)


def test_hidden_at_once_and_back_by_any_key(tmp_path: Path) -> None:
    home = a_home(tmp_path)

    with running(home, usual=True) as person:
        person.wait_for("Where does it hurt?")
        person.press("F9")
        hidden = person.words()
        person.press("Ctrl+Z")
        shown = person.marks()

    assert hidden == ["Press any key to go back.", "Back"]
    assert shown == {"Lower back, right": 5, "Back of neck, left": 0}
