"""A part of a widget on a page that scrolls is brought into view."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.in_view import bring_into_view
from tests.ui.hosts import hosted


def a_page(qtbot: QtBot) -> tuple[QScrollArea, QWidget]:
    """A tall page in a low window, and what lies far down on it."""
    area, page = QScrollArea(), QWidget()
    low = QWidget(page)
    page.resize(280, 2000)
    low.setGeometry(0, 1000, 280, 400)
    area.setWidget(page)
    hosted(qtbot, area, 300, 300)
    return area, low


def test_what_lies_below_is_scrolled_to(qtbot: QtBot) -> None:
    area, low = a_page(qtbot)
    part = QRect(20, 300, 40, 40)

    bring_into_view(low, part)

    top = low.mapTo(area.viewport(), part.topLeft())
    bottom = low.mapTo(area.viewport(), part.bottomRight())
    assert area.viewport().rect().contains(top)
    assert area.viewport().rect().contains(bottom)


def test_what_is_in_view_stays_where_it_is(qtbot: QtBot) -> None:
    area, low = a_page(qtbot)
    area.verticalScrollBar().setValue(1150)

    bring_into_view(low, QRect(20, 300, 40, 40))

    assert area.verticalScrollBar().value() == 1150
