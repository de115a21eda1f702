"""The page for flare days: large targets, one screen, nothing beside what is asked."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from companion.content.body import read_regions
from companion.paths import resources
from companion.ui.pages.flare import FlarePage
from companion.ui.widgets.chart_view import ChartView
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import A_DAY, a_flare, a_flare_plan, a_mark, a_moment, an_entry
from tests.ui.diaries import Opened, add, opened, yesterday
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

REGIONS = read_regions(resources() / "bodymap")
LEAST, LARGE = 44, 72
LAST = yesterday(a_mark("low_back_r", 6), a_mark("neck_back_l", 4), a_mark("calf_upper_r", 3))


def a_page(
    qtbot: QtBot, found: Opened, *, size: tuple[int, int] = (1366, 690), scale: float = 1.0
) -> FlarePage:
    page = FlarePage(a_theme(scale=scale), found.diary, REGIONS)
    page.open()
    hosted(qtbot, page, *size)
    page.setFocus()
    return page


def targets(page: FlarePage) -> list[QWidget]:
    found = [each for each in page.findChildren(QWidget) if isinstance(each, QAbstractButton | ScaleInput)]
    return [each for each in found if each.isVisible()]


@pytest.mark.parametrize(("size", "scale"), [((1366, 690), 1.0), ((1366, 768), 2.0), ((900, 690), 1.0)])
def test_every_target_is_large_enough_for_tired_hands(
    qtbot: QtBot, found: Opened, size: tuple[int, int], scale: float
) -> None:
    add(found.diary, LAST, a_flare(a_moment(day=A_DAY - timedelta(days=2))), a_flare_plan())
    page = a_page(qtbot, found, size=size, scale=scale)

    small = [each for each in targets(page) if min(each.width(), each.height()) < LEAST]

    assert [each.accessibleName() or each.property("text") for each in small] == []


def test_pain_parts_and_actions_are_rows_of_72(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, LAST)
    page = a_page(qtbot, found)
    scale = named(page, ScaleInput, "How is the pain?")

    rows = [button(page, words) for words in ("Lower back, right", "Show the body map", "Done for now")]

    assert [row.height() for row in rows] == [LARGE] * len(rows)
    assert {scale.cell_rect(value).height() for value in range(11)} == {LARGE}


def test_all_that_is_asked_fits_the_smallest_screen_without_scrolling(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, LAST, a_flare(a_moment(day=A_DAY - timedelta(days=2))))
    page = a_page(qtbot, found)

    done = button(page, "Done for now")

    assert done.visibleRegion().boundingRect().height() == done.height()
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().value() == 0


def test_there_are_no_charts_and_no_tips(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, LAST)
    page = a_page(qtbot, found)

    labels = set(words_on(page).split("\n"))

    assert page.findChildren(ChartView) == []
    assert labels == {
        "A flare day",
        "One answer is enough. You can stop at any time.",
        "Is today a flare?",
        "Yes is kept with your first answer, or with Done.",
        "How is the pain?",
        "Where? These are the parts you marked last.",
    }


def test_a_digit_answers_at_once_and_space_marks_the_part_last_marked(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, LAST)
    page = a_page(qtbot, found)

    for key in (Qt.Key.Key_8, Qt.Key.Key_Tab, Qt.Key.Key_Space):
        QTest.keyClick(page.window().focusWidget(), key)

    (entry,) = found.diary.entries(A_DAY, A_DAY)
    assert (entry.value("pain_now"), entry.value("flare")) == (8, "yes")
    assert entry.marks == (a_mark("low_back_r", 8),)
    assert button(page, "Lower back, right: 8").isChecked()


def test_another_press_on_a_part_keeps_it_marked(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, LAST)
    page = a_page(qtbot, found)

    press(page, "Back of neck, left")
    press(page, "Back of neck, left: marked")

    assert button(page, "Back of neck, left: marked").isChecked()
    (entry,) = found.diary.entries(A_DAY, A_DAY)
    assert entry.marks == (a_mark("neck_back_l", None),)


def test_done_stores_the_flare_and_asks_to_close(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.closed):
        press(page, "Done for now")

    assert len(found.diary.flares()) == 1


def test_escape_and_back_leave_without_storing_anything(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.closed):
        press(page, "Back")
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)

    assert found.diary.entries() == []
    assert found.diary.flares() == []


def test_the_flare_of_today_is_ended_and_taken_up_again_here(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_flare(a_moment(day=A_DAY - timedelta(days=2))))
    page = a_page(qtbot, found)
    going = words_on(page)

    press(page, "The flare is over")
    ended = words_on(page)
    press(page, "The flare goes on")

    assert "Day 3 of a flare, since Thursday 19 November." in going
    assert "The flare ended today at 09:30." in ended
    assert found.diary.flares()[0].end is None


def test_a_new_visit_offers_yes_again_without_storing_it(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    press(page, "No")
    found.clock.advance(hours=2)

    page.open()

    assert button(page, "Yes").isChecked()
    assert "Yes is kept with your first answer, or with Done." in words_on(page)
    assert [entry.value("flare") for entry in found.diary.entries()] == ["no"]


def test_without_earlier_marks_the_map_is_offered(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.map_asked):
        press(page, "Show the body map")

    assert "Where? The body map has every part." in words_on(page)


def test_the_plan_is_written_changed_and_taken_away_with_undo(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    press(page, "Write a plan for such days")
    field = named(page, QPlainTextEdit, "Your plan for such days")

    field.setPlainText("Heat <b>and</b> rest")
    press(page, "Close your plan")
    shown = words_on(page)
    press(page, "Change your plan")
    field.setPlainText(" ")
    press(page, "Close your plan")
    gone = found.diary.flare_plan()
    press(page, "Undo")

    assert "Heat <b>and</b> rest" in shown
    assert gone is None
    assert "Heat <b>and</b> rest" in words_on(page)


def test_a_diary_open_to_read_shows_the_plan_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as written:
        add(written.diary, an_entry(marks=(a_mark("low_back_r", 6),)), a_flare_plan("Heat"), a_flare())
    with opened(tmp_path, read_only=True) as found:
        page = a_page(qtbot, found)

        press(page, "Done for now")

        assert "Heat" in words_on(page)
        assert not named(page, ScaleInput, "How is the pain?").isEnabled()
        assert len(found.diary.entries()) == 1
        assert [each for each in targets(page) if each.accessibleName() == "The flare is over"] == []
