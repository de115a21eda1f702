"""The mornings after clocks were changed: sleep in full by keyboard, a power cut, and the day again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.journeys import stored
from tests.journeys.diaries import a_folder
from tests.journeys.program import Companion, running

FIELDS = {
    "When did you get into bed?": "2300",
    "When did you try to sleep?": "2300",
    "How long did it take to fall asleep?": "10",
    "How often did you wake up?": "0",
    "How long were you awake in between?": "",
    "When did you wake up for the last time?": "7:00",
    "When did you get out of bed?": "7:00",
}
TIMES = "SELECT part, minute, offset_minutes, utc FROM night_time ORDER BY utc"


@pytest.mark.parametrize(
    ("morning", "in_bed", "asleep", "changed", "offsets"),
    [
        (datetime(2026, 3, 29, 6, 30, tzinfo=UTC), "In bed 7 h.", "Asleep 6 h 50 min", "forward", (60, 120)),
        (datetime(2026, 10, 25, 7, 30, tzinfo=UTC), "In bed 9 h.", "Asleep 8 h 50 min", "back", (120, 60)),
    ],
)
def test_a_night_of_changed_clocks_is_written_by_keyboard_and_found_again(
    tmp_path: Path, morning: datetime, in_bed: str, asleep: str, changed: str, offsets: tuple[int, int]
) -> None:
    folder = a_folder(tmp_path)

    with running(folder, at=morning) as person:
        open_sleep(person)
        write_night(person)
        said = person.wait_for(in_bed)
        person.kill()
    rows = stored.rows(folder, TIMES)
    with running(folder, at=morning) as person:
        open_sleep(person)
        go_to(person, "Add a nap")
        again = person.wait_for(in_bed)
        person.click("Diary")
        tile = person.wait_for("0 times")

    assert any(asleep in words for words in said)
    assert f"Clocks went {changed} by 1 h in this night. That is counted." in said
    assert {words for words in said if "Clocks went" in words} <= set(again)
    assert {part: (minute, offset) for part, minute, offset, _utc in rows} == {
        "bed": (1380, offsets[0]),
        "tried": (1380, offsets[0]),
        "woke": (420, offsets[1]),
        "rose": (420, offsets[1]),
    }
    assert any(asleep.removeprefix("Asleep ") in words for words in tile)


def open_sleep(person: Companion) -> None:
    person.click("More questions")
    person.scroll_to("Sleep in full")
    person.click("Sleep in full")


def write_night(person: Companion) -> None:
    """The first field has the keyboard; Tab goes on, and past the note to what was worked out."""
    for name, text in FIELDS.items():
        assert person.focused() == name
        if text:
            person.type(text)
        person.press("Tab")
    go_to(person, "Add a nap")


def go_to(person: Companion, name: str) -> None:
    for _stop in range(12):
        if person.focused() == name:
            return
        person.press("Tab")
    raise AssertionError(f"the Tab key does not come to {name}")
