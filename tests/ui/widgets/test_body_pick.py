"""The list of parts over the map: all of it in what is seen, and each entry with room for its words."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QListWidget, QScrollArea
from pytestqt.qtbot import QtBot

from companion.ui.widgets.body_map import BodyMap
from tests.ui.finding import named
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import DRAWING, REGIONS, a_body_map, a_theme


def list_of_parts(body_map: BodyMap) -> QListWidget:
    """Opened with the button."""
    named(body_map, QAbstractButton, "Look nearer").click()
    return named(body_map, QListWidget, "Parts to look at")


def in_a_page(qtbot: QtBot, *, scale: float) -> tuple[BodyMap, QScrollArea]:
    """A map in a window that shows a part of it, scrolled down to its foot."""
    body_map = BodyMap(a_theme(scale=scale), REGIONS, DRAWING)
    page = QScrollArea()
    page.setWidget(body_map)
    body_map.resize(560, 1100)
    hosted(qtbot, page, 600, 480)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    return body_map, page


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_list_of_parts_stands_in_what_is_seen_of_a_tall_map(qtbot: QtBot, scale: float) -> None:
    body_map, page = in_a_page(qtbot, scale=scale)

    choices = list_of_parts(body_map)
    panel = choices.parentWidget()
    assert panel is not None
    place = QRect(panel.mapTo(page.viewport(), QPoint(0, 0)), panel.size())
    first = choices.visualItemRect(choices.item(0))
    choices.scrollToBottom()
    last = choices.visualItemRect(choices.item(choices.count() - 1))

    assert page.viewport().rect().contains(place)
    assert first.top() >= 0
    assert choices.viewport().rect().contains(last)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_each_part_of_the_list_has_room_for_all_its_words(qtbot: QtBot, scale: float) -> None:
    body_map = a_body_map(qtbot, a_theme(scale=scale))

    choices = list_of_parts(body_map)
    metrics = QFontMetrics(choices.font())
    wrapped = Qt.TextFlag.TextWordWrap

    for place in range(choices.count()):
        item = choices.item(place)
        cell = choices.visualItemRect(item)
        aside = round(10 * scale)
        words = metrics.boundingRect(QRect(0, 0, cell.width() - 2 * aside, 0), wrapped, item.text())
        assert words.height() <= cell.height()
        assert words.width() <= cell.width() - 2 * aside
