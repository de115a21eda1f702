"""Counts and lengths of time: buttons, typing, and texts that cannot be read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.steppers import CountInput, DurationInput, MinutesInput, Stepper
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, click, press

Key = Qt.Key


def button(stepper: Stepper, name: str) -> QAbstractButton:
    found: list[QAbstractButton] = stepper.findChildren(QAbstractButton)
    return next(each for each in found if each.accessibleName() == name)


def field(stepper: Stepper) -> QLineEdit:
    found: QLineEdit | None = stepper.findChild(QLineEdit)
    assert found is not None
    return found


def hint(stepper: Stepper) -> str:
    found: list[QLabel] = stepper.findChildren(QLabel)
    return " ".join(label.text() for label in found if label.isVisible())


def shown(qtbot: QtBot, stepper: Stepper) -> tuple[list[object], QWidget]:
    announced: list[object] = []
    stepper.value_chosen.connect(announced.append)
    return announced, a_window(qtbot, stepper)


def type_text(stepper: Stepper, text: str) -> None:
    field(stepper).setFocus()
    field(stepper).selectAll()
    QTest.keyClicks(field(stepper), text)
    QTest.keyClick(field(stepper), Key.Key_Return)


def test_plus_and_minus_count(qtbot: QtBot) -> None:
    count = CountInput(a_theme(), 30)
    announced, _window = shown(qtbot, count)

    click(button(count, "More"))
    click(button(count, "More"))
    click(button(count, "Less"))

    assert announced == [1, 2, 1]
    assert field(count).text() == "1"


def test_minus_answers_none_at_all_first(qtbot: QtBot) -> None:
    count = CountInput(a_theme(), 30)
    announced, _window = shown(qtbot, count)

    click(button(count, "Less"))

    assert announced == [0]
    assert not button(count, "Less").isEnabled()


def test_typed_numbers_and_arrow_keys_count_too(qtbot: QtBot) -> None:
    count = CountInput(a_theme(), 30)
    announced, window = shown(qtbot, count)

    type_text(count, "12")
    press(window, Key.Key_Up, Key.Key_Down, Key.Key_Down)

    assert announced == [12, 13, 12, 11]


def test_emptying_the_field_takes_the_answer_back(qtbot: QtBot) -> None:
    count = CountInput(a_theme(), 30)
    announced, _window = shown(qtbot, count)
    count.set_value(4)

    field(count).setFocus()
    field(count).selectAll()
    QTest.keyClick(field(count), Key.Key_Delete)
    QTest.keyClick(field(count), Key.Key_Return)

    assert announced == [None]


def test_too_much_is_explained_and_stays_to_be_changed(qtbot: QtBot) -> None:
    count = CountInput(a_theme(), 30)
    announced, _window = shown(qtbot, count)

    type_text(count, "31")
    count.set_value(None)

    assert announced == []
    assert field(count).text() == "31"
    assert hint(count) == "Use a number from 0 to 30."


def test_the_explanation_goes_with_the_next_answer(qtbot: QtBot) -> None:
    count = CountInput(a_theme(), 30)
    announced, _window = shown(qtbot, count)

    type_text(count, "31")
    type_text(count, "3")

    assert announced == [3]
    assert hint(count) == ""


def test_hours_are_typed_and_shown_in_words(qtbot: QtBot) -> None:
    duration = DurationInput(a_theme(), 960)
    announced, _window = shown(qtbot, duration)

    type_text(duration, "730")
    click(button(duration, "More"))

    assert announced == [450, 465]
    assert field(duration).text() == "7 h 45 min"


def test_minutes_are_typed_as_they_are_and_move_by_five(qtbot: QtBot) -> None:
    minutes = MinutesInput(a_theme(), 1440)
    announced, _window = shown(qtbot, minutes)

    type_text(minutes, "25")
    click(button(minutes, "More"))
    type_text(minutes, "2400")

    assert announced == [25, 30]
    assert field(minutes).text() == "2400"
    assert hint(minutes) == "Use minutes, for example 25, or hours up to 24 h, for example 1:30."


def test_the_stepper_is_one_tab_stop_with_its_name(qtbot: QtBot) -> None:
    count, after = CountInput(a_theme(), 30), CountInput(a_theme(), 30)
    count.setAccessibleName("Times awake")
    window = a_window(qtbot, count, after)
    count.setFocus()

    named = field(count).accessibleName()
    press(window, Key.Key_Tab)

    assert named == "Times awake"
    assert field(after).hasFocus()
