"""A person finds a small part by typing, looks at it magnified and marks it and its neighbour."""

from pathlib import Path

import pytest

from tests.journeys import stored
from tests.journeys.program import running
from tests.journeys.waiting import wait_until

pytestmark = pytest.mark.window
THE_MAP = "Body map, front and back"


def test_a_small_part_is_found_magnified_and_marked(tmp_path: Path) -> None:
    folder = tmp_path / "diary"

    with running(folder) as person:
        person.click("Skip these steps")
        person.click("Figure 1")
        person.press("F")
        asked = person.focused()
        person.type("left jaw")
        person.press("Return")
        back = person.focused()
        person.press("Z", "6")
        wait_until(lambda: stored.marks(folder) == {"jaw_l": 6})
        person.click_part("Temple, left")
        person.wait_for("Remove mark")
        person.press("3", "Escape")
        person.click("Whole body")
        person.click_part("Shin, right")

    assert (asked, back) == ("Find a part", THE_MAP)
    assert stored.marks(folder) == {"jaw_l": 6, "temple_l": 3, "shin_r": 3}


def test_esc_leaves_the_search_and_the_list_of_parts_for_the_map(tmp_path: Path) -> None:
    folder = tmp_path / "diary"

    with running(folder) as person:
        person.click("Skip these steps")
        person.click("Figure 1")
        person.press("F", "Escape")
        after_search = person.focused()
        person.click("Look nearer")
        person.press("Escape")
        after_parts = person.focused()
        person.press("Tab")
        further = person.focused()

    assert after_search == after_parts == THE_MAP
    assert further == "Look nearer"
