"""The gentle question about a side that was never marked while the other one is the habit."""

from datetime import time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.settings import Settings
from tests.builders import A_DAY, a_mark, a_moment, an_entry, days_from
from tests.ui.diaries import Opened, add
from tests.ui.finding import button, words_on
from tests.ui.panels.map_card import BACK, LEFT_BACK, Card

QUESTION = "You usually mark the left side here. Is it the right side this time?"


def words_now(widget: QWidget) -> str:
    """Every visible text at this moment, before the widget had another turn."""
    labels: list[QLabel] = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def with_habit(found: Opened, region: str = "low_back_l", days: int = 10) -> None:
    """So many earlier days with a mark on one part."""
    first = A_DAY - timedelta(days=days)
    add(
        found.diary,
        *(an_entry(a_moment(day=day), marks=(a_mark(region, 4),)) for day in days_from(first, days)),
    )


def test_the_side_that_was_never_marked_is_asked_about_after_it_is_painted(
    qtbot: QtBot, found: Opened
) -> None:
    with_habit(found)
    card = Card(qtbot, found)

    card.panel.map.region_clicked.emit(BACK.id)
    at_once = (card.panel.map.value_of(BACK.id), QUESTION in words_now(card.popover))
    QCoreApplication.processEvents()

    assert at_once == (4, False)
    assert QUESTION in words_now(card.popover)


def test_no_moves_the_mark_to_the_usual_side_in_one_step(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found)
    card.click(BACK.id)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_8)

    card.press("No, left")
    moved = card.values()
    titles = words_on(card.popover)
    found.diary.undo()

    assert moved == {LEFT_BACK.id: 8}
    assert "Lower back, left" in titles
    assert card.values() == {BACK.id: 8}


def test_yes_keeps_the_mark_and_it_is_not_asked_again(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found)
    card.click(BACK.id)

    card.press("Yes, right")
    answered = words_on(card.popover)
    card.press("Remove mark")
    card.click(BACK.id)

    assert QUESTION not in answered
    assert card.values() == {BACK.id: 4}
    assert QUESTION not in words_on(card.popover)


def test_the_question_can_be_left_open_and_goes_with_the_popover(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found)
    card.click(BACK.id)

    card.press("Done")
    card.click(BACK.id)

    assert card.values() == {BACK.id: 4}
    assert QUESTION not in words_on(card.popover)


@pytest.mark.parametrize(
    ("habit", "days", "clicked"),
    [("low_back_l", 9, "low_back_r"), ("low_back_l", 10, "low_back_l"), ("low_back_l", 10, "sacrum_m")],
)
def test_near_misses_are_not_asked_about(
    qtbot: QtBot, found: Opened, habit: str, days: int, clicked: str
) -> None:
    with_habit(found, habit, days)
    card = Card(qtbot, found)

    card.click(clicked)

    assert "You usually mark" not in words_on(card.window)


def test_without_a_popover_the_question_stands_in_the_card(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found, settings=Settings(scale_on_first_click=False))
    size = card.panel.map.size()

    card.click(BACK.id)
    asked = words_on(card.panel)
    unmoved = card.panel.map.size() == size
    card.press("No, left")

    assert f"Lower back, right. {QUESTION}" in asked
    assert unmoved
    assert card.values() == {LEFT_BACK.id: 4}
    assert "You usually mark" not in words_on(card.panel)


def test_a_question_in_the_card_goes_with_its_mark(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found, settings=Settings(scale_on_first_click=False))
    card.click(BACK.id)

    found.diary.undo()

    assert "You usually mark" not in words_on(card.panel)


def test_an_earlier_check_in_of_the_day_answers_the_question(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    add(found.diary, an_entry(a_moment(at=time(7, 0)), marks=(a_mark(BACK.id, 3),)))
    card = Card(qtbot, found)

    card.click(BACK.id)

    assert "You usually mark" not in words_on(card.window)


@pytest.mark.parametrize("answer", ["Yes, right", "No, left"])
def test_the_keyboard_is_on_the_map_after_an_answer_in_the_card(
    qtbot: QtBot, found: Opened, answer: str
) -> None:
    with_habit(found)
    card = Card(qtbot, found, settings=Settings(scale_on_first_click=False))
    card.click(BACK.id)
    pressed = button(card.panel, answer)
    pressed.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(pressed, Qt.Key.Key_Space)

    assert card.panel.map.hasFocus()
    assert "You usually mark" not in words_on(card.panel)


def test_the_tab_key_comes_from_the_list_to_the_question_in_the_card(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found, settings=Settings(scale_on_first_click=False))
    card.click(BACK.id)
    card.click("chest_l")
    card.panel.map.setFocus()
    QTest.keyClick(card.panel.map, Qt.Key.Key_L)

    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Tab)

    assert card.window.focusWidget() is button(card.panel, "Yes, right")


def test_after_a_drag_the_first_unusual_side_is_asked_about_once(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    with_habit(found, "flank_l")
    card = Card(qtbot, found, settings=Settings(drag_marks=True))

    card.drag("buttock_r", BACK.id, "flank_r")
    asked = words_on(card.panel)
    card.press("Yes, right")

    assert f"Lower back, right. {QUESTION}" in asked
    assert "You usually mark" not in words_on(card.panel)


def test_dragging_over_both_sides_asks_nothing(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found, settings=Settings(drag_marks=True))

    card.drag(LEFT_BACK.id, BACK.id)

    assert "You usually mark" not in words_on(card.window)
