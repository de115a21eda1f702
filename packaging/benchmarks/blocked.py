"""How long the window is deaf in a day with a diary: python -m benchmarks.blocked DIARY.

Each thing that a person does is done once or some times over, while the backup of the day is made.
`blocked` has the ms of the longest time without events, for each of these times.
"""

import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.huge_diary import FIFTY_YEARS
from benchmarks.watching import pass_time, run_program, tell

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow
    from companion.ui.pages.diary import DiaryPage

# What the program imports at its start, and when a page is shown, is left to it.
# ruff: noqa: PLC0415
AFTER_START, AFTER_EACH = 10.0, 0.6
"""Seconds: the look through the whole file begins soon after the start, and takes a while."""
LONG_ENOUGH = 3.0
"""For charts and maps of all years to be read and drawn."""
SEVERAL = 12
WORDS = ("bath", "WALK", "lóng noon", "a bit", "nowhere")


class Person:
    """Does things in the window and notes how long it was deaf."""

    def __init__(self, window: "MainWindow") -> None:
        from benchmarks.heartbeat import Heartbeat

        self.window = window
        self.blocked: dict[str, list[float]] = {}
        self._heart = Heartbeat()

    def wait(self, words: str, seconds: float) -> None:
        """Let time pass, and note what held up the window meanwhile."""
        self._heart.longest()
        pass_time(seconds)
        self.blocked.setdefault(words, []).append(self._heart.longest())

    def do(self, words: str, act: Callable[[], object]) -> None:
        """Do this and let everything happen that follows."""
        self._heart.longest()
        act()
        pass_time(AFTER_EACH)
        self.blocked.setdefault(words, []).append(self._heart.longest())

    def press(self, words: str, button: str) -> None:
        """Press the visible button with these words."""
        from PySide6.QtWidgets import QAbstractButton

        found = [
            each
            for each in self.window.findChildren(QAbstractButton)
            if each.isVisible() and button in (each.text(), each.accessibleName())
        ]
        self.do(words, found[0].click)


def mark(person: Person) -> None:
    """Marks on the map of today, which are saved at once."""
    from companion.ui.widgets.body_map import BodyMap

    body_map = person.window.findChild(BodyMap)
    for spot in body_map.spots[:SEVERAL]:
        person.do("save a mark on Today", partial(body_map.value_typed.emit, spot.region, 5))
    person.do("undo", partial(person.press, "undo", "Undo"))


def look_back(person: Person) -> None:
    """The page Diary: days, years, the list, and the search."""
    from companion.ui.pages.diary import DiaryPage
    from companion.ui.panels.day_panel import DayPanel

    person.do("open the page Diary", partial(person.window.show_page, "diary"))
    page = person.window.findChild(DiaryPage)
    today = page.findChild(DayPanel).day
    chance = Random(SEVERAL)  # noqa: S311 - any days will do
    for back in chance.sample(range(1, FIFTY_YEARS.days), k=SEVERAL):
        person.do("open a past day", partial(page.show_day, today - timedelta(days=back)))
    person.press("open the year", "Year")
    for _turn in range(SEVERAL):
        person.press("open another year", "Earlier year")
    person.press("open the list of days", "List")
    person.press("back to the month", "Month")
    search(person, page)


def search(person: Person, page: "DiaryPage") -> None:
    from companion.ui.panels.search_bar import SearchField

    field = page.findChild(SearchField)
    person.do("reach the search", page.open_search)
    for words in WORDS:
        person.do("search", partial(field.set_words, words))
    person.press("leave the search", "Close the search")


def look_at_trends(person: Person) -> None:
    """The charts and the body map, of the usual time and of everything."""
    person.do("open Trends", partial(person.window.show_page, "trends"))
    person.wait("open Trends", LONG_ENOUGH)
    person.press("charts of all years", "All")
    person.wait("charts of all years", LONG_ENOUGH)
    person.press("open the body map of Trends", "Body map")
    person.wait("open the body map of Trends", LONG_ENOUGH)
    person.press("body map of a year", "Year")
    person.press("body map of all years", "All")


def other_pages(person: Person) -> None:
    for key in ("routines", "settings", "medicines", "visits", "questions", "today"):
        person.do(f"open {key}", partial(person.window.show_page, key))


DAY: tuple[Callable[[Person], None], ...] = (mark, look_back, look_at_trends, other_pages)


def main(diary: Path) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        person = Person(window)
        try:
            person.wait("after the start", AFTER_START)
            # What a busy machine does to a window that rests: the others mean little where this is long.
            person.wait("nothing is done", LONG_ENOUGH)
            for part in DAY:
                part(person)
            tell({"blocked": person.blocked})
        finally:
            window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
