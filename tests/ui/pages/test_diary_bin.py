"""Recently deleted: finding the way to it, bringing back, letting go, and the words about each record."""

from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.bin import KEPT_DAYS
from companion.domain.record import Record
from companion.ui.panels.bin_words import DeletedWords
from companion.ui.saved_state import short_time
from companion.ui.widgets.calendar_month import CalendarMonth
from tests.builders import (
    A_DAY,
    a_dismissal,
    a_dose,
    a_flare,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_session,
    a_therapy,
    a_visit,
    a_visit_question,
    about_you,
    an_activity,
    an_answer,
    an_entry,
)
from tests.ui.diaries import Clock, Opened, add, change, opened
from tests.ui.finding import button, press, words_on
from tests.ui.pages.test_diary_page import TITLES, a_page

NOTED = an_entry(answers=(an_answer("pain_now", 6), an_answer("note", "a bad\nnight")), marks=(a_mark(),))


def line() -> str:
    return f"Saturday 21 November · {short_time(NOTED.moment)} · pain 6 · 1 part marked · “a bad night”"


def delete(found: Opened, *records: Record) -> None:
    add(found.diary, *records)
    for record in records:
        change(found.diary, record, None, "Deleted")


def is_offered(page: QWidget) -> bool:
    return any(
        each.text() == "Recently deleted" and each.isVisible() for each in page.findChildren(QPushButton)
    )


def test_the_way_to_the_bin_stands_there_while_something_is_in_it(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found.diary)
    seen = [is_offered(page)]

    delete(found, NOTED)
    seen.append(is_offered(page))
    found.diary.undo()
    seen.append(is_offered(page))

    assert seen == [False, True, False]


def test_what_was_deleted_is_listed_with_what_it_was_and_brought_back(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found.diary)
    delete(found, NOTED)

    press(page, "Recently deleted")
    said = words_on(page)
    press(page, f"Bring back Check-in, {line()}")

    assert line() in said
    assert "Deleted today · kept for 30 more days" in said
    assert found.diary.entries() == [NOTED]
    assert "Nothing was deleted lately." in words_on(page)


def test_bringing_back_can_be_undone(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found.diary)
    delete(found, NOTED)
    press(page, "Recently deleted")
    press(page, f"Bring back Check-in, {line()}")

    press(page, "Undo")

    assert found.diary.entries() == []
    assert line() in words_on(page)


def test_deleting_now_asks_first_and_keeps_on_keep(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found.diary)
    delete(found, NOTED)
    press(page, "Recently deleted")
    press(page, f"Delete Check-in, {line()} now")
    asked = words_on(page)

    press(page, "Keep")
    kept = [each.record for each in found.diary.deleted()]
    press(page, f"Delete Check-in, {line()} now")
    press(page, "Delete for good")

    assert "Backups that were made before still have it." in asked
    assert kept == [NOTED]
    assert found.diary.deleted() == []
    assert found.diary.undo_label() is None
    assert "Nothing was deleted lately." in words_on(page)


def test_escape_goes_back_to_the_days(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found.diary)
    delete(found, NOTED)
    press(page, "Recently deleted")

    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Escape)

    assert page.findChild(CalendarMonth).isVisible()
    assert page.focusWidget() is button(page, "Recently deleted")


def test_what_was_deleted_is_kept_for_thirty_days_and_not_longer(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as found:
        delete(found, NOTED)
        days_left = []
        for days in (0, 29, KEPT_DAYS, KEPT_DAYS + 1):
            clock.set_to(A_DAY + timedelta(days=days), time(9, 30))
            days_left.append([each.days_left(clock.utc) for each in found.diary.deleted()])
        found.diary.empty_bin()

        assert days_left == [[30], [1], [0], []]
        assert not found.diary.has_deleted()


def test_a_record_that_is_back_while_the_disk_is_full_is_not_in_the_list(found: Opened) -> None:
    night = a_night(note="snow " * 20_000)
    delete(found, night)

    found.fill_disk()
    found.diary.bring_back(night)

    assert found.diary.unsaved == 1
    assert found.diary.deleted() == []
    assert found.diary.nights() == [night]
    found.free_disk()


MEDICINE = a_medicine("Ibuprofen")


@pytest.mark.parametrize(
    ("record", "title"),
    [
        (an_entry(), "Check-in"),
        (a_night(), "Night"),
        (a_night(nap=True), "Nap"),
        (a_flare(), "Flare"),
        (a_session(), "Neck and shoulders, seated"),
        (a_session(routine="of later"), "Routine"),
        (a_dose(MEDICINE), "Ibuprofen"),
        (MEDICINE, "Ibuprofen"),
        (a_therapy("heat"), "Heat"),
        (an_activity("Walk"), "Walk"),
        (a_visit(whom="Dr Weber"), "Visit: "),
        (a_visit_question("Is it the nerve?"), "Question"),
        (about_you(age="65-"), "About you"),
        (a_dismissal("chest"), "Help cards put aside"),
    ],
)
def test_every_kind_of_record_has_a_title_and_a_day(record: Record, title: str) -> None:
    words = DeletedWords({MEDICINE.id: MEDICINE}, TITLES)

    assert title in words.title(record)
    assert words.line(record, A_DAY).startswith("Saturday 21 November")


def test_a_long_note_is_a_short_line() -> None:
    entry = an_entry(a_moment(), answers=(an_answer("note", "long " * 20_000),))

    words = DeletedWords({}, {}).line(entry, A_DAY)

    assert len(words) < 140
    assert "\n" not in words
