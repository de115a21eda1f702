"""The bars on the page of one part: strength is their height, days are a row of their own."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from companion.ui.columns import ColumnsArea
from companion.ui.pages.trends import TrendsPage
from companion.ui.panels.body_time.use_strip import UseStrip
from companion.ui.widgets.card import Card
from tests.ui.finding import named
from tests.ui.panels.body_time.pages import body_page, daily, open_row
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.images import pixels

MOST_BELOW = 40
OFTEN_AND_MILD, ONCE_AND_STRONG = "3333333", "......8"


def the_page(qtbot: QtBot, folder: Path, values: str, scale: float = 1.0) -> TrendsPage:
    page = body_page(qtbot, folder, *daily("hand_r", values), theme=a_theme(scale=scale))
    open_row(page, "Marked parts")
    return page


def height_of(strip: UseStrip, colour: QColor) -> int:
    """On how many lines of the picture a colour is."""
    wanted = (colour.blue(), colour.green(), colour.red())
    same = np.abs(pixels(strip.grab().toImage())[..., :3] - wanted).max(axis=2) <= 1
    return int((same.sum(axis=1) > 5).sum())


def test_a_bar_is_as_high_as_pain_was_strong_however_often_it_came(qtbot: QtBot, tmp_path: Path) -> None:
    page = the_page(qtbot, tmp_path, OFTEN_AND_MILD + ONCE_AND_STRONG)
    (strip,) = page.findChildren(UseStrip)

    mild, strong = (height_of(strip, a_theme().pain(value)) for value in (3, 8))

    assert strong / mild == pytest.approx(8 / 3, rel=0.1)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_page_ends_below_its_cards_and_has_one_scroll_bar(
    qtbot: QtBot, tmp_path: Path, scale: float
) -> None:
    page = the_page(qtbot, tmp_path, "35" * 45, scale)
    (area,) = [each for each in page.findChildren(ColumnsArea) if each.isVisible()]

    table = named(page, QTableView, "Days with pain over time")
    qtbot.waitUntil(lambda: below_the_cards(area) <= MOST_BELOW * scale)

    assert area.verticalScrollBar().maximum() > 0
    assert table.verticalScrollBar().maximum() == 0


def below_the_cards(area: ColumnsArea) -> int:
    """How much ground follows the last card."""
    ground = area.widget()
    assert ground is not None
    cards = [card for card in area.findChildren(Card) if card.isVisible()]
    return ground.height() - max(card.mapTo(ground, QPoint(0, card.height())).y() for card in cards)
