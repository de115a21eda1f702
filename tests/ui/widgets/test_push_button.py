"""Enter presses the button with the keyboard: once, and that one alone."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.push_button import PushButton
from companion.ui.widgets.stacks import Column
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

ENTER = [Qt.Key.Key_Return, Qt.Key.Key_Enter]
KEYPAD, CTRL = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ControlModifier


class Form(QWidget):
    """Two buttons in a form that hears of the Enter key when no button wants it."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.heard = 0
        self.presses: list[str] = []
        column = Column(a_theme(), self)
        self.buttons = [PushButton(words) for words in ("First", "Second")]
        for button in self.buttons:
            button.clicked.connect(self._note)
            column.addWidget(button)
        hosted(qtbot, self, 200, 120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard += event.key() in ENTER

    def _note(self) -> None:
        pressed = self.sender()
        assert isinstance(pressed, PushButton)
        self.presses.append(pressed.text())


@pytest.mark.parametrize("key", ENTER)
@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, KEYPAD])
def test_enter_presses_the_button_and_the_form_hears_nothing(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    form = Form(qtbot)

    QTest.keyClick(form.buttons[1], key, modifier)

    assert form.presses == ["Second"]
    assert form.heard == 0


def test_a_key_that_is_held_presses_once(qtbot: QtBot) -> None:
    form = Form(qtbot)

    for repeated in (False, True, True):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier(0), "\r", repeated)
        QCoreApplication.sendEvent(form.buttons[0], held)

    assert form.presses == ["First"]
    assert form.heard == 0


def test_enter_with_ctrl_is_left_to_the_form(qtbot: QtBot) -> None:
    form = Form(qtbot)

    QTest.keyClick(form.buttons[0], Qt.Key.Key_Return, CTRL)

    assert form.presses == []
    assert form.heard == 1
