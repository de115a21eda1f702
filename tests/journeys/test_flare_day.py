"""A flare day by the keyboard alone, with every key counted, and after a power cut."""

from pathlib import Path

import pytest

from tests.builders import a_flare, a_flare_plan, a_mark, a_moment, an_entry
from tests.journeys import stored
from tests.journeys.diaries import a_folder, days_ago
from tests.journeys.program import running

pytestmark = pytest.mark.window
SCREENS = [(1366, 690, 100), (1366, 768, 200)]
FLARES = "SELECT day, end_day FROM flare WHERE deleted = 0"
TODAY = days_ago(0).isoformat()
MOST_KEYS = 5


def test_pain_a_part_and_the_flare_take_five_keys_and_survive_a_power_cut(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry(a_moment(day=days_ago(1)), marks=(a_mark("low_back_r", 6),)))

    with running(folder) as person:
        person.press("Alt+2")
        before = person.focused()
        person.actions = 0
        person.press("F8", "7", "Tab", "Space", "Return")
        keys = person.actions
        after = person.focused()
        shown = person.words()
        person.kill()

    assert keys <= MOST_KEYS
    assert after == before
    assert "A flare day" not in shown
    assert stored.answers(folder) == {"pain_now": 7, "flare": "yes"}
    assert stored.rows(folder, FLARES) == [(TODAY, None)]
    marks = "SELECT region, intensity FROM mark JOIN entry ON entry.id = mark.entry WHERE day = "
    assert stored.rows(folder, f"{marks} '{TODAY}'") == [("low_back_r", 7)]


def test_opening_the_page_and_leaving_it_stores_nothing(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        person.press("F8")
        person.wait_for("A flare day")
        waiting = person.words()
        person.press("Escape")
        person.wait_until_gone("A flare day")

    assert "Yes is kept with your first answer, or with Done." in waiting
    assert stored.answers(folder) == {}
    assert stored.rows(folder, FLARES) == []


def test_one_undo_takes_back_what_one_key_did_and_the_flare_ends_quietly(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        person.press("F8", "6", "Ctrl+Z")
        undone = stored.answers(folder), stored.rows(folder, FLARES)
        person.press("Ctrl+Shift+Z", "Return")
        person.wait_until_here("The flare is over")
        person.click("The flare is over")
        person.wait_until_here("The flare goes on")

    assert undone == ({}, [])
    assert stored.rows(folder, FLARES) == [(TODAY, TODAY)]


def test_the_rail_opens_it_and_the_plan_is_written_there(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        person.click("Flare day")
        person.click("Write a plan for such days")
        person.type("Warm bath")
        person.press("Escape")
        person.click("Flare day")
        shown = person.words()

    assert "Warm bath" in shown
    assert stored.rows(folder, "SELECT text FROM flare_plan") == [("Warm bath",)]
    assert stored.rows(folder, FLARES) == []


@pytest.mark.parametrize(("width", "height", "text_size"), SCREENS)
def test_the_page_fits_the_width(tmp_path: Path, width: int, height: int, text_size: int) -> None:
    marks = (a_mark("low_back_r", 6), a_mark("neck_back_l", 4), a_mark("calf_upper_r", 3))
    entry = an_entry(a_moment(day=days_ago(1)), marks=marks)
    flare = a_flare(a_moment(day=days_ago(2)))
    folder = a_folder(tmp_path, entry, flare, a_flare_plan("A long plan. " * 40), text_size=text_size)

    with running(folder) as person:
        person.ask("resize", width, height)
        person.press("F8")
        person.wait_until_here("How is the pain?")
        too_wide = person.ask("too_wide")

    assert too_wide == []
