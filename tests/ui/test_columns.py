"""A card that grows to the height of the window, and beyond it when it has more to show."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.columns import ColumnsArea
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme


def a_part(height: int) -> QWidget:
    part = QWidget()
    part.setMinimumHeight(height)
    return part


def test_a_card_that_gets_more_to_show_is_not_squeezed_into_the_window(qtbot: QtBot) -> None:
    area, card = ColumnsArea(a_theme()), QWidget()
    column = QVBoxLayout(card)
    first = a_part(200)
    column.addWidget(first)
    area.place([(0, [card])], growing=card)
    hosted(qtbot, area, 400, 300)

    column.addWidget(a_part(400))

    qtbot.waitUntil(lambda: card.height() >= 600)
    assert first.height() >= 200


def test_a_card_with_little_to_show_is_as_tall_as_the_window(qtbot: QtBot) -> None:
    area, card = ColumnsArea(a_theme()), QWidget()
    QVBoxLayout(card).addWidget(a_part(50))

    area.place([(0, [card])], growing=card)
    hosted(qtbot, area, 400, 300)

    qtbot.waitUntil(lambda: 250 < card.height() <= 300)
    assert area.verticalScrollBar().maximum() == 0


def test_a_card_that_comes_later_stands_below_and_moves_no_other(qtbot: QtBot) -> None:
    area, card, beside = ColumnsArea(a_theme()), a_part(50), a_part(50)
    area.place([(0, [card]), (100, [beside])], growing=card)
    hosted(qtbot, area, 400, 300)
    before = (card.geometry(), beside.geometry())

    later = a_part(50)
    area.add(1, [later])

    qtbot.waitUntil(lambda: later.isVisible() and later.y() > beside.geometry().bottom())
    assert later.parentWidget() is beside.parentWidget()
    assert (card.geometry(), beside.geometry()) == before
