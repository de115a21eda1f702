"""The 0 to 10 scale: mouse, keys, what it announces, what a screen reader hears."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.scale_input import ScaleInput
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, click, move_mouse, press

Key = Qt.Key
NONE = Qt.MouseButton.NoButton
LEFT = Qt.MouseButton.LeftButton


def a_scale(qtbot: QtBot) -> tuple[ScaleInput, list[object], QWidget]:
    """A scale with the keyboard focus, and what it announces."""
    scale = ScaleInput(a_theme(), "none", "worst I can think of")
    scale.setAccessibleName("Pain right now")
    announced: list[object] = []
    scale.value_chosen.connect(announced.append)
    window = a_window(qtbot, scale)
    scale.setFocus()
    return scale, announced, window


def cell(scale: ScaleInput, value: int) -> QPoint:
    return scale.cell_rect(value).center().toPoint()


def turn_wheel(scale: ScaleInput, steps: int) -> QWheelEvent:
    place = QPointF(cell(scale, 5))
    event = QWheelEvent(
        place,
        scale.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * steps),
        NONE,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(scale, event)
    return event


@pytest.mark.parametrize("value", range(11))
def test_a_click_on_a_cell_chooses_its_value(qtbot: QtBot, value: int) -> None:
    scale, announced, _window = a_scale(qtbot)

    click(scale, cell(scale, value))

    assert announced == [value]
    assert scale.value() == value


def test_a_second_click_never_takes_the_value_back(qtbot: QtBot) -> None:
    scale, announced, _window = a_scale(qtbot)

    click(scale, cell(scale, 4))
    click(scale, cell(scale, 4))

    assert announced == [4]


def test_a_hand_that_slips_off_the_row_chooses_nothing(qtbot: QtBot) -> None:
    scale, announced, _window = a_scale(qtbot)

    move_mouse(scale, cell(scale, 4), QEvent.Type.MouseButtonPress, LEFT)
    move_mouse(scale, cell(scale, 4) + QPoint(0, 200), QEvent.Type.MouseButtonRelease, LEFT)

    assert announced == []


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ([Key.Key_7], 7),
        ([Key.Key_X], 10),
        ([Key.Key_5, Key.Key_Right], 6),
        ([Key.Key_5, Key.Key_Left, Key.Key_Left], 3),
        ([Key.Key_5, Key.Key_End, Key.Key_Right], 10),
        ([Key.Key_5, Key.Key_Home, Key.Key_Left], 0),
        ([Key.Key_5, Key.Key_Delete], None),
    ],
)
def test_keys_choose_step_and_take_back(qtbot: QtBot, keys: list[Qt.Key], value: int | None) -> None:
    scale, announced, window = a_scale(qtbot)

    press(window, *keys)

    assert scale.value() == value
    assert announced[-1] == value


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
@pytest.mark.parametrize("key", [Key.Key_6, Key.Key_X, Key.Key_Delete])
def test_a_command_of_the_window_never_becomes_a_value(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    scale, announced, window = a_scale(qtbot)
    scale.set_value(3)

    QTest.keyClick(window.windowHandle(), key, modifier)

    assert scale.value() == 3
    assert announced == []


def test_the_first_arrow_starts_at_the_last_value(qtbot: QtBot) -> None:
    scale, announced, window = a_scale(qtbot)
    scale.set_last(6)

    press(window, Key.Key_Right)

    assert announced == [6]


def test_a_shown_value_is_not_announced(qtbot: QtBot) -> None:
    scale, announced, _window = a_scale(qtbot)

    scale.set_value(3)
    scale.set_value(None)

    assert announced == []


def test_the_wheel_scrolls_the_page_unless_it_was_let_in(qtbot: QtBot) -> None:
    scale, announced, _window = a_scale(qtbot)
    scale.set_value(5)

    passed_on = not turn_wheel(scale, 1).isAccepted()
    scale.wheel_enabled = True
    turn_wheel(scale, -1)

    assert passed_on
    assert announced == [4]


def test_del_is_left_to_the_surroundings_where_nothing_can_be_cleared(qtbot: QtBot) -> None:
    scale, announced, window = a_scale(qtbot)
    scale.set_value(5)
    scale.clearable = False

    press(window, Key.Key_Delete)

    assert scale.value() == 5
    assert announced == []


def test_a_screen_reader_hears_name_and_value(qtbot: QtBot) -> None:
    scale, _announced, _window = a_scale(qtbot)
    scale.set_value(7)

    spoken = QAccessible.queryAccessibleInterface(scale)

    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Pain right now"
    assert spoken.text(QAccessible.Text.Description) == "7 of 10"
    assert spoken.valueInterface().currentValue() == 7
    assert spoken.valueInterface().maximumValue() == 10


def test_a_screen_reader_hears_that_nothing_is_answered_and_can_answer(qtbot: QtBot) -> None:
    scale, announced, _window = a_scale(qtbot)
    spoken = QAccessible.queryAccessibleInterface(scale)
    before = spoken.text(QAccessible.Text.Description)

    spoken.valueInterface().setCurrentValue(4)

    assert before == "not answered"
    assert announced == [4]


def test_right_to_left_turns_the_row_around(qtbot: QtBot) -> None:
    scale, announced, window = a_scale(qtbot)
    scale.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scale.set_value(5)

    press(window, Key.Key_Left)
    click(scale, cell(scale, 0))

    assert scale.cell_rect(0).left() > scale.cell_rect(10).left()
    assert announced == [6, 0]


def test_every_cell_is_wide_enough_in_the_narrowest_card(qtbot: QtBot) -> None:
    scale, _announced, _window = a_scale(qtbot)

    scale.resize(384, scale.height())

    assert all(scale.cell_rect(value).width() >= 28 for value in range(11))
    assert scale.cell_rect(0).height() >= 44
