"""The toast: its place, its action, how long it stays."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.theme import Theme
from companion.ui.widgets.toast import Toast
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window, click


def a_toast(qtbot: QtBot, theme: Theme | None = None) -> tuple[Toast, QWidget]:
    window = a_window(qtbot, width=900, height=600)
    return Toast(theme or still_theme(), window), window


def still_theme() -> Theme:
    theme = a_theme()
    theme.use("light", still=True)
    return theme


def action(toast: Toast) -> QAbstractButton:
    found: QAbstractButton | None = toast.findChild(QAbstractButton)
    assert found is not None
    return found


def test_it_stands_at_the_bottom_left_of_its_area(qtbot: QtBot) -> None:
    _toast, window = a_toast(qtbot)
    area = QWidget(window)
    area.setGeometry(208, 0, 692, 600)
    area.show()
    toast = Toast(a_theme(), window, area)

    toast.show_message("Lower back removed", "Undo")

    assert toast.geometry().left() == 208 + 28
    assert toast.geometry().bottom() < 600
    assert toast.height() == 48


def test_its_action_tells_and_closes_it(qtbot: QtBot) -> None:
    toast, _window = a_toast(qtbot)
    toast.show_message("Lower back removed", "Undo")

    with qtbot.waitSignal(toast.action_clicked):
        click(action(toast))

    assert toast.isHidden()


def test_it_goes_by_itself(qtbot: QtBot) -> None:
    toast, window = a_toast(qtbot)
    toast.stay_ms = 20

    toast.show_message("Lower back removed", "Undo")
    QTest.mouseMove(window.windowHandle(), QPoint(880, 20))

    qtbot.waitUntil(toast.isHidden)


def test_it_stays_while_its_action_has_the_focus(qtbot: QtBot) -> None:
    toast, _window = a_toast(qtbot)
    toast.stay_ms = 20
    toast.show_message("Lower back removed", "Undo")
    action(toast).setFocus()
    ends: list[bool] = []
    toast._stay.timeout.connect(lambda: ends.append(toast.isHidden()))

    qtbot.waitUntil(lambda: len(ends) >= 2)

    assert not any(ends)


def test_a_newer_message_replaces_the_older_one(qtbot: QtBot) -> None:
    toast, window = a_toast(qtbot)

    toast.show_message("Lower back removed", "Undo")
    toast.show_message("Entry deleted", "Undo")

    assert toast.text() == "Entry deleted"
    assert window.findChildren(Toast) == [toast]


def test_with_movement_it_arrives_at_the_same_place(qtbot: QtBot) -> None:
    still, _window = a_toast(qtbot)
    moving, _other = a_toast(qtbot, a_theme())

    still.show_message("Removed", "Undo")
    moving.show_message("Removed", "Undo")

    qtbot.waitUntil(lambda: moving.pos() == still.pos())
