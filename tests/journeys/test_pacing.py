"""Activities, soreness after effort, and a visit with its question, by the keyboard alone."""

from pathlib import Path

import pytest

from tests.builders import a_mark, a_moment, a_visit, a_visit_question, an_activity, an_entry
from tests.journeys import stored
from tests.journeys.diaries import a_folder, days_ago, right_now
from tests.journeys.program import running
from tests.journeys.test_medicines import SCREENS, go_to

pytestmark = pytest.mark.window
ACTIVITIES = "SELECT name, planned, done FROM activity WHERE deleted = 0"
QUESTIONS = "SELECT words, answer, visit IS NOT NULL FROM visit_question WHERE deleted = 0"


def test_an_activity_is_planned_and_done_with_one_press(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person:
        person.wait_until_here("Add an activity")
        go_to(person, "Add an activity")
        person.press("Space")
        person.type("Garden")
        go_to(person, "Minutes planned")
        person.type("25")
        go_to(person, "Add this activity")
        person.press("Space")
        person.wait_for("25 min planned")
        go_to(person, "Garden: Done, 25 min")
        person.actions = 0
        person.press("Space")
        actions_for_done = person.actions
        person.wait_for("25 min, as planned")
        done = stored.rows(folder, ACTIVITIES)
        person.press("Ctrl+Z")
        person.kill()

    assert actions_for_done == 1
    assert done == [("Garden", 25, 25)]
    assert stored.rows(folder, ACTIVITIES) == [("Garden", 25, None)]


def test_a_question_is_kept_on_a_day_and_answered_at_the_visit(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a_visit(days_ago(0)))

    with running(folder) as person:
        person.press("Alt+2")
        go_to(person, "Ask about this at a visit")
        person.press("Space")
        person.type("Warm first?")
        go_to(person, "Keep the question")
        person.press("Space")
        person.wait_for("Kept with the questions for your next visit.")
        go_to(person, "Visits")
        person.press("Space")
        go_to(person, "Asked: Warm first?")
        person.press("Space")
        assert person.focused() == "Answer to: Warm first?"
        person.type("Yes")
        person.press("Tab", "Escape")
        person.wait_for("Visit: Dr Weber")
        person.kill()

    assert stored.rows(folder, QUESTIONS) == [("Warm first?", "Yes", 1)]


@pytest.mark.parametrize(("width", "height", "text_size"), SCREENS)
def test_visits_activities_and_the_week_fit_the_width(
    tmp_path: Path, width: int, height: int, text_size: int
) -> None:
    long = "A name or a question as long as people write them when they have time for it"
    visit = a_visit(days_ago(0), long, place=long)
    question = a_visit_question(long, region="low_back_r")
    activity = an_activity(long, right_now())
    entry = an_entry(a_moment(day=days_ago(8)), marks=(a_mark("calf_upper_r", 3, after_effort=True),))
    folder = a_folder(tmp_path, visit, question, activity, entry, text_size=text_size)

    with running(folder) as person:
        person.ask("resize", width, height)
        person.wait_until_here("Add an activity")
        person.scroll_to("Add an activity")
        person.click("Add an activity")
        found = {"Today": person.ask("too_wide")}
        person.click("Diary")
        found["Diary"] = person.ask("too_wide")
        person.click("Visits")
        found["Visits"] = person.ask("too_wide")

    assert {place: what for place, what in found.items() if what} == {}
