"""The body map under mouse and keyboard: what it asks for, and that it changes nothing by itself."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_name_tag import NameTag
from tests.ui.widgets.body_builders import (
    PaintWatch,
    a_body_map,
    a_theme,
    click,
    middle_of,
    mouse,
    press_key,
    with_keyboard,
)

FRONT, BACK = View.FRONT, View.BACK
PRESS, RELEASE, MOVE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove


def clicks_on(body_map: BodyMap) -> list[str]:
    """The regions the map reports from now on."""
    reported: list[str] = []
    body_map.region_clicked.connect(reported.append)
    return reported


@pytest.mark.parametrize("build", Build)
def test_a_click_names_the_region_under_it_in_both_views(qtbot: QtBot, build: Build) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_build(build)
    reported = clicks_on(body_map)

    for place, spot in enumerate(body_map.spots):
        click(body_map, spot.region, spot.view, at=1000 * (place + 1))

    assert reported == [spot.region for spot in body_map.spots]


def test_the_left_hand_is_at_the_right_in_front_and_at_the_left_behind(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    front = {side: body_map.region_rect(f"hand_{side}", FRONT).center().x() for side in "lr"}
    back = {side: body_map.region_rect(f"hand_{side}", BACK).center().x() for side in "lr"}

    assert front["r"] < front["l"] < back["l"] < back["r"]


def test_a_second_click_of_a_trembling_hand_is_ignored(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    reported = clicks_on(body_map)

    click(body_map, "low_back_l", BACK, at=1000)
    click(body_map, "low_back_l", BACK, at=1399)

    assert reported == ["low_back_l"]


def test_a_later_click_and_a_click_elsewhere_count(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    reported = clicks_on(body_map)

    click(body_map, "low_back_l", BACK, at=1000)
    click(body_map, "low_back_l", BACK, at=1400)
    click(body_map, "low_back_r", BACK, at=1500)

    assert reported == ["low_back_l", "low_back_l", "low_back_r"]


def test_a_click_that_slips_over_the_border_stays_with_the_pressed_region(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    reported = clicks_on(body_map)
    inside = QPointF(body_map.region_rect("low_back_l", BACK).right() - 3, 236)

    mouse(body_map, PRESS, inside)
    mouse(body_map, RELEASE, inside + QPointF(8, 0))

    assert reported == ["low_back_l"]


def test_a_press_that_is_carried_away_is_no_click(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    reported = clicks_on(body_map)

    mouse(body_map, PRESS, middle_of(body_map, "low_back_l", BACK))
    mouse(body_map, RELEASE, middle_of(body_map, "calf_upper_l", BACK))

    assert reported == []


def test_a_click_beside_the_figures_does_nothing(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    reported = clicks_on(body_map)

    mouse(body_map, PRESS, QPointF(5, 500))
    mouse(body_map, RELEASE, QPointF(5, 500))

    assert reported == []


def test_the_mouse_names_the_region_it_points_at(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    pointed: list[str] = []
    body_map.region_pointed.connect(pointed.append)

    mouse(body_map, MOVE, middle_of(body_map, "shin_r", FRONT))
    mouse(body_map, MOVE, middle_of(body_map, "shin_r", FRONT) + QPointF(0, 4))
    mouse(body_map, MOVE, QPointF(5, 500))

    assert pointed == ["shin_r", ""]


@pytest.mark.parametrize(("region", "view"), [("low_back_r", BACK), ("forehead_m", FRONT), ("hand_r", FRONT)])
def test_the_name_stands_beside_the_region_and_lets_the_mouse_through(
    qtbot: QtBot, region: str, view: View
) -> None:
    body_map = a_body_map(qtbot)
    tag = body_map.findChild(NameTag)

    mouse(body_map, MOVE, middle_of(body_map, region, view))

    assert isinstance(tag, NameTag)
    assert tag.isVisible()
    assert body_map.rect().contains(tag.geometry())
    assert not tag.geometry().intersects(body_map.region_rect(region, view))
    assert body_map.childAt(tag.geometry().center()) is None


@pytest.mark.parametrize(
    ("key", "value"), [(Qt.Key.Key_0, 0), (Qt.Key.Key_7, 7), (Qt.Key.Key_9, 9), (Qt.Key.Key_X, 10)]
)
def test_a_figure_key_asks_for_its_value_on_the_focused_region(qtbot: QtBot, key: Qt.Key, value: int) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)

    with qtbot.waitSignal(body_map.value_typed) as asked:
        press_key(body_map, key)

    assert asked.args == ["low_back_r", value]


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [(4, Qt.Key.Key_Plus, 5), (4, Qt.Key.Key_Minus, 3), (None, Qt.Key.Key_Plus, 1), (1, Qt.Key.Key_Minus, 0)],
)
def test_plus_and_minus_go_one_step(qtbot: QtBot, before: int | None, key: Qt.Key, after: int) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)
    body_map.set_marks({"low_back_r": before})

    with qtbot.waitSignal(body_map.value_typed) as asked:
        press_key(body_map, key)

    assert asked.args == ["low_back_r", after]


@pytest.mark.parametrize(("value", "key"), [(10, Qt.Key.Key_Plus), (0, Qt.Key.Key_Minus)])
def test_the_ends_of_the_scale_are_ends(qtbot: QtBot, value: int, key: Qt.Key) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)
    body_map.set_marks({"low_back_r": value})

    with qtbot.assertNotEmitted(body_map.value_typed):
        press_key(body_map, key)


def test_space_and_enter_are_clicks_and_removing_is_a_key_of_its_own(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)
    reported = clicks_on(body_map)
    removed: list[str] = []
    body_map.removal_asked.connect(removed.append)

    press_key(body_map, Qt.Key.Key_Space)
    press_key(body_map, Qt.Key.Key_Return)
    before = list(removed)
    press_key(body_map, Qt.Key.Key_Delete)

    assert reported == ["low_back_r", "low_back_r"]
    assert before == []
    assert removed == ["low_back_r"]


def test_letters_go_to_the_other_view_the_other_side_and_the_list(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "hip_outer_r", FRONT)

    press_key(body_map, Qt.Key.Key_B)
    turned = body_map.current
    press_key(body_map, Qt.Key.Key_S)
    mirrored = body_map.current
    with qtbot.waitSignal(body_map.list_asked):
        press_key(body_map, Qt.Key.Key_L)

    assert turned == Spot(region="hip_outer_r", view=BACK)
    assert mirrored == Spot(region="hip_outer_l", view=BACK)


def test_turning_from_a_part_seen_from_one_side_goes_to_what_lies_behind_it(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "knee_front_l", FRONT)

    press_key(body_map, Qt.Key.Key_B)

    assert body_map.current == Spot(region="knee_back_l", view=BACK)


def test_arrows_walk_to_the_neighbour_and_over_to_the_other_figure(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "forearm_front_l", FRONT)

    press_key(body_map, Qt.Key.Key_Down)
    at_the_hand = body_map.current
    press_key(body_map, Qt.Key.Key_Right)

    assert at_the_hand == Spot(region="hand_l", view=FRONT)
    assert body_map.current == Spot(region="hand_l", view=BACK)


def test_a_command_of_the_window_is_left_to_the_window(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)

    with qtbot.assertNotEmitted(body_map.value_typed):
        press_key(body_map, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)


def test_the_keyboard_names_its_region_and_falls_silent_when_it_leaves(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    pointed: list[str] = []
    body_map.region_pointed.connect(pointed.append)

    with_keyboard(body_map, "low_back_r", BACK)
    press_key(body_map, Qt.Key.Key_Left)
    body_map.clearFocus()

    assert pointed == ["low_back_r", "low_back_l", ""]


def test_another_build_keeps_marks_and_place(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)
    body_map.set_marks({"low_back_r": 7})

    body_map.set_build(Build.SOFT)

    assert body_map.spoken("low_back_r") == "Lower back, right, back view, pain 7"
    assert body_map.current == Spot(region="low_back_r", view=BACK)


def test_a_region_speaks_of_its_part_side_view_and_value(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    body_map.set_marks({"hand_l": 0, "face_m": None})
    body_map.set_ghosts(["shin_l"])

    assert body_map.spoken("hand_l") == "Hand and wrist, left, front view, pain 0"
    assert body_map.spoken("hand_l", BACK) == "Hand and wrist, left, back view, pain 0"
    assert body_map.spoken("face_m") == "Face, front view, marked, no number yet"
    assert body_map.spoken("shin_l") == "Shin, left, front view, not marked, marked last time"


def test_one_change_repaints_one_region(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_marks({"knee_front_l": 3, "low_back_l": 5})
    body_map.repaint()
    watch = PaintWatch(body_map)

    body_map.set_marks({"knee_front_l": 3, "low_back_l": 6})
    qtbot.waitUntil(lambda: not watch.painted.isEmpty())

    expected = body_map.region_rect("low_back_l", BACK).adjusted(-8, -8, 8, 8)
    assert expected.contains(watch.painted.boundingRect())
    assert watch.pixels < body_map.width() * body_map.height() / 50


def test_a_region_seen_from_both_sides_is_repainted_in_both_views(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    watch = PaintWatch(body_map)

    body_map.set_marks({"hand_r": 6})
    qtbot.waitUntil(lambda: not watch.painted.isEmpty())

    for view in View:
        assert watch.painted.contains(body_map.anchor_of(Spot(region="hand_r", view=view)))
    assert watch.pixels < body_map.width() * body_map.height() / 20


def test_setting_what_is_shown_already_repaints_nothing(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_marks({"hand_r": 6})
    body_map.repaint()
    watch = PaintWatch(body_map)

    body_map.set_marks({"hand_r": 6})
    body_map.set_ghosts([])
    body_map.set_chosen("")
    QApplication.processEvents()

    assert watch.painted.isEmpty()


def test_the_words_over_the_figures_fit_at_twice_the_text_size(qtbot: QtBot) -> None:
    usual = a_body_map(qtbot).minimumSizeHint()

    large = a_body_map(qtbot, a_theme(scale=2.0)).minimumSizeHint()

    assert large.width() > usual.width()
    assert large.height() > usual.height() > 300
