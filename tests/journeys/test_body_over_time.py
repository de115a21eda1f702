"""Looking at months on the body with the keyboard alone, in the program as it starts."""

from pathlib import Path

from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import Companion, running

MOST_TABS = 40


def test_the_keyboard_leads_to_the_map_of_a_period_and_to_the_history_of_a_part(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, *[an_entry_of(days, pain=6) for days in range(1, 61)])

    with running(folder) as person:
        person.press("Alt+3")
        person.wait_until_here("Show the days", within=20)
        tab_to(person, "Show")
        person.press("Right", "Space")
        person.wait_for("1 part was marked.")
        tab_to(person, "What the map shows")
        person.press("Right", "Space")
        often = person.wait_for("Days with pain here, of all days with an entry, in percent.")
        tab_to(person, "Marked parts")
        person.press("Down", "Return")
        history = person.wait_for("Pain here on 60 days (100\xa0%).")
        person.press("Escape")
        back_at = person.focused()

    assert any("Entries on 60 of 61 days" in words for words in often)
    assert any("average was 6, the highest 6" in words for words in history)
    assert back_at == "Marked parts"


def test_then_and_now_compares_the_last_weeks_in_words(tmp_path: Path) -> None:
    before = [an_entry_of(days, pain=8) for days in range(28, 56)]
    folder = a_folder(tmp_path, *[an_entry_of(days, pain=4) for days in range(1, 28)], *before)

    with running(folder) as person:
        person.press("Alt+3")
        person.click("Body map")
        person.wait_until_here("Then and now")
        person.click("Then and now")
        words = person.wait_for("Now compared with then:")

    assert any("less pain in 1 part, more pain in 0 parts" in sentence for sentence in words)


def tab_to(person: Companion, name: str) -> None:
    """The Tab key until it has arrived."""
    for _press in range(MOST_TABS):
        if person.focused() == name:
            return
        person.press("Tab")
    raise AssertionError(f"“{name}” cannot be reached with Tab")
