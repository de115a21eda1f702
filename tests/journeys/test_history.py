"""Looking back with the keyboard alone: a word, any day, and what was deleted by mistake."""

from pathlib import Path

from tests.builders import an_answer
from tests.journeys import stored
from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import running


def test_a_word_is_found_from_anywhere_and_its_day_opened_with_the_keyboard(tmp_path: Path) -> None:
    cafe, rain = an_answer("note", "A Café in the sun"), an_answer("note", "Rain")
    folder = a_folder(tmp_path, an_entry_of(3).with_answer(cafe), an_entry_of(40).with_answer(rain))

    with running(folder) as person:
        person.press("Ctrl+F")
        person.wait_until_here("Search notes and words")
        on_the_field = person.focused()
        person.type("cafe")
        person.wait_for("1 day found")
        person.press("Return", "Return")
        person.wait_for("Note of")
        said = person.words()

    assert on_the_field == "Search notes and words"
    assert any("A Café in the sun" in words for words in said)


def test_a_deleted_entry_is_brought_back_after_a_restart(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry_of(3))
    with running(folder) as person:
        person.click("Diary")
        person.click("List", within="Show days as")
        person.press("Tab", "Tab", "Down", "Return")
        person.click("Delete the entry of 12:00\u202fPM")
        person.wait_for("Nothing written.")
    deleted = stored.answers(folder)

    with running(folder) as person:
        person.click("Diary")
        person.scroll_to("Recently deleted")
        person.click("Recently deleted")
        person.wait_for("Deleted today")
        person.press("Tab", "Return")
        person.wait_for("Nothing was deleted lately.")

    assert deleted == {}
    assert stored.answers(folder) == {"pain_now": 5}
