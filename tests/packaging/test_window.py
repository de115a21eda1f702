"""The real-window checks do run in a real window."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.window
def test_a_window_comes_up_on_a_screen_of_the_size_that_people_have(qtbot: QtBot) -> None:
    window = QLabel("Pain Companion")
    qtbot.addWidget(window)

    with qtbot.waitExposed(window):
        window.show()

    assert QGuiApplication.platformName() != "offscreen"
    assert window.screen().size().width() >= 1366
