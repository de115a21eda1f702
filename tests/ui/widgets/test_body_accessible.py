"""What a screen reader finds in the body map."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import View
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_patch import HeatValue
from companion.ui.widgets.body_tinted import TintedMap
from tests.ui.widgets.body_builders import DRAWING, REGIONS, a_body_map, a_theme, with_keyboard


@pytest.fixture(autouse=True)
def _a_screen_reader_is_there() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def parts_of(body_map: BodyMap) -> dict[str, QAccessibleInterface]:
    """The regions as a screen reader lists them, by spoken name."""
    whole = QAccessible.queryAccessibleInterface(body_map)
    parts = [whole.child(place) for place in range(whole.childCount())]
    boxes = (part for part in parts if part.role() == QAccessible.Role.CheckBox)
    return {part.text(QAccessible.Text.Name): part for part in boxes}


def test_each_region_of_each_view_is_a_check_box_with_its_own_name(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    parts = parts_of(body_map)

    assert len(parts) == 97
    assert "Elbow, left, back view, not marked" in parts


def test_a_region_of_a_coloured_map_is_a_button_whose_name_says_its_value(qtbot: QtBot) -> None:
    period = TintedMap(a_theme(), REGIONS, DRAWING, "A period")
    qtbot.addWidget(period)

    period.show_tints({"low_back_r": HeatValue(level=4, text="4", words="pain 4 on average")})

    whole = QAccessible.queryAccessibleInterface(period)
    back = period.spots.index(Spot(region="low_back_r", view=View.BACK))
    part = whole.child(back)
    assert part.role() == QAccessible.Role.Button
    assert not part.state().checkable
    assert part.text(QAccessible.Text.Name) == "Lower back, right, back view, pain 4 on average"
    assert whole.text(QAccessible.Text.Name) == "A period"


def test_a_mark_is_a_tick_and_a_value_in_the_name(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    body_map.set_marks({"low_back_r": 7})

    parts = parts_of(body_map)
    checked = [name for name, part in parts.items() if part.state().checked]
    assert checked == ["Lower back, right, back view, pain 7"]


def test_a_region_can_be_pressed(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    action = parts_of(body_map)["Sole and heel, left, back view, not marked"].actionInterface()

    with qtbot.waitSignal(body_map.region_clicked) as clicked:
        action.doAction(action.actionNames()[0])

    assert clicked.args == ["foot_sole_l"]


def test_what_a_region_cannot_do_is_answered_with_nothing(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    part = parts_of(body_map)["Face, front view, not marked"]

    missing = [part.textInterface(), part.valueInterface(), part.tableCellInterface()]

    assert missing == [None, None, None]


def test_the_focus_is_told_by_region(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    with_keyboard(body_map, "groin_r", View.FRONT)

    whole = QAccessible.queryAccessibleInterface(body_map)
    focused = [name for name, part in parts_of(body_map).items() if part.state().focused]
    assert focused == ["Groin, right, front view, not marked"]
    assert whole.focusChild().text(QAccessible.Text.Name) == focused[0]


def test_the_region_is_told_again_when_the_keyboard_comes_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    body_map = with_keyboard(a_body_map(qtbot), "groin_r", View.FRONT)
    QCoreApplication.processEvents()
    told: list[Spot] = []
    monkeypatch.setattr("companion.ui.widgets.body_pointed.tell_focus", lambda _map, spot: told.append(spot))

    body_map.clearFocus()
    body_map.setFocus(Qt.FocusReason.TabFocusReason)
    at_once = list(told)
    QCoreApplication.processEvents()

    assert at_once == []
    assert told == [Spot(region="groin_r", view=View.FRONT)]


def test_a_region_is_found_at_its_place_on_the_screen(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    whole = QAccessible.queryAccessibleInterface(body_map)
    place: QPoint = body_map.mapToGlobal(body_map.anchor_of(Spot(region="chest_l", view=View.FRONT)))

    found = whole.childAt(place.x(), place.y())

    assert found.text(QAccessible.Text.Name) == "Chest, left, front view, not marked"
    assert found.rect().contains(place)
    assert whole.child(whole.indexOfChild(found)) is found


def test_a_closeup_says_which_regions_are_out_of_the_picture(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)

    body_map.zoom_to("head")

    parts = parts_of(body_map)
    face, foot = parts["Face, front view, not marked"], parts["Top of foot, left, front view, not marked"]
    frame = body_map.rect().translated(body_map.mapToGlobal(QPoint(0, 0)))
    assert frame.contains(face.rect())
    assert not face.state().offscreen
    assert foot.state().offscreen


def test_pressing_a_region_out_of_the_picture_brings_it_there(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.zoom_to("head")
    foot = parts_of(body_map)["Top of foot, left, front view, not marked"]

    foot.actionInterface().doAction(foot.actionInterface().actionNames()[0])

    assert not foot.state().offscreen


def test_in_a_mirror_a_region_is_found_where_it_is_seen_under_its_own_side(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    whole = QAccessible.queryAccessibleInterface(body_map)
    before = parts_of(body_map)["Chest, left, front view, not marked"].rect().center()

    body_map.set_mirrored(True)
    found = whole.childAt(before.x(), before.y())

    assert found.text(QAccessible.Text.Name) == "Chest, right, front view, not marked"
    assert found.rect().contains(before)


def test_the_tool_bar_follows_the_regions(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    whole = QAccessible.queryAccessibleInterface(body_map)

    bar = whole.child(whole.childCount() - 1)
    corner = body_map.mapToGlobal(body_map.bar.geometry().center())

    assert bar.text(QAccessible.Text.Name) == "Look at the body map"
    assert whole.indexOfChild(bar) == whole.childCount() - 1 == 97
    assert whole.childAt(corner.x(), corner.y()).object() is body_map.bar
    assert whole.child(whole.childCount()) is None


def test_details_belong_to_the_spoken_name(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    body_map.set_marks({"low_back_r": 7})

    body_map.set_spoken_details({"low_back_r": "tight, aching"})

    assert "Lower back, right, back view, pain 7, tight, aching" in parts_of(body_map)


def test_a_map_that_is_gone_leaves_no_region_behind(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    body_map = BodyMap(a_theme(), REGIONS, DRAWING, page)
    part = QAccessible.queryAccessibleInterface(body_map).child(0)
    number = QAccessible.uniqueId(part)

    body_map.deleteLater()

    qtbot.waitUntil(lambda: QAccessible.accessibleInterface(number) is None)


def test_a_map_stays_the_same_thing_when_its_lists_are_opened(qtbot: QtBot) -> None:
    body_map = a_body_map(qtbot)
    before = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(body_map))

    body_map.open_find()
    body_map.open_parts()

    assert QAccessible.uniqueId(QAccessible.queryAccessibleInterface(body_map)) == before


@pytest.mark.usefixtures("qapp")
def test_a_map_that_was_asked_for_anew_goes_in_peace() -> None:
    # A method that becomes a slot gives the map another meta-object, and Qt asks for it once more.
    body_map = BodyMap(a_theme(), REGIONS, DRAWING)
    first = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(body_map))
    button = QPushButton(body_map)
    button.clicked.connect(body_map.look_nearer)
    second = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(body_map))

    shiboken6.delete(body_map)  # type: ignore[no-untyped-call]  # untyped in the stubs

    assert first != second
    assert QAccessible.accessibleInterface(first) is None
    assert QAccessible.accessibleInterface(second) is None
