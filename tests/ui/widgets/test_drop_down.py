"""A field with a list: what was chosen looks chosen, wherever the mouse was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.ui.widgets.drop_down import DropDown
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

# The offscreen screen says that it cannot raise a list nor give it the keyboard.
pytestmark = pytest.mark.qt_log_ignore("does not support")


def a_field(qtbot: QtBot, *, chosen: int = 0) -> DropDown:
    field = DropDown(a_theme(), "Unit", "not said")
    field.set_choices(["mg", "ml"], chosen)
    hosted(qtbot, field, field.sizeHint().width(), field.sizeHint().height())
    return field


def test_after_choosing_from_the_list_the_field_looks_as_if_the_mouse_had_never_been_there(
    qtbot: QtBot,
) -> None:
    chosen_before, field = a_field(qtbot, chosen=1), a_field(qtbot)
    # Where the mouse of the offscreen screen is, is no matter here.
    chosen_before.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    field.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    field.showPopup()
    QTest.keyClick(field.view(), Qt.Key.Key_Down)
    QTest.keyClick(field.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not field.view().isVisible())

    assert field.currentText() == "mg"
    assert field.grab().toImage() == chosen_before.grab().toImage()
