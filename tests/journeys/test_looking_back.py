"""Trends in a picture and in words, and a past day that is opened, changed, deleted and taken back."""

from pathlib import Path

from tests.journeys import stored
from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import running

PAINS = [3, 4, 8, 5, 6, 2, 7, 4]
PLAIN = 8
"""Colours of a card with words alone; a chart has the shades of its smooth lines."""


def test_the_trend_is_drawn_and_said_in_words_that_are_true(tmp_path: Path) -> None:
    entries = [an_entry_of(days, pain=pain) for days, pain in enumerate(PAINS, start=1)]
    folder = a_folder(tmp_path, *entries)

    with running(folder) as person:
        person.click("Trends")
        person.click("4 weeks", within="Period")
        person.wait_until_here("Show the days", within=20)
        (title,) = person.ask("charts")
        said = person.ask("described", title)
        colours = person.ask("colours", title)

    assert "Entries on 8 of 9 days." in said
    assert "the middle was 4.5" in said
    assert "The lowest rating was 2, the highest 8." in said
    assert colours > PLAIN


def test_a_past_day_is_changed_and_a_deleted_entry_comes_back(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry_of(3))

    with running(folder) as person:
        person.click("Diary")
        person.click("List", within="Show days as")
        person.press("Tab", "Tab", "Down", "Return")
        person.click("Edit the entry of 12:00\u202fPM")
        person.click_value("Pain at that time", 9)
        person.click("Done")
        changed = stored.answers(folder)
        person.click("Delete the entry of 12:00\u202fPM")
        person.wait_for("Nothing written.")
        deleted = stored.answers(folder)
        person.click("Undo", within="Entry of 12:00\u202fPM deleted")
        person.wait_until_here("Edit the entry of 12:00\u202fPM")

    assert changed == {"pain_now": 9}
    assert deleted == {}
    assert stored.answers(folder) == {"pain_now": 9}
