"""Trends at large text: the head scrolls with the map, so that a whole figure can be seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.columns import ColumnsArea
from companion.ui.pages.trends import TrendsPage
from companion.ui.widgets.body_tinted import TintedMap
from companion.ui.widgets.page_header import PageHeader
from tests.ui.finding import button, named, press, words_on
from tests.ui.panels.body_time.pages import body_page, daily, show_body, show_then_and_now
from tests.ui.widgets.body_builders import a_theme

MAP = "Body map of a period, front and back"
LOW = (1042, 556)
"""What a window of 1366x690 px leaves for a page beside the rail and below a banner."""


def the_area(page: TrendsPage) -> ColumnsArea:
    (area,) = [each for each in page.findChildren(ColumnsArea) if each.isVisible()]
    return area


def scrolls(area: ColumnsArea, part: QWidget) -> bool:
    ground = area.widget()
    return ground is not None and ground.isAncestorOf(part)


def head_of(page: TrendsPage) -> PageHeader:
    (header,) = page.findChildren(PageHeader)
    return header


def test_at_200_percent_a_whole_figure_can_be_scrolled_into_view(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5555"), theme=a_theme(scale=2.0), size=LOW)
    area, body_map = the_area(page), named(page, TintedMap, MAP)

    ground = area.widget()
    assert ground is not None
    area.verticalScrollBar().setValue(body_map.mapTo(ground, QPoint(0, 0)).y())

    assert body_map.visibleRegion().boundingRect().height() == body_map.height()


@pytest.mark.parametrize(("scale", "carried"), [(1.0, False), (2.0, True)])
def test_the_head_scrolls_with_maps_and_charts_at_large_text_alone(
    qtbot: QtBot, tmp_path: Path, scale: float, carried: bool
) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5" * 8), theme=a_theme(scale=scale))
    head = head_of(page)

    with_map = scrolls(the_area(page), head)
    press(page, "Charts")
    with_charts = scrolls(the_area(page), head)
    show_body(qtbot, page)

    assert (with_map, with_charts, scrolls(the_area(page), head)) == (carried, carried, carried)
    assert head.isVisible()


def test_the_head_stands_above_again_when_text_becomes_smaller(qtbot: QtBot, tmp_path: Path) -> None:
    theme = a_theme(scale=2.0)
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5" * 8), theme=theme)

    theme.use("light", scale=1.0)
    words = words_on(page)

    assert not scrolls(the_area(page), head_of(page))
    assert head_of(page).isVisible()
    assert button(page, "Then and now").isVisible()
    assert "Trends" in words


def test_the_keyboard_stays_on_the_switch_that_was_used(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5" * 60), theme=a_theme(scale=2.0))
    window = page.window()
    window.activateWindow()
    switch = button(page, "Then and now")
    switch.setFocus(Qt.FocusReason.TabFocusReason)

    show_then_and_now(qtbot, page)
    after_map = window.focusWidget()
    charts = button(page, "Charts")
    charts.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(charts, Qt.Key.Key_Space)

    assert after_map is switch
    assert window.focusWidget() is charts
