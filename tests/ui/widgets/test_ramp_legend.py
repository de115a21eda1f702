"""The legend of a coloured map: its words have room below the cells where they do not fit beside them."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets.ramp_legend import ChangeLegend
from companion.ui.widgets.stacks import Column
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme


@pytest.mark.parametrize(("width", "lines"), [(800, 1), (330, 2)])
def test_words_that_do_not_fit_beside_the_cells_get_a_line(qtbot: QtBot, width: int, lines: int) -> None:
    theme = a_theme()
    holder = QWidget()
    legend = ChangeLegend(theme)
    column = Column(theme, holder)
    column.addWidget(legend)
    column.addStretch(1)

    hosted(qtbot, holder, width, 200)

    assert legend.height() == legend.heightForWidth(width)
    assert legend.height() == lines * theme.px(26)
