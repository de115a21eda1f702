"""The body as in a mirror: every side keeps its name, its place and its words."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.body import View
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_name_tag import NameTag
from tests.ui.widgets.body_builders import (
    a_body_map,
    click,
    middle_of,
    press_key,
    with_keyboard,
)

FRONT, BACK = View.FRONT, View.BACK


def test_in_a_mirror_the_left_hand_is_at_the_left_in_front_and_at_the_right_behind(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    body_map.set_mirrored(True)

    front = {side: body_map.region_rect(f"hand_{side}", FRONT).center().x() for side in "lr"}
    back = {side: body_map.region_rect(f"hand_{side}", BACK).center().x() for side in "lr"}
    assert front["l"] < front["r"] < back["r"] < back["l"]
    assert body_map.spoken("hand_l") == "Hand and wrist, left, front view, not marked"


def test_in_a_mirror_a_click_keeps_the_side_that_is_seen(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_mirrored(True)
    reported: list[str] = []
    body_map.region_clicked.connect(reported.append)

    for at, spot in enumerate(body_map.spots, start=1):
        click(body_map, spot.region, spot.view, at=1000 * at)

    assert reported == [spot.region for spot in body_map.spots]


def test_in_a_mirror_arrows_go_where_they_point(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "chest_l", FRONT)
    body_map.set_mirrored(True)
    places = [middle_of(body_map, "chest_l", FRONT).x()]

    press_key(body_map, Qt.Key.Key_Right)
    places.append(middle_of(body_map, body_map.current.region, FRONT).x())

    assert body_map.current == Spot(region="chest_r", view=FRONT)
    assert places[1] > places[0]


def test_the_side_words_stand_over_the_sides_they_name(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    def words() -> list[tuple[str, str]]:
        return [column.sides(body_map._page) for column in body_map._columns]

    plain = words()
    body_map.set_mirrored(True)
    mirrored = words()
    body_map.zoom_to("hand_l")
    hand = words()

    assert plain == [("your right", "your left"), ("your left", "your right")]
    assert mirrored == [("your left", "your right"), ("your right", "your left")]
    assert hand == [("your left", ""), ("", "your left")]


def test_a_name_tag_in_a_closeup_leaves_the_side_words_free(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "hand_l", BACK)
    body_map.set_marks({"hand_l": 4})
    tag = body_map.findChild(NameTag)
    assert isinstance(tag, NameTag)

    body_map.zoom_to("hand_l")

    headers = [column.header.toRect() for column in body_map._columns]
    assert tag.isVisible()
    assert not any(tag.geometry().intersects(header) for header in headers)
    assert not tag.geometry().intersects(body_map.bar.geometry())
