"""What makes the daily entry quick and safe: the same as yesterday, undo over pages and over a restart."""

from pathlib import Path

from tests.journeys import stored
from tests.journeys.diaries import a_folder, an_entry_of, days_ago
from tests.journeys.program import running

YESTERDAY = {"Lower back, right": 5, "Back of neck, left": 0}


def test_the_same_as_yesterday_takes_one_key_and_is_stored_as_carried(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry_of(1))

    with running(folder) as person:
        before = person.marks()
        person.press("F4")
        actions = person.actions
        person.wait_for("Saved")
        person.kill()

    with running(folder) as person:
        assert person.marks() == YESTERDAY
        assert person.value("Pain right now") == 5
        person.wait_for("Lower back, right, pain 5, as last time")
    assert before == {}
    assert actions <= 2
    of_today = f"FROM mark JOIN entry ON id = entry WHERE day = '{days_ago(0)}'"
    carried = stored.rows(folder, f"SELECT region, intensity, carried {of_today} ORDER BY intensity")
    assert carried == [("neck_back_l", 0, 1), ("low_back_r", 5, 1)]


def test_undo_and_redo_work_on_other_pages_and_after_a_restart(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    seen = []

    with running(folder) as person:
        person.click_part("Lower back, right")
        person.press("7", "Escape")
        person.click_value("Pain right now", 4)
        person.click("Diary")
        person.press("Ctrl+Z")
        person.click("Today")
        seen.append((person.marks(), person.value("Pain right now")))
        person.kill()
    with running(folder) as person:
        person.click("Undo")
        seen.append((person.marks(), person.value("Pain right now")))
        person.click("Settings")
        person.press("Ctrl+Shift+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z")
        person.click("Today")
        seen.append((person.marks(), person.value("Pain right now")))

    assert seen == [
        ({"Lower back, right": 7}, None),
        ({"Lower back, right": None}, None),
        ({"Lower back, right": 7}, 4),
    ]
    assert stored.answers(folder) == {"pain_now": 4}
