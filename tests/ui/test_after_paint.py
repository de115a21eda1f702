"""What is put off until after the first paint happens then, and once."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.after_paint import after_first_paint


class Canvas(QWidget):
    """Writes down when it is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._told.append("painted")


def test_what_was_put_off_comes_after_the_paint(qtbot: QtBot) -> None:
    told: list[str] = []
    canvas = Canvas(told)
    qtbot.addWidget(canvas)
    after_first_paint(canvas, lambda: told.append("then"))
    before = list(told)

    canvas.show()
    qtbot.waitUntil(lambda: "then" in told)

    assert before == []
    assert told[0] == "painted"


def test_it_comes_once(qtbot: QtBot) -> None:
    told: list[str] = []
    canvas = Canvas(told)
    qtbot.addWidget(canvas)
    after_first_paint(canvas, lambda: told.append("then"))
    canvas.show()
    qtbot.waitUntil(lambda: "then" in told)
    paints = told.count("painted")

    canvas.update()
    qtbot.waitUntil(lambda: told.count("painted") > paints)
    canvas.update()
    qtbot.waitUntil(lambda: told.count("painted") > paints + 1)

    assert told.count("then") == 1
