"""A time of day: as people type it, with the buttons and the arrow keys."""

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.ui.widgets.time_field import TimeInput
from tests.ui.finding import words_on
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, click, press, put_text
from tests.ui.widgets.test_steppers import button, field, shown

Key = Qt.Key
HALF_PAST_TEN = 22 * 60 + 30


def a_time_input() -> TimeInput:
    return TimeInput(a_theme(), HALF_PAST_TEN)


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("2245", 1365),
        ("22:45", 1365),
        ("22.45", 1365),
        ("22h45", 1365),
        ("10:45 pm", 1365),
        ("10:45PM", 1365),
        ("10.45 p.m.", 1365),
        ("645", 405),
        ("0645", 405),
        ("7", 420),
        (" 7 am ", 420),
        ("12 am", 0),
        ("12:30 pm", 750),
        ("0:00", 0),
        ("٢٢:٤٥", 1365),
    ],
)
def test_a_time_is_read_as_people_type_it(qtbot: QtBot, typed: str, minute: int) -> None:
    time = a_time_input()
    announced, _window = shown(qtbot, time)

    put_text(field(time), typed)

    assert announced == [minute]


@pytest.mark.parametrize("typed", ["40:00", "25", "7:75", "late", "-3", "12345"])
def test_what_is_no_time_stays_in_the_field_with_an_example(qtbot: QtBot, typed: str) -> None:
    time = a_time_input()
    announced, window = shown(qtbot, time)

    put_text(field(time), typed)
    time.set_value(None)

    assert announced == []
    assert field(time).text() == typed
    assert words_on(window) == f"Use a time of day, for example {words(22, 30)}."


def test_an_emptied_field_takes_the_time_back(qtbot: QtBot) -> None:
    time = a_time_input()
    announced, _window = shown(qtbot, time)
    time.set_value(0)

    field(time).setFocus()
    field(time).selectAll()
    QTest.keyClick(field(time), Key.Key_Delete)
    QTest.keyClick(field(time), Key.Key_Return)

    assert announced == [None]


def test_arrow_keys_move_by_five_minutes_and_past_midnight(qtbot: QtBot) -> None:
    time = a_time_input()
    time.set_value(23 * 60 + 52)
    announced, window = shown(qtbot, time)
    time.setFocus()

    press(window, Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_Down)

    assert announced == [1437, 2, 1437, 1432]


def test_the_buttons_begin_at_the_usual_time_and_never_end(qtbot: QtBot) -> None:
    time = a_time_input()
    announced, _window = shown(qtbot, time)

    click(button(time, "Less"))
    click(button(time, "More"))
    time.set_value(0)
    click(button(time, "Less"))

    assert announced == [HALF_PAST_TEN, HALF_PAST_TEN + 5, 24 * 60 - 5]


def test_midnight_is_a_time_and_shown(qtbot: QtBot) -> None:
    time = a_time_input()
    a_window(qtbot, time)

    time.set_value(0)

    assert field(time).text() == words(0, 0)


def test_a_doubted_value_keeps_its_edge_until_the_doubt_goes(qtbot: QtBot) -> None:
    time = a_time_input()
    a_window(qtbot, time)
    time.set_value(100)

    time.set_doubted("Is it another time?", wrong=True)
    time.set_value(105)
    edge, spoken = field(time).property("error"), field(time).accessibleDescription()
    time.set_doubted("", wrong=False)

    assert (edge, spoken) == (True, "Is it another time?")
    assert (field(time).property("error"), field(time).accessibleDescription()) == (False, "")


def words(hour: int, minute: int) -> str:
    """As the clock of the tests shows a time."""
    return QLocale().toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)
