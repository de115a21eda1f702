"""Items in rows: what has no room goes to the next row, and low items stand in the middle of theirs."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.flow import Flow
from tests.ui.widgets.body_builders import a_theme


def boxes(qtbot: QtBot, width: int, *sizes: tuple[int, int]) -> tuple[list[QRect], int]:
    """Where boxes of these sizes stand in a flow of a width, and how tall that is."""
    ground = QWidget()
    qtbot.addWidget(ground)
    flow = Flow(a_theme(), ground, gap=10)
    items = [QWidget(ground) for _size in sizes]
    for item, size in zip(items, sizes, strict=True):
        item.setFixedSize(*size)
        flow.addWidget(item)
        item.show()
    height = flow.heightForWidth(width)
    flow.setGeometry(QRect(0, 0, width, height))
    return [item.geometry() for item in items], height


def test_what_has_no_room_begins_the_next_row(qtbot: QtBot) -> None:
    places, height = boxes(qtbot, 100, (50, 20), (40, 20), (30, 20))

    assert places == [QRect(0, 0, 50, 20), QRect(60, 0, 40, 20), QRect(0, 30, 30, 20)]
    assert height == 50


def test_a_low_item_stands_in_the_middle_of_its_row(qtbot: QtBot) -> None:
    places, height = boxes(qtbot, 200, (50, 36), (50, 44))

    assert [place.y() for place in places] == [4, 0]
    assert height == 44


def test_an_item_that_is_wider_than_the_flow_has_a_row_of_its_own(qtbot: QtBot) -> None:
    places, height = boxes(qtbot, 40, (50, 20), (10, 20))

    assert [place.topLeft().toTuple() for place in places] == [(0, 0), (0, 30)]
    assert height == 50


def test_an_empty_flow_takes_no_room(qtbot: QtBot) -> None:
    places, height = boxes(qtbot, 100)

    assert (places, height) == ([], 0)
