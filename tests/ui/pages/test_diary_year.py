"""The year at a glance and the way to any day, on the Diary page with a real diary."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.ui.panels.day_panel import DayPanel
from companion.ui.widgets.calendar_month import CalendarMonth
from companion.ui.widgets.calendar_year import CalendarYear
from companion.ui.widgets.day_field import DayField
from tests.builders import A_DAY, an_answer, an_entry
from tests.ui.day_builders import a_diary, add, pain_on
from tests.ui.finding import button, named, press, words_on
from tests.ui.pages.test_diary_page import a_page

LAST_YEAR = date(2025, 5, 12)


def test_a_year_shows_its_days_and_counts_them(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    flare = an_entry(answers=(an_answer("pain_now", 7), an_answer("flare", "yes")))
    add(diary, flare, pain_on(date(2026, 2, 3), 2), pain_on(LAST_YEAR, 9))
    page = a_page(qtbot, diary)

    press(page, "Year")

    calendar = page.findChild(CalendarYear)
    assert "Entries on 2 of 325 days. Pain was between 2 and 7. Flare on 1 day." in words_on(page)
    assert calendar.spoken(A_DAY) == "Saturday 21 November, today, pain 7, flare"
    assert calendar.spoken(date(2026, 2, 3)) == "Tuesday 3 February, pain 2"
    assert calendar.spoken(date(2026, 2, 4)) == "Wednesday 4 February, no entry"


def test_stepping_back_a_year_reads_that_year(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    add(diary, pain_on(LAST_YEAR, 9))
    page = a_page(qtbot, diary)
    press(page, "Year")

    press(page, "Earlier year")

    assert "Entries on 1 of 365 days. Pain was 9." in words_on(page)
    assert button(page, "Later year").isEnabled()


def test_a_year_follows_a_change_of_one_of_its_days(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    page = a_page(qtbot, diary)
    press(page, "Year")

    add(diary, pain_on(date(2026, 2, 3), 2))

    assert "Entries on 1 of 325 days." in words_on(page)


def test_pressing_a_month_of_the_year_opens_that_month(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    page = a_page(qtbot, diary)
    press(page, "Year")
    year = page.findChild(CalendarYear)

    QTest.mouseClick(year, Qt.MouseButton.LeftButton, pos=year.month_rect(3).center().toPoint())

    month = page.findChild(CalendarMonth)
    assert month.isVisible()
    assert month.month == date(2026, 3, 1)
    assert "March 2026" in words_on(page)


@pytest.mark.parametrize("view", ["Month", "Year"])
def test_any_day_is_reached_in_two_actions_g_and_the_typed_day(
    qtbot: QtBot, tmp_path: Path, view: str
) -> None:
    diary = a_diary(tmp_path)
    add(diary, pain_on(LAST_YEAR, 9))
    page = a_page(qtbot, diary)
    press(page, view)
    calendar = page.findChild(CalendarMonth if view == "Month" else CalendarYear)
    calendar.setFocus()
    actions = 0

    QTest.keyClick(calendar, Qt.Key.Key_G)
    actions += 1
    QTest.keyClicks(page.focusWidget(), "12 May 2025")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    actions += 1

    assert actions <= 2
    assert page.findChild(DayPanel).day == LAST_YEAR
    assert "Monday 12 May 2025" in words_on(page)


def test_a_day_that_cannot_be_read_is_said_below_the_field_and_stays(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    page = a_page(qtbot, diary)
    field = named(page, DayField, "Go to day")

    QTest.keyClicks(field, "the day after")
    QTest.keyClick(field, Qt.Key.Key_Return)
    said = words_on(page)
    QTest.keyClick(field, Qt.Key.Key_Backspace)

    assert "That is not a day. For example 12 May 2026, or 2026-05-12." in said
    assert field.text() == "the day afte"
    assert "That is not a day." not in words_on(page)
    assert page.findChild(DayPanel).day == A_DAY
