"""Choosing the place of a tender point inside a region, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.domain.knot import Knot
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_geometry import Placement, views_of
from companion.ui.widgets.body_map import BodyMap
from tests.ui.widgets.body_builders import (
    DRAWING,
    PaintWatch,
    a_body_map,
    click,
    middle_of,
    mouse,
    press_key,
    with_keyboard,
)

FRONT, BACK = View.FRONT, View.BACK
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def placing(qtbot: QtBot, region: str = "low_back_l", view: View = BACK) -> tuple[BodyMap, list[Knot]]:
    """A map on which a place is being chosen, and the points that it reports."""
    body_map = with_keyboard(a_body_map(qtbot), region, view)
    body_map.set_placing(region)
    placed: list[Knot] = []
    body_map.knot_placed.connect(lambda _region, knot: placed.append(knot))
    return body_map, placed


def on_map(body_map: BodyMap, region: str, knot: Knot) -> QPointF:
    figure = body_map.views[knot.view]
    return body_map._placement(knot.view).transform.map(figure.place_in(region, (knot.x, knot.y)))


def test_a_click_in_the_region_places_a_point_there(qtbot: QtBot) -> None:
    body_map, placed = placing(qtbot)

    with qtbot.assertNotEmitted(body_map.region_clicked):
        click(body_map, "low_back_l", BACK)

    assert len(placed) == 1
    there = on_map(body_map, "low_back_l", placed[0])
    assert (there - middle_of(body_map, "low_back_l", BACK)).manhattanLength() < 1.5


def test_a_trembling_second_click_places_no_second_point_and_opens_nothing(qtbot: QtBot) -> None:
    body_map, placed = placing(qtbot)
    body_map.knot_placed.connect(lambda *_point: body_map.set_placing(""))
    there = middle_of(body_map, "low_back_l", BACK)

    with qtbot.assertNotEmitted(body_map.region_clicked):
        for at in (1000, 1200):
            mouse(body_map, QEvent.Type.MouseButtonPress, there, at=at)
            mouse(body_map, QEvent.Type.MouseButtonRelease, there, at=at)

    assert len(placed) == 1


def test_a_click_beside_the_region_asks_for_nothing(qtbot: QtBot) -> None:
    body_map, placed = placing(qtbot)

    with qtbot.assertNotEmitted(body_map.region_clicked):
        click(body_map, "buttock_l", BACK)

    assert placed == []
    assert body_map.placing == "low_back_l"


@pytest.mark.parametrize("mirrored", [False, True])
def test_arrows_move_the_cross_as_it_is_seen_and_enter_places_it(qtbot: QtBot, mirrored: bool) -> None:
    body_map, placed = placing(qtbot)
    body_map.set_mirrored(mirrored)

    press_key(body_map, Qt.Key.Key_Return)
    for _step in range(5):
        press_key(body_map, Qt.Key.Key_Right)
    press_key(body_map, Qt.Key.Key_Up)
    press_key(body_map, Qt.Key.Key_Return)

    before, after = (on_map(body_map, "low_back_l", knot) for knot in placed)
    assert after.x() > before.x()
    assert after.y() < before.y()
    assert abs(placed[1].x - placed[0].x) == pytest.approx(0.1, abs=0.001)


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_place_of_the_cross_is_not_said_with_the_persons_own_left(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, mirrored: bool
) -> None:
    body_map, _placed = placing(qtbot)
    body_map.set_mirrored(mirrored)
    said: list[str] = []
    monkeypatch.setattr("companion.ui.widgets.body_placed.announce", lambda _map, words: said.append(words))

    press_key(body_map, Qt.Key.Key_Right)
    press_key(body_map, Qt.Key.Key_Right)

    assert all("% from the edge at the left of the picture, " in words for words in said)
    first, second = (int(words.split()[0]) for words in said)
    assert second > first


@pytest.mark.parametrize("key", ARROWS)
@pytest.mark.parametrize(("region", "view"), [("groin_l", FRONT), ("temple_r", FRONT), ("hand_l", BACK)])
def test_the_cross_stops_at_the_border(qtbot: QtBot, region: str, view: View, key: Qt.Key) -> None:
    body_map, placed = placing(qtbot, region, view)
    figure = body_map.views[view]

    for _step in range(60):
        press_key(body_map, key)
    press_key(body_map, Qt.Key.Key_Space)

    assert figure.region_at(figure.place_in(region, (placed[0].x, placed[0].y))) == region


def test_values_cannot_be_typed_while_a_place_is_chosen(qtbot: QtBot) -> None:
    body_map, _placed = placing(qtbot)

    with qtbot.assertNotEmitted(body_map.value_typed), qtbot.assertNotEmitted(body_map.removal_asked):
        press_key(body_map, Qt.Key.Key_7)
        press_key(body_map, Qt.Key.Key_Delete)

    assert body_map.current.region == "low_back_l"


def test_esc_ends_it_and_the_keys_are_those_of_the_map_again(qtbot: QtBot) -> None:
    body_map, placed = placing(qtbot)

    with qtbot.waitSignal(body_map.placing_ended):
        press_key(body_map, Qt.Key.Key_Escape)
    with qtbot.waitSignal(body_map.value_typed):
        press_key(body_map, Qt.Key.Key_7)

    assert body_map.placing == ""
    assert placed == []


def test_b_takes_the_cross_to_the_other_view_of_a_region_that_both_show(qtbot: QtBot) -> None:
    body_map, placed = placing(qtbot, "hand_l", FRONT)

    press_key(body_map, Qt.Key.Key_B)
    press_key(body_map, Qt.Key.Key_Return)

    assert [knot.view for knot in placed] == [BACK]
    assert body_map.current == Spot(region="hand_l", view=BACK)


def test_b_keeps_a_cross_that_the_other_view_cannot_show(qtbot: QtBot) -> None:
    body_map, placed = placing(qtbot)

    press_key(body_map, Qt.Key.Key_B)
    press_key(body_map, Qt.Key.Key_Return)

    assert [knot.view for knot in placed] == [BACK]


def test_a_small_region_is_magnified_as_long_as_a_place_is_chosen(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    before = body_map.region_rect("low_back_l")

    body_map.set_placing("low_back_l")
    near = body_map.region_rect("low_back_l")
    body_map.set_placing("")

    assert near.width() > 3 * before.width()
    assert body_map.region_rect("low_back_l") == before


def test_a_closeup_of_the_persons_own_stays_when_the_place_is_chosen(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.zoom_to("waist_l")

    body_map.set_placing("low_back_l")
    body_map.set_placing("")

    assert body_map.magnified


def test_a_place_can_be_chosen_in_a_closeup(qtbot: QtBot) -> None:
    body_map, placed = placing(qtbot, "temple_l", FRONT)
    body_map.zoom_to("head")

    click(body_map, "temple_l", FRONT)

    there = on_map(body_map, "temple_l", placed[0])
    assert (there - middle_of(body_map, "temple_l", FRONT)).manhattanLength() < 1.5


def test_a_step_of_the_cross_repaints_the_cross_alone(qtbot: QtBot) -> None:
    body_map, _placed = placing(qtbot)
    QApplication.processEvents()
    watch = PaintWatch(body_map)

    press_key(body_map, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not watch.painted.isEmpty())

    assert watch.pixels < 40 * 40


@pytest.mark.parametrize("build", Build)
def test_a_point_in_a_corner_is_drawn_inside_its_region_on_either_build(build: Build) -> None:
    views = views_of(DRAWING.figure(build))

    for view, figure in views.items():
        for region in figure.shapes:
            place = figure.place_in(region, (0.0, 1.0))
            assert figure.region_at(place) == region, (view, region)


def test_points_are_painted_where_they_are(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    watch = PaintWatch(body_map)

    body_map.set_knots({"low_back_l": [Knot(view=BACK, x=0.5, y=0.5)]})
    qtbot.waitUntil(lambda: not watch.painted.isEmpty())

    marks = body_map._marks_of(BACK)
    assert list(marks.knots) == ["low_back_l"]
    assert body_map._marks_of(FRONT).knots.get("low_back_l", []) == []
    around = body_map.region_rect("low_back_l", BACK).adjusted(-8, -8, 8, 8)
    assert around.contains(watch.painted.boundingRect())


def test_a_mirrored_picture_keeps_the_point_on_its_side() -> None:
    figure = views_of(DRAWING.figure(Build.STRAIGHT))[FRONT]
    page, room = QSizeF(400, 900), QRectF(0, 0, 200, 450)
    thumb = figure.place_in("hand_l", (0.9, 0.4))

    plain, mirrored = (Placement(page, room, mirrored=on).transform.map(thumb) for on in (False, True))

    assert plain.x() + mirrored.x() == pytest.approx(200, abs=1)
