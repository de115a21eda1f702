"""An entry for a day that has passed: a plain note, a power cut, and it is found as written later."""

from datetime import UTC, date, datetime
from pathlib import Path

from tests.journeys import stored
from tests.journeys.diaries import a_folder
from tests.journeys.program import Companion, running

NOW = datetime(2026, 10, 15, 16, 0, tzinfo=UTC)
DAY = date(2026, 10, 9)
WRITTEN = "SELECT day, written_day FROM entry WHERE deleted = 0"


def test_a_late_entry_is_stamped_with_a_plain_note_and_survives_a_power_cut(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder, at=NOW) as person:
        open_day(person)
        person.click("Add entry")
        person.wait_for("Memory often makes pain bigger")
        person.click_value("Pain at that time", 6)
        person.kill()
    with running(folder, at=NOW) as person:
        open_day(person)
        found = person.wait_for("Written 6 days later")

    assert stored.rows(folder, WRITTEN) == [(DAY.isoformat(), NOW.date().isoformat())]
    assert stored.answers(folder) == {"pain_now": 6}
    assert "Pain 6, 1 rating." in found


def open_day(person: Companion) -> None:
    person.press("Alt+2")
    person.click_day(DAY)
    person.wait_for("Friday 9 October")
