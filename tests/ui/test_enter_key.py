"""Wherever a button has the keyboard, Enter presses it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.page_list import PAGES
from companion.ui.widgets.options import OptionButton
from companion.ui.workspace import Workspace
from tests.builders import a_mark, an_entry
from tests.ui.diaries import Opened, add
from tests.ui.widgets.body_builders import a_theme

# The offscreen screen says that it cannot pass on a window's size hints; a real one can.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def answers_enter(button: QPushButton) -> bool:
    """Whether it takes the key. What it does stays unsaid, because it may leave the page."""
    button.blockSignals(True)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    button.event(key)
    return key.isAccepted()


def buttons_of(window: MainWindow, page: str) -> list[QPushButton]:
    """Those that can be pressed now. Options belong to an answer: there Enter goes on in the form."""
    window.show_page(page)
    QCoreApplication.processEvents()
    shown = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    return [each for each in shown if not isinstance(each, OptionButton)]


def test_enter_presses_each_button_of_each_page(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    add(found.diary, an_entry(marks=(a_mark("low_back_r", 5), a_mark("hand_l", 2))))
    work = Workspace(a_theme(), found.diary, Materials(resources()), tmp_path)
    work.use_settings(Settings(build=Build.STRAIGHT), lambda _settings: None)
    window = MainWindow(work, PAGES)
    qtbot.addWidget(window)
    window.show_page("today")
    with qtbot.waitExposed(window):
        window.show()

    buttons = {page.key: buttons_of(window, page.key) for page in PAGES}
    every = {each for page in buttons.values() for each in page}
    deaf = [each.accessibleName() or each.text() for each in every if not answers_enter(each)]
    window.hide()

    assert all(buttons.values())
    assert deaf == []
