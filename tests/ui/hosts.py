"""Shows a widget of a given size inside a window, as pages and cards stand in the program."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.panels.beside_map import BesideMap


def hosted(qtbot: QtBot, widget: QWidget, width: int, height: int) -> QWidget:
    """The window. It has no layout of its own, because the offscreen screen warns of size hints."""
    window = QWidget()
    # The function holds the window for as long as the test runs; qtbot itself does not.
    qtbot.addWidget(window, before_close_func=lambda _closing: window.hide())
    window.resize(width, height)
    widget.setParent(window)
    widget.resize(width, height)
    widget.show()
    with qtbot.waitExposed(window):
        window.show()
    return window


def wait_for_today(qtbot: QtBot, window: QWidget) -> None:
    """Until everything beside the map is there: it comes after the first picture, piece by piece."""
    qtbot.waitUntil(lambda: any(each.is_complete for each in window.findChildren(BesideMap)))
