"""A clock that was set back is asked about; nothing is refused, moved or lost while it is."""

from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.moments import moment_at
from companion.ui.check_in import CheckIn
from companion.ui.clock_watch import ClockWatch
from companion.ui.notices import Notices
from companion.ui.saved_state import short_time
from tests.builders import A_DAY, a_moment
from tests.ui.diaries import Clock, Opened, opened
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import REGIONS, a_theme

BACK = REGIONS["low_back_r"]
QUESTION = "Is the clock right?"


def watched(qtbot: QtBot, found: Opened) -> QWidget:
    """The banners of a window in which the clock is watched."""
    notices, clock = Notices(a_theme(), found.diary), found.clock
    window = hosted(qtbot, notices, 900, 200)
    ClockWatch(a_theme(), found.diary, notices, lambda utc: moment_at(utc, clock.zone, clock.boundary))
    return window


def written_later(found: Opened) -> None:
    """Something written at 20:00, and then the clock is set back to the half past nine of that day."""
    found.clock.set_to(A_DAY, time(20, 0))
    CheckIn(found.diary).rate(BACK, 6)
    found.clock.set_to(A_DAY, time(9, 30))


def come_back() -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_a_clock_that_goes_on_is_not_asked_about(qtbot: QtBot, found: Opened) -> None:
    page = watched(qtbot, found)

    CheckIn(found.diary).rate(BACK, 6)
    found.clock.advance(days=3)
    come_back()
    CheckIn(found.diary).rate(BACK, 4)

    assert words_on(page) == ""


def test_a_clock_set_back_is_asked_about_at_the_start_with_both_times(qtbot: QtBot, found: Opened) -> None:
    written_later(found)

    page = watched(qtbot, found)

    now, newest = short_time(a_moment()), short_time(a_moment(at=time(20, 0)))
    assert words_on(page) == (
        f"This computer says Saturday 21 November, {now}, and the newest entry is from "
        f"Saturday 21 November, {newest}. Is the clock right?"
    )


CLOSED = "Days after today can be opened again when the clock reaches them."


def test_days_that_cannot_be_opened_until_the_clock_is_set_are_spoken_of(qtbot: QtBot, found: Opened) -> None:
    CheckIn(found.diary).rate(BACK, 6)
    found.clock.advance(days=-3)
    page = watched(qtbot, found)
    asked = words_on(page)

    press(page, "I set it now")

    assert f"{CLOSED} Is the clock right?" in asked
    assert words_on(page).endswith(f"what is written stays. {CLOSED}")


def test_a_clock_that_is_hours_back_on_the_same_day_closes_no_day(qtbot: QtBot, found: Opened) -> None:
    written_later(found)

    page = watched(qtbot, found)

    assert CLOSED not in words_on(page)


def test_before_the_day_ends_both_times_are_of_the_calendar(qtbot: QtBot, found: Opened) -> None:
    found.clock.set_to(A_DAY, time(2, 30))
    CheckIn(found.diary).rate(BACK, 6)
    found.clock.advance(hours=-1)

    told = words_on(watched(qtbot, found))

    assert told.count("Sunday 22 November") == 2


def test_another_year_is_named_on_both_sides(qtbot: QtBot, found: Opened) -> None:
    CheckIn(found.diary).rate(BACK, 6)
    found.clock.set_to(A_DAY.replace(year=2006), time(9, 30))

    told = words_on(watched(qtbot, found))

    assert "Tuesday 21 November 2006" in told
    assert "Saturday 21 November 2026" in told


def test_the_question_comes_while_the_window_is_open_and_goes_when_the_clock_is_set(
    qtbot: QtBot, found: Opened
) -> None:
    page = watched(qtbot, found)
    written_later(found)
    before = words_on(page)

    come_back()
    asked = words_on(page)
    found.clock.set_to(A_DAY, time(20, 5))
    come_back()

    assert (before, QUESTION in asked, words_on(page)) == ("", True, "")


def test_with_a_clock_set_back_everything_is_written_and_nothing_moves(qtbot: QtBot, found: Opened) -> None:
    written_later(found)
    (later,) = found.diary.entries()
    page = watched(qtbot, found)

    CheckIn(found.diary).rate(BACK, 2)

    earlier, same = found.diary.entries()
    assert (earlier.moment, same) == (found.clock.now(), later)
    assert QUESTION in words_on(page)


def test_a_clock_that_is_right_is_not_asked_about_again(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as found:
        written_later(found)
        page = watched(qtbot, found)
        press(page, "The clock is right")
        answered = words_on(page)
        CheckIn(found.diary).rate(BACK, 2)
        come_back()
        written_on = words_on(page)

    with opened(tmp_path, clock) as found:
        started = words_on(watched(qtbot, found))

    assert (answered, written_on, started) == ("", "", "")


def test_a_clock_set_back_once_more_after_it_was_right_is_asked_about(qtbot: QtBot, found: Opened) -> None:
    written_later(found)
    page = watched(qtbot, found)
    press(page, "The clock is right")
    found.clock.set_to(A_DAY + timedelta(days=1), time(9, 30))
    CheckIn(found.diary).rate(BACK, 3)
    found.clock.advance(hours=-20)

    come_back()

    assert QUESTION in words_on(page)


def test_who_goes_to_set_the_clock_reads_what_holds_until_then_and_is_asked_when_back(
    qtbot: QtBot, found: Opened
) -> None:
    written_later(found)
    page = watched(qtbot, found)

    press(page, "I set it now")
    told = words_on(page)
    CheckIn(found.diary).rate(BACK, 3)
    meanwhile = words_on(page)
    come_back()

    assert told.endswith("What you write gets that time; what is written stays.")
    assert meanwhile == told
    assert QUESTION in words_on(page)


def test_a_full_disk_does_not_bring_the_answer_back(qtbot: QtBot, found: Opened) -> None:
    written_later(found)
    page = watched(qtbot, found)
    found.fill_disk()

    press(page, "The clock is right")

    assert QUESTION not in words_on(page)


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Auckland"])
def test_a_journey_is_no_clock_set_back(qtbot: QtBot, found: Opened, zone: str) -> None:
    CheckIn(found.diary).rate(BACK, 6)
    found.clock.zone = zone
    found.clock.advance(minutes=1)

    assert words_on(watched(qtbot, found)) == ""
