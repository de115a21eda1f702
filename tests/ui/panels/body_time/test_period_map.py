"""The map of a period: what it says, week by week, and with own dates."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_tinted import TintedMap
from tests.builders import a_mark
from tests.ui.day_builders import a_diary, add
from tests.ui.finding import button, named, press, words_on
from tests.ui.panels.body_time.pages import (
    GETTING_READY,
    LIST,
    MAP,
    SIZE,
    body_page,
    button_words,
    daily,
    marked,
    show_body,
    table,
    trends,
)
from tests.ui.widgets.body_builders import a_theme


def test_map_list_and_sentence_say_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "88.4....TT"))

    heat = named(page, TintedMap, MAP)
    assert heat.spoken("hand_r").endswith("pain 8 on average, 5 of 10 days")
    assert heat.spoken("hand_l").endswith("nothing to show")
    assert table(page, LIST) == [("Hand and wrist, right", "5 of 10", "8", "10")]
    assert "Entries on 10 of 10 days, 23 August 2026 to 21 November 2026." in words_on(page)
    assert "1 part was marked." in words_on(page)


def test_how_often_shows_shares_and_sorts_by_days(qtbot: QtBot, tmp_path: Path) -> None:
    strong = daily("hand_r", "9.........")
    page = body_page(qtbot, tmp_path, *strong, *daily("low_back_l", "1111......"))
    by_strength = [row[0] for row in table(page, LIST)]

    press(page, "How often")

    assert by_strength == ["Hand and wrist, right", "Lower back, left"]
    assert [row[0] for row in table(page, LIST)] == ["Lower back, left", "Hand and wrist, right"]
    assert named(page, TintedMap, MAP).spoken("low_back_l").endswith("4 of 10 days")
    assert "Days with pain here, of all days with an entry, in percent." in words_on(page)


def test_below_ten_days_there_are_counts_and_no_percent(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "88......."))

    press(page, "How often")

    assert "Days with pain here." in words_on(page)
    assert "percent" not in words_on(page)


def test_a_mark_without_a_value_is_listed_as_not_rated(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, marked(0, a_mark("hand_r", None)))

    assert table(page, LIST) == [("Hand and wrist, right", "1 of 1", "not rated", "")]


def test_the_period_of_the_page_counts_its_own_days(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, marked(60, a_mark("hand_r", 5)), marked(0, a_mark("shin_l", 5)))

    press(page, "4 weeks")

    assert [row[0] for row in table(page, LIST)] == ["Shin, left"]
    assert "Entries on 1 of 28 days" in words_on(page)


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (0, "There is no entry in these days. Choose other dates, or make an entry on Today."),
        (1, "These are few days: the map becomes more telling with each entry."),
        (6, "These are few days: the map becomes more telling with each entry."),
    ],
)
def test_a_young_diary_says_what_helps(qtbot: QtBot, tmp_path: Path, days: int, sentence: str) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "3" * days))

    assert sentence in words_on(page)


def test_a_diary_without_pain_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "0.0"))

    assert "No part was marked with pain in these days." in words_on(page)
    assert not any(view.isVisible() for view in page.findChildren(QTableView))


def test_what_is_entered_meanwhile_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    page = trends(qtbot, diary)
    show_body(qtbot, page)

    add(diary, marked(0, a_mark("hand_r", 5)))

    assert table(page, LIST) == [("Hand and wrist, right", "1 of 1", "5", "5")]


def test_the_map_is_drawn_as_the_person_chose(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5555"))
    heat = named(page, TintedMap, MAP)
    hands = [Spot(region=region, view=View.FRONT) for region in ("hand_r", "hand_l")]
    right, left = (heat.anchor_of(spot).x() for spot in hands)

    page.apply_settings(Settings(build=Build.SOFT, mirrored_map=True))

    mirrored_right, mirrored_left = (heat.anchor_of(spot).x() for spot in hands)
    assert right < left
    assert mirrored_right > mirrored_left


def test_years_are_read_in_pieces_and_all_arrive(qtbot: QtBot, tmp_path: Path) -> None:
    old = [marked(days, a_mark("hand_r", 5)) for days in (0, 364, 365, 366, 731, 1500)]
    page = body_page(qtbot, tmp_path, *old)

    press(page, "All")

    qtbot.waitUntil(lambda: table(page, LIST) == [("Hand and wrist, right", "6 of 6", "5", "5")])


def test_the_body_map_says_that_it_is_getting_ready_before_it_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    page = trends(qtbot, a_diary(tmp_path, *daily("hand_r", "5555")))

    button(page, "Body map").click()
    at_once = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    qtbot.waitUntil(lambda: GETTING_READY not in words_on(page))

    assert GETTING_READY in at_once
    assert table(page, LIST) == [("Hand and wrist, right", "4 of 4", "5", "5")]


def test_what_is_chosen_while_the_body_map_gets_ready_is_shown_then(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, marked(40, a_mark("hand_r", 5)))
    page = trends(qtbot, diary)

    button(page, "Body map").click()
    button(page, "4 weeks").click()
    page.apply_settings(Settings(mirrored_map=True))
    add(diary, marked(0, a_mark("shin_l", 5)))
    qtbot.waitUntil(lambda: GETTING_READY not in words_on(page))

    assert [row[0] for row in table(page, LIST)] == ["Shin, left"]
    heat = named(page, TintedMap, MAP)
    right, left = (heat.anchor_of(Spot(region=hand, view=View.FRONT)).x() for hand in ("hand_r", "hand_l"))
    assert right > left


def test_own_dates_take_the_place_of_the_period_and_give_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "9" + "1" * 20))
    press(page, "Own dates")

    choose_last_day(page, "2026-11-01")

    assert table(page, LIST) == [("Hand and wrist, right", "1 of 1", "9", "9")]
    press(page, "Back to the usual periods")
    assert table(page, LIST)[0][1] == "21 of 21"


def choose_last_day(page: QWidget, day: str) -> None:
    field = named(page, QLineEdit, "Period, last day")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, day)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_own_dates_stay_when_the_diary_changes_and_when_charts_were_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    diary = a_diary(tmp_path, *daily("hand_r", "9" + "1" * 20))
    page = trends(qtbot, diary)
    show_body(qtbot, page)
    press(page, "Own dates")
    choose_last_day(page, "2026-11-01")

    add(diary, marked(20, a_mark("shin_l", 5)))
    press(page, "Charts")
    show_body(qtbot, page)

    assert [row[:2] for row in table(page, LIST)] == [
        ("Hand and wrist, right", "1 of 1"),
        ("Shin, left", "1 of 1"),
    ]
    assert "Back to the usual periods" in button_words(page)


def test_another_period_gives_own_dates_up_also_when_it_is_chosen_for_charts(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "9" + "1" * 20))
    press(page, "Own dates")
    choose_last_day(page, "2026-11-01")

    press(page, "Charts")
    press(page, "4 weeks")
    show_body(qtbot, page)

    assert table(page, LIST)[0][1] == "21 of 21"


def test_a_change_of_the_diary_is_shown_once_and_not_the_old_days_before(
    qtbot: QtBot, tmp_path: Path
) -> None:
    diary = a_diary(tmp_path, *daily("hand_r", "55"))
    page = trends(qtbot, diary)
    show_body(qtbot, page)
    shown: list[list[tuple[str, ...]]] = []
    named(page, QTableView, LIST).model().modelReset.connect(lambda: shown.append(table(page, LIST)))

    add(diary, marked(0, a_mark("shin_l", 5)))

    assert shown == [table(page, LIST)]
    assert len(shown[0]) == 2


def test_a_date_that_cannot_be_read_is_explained(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5" * 21))
    press(page, "Own dates")
    field = named(page, QLineEdit, "Period, first day")

    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert "Use a day up to today, for example 21 Nov 2026." in words_on(page)
    assert table(page, LIST)[0][1] == "21 of 21"


def test_the_keyboard_reaches_the_body_map_and_a_part(qtbot: QtBot, tmp_path: Path) -> None:
    page = trends(qtbot, a_diary(tmp_path, *daily("hand_r", "5555")))
    window = page.window()
    window.activateWindow()
    named_switch = next(button for button in page.findChildren(QAbstractButton) if button.text() == "Charts")
    named_switch.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: GETTING_READY not in words_on(page))
    for _press in range(20):
        if isinstance(window.focusWidget(), TintedMap):
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    assert "Back to the map" in button_words(page)


def test_at_200_percent_no_switch_is_cut_off(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "5555"), theme=a_theme(scale=2.0), size=SIZE)

    for words in ("Charts", "Body map", "4 weeks", "All", "Then and now", "How often", "Week by week"):
        button = next(each for each in page.findChildren(QAbstractButton) if each.text() == words)
        corner = button.mapTo(page, button.rect().topRight())
        assert button.visibleRegion().boundingRect().size() == button.size(), words
        assert corner.x() < page.width()


def test_the_body_map_loads_neither_numpy_nor_matplotlib() -> None:
    script = (
        "import sys; import companion.ui.panels.body_time.panel; "
        "print(sorted({'numpy', 'matplotlib', 'PIL'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=resources().parent,
    )

    assert done.stdout.strip() == "[]"
