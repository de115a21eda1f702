"""The ways of asking the body map for more than one thing: both sides, a sweep, the value of last time."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from pytestqt.qtbot import QtBot

from companion.domain.body import View
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_name_tag import NameTag
from tests.ui.widgets.body_builders import (
    a_body_map,
    click,
    drag,
    middle_of,
    mouse,
    press_key,
    with_keyboard,
)

FRONT, BACK = View.FRONT, View.BACK
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Asked:
    """What a map asks for from now on, in order."""

    def __init__(self, body_map: BodyMap) -> None:
        self.clicked: list[str] = []
        self.both: list[str] = []
        self.swept: list[str] = []
        self.ends = 0
        body_map.region_clicked.connect(self.clicked.append)
        body_map.both_clicked.connect(self.both.append)
        body_map.region_swept.connect(self.swept.append)
        body_map.sweep_ended.connect(self._end)

    def _end(self) -> None:
        self.ends += 1


def test_shift_asks_for_both_sides_by_mouse_and_by_keyboard(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)
    asked = Asked(body_map)

    click(body_map, "hand_l", FRONT, modifier=SHIFT)
    press_key(body_map, Qt.Key.Key_Space, SHIFT)

    assert asked.both == ["hand_l", "hand_l"]
    assert asked.clicked == []


def test_a_trembling_second_click_with_shift_is_ignored_too(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    asked = Asked(body_map)

    click(body_map, "hand_l", FRONT, at=1000, modifier=SHIFT)
    click(body_map, "hand_l", FRONT, at=1200, modifier=SHIFT)

    assert asked.both == ["hand_l"]


def test_a_sweep_asks_once_for_each_region_on_its_way_and_for_no_click(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_dragging(True)
    asked = Asked(body_map)
    places = [middle_of(body_map, region, BACK) for region in ("mid_back_l", "low_back_l", "mid_back_l")]

    drag(body_map, *places)

    assert asked.swept == ["mid_back_l", "low_back_l"]
    assert asked.ends == 1
    assert asked.clicked == []


def test_a_fast_hand_leaves_no_region_out(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_dragging(True)
    asked = Asked(body_map)

    drag(body_map, middle_of(body_map, "thigh_front_l", FRONT), middle_of(body_map, "shin_l", FRONT))

    assert asked.swept == ["thigh_front_l", "knee_front_l", "shin_l"]


def test_a_trembling_hand_clicks_and_sweeps_nothing(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_dragging(True)
    asked = Asked(body_map)
    middle = middle_of(body_map, "low_back_l", BACK)

    drag(body_map, middle, middle + QPointF(9, 0))

    assert (asked.swept, asked.ends) == ([], 0)
    assert asked.clicked == ["low_back_l"]


def test_without_the_setting_a_drag_asks_for_nothing(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    asked = Asked(body_map)

    drag(body_map, middle_of(body_map, "thigh_front_l", FRONT), middle_of(body_map, "shin_l", FRONT))

    assert (asked.swept, asked.ends, asked.clicked) == ([], 0, [])


def test_y_accepts_the_value_of_last_time_where_a_part_is_dashed(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)
    body_map.set_ghosts({"low_back_r": 4})

    with qtbot.waitSignal(body_map.ghost_accepted) as accepted:
        press_key(body_map, Qt.Key.Key_Y)

    assert accepted.args == ["low_back_r"]


@pytest.mark.parametrize("marks", [{}, {"low_back_r": 3}])
def test_y_asks_for_nothing_where_no_part_is_dashed(qtbot: QtBot, marks: dict[str, int | None]) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "low_back_r", BACK)
    body_map.set_ghosts(dict.fromkeys(marks, 4) | {"hand_l": 2})
    body_map.set_marks(marks)

    with qtbot.assertNotEmitted(body_map.ghost_accepted):
        press_key(body_map, Qt.Key.Key_Y)


def test_the_value_of_last_time_is_spoken_until_there_is_a_new_one(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_ghosts({"shin_l": 4, "hand_l": None})

    before = body_map.spoken("shin_l")
    unrated = body_map.spoken("hand_l")
    body_map.set_marks({"shin_l": 6})

    assert before == "Shin, left, front view, not marked, marked last time, pain 4"
    assert unrated.endswith("front view, not marked, marked last time")
    assert body_map.spoken("shin_l") == "Shin, left, front view, pain 6"


def test_qualities_are_spoken_after_the_value_of_a_mark(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_marks({"low_back_r": 7})

    body_map.set_spoken_details({"low_back_r": "tight, aching, with movement", "hand_l": "numb"})

    assert body_map.spoken("low_back_r") == (
        "Lower back, right, back view, pain 7, tight, aching, with movement"
    )
    assert body_map.spoken("hand_l") == "Hand and wrist, left, front view, not marked"


def test_a_name_tag_covers_no_other_mark_where_there_is_another_place(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    around = ["blade_inner_l", "blade_inner_r", "shoulder_blade_l", "shoulder_blade_r", "neck_back_l"]
    body_map.set_marks(dict.fromkeys(around, 5))
    tag = body_map.findChild(NameTag)
    assert isinstance(tag, NameTag)

    mouse(body_map, QEvent.Type.MouseMove, middle_of(body_map, "mid_back_l", BACK))

    for region in around:
        assert not tag.geometry().contains(middle_of(body_map, region, BACK).toPoint())
