"""The map week by week: steps, play, and what is told of them."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSlider, QTableView, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.widgets import body_pointed
from companion.ui.widgets.body_tinted import TintedMap
from tests.builders import a_mark
from tests.ui.day_builders import a_diary, add
from tests.ui.finding import button, named, press, words_on
from tests.ui.panels.body_time.pages import (
    LIST,
    MAP,
    body_page,
    button_words,
    daily,
    marked,
    show_body,
    table,
    trends,
)
from tests.ui.widgets.body_builders import a_theme

LOW = (1158, 560)
"""What is left of a window of 690 px below a banner."""


def test_steps_go_through_the_weeks_and_say_their_days(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "3333333" + "8888..."))
    press(page, "Week by week")
    newest = table(page, LIST)

    press(page, "Earlier week")

    assert newest == [("Hand and wrist, right", "4 of 7", "8", "8")]
    assert table(page, LIST) == [("Hand and wrist, right", "7 of 7", "3", "3")]
    assert "Entries on 7 of 7 days, 8 November 2026 to 14 November 2026." in words_on(page)
    slider = named(page, QSlider, "Week")
    assert slider.accessibleDescription().startswith("Entries on 7 of 7 days")


def test_the_days_of_the_week_stand_beside_the_slider_in_a_low_window(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "3333333" + "8888..."), size=LOW)

    press(page, "Week by week")
    press(page, "Earlier week")

    (days,) = [
        label
        for label in page.findChildren(QLabel)
        if label.text() == "8 to 14 November 2026" and label.isVisible()
    ]
    for part in (days, named(page, QSlider, "Week"), button(page, "Play")):
        assert part.visibleRegion().boundingRect().size() == part.size()


def test_rows_keep_their_places_while_weeks_play(qtbot: QtBot, tmp_path: Path) -> None:
    hand, shin = "9999999" + "......." + "1111111", "2222222" + "5555555" + "5555555"
    page = body_page(qtbot, tmp_path, *daily("hand_r", hand), *daily("shin_l", shin))
    press(page, "Week by week")
    seen: list[list[tuple[str, str]]] = []
    note = partial(_note_rows, page, seen)
    named(page, QSlider, "Week").valueChanged.connect(note)

    press(page, "Play")
    qtbot.waitUntil(lambda: "Play" in button_words(page), timeout=5000)

    assert seen == [
        [("Hand and wrist, right", "7 of 7"), ("Shin, left", "7 of 7")],
        [("Hand and wrist, right", "0 of 7"), ("Shin, left", "7 of 7")],
        [("Hand and wrist, right", "7 of 7"), ("Shin, left", "7 of 7")],
    ]
    assert [row[0] for row in table(page, LIST)] == ["Shin, left", "Hand and wrist, right"]


def _note_rows(page: QWidget, seen: list[list[tuple[str, str]]], _week: int) -> None:
    seen.append([(row[0], row[1]) for row in table(page, LIST)])


def test_the_arrow_keys_move_the_slider(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "3333333" + "8888..."))
    press(page, "Week by week")
    slider = named(page, QSlider, "Week")

    QTest.keyClick(slider, Qt.Key.Key_Left)

    assert table(page, LIST)[0][1] == "7 of 7"
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert table(page, LIST)[0][1] == "4 of 7"


def test_play_begins_again_and_stops_at_the_newest_week(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "3" * 21))
    press(page, "Week by week")
    slider = named(page, QSlider, "Week")
    seen: list[int] = []
    slider.valueChanged.connect(seen.append)

    press(page, "Play")

    qtbot.waitUntil(lambda: "Play" in button_words(page), timeout=5000)
    assert seen == [0, 1, 2]


def test_while_weeks_play_nothing_is_told_and_then_where_it_stopped(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "1111111" + "2222222" + "3333333" + "4444444"))
    press(page, "Week by week")
    slider, body_map = named(page, QSlider, "Week"), named(page, TintedMap, MAP)
    told: list[tuple[str, ...]] = []
    # Qt has no way to listen to what it sends to screen readers.
    monkeypatch.setattr(body_pointed, "tell_words", lambda _map, regions: told.append(tuple(regions)))
    before = slider.accessibleDescription()

    press(page, "Play")
    qtbot.waitUntil(lambda: slider.value() == 1)
    while_playing = told.copy(), slider.accessibleDescription(), body_map.accessibleDescription()[:27]
    press(page, "Pause")

    assert while_playing == ([], before, before[:27])
    assert told == [("hand_r",)]
    assert slider.accessibleDescription() == ("Entries on 7 of 7 days, 1 November 2026 to 7 November 2026.")


def test_the_keyboard_stays_on_its_part_from_week_to_week(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "9999999" + "1111111"), *daily("shin_l", "5" * 14))
    press(page, "Week by week")
    view = named(page, QTableView, LIST)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(view.model().index(0, 0))

    press(page, "Earlier week")

    assert table(page, LIST)[1][0] == "Shin, left"
    assert view.currentIndex().row() == 1


def test_leaving_the_page_stops_what_plays(qtbot: QtBot, tmp_path: Path) -> None:
    page = body_page(qtbot, tmp_path, *daily("hand_r", "3" * 28))
    press(page, "Week by week")
    press(page, "Play")

    page.hide()
    page.show()

    assert "Play" in button_words(page)


def test_with_still_pictures_there_are_steps_and_no_play(qtbot: QtBot, tmp_path: Path) -> None:
    theme = a_theme()
    theme.use("light", still=True)
    page = body_page(qtbot, tmp_path, *daily("hand_r", "3" * 28), theme=theme)

    press(page, "Week by week")

    assert "Play" not in button_words(page)
    press(page, "Earlier week")
    assert "8 November 2026 to 14 November 2026" in words_on(page)


def test_the_chosen_week_stays_when_the_diary_changes(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, *daily("hand_r", "3333333" + "8888888"))
    page = trends(qtbot, diary)
    show_body(qtbot, page)
    press(page, "Week by week")
    press(page, "Earlier week")

    add(diary, marked(20, a_mark("shin_l", 5)))

    assert "8 November 2026 to 14 November 2026" in words_on(page)
    assert named(page, QSlider, "Week").value() == 1
