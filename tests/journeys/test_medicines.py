"""Medicines by the keyboard alone: add one, take it, undo, and a dose of a past day."""

from pathlib import Path

import pytest

from tests.builders import a_dose, a_medicine, a_moment, a_therapy
from tests.journeys import stored
from tests.journeys.diaries import a_folder, days_ago, right_now
from tests.journeys.program import Companion, running

pytestmark = pytest.mark.window
SCREENS = [(1366, 690, 100), (1366, 768, 200)]
MEDICINE = "I took Ibuprofen 400\N{NO-BREAK SPACE}mg"
DOSES = "SELECT day, written_day, amount, unit FROM dose WHERE deleted = 0 ORDER BY day"
TODAY, YESTERDAY = days_ago(0).isoformat(), days_ago(1).isoformat()


def test_a_medicine_is_added_taken_undone_and_written_down_for_yesterday(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        person.wait_until_here("Add a medicine or something you try")
        go_to(person, "Add a medicine or something you try")
        # The keyboard is on the next step each time.
        person.press("Space", "Space")
        assert person.focused().startswith("Name (of the active ingredient")
        add_ibuprofen_of_a_week_ago(person)
        person.wait_until_here(MEDICINE)
        go_to(person, MEDICINE)
        person.actions = 0
        person.press("Space")
        actions_for_a_dose = person.actions
        person.wait_for("taken")
        taken = stored.rows(folder, DOSES)
        person.press("Ctrl+Z")
        undone = stored.rows(folder, DOSES)
        person.press("Ctrl+Shift+Z")
        take_yesterday_at_seven(person)
        person.wait_for("Written 1 day later")
        person.kill()

    with running(folder) as person:
        person.wait_until_here(MEDICINE)
        assert person.words()
    assert actions_for_a_dose == 1
    assert taken == [(TODAY, TODAY, "400", "mg")]
    assert undone == []
    assert stored.rows(folder, DOSES) == [(YESTERDAY, TODAY, "400", "mg"), (TODAY, TODAY, "400", "mg")]
    times = stored.rows(
        folder, "SELECT utc, offset_minutes FROM dose WHERE day = written_day AND deleted = 1"
    )
    assert times == []
    (local,) = stored.rows(
        folder,
        "SELECT strftime('%H:%M', utc, offset_minutes || ' minutes') FROM dose WHERE day <> written_day",
    )
    assert local == ("19:00",)


@pytest.mark.parametrize(("width", "height", "text_size"), SCREENS)
def test_medicines_fit_the_width(tmp_path: Path, width: int, height: int, text_size: int) -> None:
    name = "A medicine with a long name, written out in full"
    medicine = a_medicine(name, written=a_moment(day=days_ago(9)), days_limit=3)
    dose = a_dose(medicine, right_now())
    tried = a_therapy("The warm bath of the house in the old town", a_moment(day=days_ago(1)))
    folder = a_folder(tmp_path, medicine, dose, tried, text_size=text_size)

    with running(folder) as person:
        person.ask("resize", width, height)
        person.wait_until_here("Manage medicines")
        person.scroll_to("Manage medicines")
        found = {"Today": person.ask("too_wide")}
        person.click("Manage medicines")
        found["Medicines"] = person.ask("too_wide")
        person.scroll_to(f"More: {name}")
        person.click(f"More: {name}")
        found["more"] = person.ask("too_wide")

    assert {place: what for place, what in found.items() if what} == {}


def add_ibuprofen_of_a_week_ago(person: Companion) -> None:
    go_to(person, "Name (of the active ingredient if you know it)")
    person.type("Ibuprofen")
    go_to(person, "Amount at a time")
    person.type("400")
    go_to(person, "Unit")
    person.press("Down")
    go_to(person, "From which day on?")
    person.press("Down")
    go_to(person, "Add this medicine")
    person.press("Space")
    person.wait_for("Ibuprofen")


def take_yesterday_at_seven(person: Companion) -> None:
    person.press("Alt+2")
    go_to(person, "Calendar")
    person.press("Left", "Return")
    go_to(person, "Add a dose or something tried")
    person.press("Space")
    assert person.focused() == MEDICINE
    person.press("Space")
    assert person.focused() == "Time"
    person.press("Ctrl+A")
    person.type("1900")
    person.press("Return")


def go_to(person: Companion, name: str) -> None:
    """With the Tab key, at most once around the page, to what begins with this name."""
    for _stop in range(60):
        if person.focused().startswith(name):
            return
        person.press("Tab")
    raise AssertionError(f"the Tab key does not come to {name}")
