"""The popover beside a part: what is said in it is stored; it fits, follows and gives the keyboard back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from companion.domain.body import View
from companion.domain.entry import Mark
from companion.domain.knot import Knot
from companion.domain.since import Since
from companion.ui.mark_words import detail_words
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.text_fields import NoteInput
from tests.builders import a_mark
from tests.ui.diaries import Opened, add, the_entry, the_mark, yesterday
from tests.ui.finding import button, named
from tests.ui.panels.map_card import BACK, LEFT_BACK, Card


def test_when_it_hurts_is_stored_beside_how_it_feels(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")

    card.press("aching")
    card.press("At rest")
    card.press("Under pressure")

    mark = the_mark(card.check_in, BACK.id)
    assert mark.qualities == frozenset({"aching"})
    assert mark.contexts == frozenset({"rest", "pressure"})


def test_since_when_and_a_note_are_stored_and_found_again(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")

    QTest.keyClicks(named(card.window, DropDown, "Since which year"), "2024")
    card.type_note("After the move")
    card.press("Done")
    card.click(BACK.id)
    card.press("Knot, since when, weakness, note")

    mark = the_mark(card.check_in, BACK.id)
    assert (mark.since, mark.note) == (Since(2024), "After the move")
    assert named(card.window, DropDown, "Since which year").currentText() == "2024"
    assert named(card.window, NoteInput, "Note on this part").text() == "After the move"


def test_a_note_that_is_being_typed_goes_to_its_own_part(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(LEFT_BACK.id)
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")

    card.type_note("On the right")
    card.click(LEFT_BACK.id)

    notes = {mark.region: mark.note for mark in the_entry(card.check_in).marks}
    assert notes == {BACK.id: "On the right", LEFT_BACK.id: ""}


def test_a_removed_mark_comes_back_with_what_was_typed_last(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")
    card.type_note("After the move")

    card.press("Remove mark")
    removed = card.values()
    found.diary.undo()

    assert removed == {}
    assert the_mark(card.check_in, BACK.id).note == "After the move"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_long_form_with_everything_open_stays_inside_the_window(
    qtbot: QtBot, found: Opened, scale: float
) -> None:
    card = Card(qtbot, found, scale=scale)
    card.click(BACK.id)
    card.check_in.describe(BACK, knots=(Knot(view=View.BACK, x=0.5, y=0.5),) * 3)
    card.press("More")

    card.press("Knot, since when, weakness, note")
    qtbot.waitUntil(lambda: card.window.focusWidget().visibleRegion().boundingRect().height() >= 44 * scale)

    done = button(card.window, "Done")
    inside = card.window.rect()
    assert inside.contains(done.mapTo(card.window, done.rect().bottomRight()))
    assert inside.contains(done.mapTo(card.window, done.rect().topLeft()))
    assert not button(card.window, "Show a tender knot on the map").visibleRegion().isEmpty()


def test_esc_keeps_what_was_entered_and_gives_the_keyboard_back_to_the_map(
    qtbot: QtBot, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)

    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_7)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Escape)

    assert not card.is_open
    assert card.values() == {BACK.id: 7}
    assert card.panel.map.hasFocus()


def test_a_click_on_another_control_closes_it_and_keeps_the_keyboard_there(
    qtbot: QtBot, qapp: QApplication, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    moves = QSignalSpy(qapp.focusChanged)

    card.other.setFocus(Qt.FocusReason.MouseFocusReason)
    QCoreApplication.processEvents()

    assert not card.is_open
    assert card.other.hasFocus()
    assert [moves.at(n)[1] for n in range(moves.count())] == [card.other]


def test_it_stays_beside_its_part_when_the_card_moves(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    before = card.popover.geometry()

    card.panel.move(60, 0)
    qtbot.waitUntil(lambda: card.popover.geometry() != before)

    assert card.popover.x() == before.x() + 60


def tab(card: Card) -> str:
    """One press of the Tab key; the name of what has the keyboard then."""
    QTest.keyClick(card.window.windowHandle(), Qt.Key.Key_Tab)
    focused = card.window.focusWidget()
    assert focused is not None
    return focused.accessibleName() or (focused.text() if isinstance(focused, QAbstractButton) else "")


def test_the_tab_key_goes_through_the_long_form_as_it_stands_and_back_to_the_map(
    qtbot: QtBot, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.check_in.describe(BACK, since=Since(2024, 5), knots=(Knot(view=View.BACK, x=0.5, y=0.5),) * 2)
    card.press("More")
    card.press("Knot, since when, weakness, note")
    button(card.window, "Close").setFocus()

    stops = [tab(card) for _stop in range(18)]

    assert stops == [
        "Pain in Lower back, right",
        "dull",
        "At rest",
        "Soreness I expected after effort",
        "Also mark the left side",
        "Knot, since when, weakness, note",
        "Show a tender knot on the map",
        "Remove tender knot 1",
        "Remove tender knot 2",
        "Since which year",
        "Since which month",
        "Since which day",
        "Not weak",
        "Not limited",
        "Note on this part",
        "Remove mark",
        "Done",
        "Body map, front and back",
    ]
    assert not card.is_open


def test_weakness_and_movement_are_said_with_words_and_taken_back(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")

    card.press("Moderately")
    card.press("Not limited")
    said = the_mark(card.check_in, BACK.id)
    card.press("Moderately")
    taken_back = the_mark(card.check_in, BACK.id)
    found.diary.undo()

    assert (said.weakness, said.reduced_movement) == (2, 0)
    assert detail_words(said) == ["weak: moderately"]
    assert (taken_back.weakness, taken_back.reduced_movement) == (None, 0)
    assert the_mark(card.check_in, BACK.id) == said


def test_soreness_that_was_expected_is_said_with_one_press_and_taken_back_with_another(
    qtbot: QtBot, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")

    card.press("Soreness I expected after effort")
    said = the_mark(card.check_in, BACK.id)
    card.press("Soreness I expected after effort")

    assert said.after_effort
    assert not said.lasts
    assert not the_mark(card.check_in, BACK.id).after_effort
    found.diary.undo()
    assert the_mark(card.check_in, BACK.id).after_effort


def test_since_when_is_proposed_as_said_before_and_stored_once_it_is_accepted(
    qtbot: QtBot, found: Opened
) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 5, since=Since(2026, 5))))
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")
    proposed = the_mark(card.check_in, BACK.id).since

    card.press("As before: since May 2026")

    assert proposed is None
    assert the_mark(card.check_in, BACK.id).since == Since(2026, 5)
    with pytest.raises(AssertionError, match="0 visible buttons"):
        button(card.window, "As before: since May 2026")


def test_where_nothing_was_said_before_nothing_is_proposed(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark(LEFT_BACK.id, 5, since=Since(2026, 5)), a_mark(BACK.id, 3)))
    card = Card(qtbot, found)

    open_details(card)

    labels = [each.text() for each in card.window.findChildren(QAbstractButton) if each.isVisible()]
    assert not [words for words in labels if words.startswith("As before")]


def open_details(card: Card) -> None:
    card.click(BACK.id)
    card.press("More")
    card.press("Knot, since when, weakness, note")


def stored(found: Opened) -> list[Mark]:
    """All marks of the diary, whatever check-in is open now."""
    return [mark for entry in found.diary.entries() for mark in entry.marks]


HOUR_IS_OVER, DAY_IS_OVER = timedelta(minutes=61), timedelta(hours=20)
closed_after = pytest.mark.parametrize("passed", [HOUR_IS_OVER, DAY_IS_OVER], ids=["hour", "day"])


@closed_after
def test_a_note_is_kept_when_the_check_in_closes_while_it_is_typed(
    qtbot: QtBot, found: Opened, passed: timedelta
) -> None:
    card = Card(qtbot, found)
    open_details(card)
    card.type_note("worse after sitting")

    found.clock.advance(seconds=passed.total_seconds())
    card.panel.show_check_in()

    assert [mark.note for mark in stored(found)] == ["worse after sitting"]


def test_a_late_note_does_not_go_to_the_part_that_is_opened_next(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    open_details(card)
    card.type_note("worse after sitting")

    found.clock.advance(hours=20)
    card.panel.map.region_clicked.emit(LEFT_BACK.id)

    notes = {mark.region: mark.note for mark in stored(found)}
    assert notes == {BACK.id: "worse after sitting", LEFT_BACK.id: ""}


@closed_after
def test_a_word_chosen_late_is_stored_with_what_it_was_said_of(
    qtbot: QtBot, found: Opened, passed: timedelta
) -> None:
    card = Card(qtbot, found)
    open_details(card)

    found.clock.advance(seconds=passed.total_seconds())
    card.press("aching")

    assert [mark.qualities for mark in stored(found)] == [frozenset({"aching"})]


@closed_after
def test_a_value_chosen_late_is_stored_with_its_own_mark(
    qtbot: QtBot, found: Opened, passed: timedelta
) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)

    found.clock.advance(seconds=passed.total_seconds())
    QTest.keyClick(named(card.popover, ScaleInput, "Pain in Lower back, right"), Qt.Key.Key_7)

    assert [mark.intensity for mark in stored(found)] == [7]


def test_a_part_marked_in_a_new_check_in_is_not_that_of_the_old_one(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_7)
    card.press("Done")

    found.clock.advance(minutes=61)
    card.panel.show_check_in()
    card.click(BACK.id)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_3)

    assert [mark.intensity for mark in stored(found)] == [7, 3]


def test_a_knot_is_placed_though_the_check_in_has_closed_meanwhile(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    open_details(card)
    card.press("Show a tender knot on the map")

    found.clock.advance(hours=20)
    QTest.keyClick(card.panel.map, Qt.Key.Key_Return)

    (mark,) = stored(found)
    assert len(mark.knots) == 1
    assert not card.panel.map.placing
