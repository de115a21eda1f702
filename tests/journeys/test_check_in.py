"""A person on a fresh machine: marks, answers, a power cut, and everything is found again."""

from pathlib import Path

import pytest

from tests.journeys import stored
from tests.journeys.program import Companion, running
from tests.journeys.waiting import wait_until

pytestmark = pytest.mark.window
THREE = {"Lower back, right": 7, "Top of shoulder, right": 5, "Back of neck, left": 3}
IDS = {"low_back_r": 7, "shoulder_top_r": 5, "neck_back_l": 3}
NOTE = "Sat on the bench half way."


def test_a_whole_check_in_by_mouse_survives_a_power_cut(tmp_path: Path) -> None:
    folder = tmp_path / "diary"

    with running(folder) as person:
        person.click("Skip these steps")
        person.click("Figure 1")
        assert not any("Saved" in words for words in person.words())
        person.actions = 0
        mark_three_by_mouse(person)
        actions_for_marks = person.actions
        person.click_value("Pain right now", 6)
        person.click("Good", within="How did you sleep?")
        person.click("Yes", within="Is today a flare?")
        actions_for_all = person.actions
        answer_more_questions(person)
        person.wait_for("Saved")
        person.kill()

    with running(folder) as person:
        expect_everything(person)
    assert actions_for_marks == 6
    assert actions_for_all == 9
    assert stored.marks(folder) == IDS
    assert stored.answers(folder) == {"pain_now": 6, "flare": "yes", "stress": 2, "note": NOTE}
    assert stored.rows(folder, "SELECT quality FROM night") == [(4,)]
    assert stored.rows(folder, "PRAGMA integrity_check") == [("ok",)]


def test_a_whole_check_in_needs_no_mouse(tmp_path: Path) -> None:
    folder = tmp_path / "diary"

    with running(folder) as person:
        person.press("Escape")
        go_to(person, "Figure 1")
        person.press("Space")
        assert person.focused() == "Body map, front and back"
        mark_three_by_keyboard(person)
        go_to(person, "Pain right now")
        person.press("6")
        go_to(person, "How did you sleep?")
        person.press("Home", "Right", "Right", "Right", "Space")
        go_to(person, "Is today a flare?")
        person.press("Home", "Right", "Space")
        go_to(person, "More questions")
        person.press("Space")
        go_to(person, "How much stress is there?")
        person.press("2")
        go_to(person, "A note")
        person.type(NOTE)
        # What is typed is stored after a rest, also while the field still has the keyboard.
        wait_until(lambda: stored.answers(folder).get("note") == NOTE)
        person.kill()

    with running(folder) as person:
        expect_everything(person)
    assert stored.answers(folder) == {"pain_now": 6, "flare": "yes", "stress": 2, "note": NOTE}


def test_the_tab_key_goes_through_today_as_it_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "diary"

    with running(folder) as person:
        person.click("Skip these steps")
        person.click("Figure 1")
        mark_three_by_mouse(person)
        person.wait_for("may be worth a look")
        go_to(person, "Undo")
        stops = [person.focused(), *stops_until(person, "Get help")]

    assert stops == [
        "Undo",
        "More for the body map",
        "Body map, front and back",
        "Look nearer",
        "Lower back, right, pain 7",
        "New check-in",
        "Pain right now",
        "How did you sleep?",
        "Is today a flare?",
        "More questions",
        "Look at these help cards",
        "Not now: put these help cards aside",
        "To Get help: why exercises rest",
        "Add a medicine or something you try",
        "Add an activity",
        "Today",
        "Flare day",
        "Get help",
    ]


def test_a_mark_can_be_changed_from_its_row_in_the_list(tmp_path: Path) -> None:
    folder = tmp_path / "diary"

    with running(folder) as person:
        person.click("Skip these steps")
        person.click("Figure 1")
        mark_three_by_mouse(person)
        person.click("Lower back, right, pain 7")
        person.press("2", "Escape")
        shown = person.marks()

    assert shown == THREE | {"Lower back, right": 2}
    assert stored.marks(folder) == IDS | {"low_back_r": 2}


def mark_three_by_mouse(person: Companion) -> None:
    """Two clicks a part: a click on a number closes the short form, so that it never covers the next part."""
    for part, value in THREE.items():
        person.click_part(part)
        person.click_value(f"Pain in {part}", value)


def mark_three_by_keyboard(person: Companion) -> None:
    """With the arrows to each part, and a digit on it."""
    for part, value in THREE.items():
        person.walk_to_part(part)
        person.press(str(value))


def answer_more_questions(person: Companion) -> None:
    person.click("More questions")
    person.scroll_to("How much stress is there?")
    person.click_value("How much stress is there?", 2)
    person.scroll_to("A note")
    person.click("A note")
    person.type(NOTE)
    person.press("Tab")


def expect_everything(person: Companion) -> None:
    """On the picture, in the list beside it, and in every answer."""
    assert person.marks() == THREE
    assert {f"{part}, pain {value}" for part, value in THREE.items()} <= set(person.words())
    assert person.value("Pain right now") == 6
    assert person.value("How did you sleep?") == "4"
    assert person.value("Is today a flare?") == "yes"
    person.click("More questions")
    assert person.value("How much stress is there?") == 2
    assert person.value("A note") == NOTE


def go_to(person: Companion, name: str) -> None:
    """With the Tab key, at most once around the page."""
    assert name in stops_until(person, name)


def stops_until(person: Companion, name: str, most: int = 40) -> list[str]:
    stops: list[str] = []
    while name not in stops and len(stops) < most:
        person.press("Tab")
        stops.append(person.focused())
    return stops
