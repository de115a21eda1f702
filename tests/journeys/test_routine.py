"""From a marked shoulder to a finished routine on the Diary page, and what a power cut leaves of one."""

from pathlib import Path

from tests.journeys import stored
from tests.journeys.diaries import a_folder
from tests.journeys.program import Companion, running

ROUTINE = "Neck and shoulders, seated"
KEY = "neck-shoulders-seated"


def test_a_suggested_routine_is_done_and_stands_on_the_day(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        suggested_before = person.ask("here", f"Start {ROUTINE}")
        begin_suggested_routine(person)
        person.ask("hurry")
        person.wait_for("That was it", within=20)
        person.click_value("Pain after", 2)
        person.click("Done")
        person.click("Diary")
        words = person.wait_for(ROUTINE)

    assert not suggested_before
    assert any("6" in text and "2" in text and "pain" in text.lower() for text in words)
    assert stored.sessions(folder) == [(KEY, 6, 2, True)]
    outcomes = stored.rows(folder, "SELECT DISTINCT outcome FROM session_done")
    assert outcomes == [("done",)]


def test_a_routine_that_a_power_cut_ended_goes_on_where_it_was(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        begin_suggested_routine(person)
        person.press("Right", "Right")
        person.wait_for("Exercise 3 of")
        person.kill()
    cut_off = stored.sessions(folder)
    with running(folder) as person:
        person.wait_for("is still open")
        person.click("Go on")
        person.wait_for("Exercise 3 of")
        person.press("Space")
        person.ask("hurry")
        person.wait_for("Saved", within=20)
        person.press("Escape")
        person.wait_until_gone("is still open")

    assert cut_off == [(KEY, 6, None, False)]
    assert stored.sessions(folder) == [(KEY, 6, None, True)]
    outcomes = [outcome for (outcome,) in stored.rows(folder, "SELECT outcome FROM session_done")]
    assert outcomes[:2] == ["skipped", "skipped"]
    assert set(outcomes[2:]) == {"done"}


def begin_suggested_routine(person: Companion) -> None:
    person.click_part("Top of shoulder, right")
    person.press("5", "Escape")
    person.wait_until_here(f"Start {ROUTINE}")
    person.click(f"Start {ROUTINE}")
    person.wait_for("Before you start")
    person.scroll_to("Pain before")
    person.click_value("Pain before", 6)
    person.scroll_to("Start")
    person.click("Start")
    person.wait_for("Exercise 1 of")
