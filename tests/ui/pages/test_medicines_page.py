"""The page about medicines with a real diary: adding, changing from a day on, stopping, starting again."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.medicine import Medicine
from companion.paths import resources
from companion.ui.columns import ColumnsArea
from companion.ui.materials import Materials
from companion.ui.pages.medicines import MedicinesPage
from companion.ui.panels.medicine_card import MedicineCard
from companion.ui.widgets.date_input import DateInput
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.text_fields import NoteInput
from tests.builders import A_DAY, a_change, a_dose, a_medicine, a_moment
from tests.ui.diaries import Clock, Opened, add, opened
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

NAME = "Name (of the active ingredient if you know it)"
LONG_AGO = A_DAY - timedelta(days=100)


def a_page(
    qtbot: QtBot, found: Opened, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0
) -> MedicinesPage:
    page = MedicinesPage(a_theme(scale=scale), found.diary, Materials(resources()))
    hosted(qtbot, page, *size)
    return page


def fill(place: QWidget, field: str, text: str) -> None:
    """Replace what stands in a field, as an input method writes it, and leave it with Enter."""
    line = named(place, QLineEdit, field)
    line.setFocus()
    line.selectAll()
    written = QInputMethodEvent()
    written.setCommitString(text)
    QCoreApplication.sendEvent(line, written)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def choose(place: QWidget, field: str, words: str) -> None:
    """Choose a word of a list as a press on it does."""
    choice = named(place, DropDown, field)
    at = choice.findText(words)
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def card(page: MedicinesPage, name: str) -> MedicineCard:
    return next(each for each in page.findChildren(MedicineCard) if name in words_on(each))


def ibuprofen() -> Medicine:
    return a_medicine(changes=(a_change(LONG_AGO),))


def test_a_medicine_is_added_with_everything_that_was_said(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    fill(page, NAME, "Ibuprofen")
    fill(page, "Brand, if you like", "Nurofen")
    fill(page, "Amount at a time", "0,4")
    choose(page, "Unit", "g")
    choose(page, "How often?", "Twice a day")
    fill(page, "From which day on?", "12 May 2026")
    press(page, "Add this medicine")

    (medicine,) = found.diary.medicines()
    (change,) = medicine.changes
    assert (medicine.name, medicine.brand) == ("Ibuprofen", "Nurofen")
    assert (change.amount, change.unit, change.schedule) == ("0.4", "g", "2_a_day")
    assert change.day.isoformat() == "2026-05-12"
    assert "0.4\N{NO-BREAK SPACE}g, twice a day, since 12 May 2026." in words_on(page)
    assert named(page, QLineEdit, NAME).text() == ""


def test_a_unit_in_the_persons_own_word_is_taken(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    fill(page, NAME, "شاي 🌿")
    fill(page, "Amount at a time", "1")
    choose(page, "Unit", "Another unit")
    fill(page, "Your own word for the unit", "cup")
    press(page, "Add this medicine")

    (medicine,) = found.diary.medicines()
    assert (medicine.name, medicine.changes[0].unit) == ("شاي 🌿", "cup")


@pytest.mark.parametrize(
    ("name", "amount", "unit", "sentence"),
    [
        ("", "400", "mg", "A name is needed"),
        ("x" * 1000, "400", "mg", "up to 200 characters"),
        ("Ibuprofen", "0", "mg", "An amount is more than 0"),
        ("Ibuprofen", "", "mg", "Write the amount as a number"),
        ("Ibuprofen", "400", "Unit", "Choose a unit"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(
    qtbot: QtBot, found: Opened, name: str, amount: str, unit: str, sentence: str
) -> None:
    page = a_page(qtbot, found)
    fill(page, NAME, name)
    fill(page, "Amount at a time", amount)
    choose(page, "Unit", unit)

    press(page, "Add this medicine")

    assert sentence in words_on(page)
    assert found.diary.medicines() == []
    assert named(page, QLineEdit, NAME).text() == name
    assert named(page, QLineEdit, "Amount at a time").text() == amount


def test_a_unit_that_was_asked_for_is_asked_for_no_longer_once_it_is_chosen(
    qtbot: QtBot, found: Opened
) -> None:
    page = a_page(qtbot, found)
    fill(page, "Amount at a time", "400")
    fill(page, NAME, "Ibuprofen")
    press(page, "Add this medicine")
    asked = words_on(page)
    at_unit = named(page, DropDown, "Unit").hasFocus()

    choose(page, "Unit", "mg")

    assert "Choose a unit" in asked
    assert at_unit
    assert "Choose a unit" not in words_on(page)


@pytest.mark.parametrize(("size", "scale"), [((1158, 690), 1.0), ((1158, 768), 2.0), ((600, 500), 1.0)])
def test_a_first_medicine_can_be_typed_at_once(
    qtbot: QtBot, found: Opened, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, found, size=size, scale=scale)

    field = named(page, QLineEdit, NAME)

    assert field.hasFocus()
    qtbot.waitUntil(lambda: page.rect().contains(QRect(field.mapTo(page, QPoint(0, 0)), field.size())))


def test_what_is_missing_comes_into_view_with_large_text(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found, size=(1158, 690), scale=2.0)
    fill(page, NAME, "Ibuprofen")
    fill(page, "Amount at a time", "400")

    button(page, "Add this medicine").click()

    hint = next(each for each in page.findChildren(QLabel) if each.text().startswith("Choose a unit"))
    qtbot.waitUntil(lambda: page.rect().contains(QRect(hint.mapTo(page, QPoint(0, 0)), hint.size())))


def test_the_first_medicine_leads_back_and_a_further_one_stays(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    told = QSignalSpy(page.removed)
    closed = QSignalSpy(page.closed)

    add_medicine(page, "Ibuprofen")
    page.hide()
    page.show()
    add_medicine(page, "Naproxen")

    assert closed.count() == 1
    assert [told.at(place) for place in range(told.count())] == [["Ibuprofen added"]]
    assert named(page, QLineEdit, NAME).hasFocus()


def add_medicine(page: MedicinesPage, name: str) -> None:
    fill(page, NAME, name)
    fill(page, "Amount at a time", "400")
    choose(page, "Unit", "mg")
    press(page, "Add this medicine")


def test_an_amount_is_changed_from_a_day_on_and_the_history_says_so(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, ibuprofen())
    page = a_page(qtbot, found)

    press(page, "Change amount: Ibuprofen")
    fill(card(page, "Ibuprofen"), "Amount at a time", "200")
    fill(card(page, "Ibuprofen"), "From which day on?", "2026-11-01")
    press(page, "Save")
    press(page, "More: Ibuprofen")

    (medicine,) = found.diary.medicines()
    shown = words_on(page)
    assert [change.amount for change in medicine.changes] == ["400", "200"]
    assert medicine.changes[1].day.isoformat() == "2026-11-01"
    assert "1 November 2026. Changed: 200\N{NO-BREAK SPACE}mg, as needed" in shown
    assert "13 August 2026. Started: 400\N{NO-BREAK SPACE}mg, as needed" in shown


def test_a_medicine_is_stopped_started_again_and_each_can_be_undone(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, ibuprofen())
    page = a_page(qtbot, found)

    press(page, "Stop: Ibuprofen")
    press(page, "Save")
    stopped = words_on(page)
    press(page, "Start again: Ibuprofen")
    press(page, "Save")
    restarted = found.diary.medicines()[0]
    found.diary.undo()
    found.diary.undo()

    assert "Not taken since 21 November 2026." in stopped
    assert [change.taken for change in restarted.changes] == [True, False, True]
    assert "400\N{NO-BREAK SPACE}mg, as needed, since 13 August 2026." in words_on(page)


def test_a_day_before_a_later_change_is_asked_about(qtbot: QtBot, found: Opened) -> None:
    medicine = a_medicine(changes=(a_change(LONG_AGO), a_change(amount="200")))
    add(found.diary, medicine)
    page = a_page(qtbot, found)

    press(page, "Stop: Ibuprofen")
    fill(card(page, "Ibuprofen"), "Not taken from this day on", "2026-11-01")
    press(page, "Save")

    assert "Something changed on a later day already." in words_on(page)
    assert found.diary.medicines() == [medicine]


def test_delay_limit_names_and_note_are_saved_at_once(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, ibuprofen())
    page = a_page(qtbot, found)
    press(page, "More: Ibuprofen")
    place = card(page, "Ibuprofen")

    press(place, "After 2 h")
    fill(place, "Your own limit of days in a month", "10")
    fill(place, "Name", "Ibuprofen lysine")
    note = named(place, NoteInput, "Note on this medicine")
    note.setPlainText("With food")
    note.commit()

    (medicine,) = found.diary.medicines()
    assert (medicine.ask_after, medicine.days_limit) == (120, 10)
    assert (medicine.name, medicine.note) == ("Ibuprofen lysine", "With food")
    press(place, "Not asked")
    assert found.diary.medicines()[0].ask_after is None


def test_a_line_of_the_history_can_be_removed_with_undo(qtbot: QtBot, found: Opened) -> None:
    medicine = a_medicine(changes=(a_change(LONG_AGO), a_change(amount="200")))
    add(found.diary, medicine)
    page = a_page(qtbot, found)
    press(page, "More: Ibuprofen")

    with qtbot.waitSignal(page.removed):
        press(page, "Remove the line 21 November 2026. Changed: 200\N{NO-BREAK SPACE}mg, as needed")
    after = found.diary.medicines()[0]
    found.diary.undo()

    assert after.changes == medicine.changes[:1]
    assert found.diary.medicines()[0].changes == medicine.changes


def test_a_medicine_with_doses_is_stopped_and_one_without_can_be_removed(qtbot: QtBot, found: Opened) -> None:
    used, unused = a_medicine("Ibuprofen"), a_medicine("Naproxen")
    add(found.diary, used, unused, a_dose(used))
    page = a_page(qtbot, found)

    with pytest.raises(AssertionError, match="0 visible buttons"):
        button(page, "Remove: Ibuprofen")
    with qtbot.waitSignal(page.removed) as told:
        press(page, "Remove: Naproxen")

    assert told.args == ["Naproxen removed"]
    assert found.diary.medicines() == [used]
    assert "Naproxen" not in words_on(page)


def test_those_taken_come_first_and_days_of_use_are_counted(qtbot: QtBot, found: Opened) -> None:
    stopped = a_medicine("Aspirin", changes=(a_change(LONG_AGO), a_change(taken=False)))
    medicine = a_medicine(written=a_moment(day=LONG_AGO), days_limit=9)
    add(found.diary, stopped, medicine, a_dose(medicine), a_dose(medicine))

    page = a_page(qtbot, found)

    shown = words_on(page)
    assert shown.index("Ibuprofen") < shown.index("Aspirin")
    assert "Ibuprofen: 1 day in November. Your own limit is 9." in shown


def test_escape_and_back_close_the_page(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.closed):
        press(page, "Back")
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_a_diary_open_to_read_shows_medicines_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        add(found.diary, a_medicine())

    with opened(tmp_path, Clock(), read_only=True) as found:
        page = a_page(qtbot, found)

        assert "Ibuprofen" in words_on(page)
        assert not button(page, "Add this medicine").isEnabled()
        with pytest.raises(AssertionError, match="0 visible buttons"):
            button(page, "Stop: Ibuprofen")


@pytest.mark.parametrize(("size", "scale"), [((1158, 690), 1.0), ((1100, 700), 2.0), ((700, 600), 1.0)])
def test_the_page_scrolls_down_and_never_sideways(
    qtbot: QtBot, found: Opened, size: tuple[int, int], scale: float
) -> None:
    add(found.diary, a_medicine("Very long name of a medicine " * 6), a_medicine("Naproxen"))

    page = a_page(qtbot, found, size=size, scale=scale)
    press(page, "More: Naproxen")

    area = page.findChild(ColumnsArea)
    ground = area.widget()
    assert ground is not None
    assert ground.width() <= area.viewport().width()
    assert page.findChildren(DateInput)
