"""The card of the body map with a real diary: what is done on the map is stored."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.domain.settings import Settings
from companion.domain.since import Since
from companion.ui.panels.mark_list import MarkRow
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_words import UNMARKED
from companion.ui.widgets.command_list import CommandRow
from tests.builders import a_mark, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, add, the_entry, yesterday
from tests.ui.finding import named, words_on
from tests.ui.panels.map_card import BACK, LEFT_BACK, Card
from tests.ui.widgets.body_builders import REGIONS


def test_shift_click_marks_both_sides_in_one_step(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)

    card.click(BACK.id, Qt.KeyboardModifier.ShiftModifier)
    marked = card.values()
    found.diary.undo()

    assert marked == {BACK.id: None, LEFT_BACK.id: None}
    assert card.values() == {}


def test_a_drag_marks_what_it_goes_over_in_one_step(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found, settings=Settings(drag_marks=True))
    card.check_in.rate(REGIONS["flank_r"], 6)

    card.drag("low_back_l", "low_back_r", "flank_r")
    marked = card.values()
    found.diary.undo()

    assert marked == {"flank_r": 6, "low_back_l": 6, "low_back_r": 6}
    assert card.values() == {"flank_r": 6}
    assert not card.is_open


def test_a_drag_marks_nothing_while_the_setting_is_off(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)

    card.drag("low_back_l", "low_back_r", "flank_r")

    assert card.values() == {}


def test_what_a_drag_goes_over_is_shown_before_it_is_stored(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found, settings=Settings(drag_marks=True))
    card.check_in.rate(REGIONS["flank_r"], 6)

    card.panel.map.region_swept.emit("low_back_l")
    shown, stored = card.panel.map.value_of("low_back_l"), card.values()
    card.panel.map.sweep_ended.emit()

    assert (shown, stored) == (6, {"flank_r": 6})
    assert card.values() == {"flank_r": 6, "low_back_l": 6}


def begin_drag(card: Card, *regions: str) -> None:
    """Press on the first and move over all; the button stays down."""
    QTest.mousePress(card.panel.map, Qt.MouseButton.LeftButton, pos=card.place(regions[0]))
    for region in regions:
        QTest.mouseMove(card.panel.map, card.place(region))


@pytest.mark.parametrize("ended", ["hidden", "grab lost", "next press"])
def test_a_drag_whose_end_never_comes_is_stored_by_itself(qtbot: QtBot, found: Opened, ended: str) -> None:
    card = Card(qtbot, found, settings=Settings(drag_marks=True))
    begin_drag(card, "low_back_l", "low_back_r")

    if ended == "hidden":
        card.panel.hide()
        card.panel.show()
    elif ended == "grab lost":
        QCoreApplication.sendEvent(card.panel.map, QEvent(QEvent.Type.UngrabMouse))
    else:
        QTest.mousePress(card.panel.map, Qt.MouseButton.LeftButton, pos=card.place("chest_l"))
    stored = card.values()
    found.diary.undo()

    assert stored == {"low_back_l": None, "low_back_r": None}
    assert card.values() == {}
    assert card.panel.map.value_of("low_back_l") == UNMARKED


def test_a_press_that_hiding_interrupted_is_no_click_afterwards(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found, settings=Settings(drag_marks=True))
    place = card.place(BACK.id)
    QTest.mousePress(card.panel.map, Qt.MouseButton.LeftButton, pos=place)

    card.panel.hide()
    card.panel.show()
    QTest.mouseRelease(card.panel.map, Qt.MouseButton.LeftButton, pos=place)

    assert card.values() == {}


@pytest.mark.parametrize("by_list", [True, False], ids=["a row of the list", "another figure"])
def test_something_else_ends_the_showing_of_a_knot(qtbot: QtBot, found: Opened, by_list: bool) -> None:
    card = Card(qtbot, found)
    card.click("chest_l")
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")
    card.press("Show a tender knot on the map")

    if by_list:
        named(card.panel, MarkRow, "Chest, left, not rated yet").click()
    else:
        card.panel.set_build(Build.SOFT)

    assert card.panel.map.placing == ""
    assert "click the tender spot" not in words_on(card.window)
    assert card.is_open is by_list


def with_unknown_part(qtbot: QtBot, found: Opened) -> Card:
    add(found.diary, an_entry(a_moment(), marks=(a_mark("tail_tip", 9), a_mark(BACK.id, 3))))
    return Card(qtbot, found)


def test_a_part_of_a_newer_version_is_read_and_removed_with_the_keyboard(qtbot: QtBot, found: Opened) -> None:
    card = with_unknown_part(qtbot, found)
    removed = QSignalSpy(card.panel.removed)
    card.panel.map.setFocus()
    QTest.keyClick(card.panel.map, Qt.Key.Key_L)

    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Space)
    read = words_on(card.panel)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Space)

    assert "Unknown part, pain 9. It comes from a newer version of this program" in read
    assert card.values() == {BACK.id: 3}
    assert removed.at(0) == ["Unknown part removed"]
    assert card.panel.map.hasFocus()


def test_what_was_taken_over_is_said_with_a_way_back(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 5), answers=(an_answer("pain_now", 4),)))
    card = Card(qtbot, found)
    told = QSignalSpy(card.panel.removed)

    card.press("Same as yesterday")
    card.press("Same as yesterday")
    found.diary.undo()

    assert [told.at(place) for place in range(told.count())] == [
        ["Taken over from yesterday: 1 part, pain 4"]
    ]
    assert card.values() == {}


def test_a_part_of_a_newer_version_can_be_left_as_it_is(qtbot: QtBot, found: Opened) -> None:
    card = with_unknown_part(qtbot, found)
    named(card.panel, MarkRow, "Unknown part, pain 9").click()

    card.press("Keep it")

    assert card.values() == {"tail_tip": 9, BACK.id: 3}
    assert "It comes from a newer version" not in words_on(card.panel)
    assert card.panel.map.hasFocus()


def test_del_removes_the_marks_of_the_list_and_ends_on_the_map(qtbot: QtBot, found: Opened) -> None:
    card = with_unknown_part(qtbot, found)
    removed = QSignalSpy(card.panel.removed)
    card.panel.map.setFocus()
    QTest.keyClick(card.panel.map, Qt.Key.Key_L)

    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Delete)
    left = card.values()
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Delete)

    assert left == {BACK.id: 3}
    assert card.values() == {}
    assert [removed.at(n) for n in range(removed.count())] == [
        ["Unknown part removed"],
        ["Lower back, right removed"],
    ]
    assert card.panel.map.hasFocus()


def test_one_last_value_is_accepted_by_its_key(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 5), a_mark("knee_front_l", 3)))
    card = Card(qtbot, found)

    card.panel.map.press(Spot(region=BACK.id, view=View.BACK))
    found.diary.undo()
    card.panel.map.setFocus()
    QTest.keyClick(card.panel.map, Qt.Key.Key_Y)

    assert the_entry(card.check_in).marks == (a_mark(BACK.id, 5, carried=True),)


def test_a_click_on_a_last_value_marks_the_part_as_now(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 5)))
    card = Card(qtbot, found)

    card.click(BACK.id)

    assert the_entry(card.check_in).marks == (a_mark(BACK.id, 5),)


def test_nothing_is_marked_where_the_diary_is_open_to_read(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 5)))
    card = Card(qtbot, found, settings=Settings(drag_marks=True))
    card.panel.set_changeable(changeable=False)

    card.click(BACK.id)
    card.click(BACK.id, Qt.KeyboardModifier.ShiftModifier)
    card.drag("low_back_l", "low_back_r", "flank_r")
    QTest.keyClick(card.panel.map, Qt.Key.Key_Y)
    card.press("More for the body map")
    rows = {row.accessibleName(): row.isEnabled() for row in card.window.findChildren(CommandRow)}

    assert card.values() == {}
    assert card.panel.map.value_of("low_back_l") == UNMARKED
    assert [name for name, enabled in rows.items() if enabled] == ["Numbers for forms", "Save as a picture"]


def test_the_map_speaks_what_was_said_of_a_mark(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)

    card.check_in.describe(BACK, qualities=frozenset({"tight"}))
    card.check_in.describe(BACK, since=Since(2026, 5))

    assert card.panel.map.spoken(BACK.id) == "Lower back, right, back view, pain 4, tight, since May 2026"
    row = named(card.panel, MarkRow, "Lower back, right, pain 4, tight, since May 2026")
    assert row.isEnabled()


def test_three_parts_get_three_values_with_five_keys(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.panel.map.press(Spot(region="mid_back_l", view=View.BACK))
    found.diary.undo()
    card.panel.map.setFocus(Qt.FocusReason.TabFocusReason)

    keys = (Qt.Key.Key_5, Qt.Key.Key_Down, Qt.Key.Key_3, Qt.Key.Key_Right, Qt.Key.Key_7)
    for key in keys:
        QTest.keyClick(card.panel.map, key)

    assert sorted(value or 0 for value in card.values().values()) == [3, 5, 7]
    assert len(card.values()) == 3
