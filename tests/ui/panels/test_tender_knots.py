"""Tender knots: shown on the map, listed in the form, removed again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.body import View
from companion.domain.knot import Knot
from tests.ui.diaries import Opened, the_mark
from tests.ui.finding import button, words_on
from tests.ui.panels.map_card import BACK, Card


def test_a_knot_is_listed_and_can_be_removed(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    knots = (Knot(view=View.BACK, x=0.25, y=0.5), Knot(view=View.BACK, x=0.5, y=0.75))
    card.click(BACK.id)
    card.check_in.describe(BACK, knots=knots)
    card.press("More")
    card.press("Knot, since when, weakness, note")

    listed = words_on(card.window)
    card.press("Remove tender knot 1")

    assert "Tender knot 1, back view" in listed
    assert "Tender knot 2, back view" in listed
    assert the_mark(card.check_in, BACK.id).knots == knots[1:]


def show_a_knot(card: Card) -> None:
    """From a click on the part to the cross on the map."""
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")
    card.press("Show a tender knot on the map")


def test_a_knot_is_shown_with_a_click_and_the_form_comes_back_with_it(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)
    hint = words_on(card.panel)
    waiting = not card.is_open

    card.click(BACK.id)

    (knot,) = the_mark(card.check_in, BACK.id).knots
    assert waiting
    assert "Lower back, right: click the tender spot" in hint
    assert knot.view is View.BACK
    assert "Tender knot 1, back view" in words_on(card.popover)
    assert "click the tender spot" not in words_on(card.panel)


def test_a_knot_is_shown_with_the_keyboard_alone(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)

    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Return)

    (knot,) = the_mark(card.check_in, BACK.id).knots
    assert 0 < knot.y < 1
    assert button(card.window, "Show a tender knot on the map").hasFocus()


def test_enter_on_the_button_goes_to_the_map_and_does_not_end_the_form(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")
    asking = button(card.window, "Show a tender knot on the map")

    QTest.keyClick(asking, Qt.Key.Key_Return)

    assert "click the tender spot" in words_on(card.panel)


def test_a_second_knot_joins_the_first_and_each_is_one_step(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)
    card.click(BACK.id)

    card.press("Show a tender knot on the map")
    QTest.keyClick(card.panel.map, Qt.Key.Key_Up)
    QTest.keyClick(card.panel.map, Qt.Key.Key_Return)
    both = the_mark(card.check_in, BACK.id).knots
    found.diary.undo()

    assert len(both) == 2
    assert the_mark(card.check_in, BACK.id).knots == both[:1]


@pytest.mark.parametrize("by_key", [True, False])
def test_showing_a_knot_can_be_left(qtbot: QtBot, found: Opened, *, by_key: bool) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)

    if by_key:
        QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Escape)
    else:
        card.press("Cancel")

    assert the_mark(card.check_in, BACK.id).knots == ()
    assert card.panel.map.placing == ""
    assert card.is_open


def test_a_click_beside_the_part_marks_nothing_while_a_knot_is_shown(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)

    card.click("knee_front_l")

    assert card.values() == {BACK.id: None}
    assert card.panel.map.placing == BACK.id


def test_showing_a_knot_ends_with_its_mark(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)

    found.diary.undo()
    card.click("knee_front_l")

    assert list(card.values()) == ["knee_front_l"]
