"""The page for flare days over whatever is shown, and the way back there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.flare_opener import FlareOpener
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.page_list import PAGES
from companion.ui.pages.flare import FlarePage
from companion.ui.pages.player import PlayerPage
from companion.ui.routine_runner import RoutineRunner
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.popover import Popover
from companion.ui.widgets.section_nav import SectionNav
from companion.ui.workspace import Workspace
from tests.builders import a_mark
from tests.ui.diaries import Opened, add, yesterday
from tests.ui.finding import button, named, press, words_on
from tests.ui.widgets.body_builders import a_theme

# The offscreen platform cannot move a window to fit its content.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TITLE = "A flare day"


@pytest.fixture
def window(qtbot: QtBot, found: Opened, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on its first page."""
    work = Workspace(a_theme(), found.diary, Materials(resources()), tmp_path)
    work.use_settings(Settings(build=Build.STRAIGHT, theme="light"), lambda _settings: None)
    made = MainWindow(work, PAGES)
    RoutineRunner(work, made)
    FlareOpener(work, made)
    qtbot.addWidget(made)
    made.show_page("today")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def key(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.windowHandle(), key, modifier)
    QCoreApplication.processEvents()


@pytest.mark.parametrize("page", [record.key for record in PAGES])
def test_one_key_opens_it_from_every_page_and_escape_goes_back_there(
    qtbot: QtBot, window: MainWindow, page: str
) -> None:
    window.show_page(page)
    # Some pages add what is out of sight once they are painted, and the report is made meanwhile.
    QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: "The page is being made." not in words_on(window))
    before = words_on(window)

    key(window, Qt.Key.Key_F8)
    opened = words_on(window)
    key(window, Qt.Key.Key_Escape)

    assert TITLE in opened
    assert TITLE not in words_on(window)
    assert set(before.split("\n")) == set(words_on(window).split("\n"))


def test_the_keyboard_comes_back_to_where_it_was(window: MainWindow) -> None:
    body = window.findChild(BodyMap)
    body.setFocus()

    key(window, Qt.Key.Key_F8)
    key(window, Qt.Key.Key_5)
    key(window, Qt.Key.Key_Return)

    assert QApplication.focusWidget() is body


def test_a_routine_waits_under_it(window: MainWindow) -> None:
    press(window, "Routines")
    starts = [each for each in window.findChildren(Button) if each.text() == "Start" and each.isVisible()]
    starts[0].click()
    player = window.layer

    key(window, Qt.Key.Key_F8)
    over = window.layer
    key(window, Qt.Key.Key_Escape)

    assert isinstance(player, PlayerPage)
    assert isinstance(over, FlarePage)
    assert window.layer is player


def test_the_key_again_changes_nothing(window: MainWindow) -> None:
    key(window, Qt.Key.Key_F8)
    key(window, Qt.Key.Key_4)

    key(window, Qt.Key.Key_F8)
    key(window, Qt.Key.Key_Escape)

    assert window.layer is None


def test_get_help_goes_back_to_the_page_and_what_stands_on_it(window: MainWindow, found: Opened) -> None:
    key(window, Qt.Key.Key_F8)
    press(window, "No")

    press(window, "Get help")
    key(window, Qt.Key.Key_Escape)

    assert TITLE in words_on(window)
    assert [entry.value("flare") for entry in found.diary.entries()] == ["no"]


def test_undo_and_redo_work_where_what_they_change_is_seen(window: MainWindow, found: Opened) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    key(window, Qt.Key.Key_F8)
    key(window, Qt.Key.Key_6)

    key(window, Qt.Key.Key_Z, control)
    undone = len(found.diary.entries()), len(found.diary.flares())
    key(window, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)

    assert undone == (0, 0)
    assert (len(found.diary.entries()), len(found.diary.flares())) == (1, 1)


def test_an_open_scale_on_the_map_does_not_stand_over_it(window: MainWindow, found: Opened) -> None:
    add(found.diary, yesterday(a_mark("low_back_r", 4)))
    body = window.findChild(BodyMap)
    body.setFocus()
    key(window, Qt.Key.Key_Space)
    open_before = [each for each in window.findChildren(Popover) if each.isVisible()]

    key(window, Qt.Key.Key_F8)

    assert len(open_before) == 1
    assert [each for each in window.findChildren(Popover) if each.isVisible()] == []


def test_the_body_map_gets_the_keyboard_from_there(window: MainWindow) -> None:
    window.show_page("diary")
    key(window, Qt.Key.Key_F8)

    press(window, "Show the body map")

    assert window.layer is None
    assert isinstance(QApplication.focusWidget(), BodyMap)


def test_today_follows_a_flare_that_begins_and_ends(window: MainWindow) -> None:
    before = words_on(window)
    key(window, Qt.Key.Key_F8)
    press(window, "Done for now")
    going = words_on(window)
    press(window, "The flare is over")

    assert "of a flare" not in before
    assert "Day 1 of a flare, since 09:30 today." in going
    assert "The flare ended today at 09:30." in words_on(window)


def test_the_plan_for_flares_is_written_from_the_settings_and_nothing_else_is_stored(
    window: MainWindow, found: Opened
) -> None:
    window.show_page("settings")
    press(named(window, SectionNav, "Sections"), "Diary")

    press(window, "Open your plan for flares")
    field = named(window, QPlainTextEdit, "Your plan for such days")
    focused = field.hasFocus()
    QTest.keyClicks(field, "Heat")
    press(window, "Close your plan")
    press(window, "Done for now")

    plan = found.diary.flare_plan()
    assert focused
    assert plan is not None
    assert plan.text == "Heat"
    assert (found.diary.entries(), found.diary.flares()) == ([], [])
    assert window.layer is None


def test_the_way_from_the_settings_leads_back_to_its_button(window: MainWindow) -> None:
    window.show_page("settings")
    press(named(window, SectionNav, "Sections"), "Diary")
    opening = button(window, "Open your plan for flares")
    opening.setFocus()

    opening.click()
    QTest.keyClick(named(window, QPlainTextEdit, "Your plan for such days"), Qt.Key.Key_Escape)

    assert window.layer is None
    assert QApplication.focusWidget() is opening
