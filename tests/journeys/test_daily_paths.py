"""How many actions and keys each path of a day takes, counted in the window, as docs/daily-paths.md tells.

An action is a click, a key, or a text that is typed with its Enter. Of a text, each letter is a key.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from tests.builders import a_mark, a_medicine, a_moment, an_entry
from tests.journeys import stored
from tests.journeys.diaries import a_folder
from tests.journeys.program import Companion, running

PAGE = Path(__file__).parents[2] / "docs" / "daily-paths.md"
NOW = datetime(2026, 10, 15, 16, 0, tzinfo=UTC)
TODAY, YESTERDAY, LONG_AGO = date(2026, 10, 15), date(2026, 10, 14), date(2019, 5, 3)
THREE = {"Lower back, right": 7, "Top of shoulder, right": 5, "Back of neck, left": 3}
MEDICINE = "I took Ibuprofen 400\N{NO-BREAK SPACE}mg"
MARKED = "FROM mark JOIN entry ON id = entry WHERE deleted = 0 AND day = '2026-10-15'"
DONE = {
    "marks": f"SELECT count(*) {MARKED}",
    "carried": f"SELECT max(carried) {MARKED}",
    "nights": "SELECT count(*) FROM night WHERE deleted = 0",
    "doses": "SELECT count(*) FROM dose WHERE deleted = 0",
    "flares": "SELECT count(*) FROM flare WHERE deleted = 0",
    "late": "SELECT count(*) FROM entry WHERE deleted = 0 AND written_day > day",
}


class Counted:
    """Counts what a person does on each path."""

    def __init__(self, person: Companion) -> None:
        self.person = person
        self.rows: dict[str, tuple[int, int]] = {}

    @contextmanager
    def path(self, name: str) -> Iterator[None]:
        person = self.person
        person.actions = person.keys = 0
        yield
        self.rows[name] = (person.actions, person.keys)

    def enter(self, text: str) -> None:
        """Type a text and press Enter: one action."""
        self.person.type(text)
        self.person.press("Return")
        self.person.actions -= 1

    def table(self) -> str:
        """As it stands on the page."""
        lines = [f"| {name} | {actions} | {keys or '-'} |" for name, (actions, keys) in self.rows.items()]
        return "\n".join(["| path | actions | key presses |", "|---|---|---|", *lines])


def done(folder: Path, what: str) -> int:
    ((count,),) = stored.rows(folder, DONE[what])
    return int(count or 0)


def test_each_path_of_a_day_takes_as_many_actions_as_the_page_tells(tmp_path: Path) -> None:
    medicine = a_medicine("Ibuprofen", written=a_moment(day=LONG_AGO))
    entries = [an_entry(a_moment(day=day), marks=(a_mark("low_back_r", 4),)) for day in (LONG_AGO, YESTERDAY)]
    folder = a_folder(tmp_path, *entries, medicine)

    with running(folder, at=NOW) as person:
        counted = Counted(person)
        take_over_and_back(folder, counted)
        check_in(folder, counted)
        a_dose(folder, counted)
        flare_day(folder, counted)
        other_days(folder, counted)
        hide(counted)

    told = PAGE.read_text(encoding="utf-8")
    assert counted.table() in told, counted.table()
    assert counted.rows["Same as yesterday"][0] <= 2
    assert counted.rows["Open any past day"][0] <= 2
    assert counted.rows["Open a day of this month"][0] <= 2
    assert counted.rows["A flare day: pain, one part, the flare"][1] <= 5


def take_over_and_back(folder: Path, counted: Counted) -> None:
    with counted.path("Same as yesterday"):
        counted.person.press("F4")
    assert done(folder, "carried") == 1
    with counted.path("Undo"):
        counted.person.press("Ctrl+Z")
    assert done(folder, "marks") == 0


def check_in(folder: Path, counted: Counted) -> None:
    person = counted.person
    with counted.path("Usual check-in: three parts, pain, sleep, flare"):
        for part, value in THREE.items():
            person.click_part(part)
            person.click_value(f"Pain in {part}", value)
        person.click_value("Pain right now", 6)
        with_sleep = person.actions
        person.click("Good", within="How did you sleep?")
        sleep = person.actions - with_sleep
        person.click("No", within="Is today a flare?")
    counted.rows["Sleep, short form"] = (sleep, 0)
    assert (done(folder, "marks"), done(folder, "nights")) == (3, 1)


def a_dose(folder: Path, counted: Counted) -> None:
    person = counted.person
    person.wait_until_here(MEDICINE)
    person.scroll_to(MEDICINE)
    with counted.path("A dose"):
        person.click(MEDICINE)
    assert done(folder, "doses") == 1


def flare_day(folder: Path, counted: Counted) -> None:
    with counted.path("A flare day: pain, one part, the flare"):
        counted.person.press("F8", "7", "Tab", "Space", "Return")
    assert done(folder, "flares") == 1


def other_days(folder: Path, counted: Counted) -> None:
    person = counted.person
    with counted.path("Open a day of this month"):
        person.press("Alt+2")
        person.click_day(YESTERDAY)
    person.wait_for("Wednesday 14 October")
    person.press("Alt+1")
    with counted.path("A late entry: yesterday, one value"):
        person.press("Alt+2")
        person.click_day(YESTERDAY)
        person.click("Add entry")
        person.click_value("Pain at that time", 4)
        person.click("Done")
    assert done(folder, "late") == 1
    with counted.path("Open any past day"):
        person.click("Go to day")
        counted.enter("3 May 2019")
    person.wait_for("Friday 3 May 2019")


def hide(counted: Counted) -> None:
    with counted.path("Hide the window"):
        counted.person.press("F9")
    assert not counted.person.ask("in_front")
