"""A break, and a pause without one: nothing asks, nothing counts, and nobody is reproached."""

import re
from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.page_list import PAGES
from companion.ui.pages.settings import SettingsPage
from companion.ui.panels.map_panel import MapPanel
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.buttons import Button
from companion.ui.workspace import Workspace
from tests.builders import A_DAY, a_mark, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, add
from tests.ui.finding import press, words_on
from tests.ui.widgets.body_builders import a_theme

# The offscreen screen says that it cannot pass on a window's size hints; a real one can.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
PAUSE = timedelta(days=14)
REPROACH = re.compile(
    r"miss|streak|in a row|days? ago|without|no entry|last entry|welcome back|again|since|gap|14|two weeks",
    re.IGNORECASE,
)


@pytest.fixture
def windows() -> Iterator[list[MainWindow]]:
    made: list[MainWindow] = []
    yield made
    for window in made:
        window.hide()


def a_window(
    qtbot: QtBot, found: Opened, folder: Path, windows: list[MainWindow], settings: Settings
) -> MainWindow:
    """Today, after a pause: some days with entries, then nothing for two weeks."""
    for days in range(3):
        moment = a_moment(day=A_DAY - PAUSE - timedelta(days=days), at=time(9, 30))
        add(
            found.diary,
            an_entry(moment, marks=(a_mark("low_back_r", 6),), answers=(an_answer("pain_now", 6),)),
        )
    work = Workspace(a_theme(), found.diary, Materials(resources()), folder)
    kept: list[Settings] = []
    work.use_settings(settings, kept.append)
    window = MainWindow(work, PAGES)
    work.setParent(window)
    qtbot.addWidget(window)
    windows.append(window)
    window.resize(1366, 768)
    window.show_page("today")
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: offers(window) != [])
    return window


def offers(window: MainWindow) -> list[str]:
    """What the page proposes to do now: its filled button, and taking over the last values."""
    buttons = [each for each in window.findChildren(Button) if each.isVisible()]
    return [each.text() for each in buttons if each.kind == "primary" or each.text().startswith("Same as")]


def banners(window: MainWindow) -> list[str]:
    return [each.text() for each in window.findChildren(Banner) if each.isVisible()]


@pytest.mark.parametrize("on_break", [False, True])
def test_the_first_screen_after_fourteen_days_has_no_reproach_and_one_action(
    qtbot: QtBot, found: Opened, tmp_path: Path, windows: list[MainWindow], on_break: bool
) -> None:
    settings = Settings(build=Build.STRAIGHT, theme="light", on_break=on_break)

    window = a_window(qtbot, found, tmp_path, windows, settings)
    shown = words_on(window)

    assert "Where does it hurt?" in shown
    assert REPROACH.findall(shown) == []
    assert offers(window) == ["Same as last time"]


def test_a_break_is_said_once_and_ended_where_it_is_said(
    qtbot: QtBot, found: Opened, tmp_path: Path, windows: list[MainWindow]
) -> None:
    settings = Settings(build=Build.STRAIGHT, theme="light", on_break=True)
    window = a_window(qtbot, found, tmp_path, windows, settings)

    before = banners(window)
    press(window, "End the break")

    assert before == ["You take a break. Nothing asks and nothing is counted."]
    assert banners(window) == []
    assert not window._work.settings.on_break


def test_a_break_begins_in_the_settings(
    qtbot: QtBot, found: Opened, tmp_path: Path, windows: list[MainWindow]
) -> None:
    window = a_window(qtbot, found, tmp_path, windows, Settings(build=Build.STRAIGHT, theme="light"))
    window.show_page("settings")
    window.findChild(SettingsPage).show_section("diary")

    press(window, "I take a break")

    assert window._work.settings.on_break
    assert banners(window) == ["You take a break. Nothing asks and nothing is counted."]


@pytest.mark.parametrize("on_break", [False, True])
def test_nothing_asks_about_the_side_during_a_break(
    qtbot: QtBot, found: Opened, tmp_path: Path, windows: list[MainWindow], on_break: bool
) -> None:
    for days in range(1, 13):
        add(
            found.diary,
            an_entry(a_moment(day=A_DAY - timedelta(days=days)), marks=(a_mark("neck_front_l", 5),)),
        )
    settings = Settings(build=Build.STRAIGHT, theme="light", on_break=on_break, scale_on_first_click=False)
    window = a_window(qtbot, found, tmp_path, windows, settings)

    window.findChild(BodyMap).region_clicked.emit("neck_front_r")
    QCoreApplication.processEvents()
    questions = words_on(window.findChild(MapPanel)).replace("Where does it hurt?", "").count("?")

    assert questions == (0 if on_break else 1)
