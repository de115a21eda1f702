"""No page is wider than its window, nor are words, on small and large screens and with large text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import Companion, running

ROUTINE = "Neck and shoulders, seated"
SCREENS = [(1366, 690, 100), (1920, 1080, 100), (1366, 768, 200)]


@pytest.mark.parametrize(("width", "height", "text_size"), SCREENS)
def test_everything_fits_the_width(tmp_path: Path, width: int, height: int, text_size: int) -> None:
    entries = [an_entry_of(days) for days in range(1, 9)]
    folder = a_folder(tmp_path, *entries, text_size=text_size)

    with running(folder) as person:
        person.ask("resize", width, height)
        found = {place: person.ask("too_wide") for place in all_places(person, scrolls=text_size > 100)}

    assert len(found) == 22
    assert {place: what for place, what in found.items() if what} == {}


def all_places(person: Companion, *, scrolls: bool) -> Iterator[str]:
    """Goes through the program, and says where it is. With large text the heads of Trends scroll as well."""
    yield from today(person)
    yield from other_pages(person, scrolls=scrolls)
    yield from a_routine(person)


def today(person: Companion) -> Iterator[str]:
    yield "Today"
    person.scroll_to("Body map, front and back")
    person.click_part("Top of shoulder, right")
    yield "a value for a part"
    person.click("More", within="0 to 9, X for 10, Del")
    yield "words for a part"
    person.press("Escape")
    yield "a suggestion"
    person.scroll_to("More questions")
    person.click("More questions")
    yield "more questions"


def other_pages(person: Companion, *, scrolls: bool) -> Iterator[str]:
    for page in ("Diary", "Routines", "Report", "Settings", "Get help"):
        person.click(page, within="Pages")
        yield page
    person.click("Learn", within="Pages")
    yield "Learn"
    person.click("Chronic muscle pain")
    yield "a lesson"
    yield from a_late_entry(person)
    person.click("Trends", within="Pages")
    person.wait_until_here("Show the days", within=20)
    yield "Trends"
    yield from body_over_time(person, scrolls=scrolls)


def a_late_entry(person: Companion) -> Iterator[str]:
    """With all that stands in the head of the page once something was saved there."""
    person.click("Diary", within="Pages")
    person.scroll_to("Add entry")
    person.click("Add entry")
    yield "a late entry"
    person.scroll_to("Pain at that time")
    person.click_value("Pain at that time", 4)
    yield "a saved late entry"


def body_over_time(person: Companion, *, scrolls: bool) -> Iterator[str]:
    def press(name: str) -> None:
        if scrolls:
            person.scroll_to(name)
        person.click(name)

    person.click("Body map")
    person.wait_until_here("How strongly")
    press("Own dates")
    yield "the body map of own dates"
    press("Week by week")
    yield "a week on the body map"
    press("Then and now")
    person.wait_until_here("Numbers of both periods")
    yield "then and now"
    press("Period map")
    person.scroll_to("Body map of a period, front and back")
    person.click_part("Top of shoulder, right")
    yield "the history of a part"


def a_routine(person: Companion) -> Iterator[str]:
    person.click("Routines", within="Pages")
    person.scroll_to(f"Start {ROUTINE}")
    person.click(f"Start {ROUTINE}")
    yield "before a routine"
    person.scroll_to("Start")
    person.click("Start")
    person.wait_for("Exercise 1 of")
    yield "a routine"
    person.press("Escape")
    yield "after a routine"
