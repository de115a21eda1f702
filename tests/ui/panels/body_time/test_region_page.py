"""The page of one part: opened from map and list, its history in words, and the way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from companion.domain.body import View
from companion.domain.routine import RegionPain
from companion.domain.since import Since
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_tinted import TintedMap
from tests.builders import a_mark, a_moment, a_session
from tests.ui.day_builders import a_diary, add
from tests.ui.finding import button, fill, named, press, words_on
from tests.ui.panels.body_time.pages import back, body_page, daily, marked, open_row, show_body, table, trends

MAP = "Body map of a period, front and back"


def test_a_row_opens_the_page_and_esc_goes_back_to_it(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5555"))
    page.window().activateWindow()

    open_row(page, "Marked parts")

    assert "Hand and wrist, right" in words_on(page)
    assert "Pain here on 4 days." in words_on(page)
    back_button = button(page, "Back to the map")
    assert page.window().focusWidget() is back_button
    QTest.keyClick(back_button, Qt.Key.Key_Escape)
    assert page.window().focusWidget() is named(page, QTableView, "Marked parts")


def test_a_click_that_also_activates_opens_the_page_once(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5555"))
    page.window().activateWindow()
    view = named(page, QTableView, "Marked parts")
    view.setStyleSheet("QTableView { activate-on-singleclick: 1; }")
    view.setFocus(Qt.FocusReason.TabFocusReason)

    row = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    press(page, "Back to the map")

    assert page.window().focusWidget() is view


def test_a_part_of_the_map_opens_its_page_also_when_it_was_never_marked(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5555"))

    named(page, TintedMap, MAP).press(Spot(region="shin_l", view=View.FRONT))

    assert "Shin, left" in words_on(page)
    assert "This part was not marked with pain on any of them." in words_on(page)
    press(page, "Back to the map")
    assert named(page, TintedMap, MAP).isVisible()


def test_a_part_of_a_newer_version_has_a_page_that_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("tail_tip", "5555"))

    open_row(page, "Marked parts")

    told = words_on(page)
    assert "Unknown part" in told
    assert "This part was marked with a newer version of the program, which knows its name." in told
    assert "Pain here on 4 days." in told


def test_the_history_is_told_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    entries = daily("hand_r", "5" * 11)
    words = marked(
        0,
        a_mark(
            "hand_r",
            9,
            qualities=frozenset({"aching"}),
            contexts=frozenset({"movement"}),
            since=Since(2026, 5),
        ),
        a_mark("shin_l", 3),
    )
    page = body_page(qtbot, tmp_path, *entries, words)

    open_row(page, "Marked parts")

    told = words_on(page)
    assert "Pain here on 11 days (100\xa0%). On the 11 days with a value the average was 5.4" in told
    assert "You wrote that it began: May 2026." in told
    assert "First marked in this diary on 11 November 2026." in told
    assert "That is 3 months or longer." in told
    assert "9 on 21 November 2026" in told
    assert "aching: 1 day" in told
    assert "With movement: 1 day" in told
    together = "Shin, left: on 1 of the 11 days when one of the two hurt, both did (Jaccard index 0.09)."
    assert together in told
    assert "It shows what came together, not why." in told
    assert "None in these days." in told
    assert table(page, "Days with pain over time") == [
        ("15 to 21 November", "7 of 7", "5.6"),
        ("11 to 14 November", "4 of 4", "5"),
    ]


def test_what_went_together_waits_for_ten_days(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "555555555"), *daily("shin_l", "555555555"))

    open_row(page, "Marked parts")

    assert "This is shown from 10 days with pain here on." in words_on(page)
    assert "Jaccard" not in words_on(page)


def test_routines_for_the_part_are_counted(qtbot: QtBot, tmp_path: Path) -> None:
    done = [a_session(a_moment(day=back(days)), routine="neck-shoulders-seated") for days in (1, 4)]
    page = body_page(qtbot, tmp_path, *daily("neck_back_l", "55555"), *done)

    open_row(page, "Marked parts")

    assert ": 2 times, last on 20 November 2026" in words_on(page)


def test_pain_before_and_after_routines_is_told_with_its_day(qtbot: QtBot, tmp_path: Path) -> None:
    given = RegionPain(region="neck_back_l", before=6, after=3)
    half = RegionPain(region="neck_back_l", before=5)
    other = RegionPain(region="hand_r", before=9, after=8)
    done = [a_session(a_moment(day=back(2)), regions=(given, other)), a_session(regions=(half,))]
    page = body_page(qtbot, tmp_path, *daily("neck_back_l", "55555"), *done)

    open_row(page, "Marked parts")

    told = words_on(page)
    assert "19 November 2026: 6 before, 3 after" in told
    assert "9 before" not in told
    assert "5 before" not in told


def test_the_page_follows_the_diary_and_the_period(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, marked(40, a_mark("hand_r", 5)))
    page = trends(qtbot, diary)
    show_body(qtbot, page)
    open_row(page, "Marked parts")

    add(diary, marked(0, a_mark("hand_r", 7)))

    assert "Pain here on 2 days." in words_on(page)
    press(page, "4 weeks")
    assert "Pain here on 1 day." in words_on(page)


def test_months_without_an_entry_are_told_as_such(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, marked(60, a_mark("hand_r", 5)), marked(0, a_mark("hand_r", 5)))

    press(page, "Year")
    open_row(page, "Marked parts")

    assert table(page, "Days with pain over time") == [
        ("November 2026", "1 of 1", "5"),
        ("October 2026", "no entry", ""),
        ("September 2026", "1 of 1", "5"),
    ]


def test_a_question_about_the_part_is_kept_for_the_next_visit(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5555"))
    open_row(page, "Marked parts")

    press(page, "Ask about this at a visit")
    fill(page, "What do you want to ask?", "Warm first?")
    press(page, "Keep the question")

    (question,) = page._diary.visit_questions()
    assert (question.words, question.region, question.visit) == ("Warm first?", "hand_r", None)
    assert "Kept with the questions for your next visit." in words_on(page)


@pytest.mark.parametrize(
    ("since", "tagged"), [(Since(2020), True), (Since(2026, 11, 1), False), (None, False)]
)
def test_a_part_that_hurts_for_three_months_by_the_word_of_the_person_has_a_tag(
    qtbot: QtBot, tmp_path: Path, since: Since | None, tagged: bool
) -> None:
    page = body_page(
        qtbot, tmp_path, marked(200, a_mark("hand_r", 4)), marked(0, a_mark("hand_r", 4, since=since))
    )
    press(page, "All")

    open_row(page, "Marked parts")

    assert ("3 months or longer" in words_on(page).splitlines()) is tagged
