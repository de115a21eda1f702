"""F9 hides the window at once: nothing of the diary is painted or said, and all of it is there afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.page_list import PAGES
from companion.ui.pages.player import PlayerPage
from companion.ui.routine_runner import RoutineRunner
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.cover import Cover
from companion.ui.widgets.popover import Popover
from companion.ui.workspace import Workspace
from tests.builders import a_mark, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, add
from tests.ui.finding import button, press, words_on
from tests.ui.hosts import hosted, wait_for_today
from tests.ui.widgets.body_builders import a_theme

# The offscreen screen says that it cannot do what a real one can.
pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
SIZE = (1280, 720)


@pytest.fixture
def window(qtbot: QtBot, found: Opened, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on Today, with something written."""
    add(
        found.diary,
        an_entry(a_moment(), marks=(a_mark("low_back_r", 7),), answers=(an_answer("mattered", "Walked"),)),
    )
    work = Workspace(a_theme(), found.diary, Materials(resources()), tmp_path)
    work.use_settings(Settings(build=Build.STRAIGHT, theme="light"), lambda _settings: None)
    made = MainWindow(work, PAGES)
    made.work = work  # type: ignore[attr-defined]  # the test holds it as the program does
    RoutineRunner(work, made)
    qtbot.addWidget(made)
    made.show_page("today")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    wait_for_today(qtbot, made)
    yield made
    made.hiding.show()
    made.hide()


def in_page(window: MainWindow) -> None:
    """Nothing more than the page."""


def with_popover(window: MainWindow) -> None:
    window.findChild(BodyMap).region_clicked.emit("low_back_r")


def with_player(window: MainWindow) -> None:
    work = window._work
    work.routine_asked.emit(next(iter(work.materials.routines)))


def with_toast(window: MainWindow) -> None:
    window._work.removed.emit("Lower back, right removed")


def with_banner(window: MainWindow) -> None:
    window.notices.add("The disk is full", "caution")


def with_layer(window: MainWindow) -> None:
    window._work.removal_asked.emit()


def hide(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)


def a_plain_cover(qtbot: QtBot) -> QImage:
    """What a cover looks like that has never had anything below it."""
    ground = QWidget()
    cover = Cover(a_theme(), ground)
    hosted(qtbot, ground, *SIZE)
    cover.setGeometry(ground.rect())
    cover.show()
    return pixels(ground)


def pixels(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("state", [in_page, with_popover, with_player, with_toast, with_banner, with_layer])
def test_nothing_of_the_diary_is_painted_or_can_be_read(
    window: MainWindow, qtbot: QtBot, state: Callable[[MainWindow], None]
) -> None:
    window.resize(*SIZE)
    state(window)
    before = pixels(window)

    hide(window)
    after = pixels(window)
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]

    cover = window.findChild(Cover)
    assert all(each is cover or cover.isAncestorOf(each) for each in shown)
    assert words_on(window) == "Press any key to go back."
    assert after == a_plain_cover(qtbot)
    assert after != before


def test_title_and_name_of_the_program_say_nothing_until_it_is_back(window: MainWindow) -> None:
    QGuiApplication.setApplicationDisplayName("Pain Companion")

    hide(window)
    hidden = window.windowTitle(), QGuiApplication.applicationDisplayName(), window.isMinimized()
    QTest.keyClick(window.findChild(Cover), Qt.Key.Key_A)

    assert hidden == ("Page", "", True)
    assert (window.windowTitle(), QGuiApplication.applicationDisplayName()) == ("Pain Companion",) * 2


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_Tab]
)
def test_any_key_brings_everything_back(window: MainWindow, key: Qt.Key) -> None:
    before = words_on(window)
    hide(window)

    QTest.keyClick(window.findChild(Cover), key)

    assert words_on(window) == before


def test_a_key_that_is_held_with_others_does_not_bring_it_back(window: MainWindow) -> None:
    hide(window)

    QTest.keyClick(window.findChild(Cover), Qt.Key.Key_Shift)

    assert words_on(window) == "Press any key to go back."


def test_back_brings_it_back_and_a_click_beside_it_does_not(window: MainWindow) -> None:
    before = words_on(window)
    hide(window)

    QTest.mouseClick(window.findChild(Cover), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    beside = words_on(window)
    press(window, "Back")

    assert beside == "Press any key to go back."
    assert words_on(window) == before


def test_the_keyboard_is_where_it_was(window: MainWindow) -> None:
    field = window.findChild(BodyMap)
    field.setFocus(Qt.FocusReason.TabFocusReason)

    hide(window)
    QTest.keyClick(window.findChild(Cover), Qt.Key.Key_A)

    assert window.focusWidget() is field


def test_words_being_typed_are_kept(window: MainWindow, found: Opened) -> None:
    window.resize(1366, 900)
    line = next(each for each in window.findChildren(QLineEdit) if each.isVisible())
    line.setFocus()
    line.clear()

    QTest.keyClicks(line, "Swam")
    QTest.keyClick(line, Qt.Key.Key_F9)

    assert [entry.value("mattered") for entry in found.diary.entries()] == ["Swam"]


def test_a_routine_waits_meanwhile(window: MainWindow) -> None:
    with_player(window)
    press(window, "Start")
    player = window.findChild(PlayerPage).player
    assert player is not None
    running = player.running

    hide(window)
    waiting = player.running
    QTest.keyClick(window.findChild(Cover), Qt.Key.Key_A)

    assert (running, waiting) == (True, False)
    assert window.findChild(PlayerPage).isVisible()


def test_a_popover_closes_and_keeps_what_was_entered(window: MainWindow, found: Opened) -> None:
    with_popover(window)
    opened = window.findChild(Popover).isVisible()

    hide(window)
    QTest.keyClick(window.findChild(Cover), Qt.Key.Key_A)

    assert opened
    assert not window.findChild(Popover).isVisible()
    assert found.diary.entries()[0].mark("low_back_r") is not None


def test_it_hides_also_while_a_list_is_dropped_down(window: MainWindow) -> None:
    box = QComboBox(window)
    box.addItems(["Pain", "Sleep"])
    box.show()
    box.showPopup()

    QTest.keyClick(QApplication.activePopupWidget() or box, Qt.Key.Key_F9)

    assert not box.view().isVisible()
    assert words_on(window) == "Press any key to go back."


def test_lists_that_dropped_down_and_dialogs_are_put_away(window: MainWindow) -> None:
    box = QComboBox(window)
    box.addItems(["Pain", "Sleep"])
    box.show()
    box.showPopup()
    dialog = QDialog(window)
    dialog.open()

    window.hiding.hide()

    assert not box.view().isVisible()
    assert not dialog.isVisible()


def test_what_comes_meanwhile_stays_below(window: MainWindow) -> None:
    hide(window)

    late = QLabel("Lower back, right", window)
    late.resize(window.size())
    late.show()
    late.ensurePolished()

    assert window.childAt(10, 10) is window.findChild(Cover)


def test_a_second_start_brings_the_cover_forward_and_nothing_else(window: MainWindow) -> None:
    hide(window)

    window.raise_to_front()

    assert not window.isMinimized()
    assert words_on(window) == "Press any key to go back."


def test_the_settings_hide_it_for_who_uses_a_mouse(window: MainWindow) -> None:
    window.show_page("settings")
    press(window, "Privacy and data")

    press(window, "Hide now")

    assert words_on(window) == "Press any key to go back."
    assert button(window, "Back").isVisible()
