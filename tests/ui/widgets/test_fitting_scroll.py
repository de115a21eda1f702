"""Content that gets its height where there is room, and is scrolled where there is none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.fitting_scroll import FittingScroll
from companion.ui.widgets.stacks import Column
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

ROWS, HEIGHT = 10, 40


def a_scroll(qtbot: QtBot, height: int) -> FittingScroll:
    theme = a_theme()
    content, outside = QWidget(), QWidget()
    column = Column(theme, content, gap=0)
    for _number in range(ROWS):
        row = QWidget()
        row.setFixedHeight(HEIGHT)
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.setObjectName("row")
        column.addWidget(row)
    scroll = FittingScroll(theme, content, 300)
    Column(theme, outside, gap=0).addWidget(scroll)
    hosted(qtbot, outside, 300, height)
    return scroll


@pytest.mark.parametrize(("room", "scrolled"), [(600, False), (200, True)])
def test_it_scrolls_only_where_there_is_no_room(qtbot: QtBot, room: int, *, scrolled: bool) -> None:
    scroll = a_scroll(qtbot, room)

    hidden = scroll.verticalScrollBar().maximum()

    assert (hidden > 0) is scrolled
    assert scroll.height() <= ROWS * HEIGHT


def test_what_takes_the_keyboard_comes_into_view(qtbot: QtBot) -> None:
    scroll = a_scroll(qtbot, 200)
    scroll.window().activateWindow()
    last = scroll.findChildren(QWidget, "row")[-1]

    last.setFocus(Qt.FocusReason.ShortcutFocusReason)

    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    assert scroll.verticalScrollBar().value() > 0
