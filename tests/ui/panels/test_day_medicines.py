"""Medicines and things tried on the Diary page: shown, written later, edited and deleted."""

from collections.abc import Iterator
from datetime import time, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.changes import Changes
from companion.domain.dose import Helped
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.materials import BodyMaterial
from companion.ui.panels.day_panel import DayPanel
from companion.ui.widgets.chips import ChoiceChips
from tests.builders import A_DAY, a_change, a_dose, a_medicine, a_moment, a_therapy
from tests.ui.diaries import Opened, add
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

IBUPROFEN = "Ibuprofen 400\N{NO-BREAK SPACE}mg"
TAKE = f"I took {IBUPROFEN}"
PAST = A_DAY - timedelta(days=3)
FINE = "Nothing written. That is fine."


@pytest.fixture(autouse=True)
def _twenty_four_hours() -> Iterator[None]:
    """Times as most of the world writes them."""
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(usual)


def _show_again(panel: DayPanel, _changes: Changes) -> None:
    panel.show_day(PAST)


def a_day(qtbot: QtBot, found: Opened) -> DayPanel:
    """The card of three days ago; it follows the diary as on its page."""
    panel = DayPanel(a_theme(), found.diary, BodyMaterial(resources() / "bodymap"), {})
    panel.apply_settings(Settings())
    hosted(qtbot, panel, 640, 900)
    panel.show_day(PAST)
    found.diary.changed.connect(partial(_show_again, panel))
    return panel


def test_a_day_of_someone_without_medicines_says_nothing_of_them(qtbot: QtBot, found: Opened) -> None:
    panel = a_day(qtbot, found)

    assert FINE in words_on(panel)
    assert "Medicines" not in words_on(panel)


def test_doses_and_things_tried_of_the_day_stand_in_order_of_time(qtbot: QtBot, found: Opened) -> None:
    medicine = a_medicine()
    evening, morning = (a_moment(day=PAST, at=time(hour, 15)) for hour in (21, 7))
    add(
        found.diary,
        medicine,
        a_dose(medicine, evening, helped=Helped.MUCH),
        a_therapy("heat", morning, minutes=20, helped=0),
        a_dose(medicine, a_moment(), amount="999"),
    )

    shown = words_on(a_day(qtbot, found))

    assert shown.index("07:15") < shown.index("Heat") < shown.index("21:15") < shown.index(IBUPROFEN)
    assert "20 min, helped 0 of 10" in shown
    assert "helped much" in shown
    assert "999" not in shown
    assert FINE not in shown


def test_a_dose_written_later_is_stamped_and_its_time_can_be_said_at_once(
    qtbot: QtBot, found: Opened
) -> None:
    add(found.diary, a_medicine(changes=(a_change(PAST),)))
    panel = a_day(qtbot, found)

    press(panel, "Add a dose or something tried")
    press(panel, TAKE)
    line = named(panel, QLineEdit, "Time")
    begins_there = panel.window().focusWidget() is line
    line.selectAll()
    QTest.keyClicks(line, "2130")
    QTest.keyClick(line, Qt.Key.Key_Return)
    press(named(panel, ChoiceChips, "Did it help?"), "Much")

    (dose,) = found.diary.doses()
    assert begins_there
    assert dose.moment == a_moment(day=PAST, at=time(21, 30))
    assert dose.written == found.diary.now()
    assert dose.helped is Helped.MUCH
    assert "Written 3 days later" in words_on(panel)


def test_a_medicine_is_offered_on_the_days_on_which_it_was_taken(qtbot: QtBot, found: Opened) -> None:
    later = a_medicine("Naproxen", changes=(a_change(A_DAY),))
    add(found.diary, a_medicine(changes=(a_change(PAST),)), later)
    panel = a_day(qtbot, found)

    press(panel, "Add a dose or something tried")

    assert button(panel, TAKE).isVisible()
    with pytest.raises(AssertionError, match="0 visible buttons"):
        button(panel, "I took Naproxen 400\N{NO-BREAK SPACE}mg")


def test_a_dose_of_a_past_day_is_deleted_and_undone(qtbot: QtBot, found: Opened) -> None:
    medicine = a_medicine(changes=(a_change(PAST),))
    dose = a_dose(medicine, a_moment(day=PAST, at=time(8, 0)))
    add(found.diary, medicine)
    add(found.diary, dose)
    panel = a_day(qtbot, found)

    with qtbot.waitSignal(panel.removed) as told:
        press(panel, f"Delete {IBUPROFEN}, 08:00")
    after = found.diary.doses()
    found.diary.undo()

    assert told.args == [f"{IBUPROFEN} of 08:00 deleted"]
    assert after == []
    assert found.diary.doses() == [dose]
    assert "08:00" in words_on(panel)
