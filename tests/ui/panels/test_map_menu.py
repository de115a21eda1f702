"""The menu of the body map: commands are one step each, and the map becomes numbers or a picture."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.domain.knot import Knot
from companion.domain.settings import Settings
from companion.ui.date_words import day_words
from companion.ui.panels.picture_panel import PicturePanel
from companion.ui.printing.body_sheet import BodyContent
from companion.ui.widgets.command_list import CommandRow
from companion.ui.widgets.text_fields import NoteInput
from tests.builders import a_mark, a_moment, an_entry
from tests.ui.diaries import Opened, add, the_mark
from tests.ui.finding import button, named, words_on
from tests.ui.panels.map_card import BACK, LEFT_BACK, Card
from tests.ui.widgets.body_builders import REGIONS


def test_the_menu_marks_the_whole_back_and_gives_the_keyboard_back(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)

    card.command("Mark the whole back")

    assert len(card.values()) == 13
    assert not card.is_open
    assert button(card.window, "More for the body map").hasFocus()


def test_the_menu_is_used_with_the_keyboard_alone(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)
    more = button(card.window, "More for the body map")
    more.setFocus()

    QTest.keyClick(more, Qt.Key.Key_Space)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Space)

    assert card.values() == {BACK.id: 4, LEFT_BACK.id: 4}


def test_the_part_used_last_is_copied_to_its_other_side(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(REGIONS["knee_front_l"], 2)
    card.click(BACK.id)
    card.press("Done")

    card.press("More for the body map")
    said = named(card.window, CommandRow, "Copy to the other side").accessibleDescription()
    card.press("Copy to the other side")

    assert said == "Lower back, right: the same for Lower back, left"
    assert card.values() == {"knee_front_l": 2, BACK.id: 2, LEFT_BACK.id: 2}


def test_commands_rest_where_there_is_nothing_to_do(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)

    card.press("More for the body map")

    rows = {row.accessibleName(): row.isEnabled() for row in card.window.findChildren(CommandRow)}
    assert rows["Mark the whole back"]
    assert not rows["Mark both sides"]
    assert not rows["Copy to the other side"]
    assert rows["Numbers for forms"]


def test_the_map_is_counted_for_forms(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)
    card.check_in.rate(LEFT_BACK, 0)

    card.command("Numbers for forms")

    assert "parts of this body map" in words_on(card.popover)
    assert "1 of 89" in words_on(card.popover)


def test_soreness_after_effort_is_left_out_of_the_counts_and_that_is_said(
    qtbot: QtBot, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)
    card.check_in.rate(LEFT_BACK, 3)
    card.check_in.describe(LEFT_BACK, after_effort=True)

    card.command("Numbers for forms")

    assert "1 of 89" in words_on(card.popover)
    assert "1 part is sore after effort and not counted." in words_on(card.popover)


def test_numbers_of_a_form_become_marks_that_are_not_rated(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)
    card.command("Numbers for forms")
    card.press("CHOIR numbers")

    named(card.window, NoteInput, "Numbers from a form").setPlainText("104")
    card.press("Standard (male map)")
    card.press("Mark these parts")
    marked = card.values()
    found.diary.undo()

    assert marked[BACK.id] == 4
    assert marked["temple_l"] is None
    assert not card.is_open
    assert card.values() == {BACK.id: 4}


def test_numbers_are_copied_and_none_taken_in_where_the_diary_is_open_to_read(
    qtbot: QtBot, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 5)
    card.panel.set_changeable(changeable=False)

    card.command("Numbers for forms")
    card.press("CHOIR numbers")
    card.press("Copy")

    assert QGuiApplication.clipboard().text() == "219"
    assert "Numbers from a form" not in words_on(card.window)
    assert not [
        each for each in card.window.findChildren(NoteInput) if not each.isReadOnly() and each.isVisible()
    ]


def test_a_picture_of_the_map_is_offered_as_it_is_shown(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found, settings=Settings(mirrored_map=True))
    card.panel.set_build(Build.SOFT)
    card.check_in.rate(BACK, 4)
    knots = (Knot(view=View.BACK, x=0.25, y=0.5),)
    card.check_in.describe(BACK, knots=knots)

    card.command("Save as a picture")

    shown = card.popover.findChild(PicturePanel)
    assert shown is not None
    day = found.diary.today()
    assert shown._content == BodyContent(
        build=Build.SOFT,
        values={BACK.id: 4},
        knots={BACK.id: knots},
        mirrored=True,
        caption=(day_words(day),),
        last_day=day,
    )
    assert button(card.window, "Save as").isVisible()


def test_a_part_of_a_newer_version_is_counted_shown_and_kept(qtbot: QtBot, found: Opened) -> None:
    unknown = a_mark("tail_tip", 4, knots=(Knot(view=View.BACK, x=0.5, y=0.5),), note="At the very end")
    add(found.diary, an_entry(a_moment(), marks=(unknown, a_mark("knee_front_l", 2))))
    card = Card(qtbot, found)

    listed = words_on(card.panel)
    card.command("Mark both sides")
    card.click(BACK.id)
    card.press("Remove mark")

    assert "2 parts marked" in listed
    assert "Unknown part" in listed
    assert the_mark(card.check_in, "tail_tip") == unknown


def test_the_menu_closes_when_the_map_is_used(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found, settings=Settings(scale_on_first_click=False))
    card.press("More for the body map")

    card.panel.map.setFocus(Qt.FocusReason.MouseFocusReason)

    assert not card.is_open
    assert card.panel.map.hasFocus()


def test_a_second_press_closes_the_menu(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.press("More for the body map")

    card.press("More for the body map")

    assert not card.is_open
