"""Typing to find a part on the map: the keyboard goes there, and nothing is marked by it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import View
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_map import BodyMap
from tests.ui.widgets.body_builders import a_body_map, press_key, with_keyboard

FRONT, BACK = View.FRONT, View.BACK


def field_of(body_map: BodyMap) -> QLineEdit:
    found = body_map.findChildren(QLineEdit)
    return next(field for field in found if field.accessibleName() == "Find a part")


def offered(body_map: BodyMap) -> list[str]:
    choices = next(each for each in body_map.findChildren(QListWidget) if each.isVisible())
    return [choices.item(place).text() for place in range(choices.count())]


def searching(qtbot: QtBot, typed: str) -> BodyMap:
    """A map with the keyboard on the lower back and the search open, with these letters in it."""
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)
    body_map.activateWindow()
    qtbot.waitUntil(body_map.isActiveWindow)
    press_key(body_map, Qt.Key.Key_F)
    QTest.keyClicks(field_of(body_map), typed)
    return body_map


def test_a_few_letters_offer_the_best_matches(qtbot: QtBot) -> None:
    body_map = searching(qtbot, "left sh")

    names = offered(body_map)

    assert "Front of shoulder, left" in names
    assert len(names) == 6


def test_parts_have_the_names_they_have_on_the_map(qtbot: QtBot) -> None:
    body_map = searching(qtbot, "middle back")

    names = offered(body_map)

    assert names[:2] == ["Middle back, left", "Middle back, right"]


def test_enter_goes_to_the_chosen_region_and_asks_for_nothing(qtbot: QtBot) -> None:
    body_map = searching(qtbot, "elbow")
    field = field_of(body_map)

    with qtbot.assertNotEmitted(body_map.region_clicked), qtbot.assertNotEmitted(body_map.value_typed):
        QTest.keyClick(field, Qt.Key.Key_Down)
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert body_map.current == Spot(region="elbow_r", view=BACK)
    assert body_map.hasFocus()
    assert not field.isVisible()


def test_a_muscle_finds_a_region_of_the_other_view(qtbot: QtBot) -> None:
    body_map = searching(qtbot, "masseter")

    QTest.keyClick(field_of(body_map), Qt.Key.Key_Return)

    assert body_map.current == Spot(region="jaw_l", view=FRONT)


def test_digits_belong_to_the_field_while_it_is_open(qtbot: QtBot) -> None:
    body_map = searching(qtbot, "")

    with qtbot.assertNotEmitted(body_map.value_typed):
        QTest.keyClicks(field_of(body_map), "7")

    assert field_of(body_map).text() == "7"


def test_esc_closes_and_leaves_the_keyboard_where_it_was(qtbot: QtBot) -> None:
    body_map = searching(qtbot, "left")

    QTest.keyClick(field_of(body_map), Qt.Key.Key_Escape)

    assert body_map.hasFocus()
    assert body_map.current == Spot(region="low_back_r", view=BACK)


def test_up_from_the_first_match_is_the_last(qtbot: QtBot) -> None:
    body_map = searching(qtbot, "hand")
    last = offered(body_map)[-1]

    QTest.keyClick(field_of(body_map), Qt.Key.Key_Up)
    choices = body_map.findChild(QListWidget)

    assert isinstance(choices, QListWidget)
    assert choices.currentItem().text() == last


def test_words_that_no_part_has_are_answered(qtbot: QtBot) -> None:
    body_map = searching(qtbot, "qqq")
    field = field_of(body_map)

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.isVisible()
    assert body_map.current == Spot(region="low_back_r", view=BACK)


def test_a_visible_button_opens_the_search_and_a_click_picks(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    button = next(
        each for each in body_map.findChildren(QAbstractButton) if each.accessibleName() == "Find a part (F)"
    )

    button.click()
    QTest.keyClicks(field_of(body_map), "sole left")
    choices = body_map.findChild(QListWidget)
    assert isinstance(choices, QListWidget)
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    assert body_map.current == Spot(region="foot_sole_l", view=BACK)
    assert body_map.hasFocus()


def test_slash_opens_the_search_and_a_closeup_follows_to_what_is_found(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "temple_l", FRONT)
    body_map.zoom_to("head")

    press_key(body_map, Qt.Key.Key_Slash)
    QTest.keyClicks(field_of(body_map), "top left foot")
    QTest.keyClick(field_of(body_map), Qt.Key.Key_Return)

    assert body_map.current.region == "foot_top_l"
    assert not body_map.region_rect("foot_top_l").isEmpty()
