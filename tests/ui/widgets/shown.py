"""Widgets as the person has them: inside a shown, active window, with keys that come through it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.options import OptionButton, OptionGroup
from tests.ui.hosts import hosted

LEFT = Qt.MouseButton.LeftButton


def a_window(qtbot: QtBot, *widgets: QWidget, width: int = 640, height: int = 480) -> QWidget:
    """An active window with the widgets below each other."""
    body = QWidget()
    column = QVBoxLayout(body)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    window = hosted(qtbot, body, width, height)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(window: QWidget, *keys: Qt.Key) -> None:
    """Keys through the native window, as from a keyboard: the one with the focus gets them."""
    for key in keys:
        QTest.keyClick(window.windowHandle(), key)


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """A click through the native window; the middle unless a place is given."""
    window = widget.window()
    inside = widget.mapTo(window, place or widget.rect().center())
    QTest.mouseClick(window.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, inside)


def put_text(field: QLineEdit, text: str) -> None:
    """All of it at once and then Enter: no pause falls in between, as it can while a test types."""
    field.setFocus()
    field.selectAll()
    field.insert(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def move_mouse(widget: QWidget, place: QPoint, kind: QMouseEvent.Type, button: Qt.MouseButton) -> None:
    """One mouse event, for pressing at one place and letting go at another."""
    event = QMouseEvent(
        kind, place, widget.mapToGlobal(place), button, button, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def option(group: OptionGroup, words: str) -> OptionButton:
    """The option with these words."""
    return next(button for button in group.buttons if button.text() == words)
