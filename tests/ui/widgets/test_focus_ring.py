"""The keyboard ring: when it shows, and where."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.focus_ring import OWN_FOCUS, FocusRing
from companion.ui.widgets.scale_input import ScaleInput
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, click, press

Key = Qt.Key


def two_buttons(qtbot: QtBot) -> tuple[FocusRing, QPushButton, QPushButton, QWidget]:
    first, second = QPushButton("first"), QPushButton("second")
    window = a_window(qtbot, first, second)
    ring = FocusRing(a_theme(), window)
    first.setFocus()
    return ring, first, second, window


def test_tab_brings_the_ring_around_the_control(qtbot: QtBot) -> None:
    ring, _first, second, window = two_buttons(qtbot)

    press(window, Key.Key_Tab)

    control = second.rect().translated(second.mapTo(window, second.rect().topLeft()))
    assert ring.target is second
    assert ring.geometry() == control.adjusted(-4, -4, 4, 4)


def test_a_click_takes_the_ring_away(qtbot: QtBot) -> None:
    ring, first, _second, window = two_buttons(qtbot)
    press(window, Key.Key_Tab)

    click(first)

    assert first.hasFocus()
    assert ring.target is None


def test_a_click_on_the_same_control_takes_it_away_too(qtbot: QtBot) -> None:
    ring, _first, second, window = two_buttons(qtbot)
    press(window, Key.Key_Tab)

    click(second)

    assert ring.target is None


def test_what_a_key_opens_has_the_ring_too(qtbot: QtBot) -> None:
    ring, first, second, window = two_buttons(qtbot)
    second.clicked.connect(first.setFocus)
    press(window, Key.Key_Tab, Key.Key_Space)

    assert first.hasFocus()
    assert ring.target is first


def test_the_ring_follows_when_the_control_moves(qtbot: QtBot) -> None:
    ring, _first, second, window = two_buttons(qtbot)
    press(window, Key.Key_Tab)
    before = ring.geometry()

    second.move(second.x(), second.y() + 30)

    assert ring.geometry() == before.translated(0, 30)


def test_a_group_is_ringed_around_its_cells_alone(qtbot: QtBot) -> None:
    scale = ScaleInput(a_theme(), "none", "worst")
    before = QPushButton("before")
    window = a_window(qtbot, before, scale)
    ring = FocusRing(a_theme(), window)
    before.setFocus()

    press(window, Key.Key_Tab)

    assert ring.target is scale
    assert ring.height() < scale.height()


def test_a_control_with_its_own_focus_gets_no_second_ring(qtbot: QtBot) -> None:
    ring, _first, second, window = two_buttons(qtbot)
    second.setProperty(OWN_FOCUS, True)

    press(window, Key.Key_Tab)

    assert second.hasFocus()
    assert ring.target is None


def test_a_scroll_area_cuts_the_ring_where_it_cuts_the_control(qtbot: QtBot) -> None:
    area, content, low = QScrollArea(), QWidget(), QPushButton("low")
    column = QVBoxLayout(content)
    column.addSpacing(200)
    column.addWidget(low)
    area.setWidget(content)
    area.setFixedHeight(120)
    window = a_window(qtbot, area)
    ring = FocusRing(a_theme(), window)
    low.setFocus(Qt.FocusReason.ShortcutFocusReason)

    area.verticalScrollBar().setValue(0)
    hidden = ring.geometry().height()
    area.ensureWidgetVisible(low)

    assert hidden < low.height()
    assert ring.geometry().height() >= low.height()


def test_a_control_at_the_edge_of_a_scroll_area_has_a_whole_ring(qtbot: QtBot) -> None:
    area, content, first = QScrollArea(), QWidget(), QPushButton("first")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(first)
    area.setWidget(content)
    area.setFrameShape(QFrame.Shape.NoFrame)
    window = a_window(qtbot, area)
    ring = FocusRing(a_theme(), window)

    first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    control = first.rect().translated(first.mapTo(window, first.rect().topLeft()))
    assert ring.geometry() == control.adjusted(-4, -4, 4, 4)
