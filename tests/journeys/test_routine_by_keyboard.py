"""A whole routine without a mouse: found, started, paused, eased, and finished."""

from pathlib import Path

from tests.journeys import stored
from tests.journeys.diaries import a_folder
from tests.journeys.program import Companion, running

STOPS = 80
MULTIMEDIA, SPEECH = "PySide6.QtMultimedia", "PySide6.QtTextToSpeech"


def test_a_whole_routine_is_played_by_keyboard(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        person.press("Alt+4")
        tab_to(person, "Look inside Desk reset")
        person.press("Space")
        person.wait_until_here("Start Desk reset")
        tab_to(person, "Start Desk reset")
        person.press("Space")
        person.wait_for("Before you start")
        tab_to(person, "Pain before")
        person.press("4")
        tab_to(person, "Start")
        person.press("Space")
        person.wait_for("Exercise 1 of 5")
        person.press("Space")
        person.wait_for("Paused")
        person.press("Space", "M", "Right")
        person.wait_for("Exercise 2 of 5")
        person.press("S", "H")
        person.wait_for("Let go slowly")
        tab_to(person, "Make it smaller and go on")
        person.press("Space")
        person.wait_for("Exercise 2 of 5")
        person.ask("hurry")
        person.wait_for("Saved", within=20)
        loaded = {MULTIMEDIA, SPEECH} & set(person.ask("modules"))
        tab_to(person, "Pain after")
        person.press("2", "Escape")
        person.wait_until_here("Start Desk reset")

    assert loaded == set(), "who wants no sound does not load it"
    assert stored.sessions(folder) == [("desk-reset", 4, 2, True)]
    done = stored.rows(folder, "SELECT outcome, eased FROM session_done")
    assert done == [("skipped", 0), ("done", 1), ("done", 0), ("done", 0), ("done", 0)]


def tab_to(person: Companion, name: str) -> None:
    """The Tab key until the keyboard is there."""
    for _stop in range(STOPS):
        if person.focused() == name:
            return
        person.press("Tab")
    raise AssertionError(f"Tab does not lead to {name}")
