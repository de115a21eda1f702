"""Counts and pictures of a map over time."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.settings import Settings
from companion.ui.panels.body_time.change_panel import ChangePanel
from companion.ui.panels.body_time.period_panel import PeriodPanel
from companion.ui.panels.picture_panel import PicturePanel
from companion.ui.widgets.body_patch import Change
from companion.ui.widgets.popover import Popover
from companion.ui.widgets.switch import Switch
from tests.builders import A_DAY, a_mark
from tests.ui.finding import button, press, words_on
from tests.ui.panels.body_time.pages import body_page, daily, marked, show_then_and_now
from tests.ui.widgets.body_builders import a_theme


def test_the_counts_are_of_every_part_with_pain_in_the_days_shown(qtbot: QtBot, tmp_path: Path) -> None:
    old = marked(40, a_mark("low_back_r", 5), a_mark("hand_l", 0))
    page = body_page(qtbot, tmp_path, old, *daily("shin_l", "55"))

    press(page, "Counts")
    of_three_months = words_on(page.window())
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    press(page, "4 weeks")
    press(page, "Counts")

    assert "Parts with pain on any of the days" in of_three_months
    assert _value_of("areas of the Widespread Pain Index", of_three_months) == "2 of 19"
    assert _value_of("areas of the Widespread Pain Index", words_on(page.window())) == "1 of 19"


def test_esc_closes_the_counts_and_brings_the_keyboard_back(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("shin_l", "55"))
    page.window().activateWindow()
    button(page, "Counts").setFocus(Qt.FocusReason.TabFocusReason)
    press(page, "Counts")

    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)

    assert not any(popover.isVisible() for popover in page.window().findChildren(Popover))
    qtbot.waitUntil(lambda: page.window().focusWidget() is button(page, "Counts"))


def test_the_picture_is_of_what_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("shin_l", "8888888" + "4444444"))
    panel = page.findChild(PeriodPanel)
    assert panel is not None

    whole = panel.content()
    press(page, "Week by week")

    assert {region: tint.text for region, tint in whole.tints.items()} == {"shin_l": "6"}
    assert {region: tint.text for region, tint in panel.content().tints.items()} == {"shin_l": "4"}
    assert whole.caption == ("How strongly", "23 August 2026 to 21 November 2026")
    assert panel.content().caption == ("How strongly", "15 November 2026 to 21 November 2026")
    press(page, "Save as a picture")
    assert any(popover.isVisible() for popover in page.window().findChildren(Popover))


def test_what_became_of_the_file_is_still_told_when_it_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("shin_l", "8888"))
    page.window().activateWindow()
    press(page, "Save as a picture")
    (panel,) = page.window().findChildren(PicturePanel)
    button(panel, "Save as").setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(panel.saved):
        panel.save_as(tmp_path / "map.svg")

    assert panel.isVisible()
    assert "Saved: map.svg" in words_on(panel)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_in_a_low_window_all_of_saving_is_inside_of_it(qtbot: QtBot, tmp_path: Path, scale: float) -> None:
    theme = a_theme(scale=scale)
    page = body_page(qtbot, tmp_path, *daily("shin_l", "8888"), theme=theme, size=(1366, 690))
    page.apply_settings(Settings(mirrored_map=True))

    press(page, "Save as a picture")

    (panel,) = page.window().findChildren(PicturePanel)
    save = button(panel, "Save as")
    qtbot.waitUntil(lambda: save.visibleRegion().boundingRect().size() == save.size())
    switches = [each for each in panel.findChildren(Switch) if each.isVisible()]
    assert len(switches) == 5
    assert not any(one.geometry().intersects(other.geometry()) for one, other in pairwise(switches))
    switches[-1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: switches[-1].visibleRegion().boundingRect().height() == switches[-1].height())


def test_the_picture_of_then_and_now_is_the_difference(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("shin_l", "8" * 28 + "4" * 28))
    show_then_and_now(qtbot, page)
    panel = page.findChild(ChangePanel)
    assert panel is not None

    content = panel.content()

    assert dict(content.tints) == {"shin_l": Change(points=-4)}
    assert content.caption == (
        "25 October 2026 to 21 November 2026",
        "compared with 27 September 2026 to 24 October 2026",
    )
    assert content.last_day == A_DAY


def test_the_picture_of_equal_periods_has_the_legend_of_a_change(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("shin_l", "." * 56))
    show_then_and_now(qtbot, page)
    panel = page.findChild(ChangePanel)
    assert panel is not None

    content = panel.content()

    assert content.legend is not None
    words, cells = content.legend
    assert (words.first, words.last) == ("less pain", "more pain")
    assert {type(cell) for cell in cells} == {Change}


def _value_of(what: str, words: str) -> str:
    """The number that stands before what it counts."""
    lines = words.splitlines()
    return lines[next(place for place, line in enumerate(lines) if what in line) - 1]
