"""Then and now: the difference of two periods on the map, in the list and in numbers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.panels.body_time.change_panel import ChangePanel
from companion.ui.panels.body_time.change_words import signed
from companion.ui.panels.body_time.words import share_words
from companion.ui.widgets.body_tinted import TintedMap
from companion.ui.widgets.ramp_legend import BodyHeatLegend, ChangeLegend, RampLegend
from tests.builders import a_mark
from tests.ui.finding import button, named, press, words_on
from tests.ui.panels.body_time.pages import body_page, daily, marked, show_then_and_now, table

LIST, NUMBERS = "Difference by part", "Numbers of both periods"


def then_and_now(qtbot: QtBot, folder: Path, *lines: tuple[str, str]) -> QWidget:
    records = [entry for region, values in lines for entry in daily(region, values)]
    page = body_page(qtbot, folder, *records)
    show_then_and_now(qtbot, page)
    return page


def test_four_weeks_are_compared_with_the_four_before(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "6" * 28 + "4" * 28), ("hand_l", "." * 28 + "3" * 28))

    assert table(page, LIST) == [
        ("Hand and wrist, left", "+3", "0 (0)", "3 (28)"),
        ("Lower back, right", "\N{MINUS SIGN}2", "6 (28)", "4 (28)"),
    ]
    assert named(page, TintedMap, "Difference").spoken("low_back_r").endswith("2 points less")
    assert named(page, TintedMap, "Then").spoken("low_back_r").endswith("pain 6 per day with an entry")
    assert "less pain in 1 part, more pain in 1 part, about the same in 0 parts." in words_on(page)


def test_each_map_says_what_it_measures_and_has_its_colours(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "6" * 28 + "4" * 28))

    told = words_on(page).splitlines()

    assert told.count("Average of all days with an entry, days without pain count as none.") == 2
    assert told.count("How far the average of now is from that of then, in points.") == 1
    legends = [type(each) for each in page.findChildren(RampLegend) if each.isVisible()]
    assert (legends.count(BodyHeatLegend), legends.count(ChangeLegend)) == (2, 1)
    assert "A dot is less than 1. Numbers that do not fit are in the list." in told


def test_less_than_one_is_a_dot_on_the_map_and_a_number_in_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "." * 28 + "7" + "." * 27))

    tint = named(page, TintedMap, "Now")._tints["low_back_r"]

    assert tint.text == "\N{BULLET}"
    assert table(page, LIST)[0] == ("Lower back, right", "+0.2", "0 (0)", "0.2 (1)")


def test_going_back_before_the_comparison_is_there_leaves_the_period_map(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = body_page(qtbot, tmp_path, *daily("low_back_r", "5" * 56))
    page.window().activateWindow()
    focused = named(page, QTableView, "Marked parts")

    button(page, "Then and now").click()
    button(page, "Period map").click()
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: bool(page.findChildren(ChangePanel)))

    assert "Difference" not in words_on(page).splitlines()
    assert table(page, "Marked parts")[0][0] == "Lower back, right"
    assert page.window().focusWidget() is focused


def test_equal_periods_are_about_the_same_everywhere(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "5" * 56))

    assert table(page, LIST) == [("Lower back, right", "0", "5 (28)", "5 (28)")]
    assert named(page, TintedMap, "Difference").spoken("low_back_r").endswith("about the same")
    assert "Every part is about the same now as then." in words_on(page)


def test_the_numbers_of_both_periods(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(
        qtbot, tmp_path, ("low_back_r", "6" * 28 + "4" * 28), ("shin_l", "." * 28 + "2" * 14 + "." * 14)
    )

    assert table(page, NUMBERS) == [
        ("Days with an entry", "28 of 28", "28 of 28"),
        ("Parts with pain", "1", "2"),
        ("Average pain of a marked part", "6", "3.3"),
        ("Marks on the left", "0\xa0%", "33\xa0%"),
        ("Marks on the right", "100\xa0%", "67\xa0%"),
        ("Marks in the middle", "0\xa0%", "0\xa0%"),
        ("Marks at the front", "0\xa0%", "33\xa0%"),
        ("Marks at the back", "100\xa0%", "67\xa0%"),
        ("Marks on parts seen from both", "0\xa0%", "0\xa0%"),
        ("Regions with pain, of 5 (criteria of 2016)", "1 of 5", "2 of 5"),
    ]


def test_too_few_days_show_no_difference_and_say_why(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "5" * 34))

    assert "One of the periods has entries on 6 days. A difference is shown from 7 days on." in words_on(page)
    assert "Not shown: too few days." in words_on(page)
    assert named(page, TintedMap, "Difference").spoken("low_back_r").endswith("nothing to show")
    assert named(page, TintedMap, "Now").spoken("low_back_r").endswith("pain 5 per day with an entry")
    assert LIST not in words_on(page)


def test_a_period_before_the_diary_is_called_so(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "5"))

    assert "27 September 2026 to 24 October 2026, before your first entry" in words_on(page)


def test_the_first_and_the_last_months_may_overlap_and_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "8" * 50 + "2" * 50))

    press(page, "First 3 months and last 3 months")

    assert "The periods have 82 days in common." in words_on(page)
    assert table(page, LIST)[0][2:] == ("5.3 (91)", "4.7 (91)")


def test_own_dates_compare_any_two_periods(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "9" * 7 + "5" * 49))
    press(page, "Own dates")

    for name, day in (("Then, first day", "2026-09-27"), ("Then, last day", "2026-10-03")):
        field = named(page, QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, day)
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert table(page, LIST) == [("Lower back, right", "\N{MINUS SIGN}4", "9 (7)", "5 (28)")]


def test_a_zero_is_compared_as_no_pain_and_not_listed(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("low_back_r", "0" * 56), marked(0))
    show_then_and_now(qtbot, page)

    assert table(page, LIST) == []


@pytest.mark.parametrize(
    ("points", "words"),
    [(0.75, "+0.8"), (-2.0, "\N{MINUS SIGN}2"), (0.04, "0"), (-0.04, "0"), (None, "not rated")],
)
def test_a_difference_has_its_sign_and_one_decimal(points: float | None, words: str) -> None:
    assert signed(points) == words


@pytest.mark.parametrize(
    ("count", "whole", "words"),
    [(3, 9, "3 of 9"), (3, 10, "30\xa0%"), (1, 8 * 25, "1\xa0%")],
)
def test_shares_are_counts_below_ten(count: int, whole: int, words: str) -> None:
    assert share_words(count, whole) == words


def test_soreness_after_effort_is_left_out_and_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    sore = [marked(days, a_mark("calf_upper_r", 8, after_effort=True)) for days in (3, 2, 40)]
    page = body_page(qtbot, tmp_path, *daily("low_back_r", "6" * 28 + "4" * 28), *sore)

    show_then_and_now(qtbot, page)

    assert [row[0] for row in table(page, LIST)] == ["Lower back, right"]
    assert "Soreness you expected after effort is left out here: 3 marks." in words_on(page)


def test_without_soreness_nothing_is_said_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    page = then_and_now(qtbot, tmp_path, ("low_back_r", "6" * 28 + "4" * 28))

    assert "Soreness" not in words_on(page)
