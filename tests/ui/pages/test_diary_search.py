"""Finding days on the Diary page by words and by what they have, with the keyboard."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.entry import Entry
from companion.ui.pages.diary import DiaryPage
from companion.ui.panels.day_panel import DayPanel
from companion.ui.panels.search_bar import SearchField
from companion.ui.panels.search_panel import SearchPanel
from companion.ui.widgets.calendar_month import CalendarMonth
from companion.ui.widgets.drop_down import DropDown
from tests.builders import A_DAY, a_dose, a_mark, a_medicine, a_moment, an_answer, an_entry
from tests.ui.day_builders import a_diary, add
from tests.ui.finding import button, named, press, words_on
from tests.ui.pages.test_diary_page import a_page

RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def noted(days_ago: int, note: str, *marks: str, flare: str = "no") -> Entry:
    return an_entry(
        a_moment(day=ago(days_ago)),
        marks=tuple(a_mark(region) for region in marks),
        answers=(an_answer("pain_now", 5), an_answer("flare", flare), an_answer("note", note)),
    )


def ago(days: int) -> date:
    return A_DAY - timedelta(days=days)


def field(page: QWidget) -> SearchField:
    return named(page, SearchField, "Search notes and words")


def wait_until_read(page: DiaryPage) -> None:
    """However slow the machine is, all days are read before anything is looked for."""
    page.open_search()
    panel, deadline = page.findChild(SearchPanel), QDeadlineTimer(5000)
    while not panel.is_ready and not deadline.hasExpired():
        QTest.qWait(5)
    assert panel.is_ready


def type_words(page: DiaryPage, words: str) -> None:
    wait_until_read(page)
    QTest.keyClicks(field(page), words)
    QTest.keyClick(field(page), RETURN)


def days_found(page: QWidget) -> list[str]:
    rows = named(page, QListView, "Days found").model()
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def test_a_word_is_looked_for_and_its_day_opened_with_the_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, noted(3, "A Café in the sun"), noted(40, "nothing")))

    type_words(page, "cafe")
    said = days_found(page)
    QTest.keyClick(page.focusWidget(), RETURN)

    assert said == ["Wednesday 18 November, pain 5, A Café in the sun"]
    assert "1 day found" in words_on(page)
    assert page.findChild(DayPanel).day == ago(3)


def test_what_is_typed_is_looked_for_after_a_short_rest(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, noted(3, "snow")))

    QTest.keyClicks(field(page), "sno")

    qtbot.waitUntil(lambda: "1 day found" in words_on(page))
    assert not page.findChild(CalendarMonth).isVisible()


def test_escape_leaves_the_search_and_the_calendar_is_back(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, noted(3, "snow")))
    type_words(page, "snow")

    QTest.keyClick(page.focusWidget(), ESCAPE)

    assert field(page).text() == ""
    assert page.findChild(CalendarMonth).isVisible()
    assert page.focusWidget() is page.findChild(CalendarMonth)


def test_a_word_that_is_nowhere_is_said_with_one_that_is_alike(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, noted(3, "A long meeting.")))

    type_words(page, "meting")
    said = words_on(page)
    press(page, "Look for “meeting”")

    assert "No day has this word." in said
    assert "Marked parts have their own field above." in said
    assert field(page).text() == "meeting"
    assert "1 day found" in words_on(page)


def test_filters_and_words_go_together_and_are_cleared_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    medicine = a_medicine("Ibuprofen")
    flare = noted(3, "bus", "neck_l", flare="yes")
    dose = a_dose(medicine, a_moment(day=ago(3)))
    page = a_page(qtbot, a_diary(tmp_path, flare, noted(5, "bus", "neck_l"), noted(9, "x"), medicine, dose))
    counts = []
    wait_until_read(page)
    press(page, "Find days")

    for words in ("With a note", "Flare day"):
        press(page, words)
        counts.append(len(days_found(page)))
    press(page, "Flare day")
    type_words(page, "bus")
    counts.append(len(days_found(page)))
    taken = named(page, DropDown, "Medicine taken")
    taken.setCurrentIndex(1)
    taken.activated.emit(1)
    counts.append(len(days_found(page)))
    press(page, "Clear all")

    assert counts == [3, 1, 2, 1]
    assert field(page).text() == ""
    assert "Type a word, or choose what the days have." in words_on(page)
    assert not button(page, "With a note").isChecked()


def test_a_part_of_the_body_is_chosen_by_a_few_letters(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, noted(3, "a", "knee_front_r"), noted(5, "b", "neck_l")))
    wait_until_read(page)
    press(page, "Find days")
    part = named(page, QLineEdit, "Part of the body")

    QTest.keyClicks(part, "right knee")
    QTest.keyClick(part, RETURN)
    found = days_found(page)
    part.selectAll()
    QTest.keyClick(part, Qt.Key.Key_Delete)

    assert [words.split(",")[0] for words in found] == ["Wednesday 18 November"]
    assert "Type a word, or choose what the days have." in words_on(page)


def test_filters_that_find_nothing_say_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, noted(3, "a")))
    wait_until_read(page)
    press(page, "Find days")

    press(page, "Flare day")

    assert "No day has all of this. Take one filter away to find more." in words_on(page)


def test_the_list_follows_what_is_written_meanwhile(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, noted(3, "snow"))
    page = a_page(qtbot, diary)
    type_words(page, "snow")

    add(diary, noted(1, "more snow"))

    assert [words.split(",")[0] for words in days_found(page)] == [
        "Friday 20 November",
        "Wednesday 18 November",
    ]


def test_long_and_strange_notes_are_listed_in_one_line_and_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    family = "👩\N{ZERO WIDTH JOINER}👩\N{ZERO WIDTH JOINER}👧"
    shalom = "\N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED}"
    strange = f"\N{RIGHT-TO-LEFT OVERRIDE}a\x1b[0m\t{shalom} {family}\r\n\x07 bus"
    page = a_page(
        qtbot, a_diary(tmp_path, noted(1, strange), noted(2, "é" * 50_000 + " bus " + "b" * 50_000))
    )

    type_words(page, "bus")
    picture = page.grab()

    listed = days_found(page)
    assert not picture.isNull()
    assert len(listed) == 2
    assert all(len(words) < 250 and "\n" not in words and "\x1b" not in words for words in listed)
    assert f"a[0m {shalom} {family} bus" in listed[0]


def test_words_typed_while_many_years_are_read_are_found_when_that_is_done(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("companion.ui.in_pieces.TURN_MS", 0)
    page = a_page(qtbot, a_diary(tmp_path, noted(3, "bus"), noted(100, "bus"), noted(400, "nothing")))

    page.open_search()
    field(page).set_words("bus")
    at_once = words_on(page)
    qtbot.waitUntil(lambda: "2 days found" in words_on(page))

    assert "Looking through all your days." in at_once
    assert len(days_found(page)) == 2
