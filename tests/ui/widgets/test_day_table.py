"""The table of words: headings stand over their columns."""

import numpy as np
import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from companion.ui.widgets.day_table import DayTable
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.images import pixels


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_heading_begins_where_the_words_of_its_column_begin(qtbot: QtBot, scale: float) -> None:
    table = DayTable(a_theme(scale=scale), "Days")
    hosted(qtbot, table, 900, 300)

    table.show_rows(["Hand", "High", "Hurt"], [["Hand", "High", "Hurt"]])

    for column in range(3):
        left, width = table.columnViewportPosition(column), table.columnWidth(column)
        height = table.horizontalHeader().height()
        above = first_ink(table, QRect(left, 0, width, height - 4))
        below = first_ink(table, QRect(left, height + 4, width, height - 8))
        assert above == pytest.approx(below, abs=1)


def first_ink(table: DayTable, place: QRect) -> int:
    """The first column of pixels that differ from the ground."""
    image = pixels(table.grab(place).toImage())[..., :3]
    inked = (np.abs(image - image[0, 0]).max(axis=2) > 60).any(axis=0)
    return int(np.argmax(inked)) if inked.any() else -1
