"""The popover: where it stands, how it closes, what it gives back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.labels import Label
from companion.ui.widgets.popover import Popover
from companion.ui.widgets.popover_place import Beside, place_beside
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, press

ROOM = QRect(8, 8, 1350, 674)
SIZE = QSize(452, 240)
GAP, CORNER = 16, 26


def a_part() -> QRect:
    return QRect(100, 100, 40, 40)


@given(
    x=st.integers(0, 1340),
    y=st.integers(0, 660),
    width=st.integers(1, 200),
    height=st.integers(1, 200),
)
def test_it_stays_inside_the_window_and_never_covers_its_part(
    x: int, y: int, width: int, height: int
) -> None:
    anchor = QRect(x, y, width, height)

    place = place_beside(anchor, SIZE, ROOM, GAP, CORNER)

    assert ROOM.contains(place.frame)
    assert not place.frame.intersects(anchor)


def test_it_prefers_the_right_and_flips_to_the_free_side() -> None:
    middle = place_beside(QRect(300, 300, 40, 40), SIZE, ROOM, GAP, CORNER)
    far_right = place_beside(QRect(1100, 300, 40, 40), SIZE, ROOM, GAP, CORNER)

    assert middle.side is Beside.RIGHT
    assert far_right.side is Beside.LEFT
    assert far_right.frame.right() < 1100


def test_a_narrow_window_puts_it_below_or_above() -> None:
    room = QRect(8, 8, 484, 900)

    low = place_beside(QRect(200, 700, 40, 40), SIZE, room, GAP, CORNER)
    high = place_beside(QRect(200, 100, 40, 40), SIZE, room, GAP, CORNER)

    assert low.side is Beside.ABOVE
    assert high.side is Beside.BELOW


def test_the_beak_points_at_the_part() -> None:
    anchor = QRect(300, 300, 40, 60)

    place = place_beside(anchor, SIZE, ROOM, GAP, CORNER)

    assert place.beak.x() == place.frame.left()
    assert place.beak.y() == anchor.center().y()


def an_open_popover(qtbot: QtBot) -> tuple[Popover, QPushButton, QWidget]:
    """A popover beside a button, with a button of its own that has the focus."""
    theme = a_theme()
    part, done = QPushButton("part"), QPushButton("Done")
    window = a_window(qtbot, part, width=900, height=600)
    popover = Popover(theme, part.parentWidget() or window)
    part.setFocus()
    popover.open_beside(a_part, done)
    done.setFocus()
    return popover, part, window


def test_esc_closes_it_tells_and_gives_the_focus_back(qtbot: QtBot) -> None:
    popover, part, window = an_open_popover(qtbot)

    with qtbot.waitSignal(popover.closed):
        press(window, Qt.Key.Key_Escape)

    assert popover.isHidden()
    assert part.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_beyond_its_controls_closes_it_and_gives_the_focus_back(qtbot: QtBot, key: Qt.Key) -> None:
    popover, part, window = an_open_popover(qtbot)

    with qtbot.waitSignal(popover.closed):
        press(window, key)

    assert popover.isHidden()
    assert part.hasFocus()


def test_a_click_elsewhere_closes_it_and_keeps_the_focus_there(qtbot: QtBot) -> None:
    theme = a_theme()
    part, other, done = QPushButton("part"), QPushButton("other"), QPushButton("Done")
    home = QWidget()
    part.setParent(home)
    window = a_window(qtbot, home, other, width=900, height=600)
    popover = Popover(theme, home)
    popover.open_beside(a_part, done)
    done.setFocus()

    other.setFocus(Qt.FocusReason.MouseFocusReason)

    assert popover.isHidden()
    assert window.focusWidget() is other


def test_it_tells_of_closing_once(qtbot: QtBot) -> None:
    popover, _part, _window = an_open_popover(qtbot)
    closings: list[bool] = []
    popover.closed.connect(lambda: closings.append(True))

    popover.close()
    popover.close()

    assert closings == [True]


def test_it_goes_with_the_page_it_belongs_to(qtbot: QtBot) -> None:
    popover, part, _window = an_open_popover(qtbot)
    page = part.parentWidget()
    assert page is not None

    page.hide()

    assert popover.isHidden()


def test_a_smaller_window_moves_it_inside(qtbot: QtBot) -> None:
    popover, _part, window = an_open_popover(qtbot)

    window.resize(560, 400)

    assert window.rect().contains(popover.geometry().adjusted(10, 10, -10, -10))


def test_it_grows_with_its_content(qtbot: QtBot) -> None:
    theme = a_theme()
    window = a_window(qtbot, width=900, height=600)
    words = Label(theme, "Lower back", wrap=True)
    popover = Popover(theme, window)
    popover.open_beside(a_part, words)
    short = popover.height()

    words.setText("How does it feel? Choose any that fit. " * 6)
    qtbot.waitUntil(lambda: popover.height() > short)

    assert popover.width() == 452 + 20


def test_it_follows_what_it_belongs_to(qtbot: QtBot) -> None:
    theme = a_theme()
    part, done = QPushButton("part"), QPushButton("Done")
    window = a_window(qtbot, part, width=900, height=600)
    home = part.parentWidget()
    assert home is not None
    popover = Popover(theme, home)
    popover.open_beside(lambda: QRect(home.mapTo(window, QPoint(100, 100)), QSize(40, 40)), done)
    before = popover.pos()

    home.move(30, 20)
    qtbot.waitUntil(lambda: popover.pos() != before)

    assert popover.pos() - before == QPoint(30, 20)


def test_closing_it_leaves_the_keyboard_with_who_went_on(qtbot: QtBot) -> None:
    popover, part, window = an_open_popover(qtbot)
    home = part.parentWidget()
    assert home is not None
    beside = QPushButton("beside", home)
    beside.show()

    beside.setFocus(Qt.FocusReason.MouseFocusReason)
    popover.close()

    assert window.focusWidget() is beside
