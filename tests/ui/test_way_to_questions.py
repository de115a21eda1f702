"""From Today and Settings to the page of questions and back, by keyboard; what is chosen there is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.ui.editors import Field
from companion.ui.widgets.switch import Switch
from tests.ui.diaries import Opened
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import wait_for_today
from tests.ui.test_main_window import Desk

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def desk(qtbot: QtBot, found: Opened, tmp_path: Path) -> Iterator[Desk]:
    """The window on Today."""
    made = Desk(found, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show_page("today")
    with qtbot.waitExposed(made.window):
        made.window.show()
    wait_for_today(qtbot, made.window)
    yield made
    made.window.hide()


def push(desk: Desk, words: str) -> None:
    """Press a button with the keyboard."""
    pressed = button(desk.window, words)
    pressed.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    QCoreApplication.processEvents()


def asked(desk: Desk) -> list[str]:
    fields: list[Field] = desk.window.findChildren(Field)
    return [field.question.key for field in fields if field.isVisible()]


def test_a_question_is_chosen_from_today_with_the_keyboard_and_kept(desk: Desk) -> None:
    push(desk, "More questions")
    push(desk, "Choose questions")
    switch = named(desk.window, Switch, "How worried or tense are you?")
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    QTest.keyClick(QApplication.focusWidget() or switch, Qt.Key.Key_Escape)

    assert "Good morning" in words_on(desk.window)
    assert "anxiety" in asked(desk)
    assert desk.kept[-1].questions.on == {"anxiety"}


def test_settings_lead_to_the_questions_and_back(desk: Desk) -> None:
    desk.window.show_page("settings")
    push(desk, "Questions")

    push(desk, "Open the page of questions")
    there = words_on(desk.window)
    press(desk.window, "Back")

    assert "Add a question of your own" in there
    assert button(desk.window, "Open the page of questions").isVisible()
