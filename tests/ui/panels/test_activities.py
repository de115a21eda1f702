"""Activities with planned and done minutes, on the card of Today and on a past day."""

from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.settings import Settings
from companion.ui.panels.activity_words import minutes_line
from companion.ui.panels.day_medicines import DayMedicines
from companion.ui.panels.medicines_panel import MedicinesPanel
from tests.builders import A_DAY, a_moment, an_activity
from tests.ui.diaries import Opened, add
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

NINE = a_moment(at=time(9, 0))
PAST = A_DAY - timedelta(days=3)


def a_card(qtbot: QtBot, found: Opened, *, scale: float = 1.0, width: int = 424) -> MedicinesPanel:
    panel = MedicinesPanel(a_theme(scale=scale), found.diary)
    panel.apply_settings(Settings())
    hosted(qtbot, panel, width, 900)
    return panel


def fill(panel: QWidget, **fields: str) -> None:
    """Type into the form: name, planned, done."""
    names = {"name": "Name of the activity", "planned": "Minutes planned", "done": "Minutes done"}
    for field, text in fields.items():
        line = named(panel, QLineEdit, names[field])
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_an_activity_is_planned_from_the_quiet_line_and_done_with_one_press(
    qtbot: QtBot, found: Opened
) -> None:
    panel = a_card(qtbot, found)
    press(panel, "Add an activity")
    fill(panel, name="Garden", planned="25")

    press(panel, "Add this activity")
    planned = words_on(panel)
    press(panel, "Garden: Done, 25 min")

    (activity,) = found.diary.activities()
    assert (activity.name, activity.planned, activity.done) == ("Garden", 25, 25)
    assert "25 min planned" in planned
    assert "25 min, as planned" in words_on(panel)


def test_undo_takes_back_that_it_was_done_and_then_the_activity(qtbot: QtBot, found: Opened) -> None:
    panel = a_card(qtbot, found)
    press(panel, "Add an activity")
    fill(panel, name="Garden", planned="25")
    press(panel, "Add this activity")
    press(panel, "Garden: Done, 25 min")

    found.diary.undo()
    once = [activity.done for activity in found.diary.activities()]
    found.diary.undo()

    assert once == [None]
    assert found.diary.activities() == []


def test_minutes_may_stay_empty_and_a_name_is_needed(qtbot: QtBot, found: Opened) -> None:
    panel = a_card(qtbot, found)
    press(panel, "Add an activity")

    press(panel, "Add this activity")
    asked = words_on(panel)
    fill(panel, name="Choir")
    press(panel, "Add this activity")

    (activity,) = found.diary.activities()
    assert "A name is needed, so that you find it again." in asked
    assert (activity.name, activity.planned, activity.done) == ("Choir", None, None)


def test_minutes_that_cannot_be_read_are_asked_about_and_not_left_out(qtbot: QtBot, found: Opened) -> None:
    panel = a_card(qtbot, found)
    press(panel, "Add an activity")
    fill(panel, name="Choir", planned="99999", done="20")

    press(panel, "Add this activity")
    before = found.diary.activities()
    fill(panel, planned="25")
    press(panel, "Add this activity")

    (activity,) = found.diary.activities()
    assert before == []
    assert (activity.planned, activity.done) == (25, 20)


def test_a_form_that_is_put_away_opens_empty_again(qtbot: QtBot, found: Opened) -> None:
    panel = a_card(qtbot, found)
    press(panel, "Add an activity")
    fill(panel, planned="99999")

    press(panel, "Cancel adding an activity")
    press(panel, "Add an activity")

    assert named(panel, QLineEdit, "Minutes planned").text() == ""


def test_a_name_used_lately_is_filled_in_with_one_press(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_activity("Garden", a_moment(day=PAST)))
    panel = a_card(qtbot, found)
    press(panel, "Add an activity")

    press(panel, "Garden")
    fill(panel, done="10")
    press(panel, "Add this activity")

    assert [(each.name, each.done) for each in found.diary.activities(A_DAY, A_DAY)] == [("Garden", 10)]


def test_an_activity_is_edited_in_its_place(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_activity("Garden", NINE, planned=30, done=30))
    panel = a_card(qtbot, found)

    press(panel, "Edit Garden, " + short(panel))
    fill(panel, name="Allotment", planned="40", done="0")

    (activity,) = found.diary.activities()
    assert (activity.name, activity.planned, activity.done) == ("Allotment", 40, 0)


def test_deleting_an_activity_says_so_and_can_be_undone(qtbot: QtBot, found: Opened) -> None:
    activity = an_activity("Garden", NINE)
    add(found.diary, activity)
    panel = a_card(qtbot, found)

    with qtbot.waitSignal(panel.removed) as told:
        press(panel, "Delete Garden, " + short(panel))
    after = found.diary.activities()
    found.diary.undo()

    assert told.args[0].startswith("Garden of ")
    assert after == []
    assert found.diary.activities() == [activity]


def test_an_activity_of_a_past_day_is_stamped_as_written_later(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_activity("Garden", a_moment(day=PAST - timedelta(days=1))))
    day = DayMedicines(a_theme(), found.diary)
    day.apply_settings(Settings())
    hosted(qtbot, day, 640, 900)
    day.show_day(PAST)
    press(day, "Add an activity")
    fill(day, name="Choir", done="90")

    press(day, "Add this activity")
    day.show_day(PAST)

    (choir,) = found.diary.activities(PAST, PAST)
    assert (choir.days_late, choir.done) == (3, 90)
    assert "Written 3 days later" in words_on(day)
    assert "1 h 30 min" in words_on(day)


def test_a_diary_open_to_read_offers_no_activity_to_write(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_activity("Garden", NINE))
    found.diary._journal.read_only = True
    panel = a_card(qtbot, found)

    assert "30 min planned" in words_on(panel)
    for words in ("Add an activity", "Garden: Done, 30 min"):
        with pytest.raises(AssertionError, match="0 visible buttons"):
            button(panel, words)


@pytest.mark.parametrize(("scale", "width"), [(1.0, 352), (2.0, 640)])
def test_the_form_fits_the_card(qtbot: QtBot, found: Opened, scale: float, width: int) -> None:
    add(found.diary, an_activity("A long walk through the whole of the old town and back", NINE))
    panel = a_card(qtbot, found, scale=scale, width=width)

    press(panel, "Add an activity")

    assert panel.minimumSizeHint().width() <= width


def test_words_say_minutes_without_a_verdict() -> None:
    lines = [
        minutes_line(an_activity(planned=planned, done=done))
        for planned, done in ((None, None), (30, None), (None, 25), (30, 30), (30, 45), (30, 0))
    ]

    assert lines == [
        "",
        "30 min planned",
        "25 min",
        "30 min, as planned",
        "45 min, 30 min planned",
        "0 min, 30 min planned",
    ]


def short(panel: QWidget) -> str:
    """The time of nine as the clock of this system writes it."""
    return next(word for word in words_on(panel).splitlines() if word.startswith(("9:00", "09:00")))
