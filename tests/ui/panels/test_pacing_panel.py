"""Pacing on Today with a real diary: from tries to a plan, and planned beside done."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from companion.domain.activity import Activity
from companion.ui.panels.pacing_panel import PacingPanel
from companion.ui.widgets.day_table import DayTable
from tests.builders import A_DAY, a_moment, an_activity, an_answer, an_entry
from tests.ui.diaries import Clock, Opened, add, opened
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

DAY = timedelta(days=1)
WIDTH = 424
DASH = "\N{EN DASH}"


def a_panel(qtbot: QtBot, found: Opened, *, scale: float = 1.0) -> PacingPanel:
    panel = PacingPanel(a_theme(scale=scale), found.diary)
    hosted(qtbot, panel, int(WIDTH * scale), 1200)
    settle()
    return panel


def settle() -> None:
    """The panel follows a turn later."""
    QTest.qWait(1)
    QCoreApplication.processEvents()


def walks(*done: int) -> list[Activity]:
    return [
        an_activity("Walk", a_moment(day=A_DAY - (n + 1) * DAY), planned=None, done=minutes)
        for n, minutes in enumerate(done)
    ]


def buttons(panel: PacingPanel) -> list[str]:
    return [each.text() for each in panel.findChildren(QAbstractButton) if each.isVisible()]


def test_without_activities_there_is_nothing(qtbot: QtBot, found: Opened) -> None:
    panel = a_panel(qtbot, found)

    assert buttons(panel) == []
    assert words_on(panel) == ""


def test_a_long_name_of_an_activity_fits_its_card(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, an_activity("Shopping and carrying it all up the stairs to the third floor"))
    panel = a_panel(qtbot, found)

    press(panel, "Pacing")

    assert panel.minimumSizeHint().width() <= WIDTH


def test_tries_are_counted_until_there_is_a_plan_to_begin_with(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, *walks(20, 45, 15, 20))
    panel = a_panel(qtbot, found)
    press(panel, "Pacing")
    before = words_on(panel)

    add(found.diary, an_activity("Walk", a_moment(), planned=None, done=25))
    settle()

    assert "4 of 5 times logged." in before
    assert "The middle of your last 5 times is 20 min. A plan to begin with is 16 min" in words_on(panel)
    assert "The numbers are ours" in words_on(panel)


def test_a_plan_is_taken_over_with_one_press_and_undone_with_another(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, *walks(20, 45, 15, 20, 25))
    panel = a_panel(qtbot, found)
    press(panel, "Pacing")

    press(panel, "Walk: Plan 16 min today")
    settle()
    (planned,) = found.diary.activities(A_DAY, A_DAY)
    offered = buttons(panel)
    found.diary.undo()
    settle()

    assert (planned.name, planned.planned, planned.done) == ("Walk", 16, None)
    assert "Plan 16 min today" not in offered
    assert button(panel, "Hide pacing").hasFocus()
    assert found.diary.activities(A_DAY, A_DAY) == []
    assert button(panel, "Walk: Plan 16 min today").isVisible()


def test_planned_stands_beside_done_and_what_is_missing_is_a_dash(qtbot: QtBot, found: Opened) -> None:
    three_days_ago = a_moment(day=A_DAY - 3 * DAY)
    rated = an_entry(a_moment(day=A_DAY - 2 * DAY), answers=(an_answer("pain_now", 4),))
    add(found.diary, an_activity("Walk", three_days_ago, planned=30, done=25), rated)
    add(found.diary, an_activity("Walk", a_moment(), planned=20, done=None))
    panel = a_panel(qtbot, found)

    press(panel, "Pacing")

    model = named(panel, DayTable, "Planned and done, the last 2 weeks").model()
    rows = [[str(model.index(row, column).data()) for column in range(4)] for row in range(model.rowCount())]
    assert [row[1:] for row in rows] == [["20 min", DASH, DASH], ["30 min", "25 min", "4 (1)"]]


def test_another_activity_has_its_own_pace(qtbot: QtBot, found: Opened) -> None:
    choir = an_activity("Choir", a_moment(day=A_DAY - 9 * DAY), planned=None, done=90)
    add(found.diary, choir, *walks(20, 45, 15, 20, 25))
    panel = a_panel(qtbot, found)
    press(panel, "Pacing")

    press(panel, "Choir")

    assert "1 of 5 times logged." in words_on(panel)


def test_how_uneven_the_days_were_comes_with_what_it_is_out_of(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, *walks(10, 30, 10, 30, 10, 30, 20))
    panel = a_panel(qtbot, found)

    press(panel, "Pacing")

    assert "logged on 7 of the last 14 days: the spread of the minutes is 0.5 times" in words_on(panel)


def test_a_diary_open_to_read_offers_no_plan(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        add(found.diary, *walks(20, 45, 15, 20, 25))
    with opened(tmp_path, Clock(), read_only=True) as found:
        panel = a_panel(qtbot, found)

        press(panel, "Pacing")

        assert "A plan to begin with is 16 min" in words_on(panel)
        assert "Plan 16 min today" not in buttons(panel)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_wider_than_the_panel(qtbot: QtBot, found: Opened, scale: float) -> None:
    add(found.diary, *walks(20, 45, 15, 20, 25))
    panel = a_panel(qtbot, found, scale=scale)
    press(panel, "Pacing")

    needed = panel.minimumSizeHint().width()

    assert needed <= WIDTH * scale
