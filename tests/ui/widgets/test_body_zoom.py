"""Looking at a part of the body magnified, and as in a mirror: everything still belongs together."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.domain.body_parts import PARTS, BodyPart, regions_of
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_map import BodyMap
from tests.ui.widgets.body_builders import (
    REGIONS,
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
COMFORTABLE = 44
DRAWN, OUTER_HIP = 40, 34
"""What is drawn is a little smaller than what answers. A waist is shown with the middle of the body."""


def spots_of(part: BodyPart) -> list[Spot]:
    return [
        Spot(region=region.id, view=view)
        for region in regions_of(part, REGIONS.values())
        for view in region.views
    ]


def button(body_map: BodyMap, name: str) -> QAbstractButton:
    """The visible button with this name."""
    found = [each for each in body_map.findChildren(QAbstractButton) if each.isVisible()]
    return next(each for each in found if name in (each.accessibleName(), each.text()))


def picked(body_map: BodyMap, words: str, *, by_mouse: bool = False) -> None:
    """Choose words in the list that is open over the map."""
    choices = next(each for each in body_map.findChildren(QListWidget) if each.isVisible())
    item = choices.findItems(words, Qt.MatchFlag.MatchExactly)[0]
    if by_mouse:
        choices.scrollToItem(item)
        place = choices.visualItemRect(item).center()
        QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        choices.setCurrentItem(item)
        QTest.keyClick(choices, Qt.Key.Key_Return)


@pytest.mark.parametrize("build", Build)
@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_the_regions_of_a_part_are_comfortably_large_and_all_in_the_picture(
    qtbot: QtBot, part: BodyPart, build: Build
) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_build(build)
    whole = {spot: body_map.spot_rect(spot).size() for spot in spots_of(part)}

    body_map.zoom_to(part.id)

    for spot in spots_of(part):
        box = body_map.spot_rect(spot)
        assert min(box.width(), box.height()) >= (OUTER_HIP if spot.region.startswith("hip_outer") else DRAWN)
        assert box.width() >= 1.5 * whole[spot].width()
        assert box.width() / box.height() == pytest.approx(
            whole[spot].width() / whole[spot].height(), rel=0.12
        )


def test_a_click_in_a_closeup_names_the_region_that_is_seen_there(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    reported: list[str] = []
    body_map.region_clicked.connect(reported.append)
    body_map.zoom_to("head")

    for at, region in enumerate(["temple_l", "jaw_r", "face_m", "forehead_m"], start=1):
        click(body_map, region, FRONT, at=1000 * at)
    click(body_map, "skull_base_r", BACK, at=9000)

    assert reported == ["temple_l", "jaw_r", "face_m", "forehead_m", "skull_base_r"]


def test_both_figures_show_the_same_part(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    body_map.zoom_to("hand_l")

    palm, knuckles = (body_map.region_rect("hand_l", view) for view in (FRONT, BACK))
    assert abs(palm.height() - knuckles.height()) < 6
    assert palm.center().x() < body_map.width() / 2 < knuckles.center().x()
    assert body_map.region_rect("hand_r", FRONT).isEmpty()


def test_z_looks_at_the_region_of_the_keyboard_and_back(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "groin_r", FRONT)
    before = body_map.region_rect("groin_r", FRONT)

    press_key(body_map, Qt.Key.Key_Z)
    near = body_map.region_rect("groin_r", FRONT)
    press_key(body_map, Qt.Key.Key_Z)

    assert min(near.width(), near.height()) >= COMFORTABLE
    assert body_map.region_rect("groin_r", FRONT) == before
    assert not body_map.magnified


def test_the_closeup_follows_the_keyboard_and_stays_for_the_mouse(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "hand_l", FRONT)
    body_map.zoom_to("hand_l")
    before = body_map.anchor_of(Spot(region="hand_l", view=FRONT))

    click(body_map, "hand_l", FRONT)
    unmoved = body_map.anchor_of(Spot(region="hand_l", view=FRONT))
    press_key(body_map, Qt.Key.Key_Up)
    press_key(body_map, Qt.Key.Key_Up)

    assert unmoved == before
    assert body_map.current == Spot(region="elbow_l", view=FRONT)
    assert body_map.rect().contains(body_map.region_rect("elbow_l", FRONT))
    assert min(body_map.region_rect("elbow_l", FRONT).size().toTuple()) >= COMFORTABLE


def test_a_region_chosen_elsewhere_comes_into_the_closeup(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.zoom_to("head")

    body_map.set_chosen("foot_sole_l")

    assert not body_map.region_rect("foot_sole_l").isEmpty()
    assert body_map.magnified


def test_the_way_back_to_the_whole_body_paints_no_figure_anew(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    before = body_map._figures[BACK]

    body_map.zoom_to("head")
    near = body_map._figures[BACK]
    body_map.look_at_whole()

    assert near is not before
    assert body_map._figures[BACK] is before


def test_another_build_or_theme_paints_the_figures_anew(qtbot: QtBot) -> None:
    theme = a_theme()
    body_map = a_body_map(qtbot, theme)
    figures = [body_map._figures[BACK]]

    body_map.set_build(Build.SOFT)
    figures.append(body_map._figures[BACK])
    theme.use("dark")
    figures.append(body_map._figures[BACK])
    body_map.set_mirrored(True)
    figures.append(body_map._figures[BACK])

    assert len({id(figure) for figure in figures}) == 4


def test_the_buttons_look_nearer_farther_and_at_the_whole_body(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.zoom_to("leg_l")

    def size() -> int:
        above, below = (
            body_map.anchor_of(Spot(region=region, view=BACK)) for region in ("calf_upper_l", "calf_lower_l")
        )
        return below.y() - above.y()

    sizes = [size()]
    for name in ("Look nearer", "Look from farther away", "Look from farther away"):
        button(body_map, name).click()
        sizes.append(size())
    button(body_map, "Whole body").click()

    assert sizes[1] > sizes[0] > sizes[3]
    assert sizes[2] == pytest.approx(sizes[0], abs=2)
    assert not body_map.magnified


def test_looking_nearer_and_farther_has_ends(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.zoom_to_region("elbow_l")

    for _step in range(12):
        body_map.look_nearer()
    nearest = body_map.region_rect("elbow_l").width()
    for _step in range(12):
        body_map.look_farther()

    assert nearest <= body_map.width() / 2
    assert not body_map.magnified


def test_a_part_is_chosen_from_a_list(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    button(body_map, "Look nearer").click()

    picked(body_map, "Left hand")

    assert body_map.magnified
    assert body_map.region_rect("hand_r", FRONT).isEmpty()
    assert body_map.hasFocus()


@pytest.mark.parametrize("by_mouse", [False, True], ids=["keyboard", "mouse"])
@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_the_chosen_part_is_what_is_shown_when_the_keyboard_is_back_on_the_map(
    qtbot: QtBot, part: BodyPart, by_mouse: bool
) -> None:
    body_map = a_body_map(qtbot)
    click(body_map, "jaw_l", FRONT)
    nearer = button(body_map, "Look nearer")
    if by_mouse:
        QTest.mouseClick(nearer, Qt.MouseButton.LeftButton)
    else:
        nearer.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(nearer, Qt.Key.Key_Space)

    picked(body_map, part.name, by_mouse=by_mouse)
    with qtbot.waitSignal(body_map.value_typed) as typed:
        press_key(body_map, Qt.Key.Key_7)

    assert body_map.hasFocus()
    for spot in spots_of(part):
        shown = body_map._placement(spot.view).rect.toAlignedRect()
        assert shown.contains(body_map.anchor_of(spot)), spot
    assert typed.args[0] in {spot.region for spot in spots_of(part)}


def test_choosing_a_part_keeps_the_region_of_the_keyboard_where_it_belongs_to_it(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "foot_sole_r", BACK)
    press_key(body_map, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)

    picked(body_map, "Feet")

    assert body_map.current == Spot(region="foot_sole_r", view=BACK)


def test_the_place_last_used_is_offered_first(qtbot: QtBot) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "knee_back_r", BACK)
    press_key(body_map, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)

    picked(body_map, "Around the last place")

    assert min(body_map.region_rect("knee_back_r").size().toTuple()) >= COMFORTABLE


def test_the_focus_of_a_button_that_goes_away_comes_to_the_map(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.zoom_to("feet")
    whole = button(body_map, "Whole body")
    whole.setFocus(Qt.FocusReason.TabFocusReason)

    whole.click()

    assert body_map.hasFocus()


@pytest.mark.parametrize(("scale", "width", "height"), [(1.0, 440, 512), (1.0, 270, 340), (2.0, 640, 760)])
def test_the_tool_bar_covers_no_middle_of_a_region(
    qtbot: QtBot, scale: float, width: int, height: int
) -> None:
    body_map = a_body_map(qtbot, a_theme(scale=scale))
    body_map.resize(width, height)
    bar = body_map.bar.geometry()

    covered = [spot for spot in body_map.spots if bar.contains(body_map.anchor_of(spot))]

    assert covered == []
    assert body_map.rect().contains(bar)


def test_the_tool_bar_follows_the_text_size(qtbot: QtBot) -> None:
    theme = a_theme()
    body_map = a_body_map(qtbot, theme)
    body_map.zoom_to("feet")
    before = body_map.bar.height()

    theme.use("light", scale=2.0)

    qtbot.waitUntil(lambda: body_map.bar.height() == 2 * before)
    assert body_map.rect().contains(body_map.bar.geometry())


def test_the_region_under_the_mouse_is_forgotten_on_the_tool_bar(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    mouse(body_map, QEvent.Type.MouseMove, middle_of(body_map, "shin_l", FRONT))
    inside = body_map.bar.rect().center().toPointF()

    with qtbot.waitSignal(body_map.region_pointed) as pointed:
        screen = body_map.bar.mapToGlobal(inside)
        QApplication.sendEvent(body_map.bar, QEnterEvent(inside, inside, screen))

    assert pointed.args == [""]


def test_no_picture_lies_below_the_tool_bar_of_a_closeup(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    body_map.zoom_to("arm_r")

    bar = body_map.bar.geometry()
    assert all(not bar.intersects(body_map.spot_rect(spot)) for spot in body_map.spots)


def test_one_change_in_a_closeup_repaints_its_region_alone(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.zoom_to("head")
    body_map.repaint()
    watch = PaintWatch(body_map)

    body_map.set_marks({"jaw_l": 6})
    qtbot.waitUntil(lambda: not watch.painted.isEmpty())

    around = body_map.region_rect("jaw_l", FRONT).adjusted(-8, -8, 8, 8)
    assert around.contains(watch.painted.boundingRect())


def test_hovering_is_forgotten_when_another_part_is_under_the_mouse(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    pointed: list[str] = []
    body_map.region_pointed.connect(pointed.append)
    mouse(body_map, QEvent.Type.MouseMove, middle_of(body_map, "shin_r", FRONT))

    body_map.zoom_to("head")

    assert pointed == ["shin_r", ""]
    assert not body_map.spot_at(body_map.rect().bottomRight().toPointF() + QPoint(-2, -20))
