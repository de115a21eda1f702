"""The calendar under keyboard and mouse, and what a screen reader is told."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from companion.ui.widgets.calendar_month import CalendarMonth
from companion.ui.widgets.calendar_painter import DayCell
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

TODAY = date(2026, 11, 21)


def a_calendar(qtbot: QtBot, *, today: date = TODAY, theme: str = "light") -> CalendarMonth:
    calendar = CalendarMonth(a_theme(theme), today)
    hosted(qtbot, calendar, 390, 396)
    return calendar


def click(calendar: CalendarMonth, day: date) -> None:
    place = calendar.day_rect(day).center().toPoint()
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Left, date(2026, 11, 20)),
        (Qt.Key.Key_Up, date(2026, 11, 14)),
        (Qt.Key.Key_PageUp, date(2026, 10, 21)),
        (Qt.Key.Key_Right, TODAY),
        (Qt.Key.Key_Down, TODAY),
        (Qt.Key.Key_PageDown, TODAY),
    ],
)
def test_keys_move_by_day_week_and_month_and_never_past_today(
    qtbot: QtBot, key: Qt.Key, expected: date
) -> None:
    calendar = a_calendar(qtbot)

    QTest.keyClick(calendar, key)

    assert calendar.cursor_day == expected


def test_t_goes_back_to_today(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    calendar.turn(-7)

    QTest.keyClick(calendar, Qt.Key.Key_T)

    assert calendar.cursor_day == TODAY
    assert calendar.month == date(2026, 11, 1)


def test_leaving_the_month_by_a_day_turns_the_page(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    calendar.set_chosen(date(2026, 11, 1))
    turned = QSignalSpy(calendar.month_turned)

    QTest.keyClick(calendar, Qt.Key.Key_Left)

    assert turned.count() == 1
    assert calendar.month == date(2026, 10, 1)


def test_enter_opens_the_day_under_the_keyboard(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    QTest.keyClick(calendar, Qt.Key.Key_Left)

    with qtbot.waitSignal(calendar.day_chosen) as chosen:
        QTest.keyClick(calendar, Qt.Key.Key_Return)

    assert chosen.args == [date(2026, 11, 20)]


def test_moving_alone_opens_nothing(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)

    with qtbot.assertNotEmitted(calendar.day_chosen):
        QTest.keyClick(calendar, Qt.Key.Key_Left)

    assert calendar.cursor_day != TODAY


def test_a_click_opens_the_day_under_the_mouse(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)

    with qtbot.waitSignal(calendar.day_chosen) as chosen:
        click(calendar, date(2026, 11, 17))

    assert chosen.args == [date(2026, 11, 17)]


@pytest.mark.parametrize("place", ["tomorrow", "empty cell", "weekday names"])
def test_a_click_elsewhere_opens_nothing(qtbot: QtBot, place: str) -> None:
    calendar = a_calendar(qtbot)
    places = {
        "tomorrow": calendar.day_rect(TODAY + timedelta(days=1)).center().toPoint(),
        "empty cell": QPoint(10, calendar.height() - 10),
        "weekday names": QPoint(calendar.width() - 20, 5),
    }

    with qtbot.assertNotEmitted(calendar.day_chosen):
        QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[place])


def test_a_day_is_spoken_with_value_and_signs(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    calendar.set_days({TODAY: DayCell(value=7, flare=True, late=True)})

    words = calendar.accessibleDescription()

    assert words.endswith("21 November, today, pain 7, flare, written later")
    assert calendar.accessibleName() == "Calendar, November 2026"


@pytest.mark.parametrize(
    ("cell", "words"),
    [(DayCell(value=0), "pain 0"), (DayCell(), "not rated"), (None, "no entry")],
)
def test_zero_not_rated_and_no_entry_are_three_things(qtbot: QtBot, cell: DayCell | None, words: str) -> None:
    day = date(2026, 11, 3)
    calendar = a_calendar(qtbot)
    calendar.set_days({} if cell is None else {day: cell})

    spoken = calendar.spoken(day)

    assert spoken.endswith(words)


def test_the_arrow_keys_change_what_is_described(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    calendar.set_days({date(2026, 11, 20): DayCell(value=3)})

    QTest.keyClick(calendar, Qt.Key.Key_Left)

    assert calendar.accessibleDescription().endswith("20 November, pain 3")


def test_a_value_is_painted_in_its_colour(qtbot: QtBot) -> None:
    theme = a_theme()
    calendar = a_calendar(qtbot)
    day = date(2026, 11, 11)
    calendar.set_days({day: DayCell(value=7)})

    picture = calendar.grab().toImage()
    cell = calendar.day_rect(day).toRect()
    band = picture.pixelColor(cell.left() + 12, cell.bottom() - 10)

    assert band == theme.pain(7)
