"""The card of Today about medicines and things tried, with a real diary."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from companion.domain.dose import Helped
from companion.ui.panels.medicines_panel import MedicinesPanel
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import A_DAY, a_change, a_dose, a_medicine, a_moment, a_therapy
from tests.ui.diaries import Clock, Opened, add, opened
from tests.ui.finding import button, named, press, words_on
from tests.ui.panels.medicine_stage import IBUPROFEN, QUIET, TAKE, a_panel

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def _twenty_four_hours() -> Iterator[None]:
    """Times as most of the world writes them."""
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(usual)


def type_over(panel: MedicinesPanel, field: str, text: str) -> None:
    """Replace what stands in a field, and leave it with Enter."""
    line = named(panel, QLineEdit, field)
    line.setFocus()
    line.selectAll()
    # As an input method writes it: keys alone have no letters of other scripts.
    written = QInputMethodEvent()
    written.setCommitString(text)
    QCoreApplication.sendEvent(line, written)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def test_one_press_writes_down_a_dose_with_its_time_and_undo_takes_it_back(
    qtbot: QtBot, found: Opened
) -> None:
    medicine = a_medicine()
    add(found.diary, medicine)
    panel = a_panel(qtbot, found)

    with qtbot.waitSignal(panel.removed) as told:
        press(panel, TAKE)
    (dose,) = found.diary.doses()
    shown = words_on(panel)
    found.diary.undo()

    assert (dose.medicine, dose.amount, dose.unit) == (medicine.id, "400", "mg")
    assert dose.moment == dose.written == found.diary.now()
    assert told.args == [f"{IBUPROFEN}, taken 09:30"]
    assert "09:30" in shown
    assert found.diary.doses() == []
    assert "09:30" not in words_on(panel)


def test_a_second_press_of_a_trembling_hand_is_no_second_dose(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine())
    panel = a_panel(qtbot, found)

    press(panel, TAKE)
    found.clock.advance(milliseconds=400)
    press(panel, TAKE)
    after_a_moment = len(found.diary.doses())
    found.clock.advance(seconds=20)
    press(panel, TAKE)

    assert after_a_moment == 1
    assert len(found.diary.doses()) == 2


def test_the_amount_is_the_one_of_today(qtbot: QtBot, found: Opened) -> None:
    changes = (a_change(A_DAY - timedelta(days=30)), a_change(amount="12.5"))
    stopped = a_medicine("Naproxen", changes=(a_change(A_DAY - timedelta(days=9)), a_change(taken=False)))
    add(found.diary, a_medicine(changes=changes), stopped)

    panel = a_panel(qtbot, found)

    assert button(panel, f"I took Ibuprofen 12.5{NBSP}mg").isVisible()
    assert "Naproxen" not in words_on(panel)


def test_time_and_amount_of_a_dose_can_be_changed(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine())
    panel = a_panel(qtbot, found)
    press(panel, TAKE)

    press(panel, f"Edit {IBUPROFEN}, 09:30")
    type_over(panel, "Time", "0712")
    type_over(panel, "Amount", "0,5")

    (dose,) = found.diary.doses()
    assert dose.moment.local.time() == time(7, 12)
    assert dose.moment.day == A_DAY
    assert dose.amount == "0.5"
    assert found.diary.undo_label() == "Amount changed"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("Amount", "0", "An amount is more than 0."),
        ("Amount", "1,500", "can be read in two ways"),
        ("Amount", "🙂", "Write the amount as a number"),
        ("Time", "25:00", "Use a time from 00:00 to 23:59"),
    ],
)
def test_what_cannot_be_read_stays_in_the_field_with_a_sentence(
    qtbot: QtBot, found: Opened, field: str, typed: str, sentence: str
) -> None:
    add(found.diary, a_medicine())
    panel = a_panel(qtbot, found)
    press(panel, TAKE)
    before = found.diary.doses()
    press(panel, f"Edit {IBUPROFEN}, 09:30")

    type_over(panel, field, typed)

    assert named(panel, QLineEdit, field).text() == typed
    assert sentence in words_on(panel)
    assert sentence in named(panel, QLineEdit, field).accessibleDescription()
    assert found.diary.doses() == before


def test_a_time_that_has_not_come_yet_is_asked_about(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine())
    panel = a_panel(qtbot, found)
    press(panel, TAKE)
    press(panel, f"Edit {IBUPROFEN}, 09:30")

    type_over(panel, "Time", "22:30")
    asked = words_on(panel)
    unchanged = found.diary.doses()[0].moment
    press(panel, "Friday 20 November")

    (dose,) = found.diary.doses()
    assert "22:30 has not come yet. Was it the day before?" in asked
    assert unchanged == found.diary.now()
    assert dose.moment == a_moment(day=A_DAY - timedelta(days=1), at=time(22, 30))


def test_a_time_to_come_may_be_kept(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine())
    panel = a_panel(qtbot, found)
    press(panel, TAKE)
    press(panel, f"Edit {IBUPROFEN}, 09:30")

    type_over(panel, "Time", "22:30")
    press(panel, "Keep 22:30")

    (dose,) = found.diary.doses()
    assert dose.moment == a_moment(at=time(22, 30))


def test_deleting_a_dose_says_so_and_hands_the_keyboard_on(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine())
    panel = a_panel(qtbot, found)
    press(panel, TAKE)

    with qtbot.waitSignal(panel.removed) as told:
        press(panel, f"Delete {IBUPROFEN}, 09:30")

    assert told.args == [f"{IBUPROFEN} of 09:30 deleted"]
    assert found.diary.doses() == []
    focused = panel.window().focusWidget()
    assert focused is not None
    assert focused is button(panel, "Something tried")


def test_whether_it_helped_is_asked_after_the_delay_and_answered_with_one_press(
    qtbot: QtBot, found: Opened
) -> None:
    add(found.diary, a_medicine(ask_after=60))
    panel = a_panel(qtbot, found)
    press(panel, TAKE)
    question = f"Did it help? {IBUPROFEN}, 09:30"

    found.clock.advance(minutes=59)
    panel.refresh()
    too_early = question in words_on(panel)
    found.clock.advance(minutes=1)
    panel.refresh()
    asked = question in words_on(panel)
    press(named(panel, ChoiceChips, question), "Some")

    assert (too_early, asked) == (False, True)
    assert found.diary.doses()[0].helped is Helped.SOME
    assert question not in words_on(panel)
    assert "helped some" in words_on(panel)


def test_the_question_comes_up_by_itself(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine(ask_after=60))
    panel = a_panel(qtbot, found)
    press(panel, TAKE)
    found.clock.advance(minutes=59, seconds=59, milliseconds=900)
    panel.refresh()
    before = words_on(panel)

    found.clock.advance(milliseconds=100)

    assert "Did it help?" not in before
    qtbot.waitUntil(lambda: "Did it help?" in words_on(panel))


def test_something_tried_is_offered_again_and_says_how_much_it_helped(qtbot: QtBot, found: Opened) -> None:
    lately, long_ago = (a_moment(day=A_DAY - timedelta(days=days)) for days in (5, 40))
    add(found.diary, a_therapy("Warm bath", lately), a_therapy("massage", long_ago))
    panel = a_panel(qtbot, found)

    press(panel, "Warm bath")
    QTest.keyClick(named(panel, ScaleInput, "How much did it help?"), Qt.Key.Key_7)
    type_over(panel, "How long?", "20 min")

    (therapy,) = found.diary.therapies(A_DAY, A_DAY)
    assert (therapy.kind, therapy.helped, therapy.minutes) == ("Warm bath", 7, 20)
    assert "20 min, helped 7 of 10" in words_on(panel)
    # What was tried long ago is offered with the others.
    press(panel, "Something else tried")
    assert button(panel, "Massage").isVisible()


def test_something_else_can_be_named_in_any_script(qtbot: QtBot, found: Opened) -> None:
    panel = a_panel(qtbot, found)
    press(panel, QUIET)
    press(panel, "Something tried")

    type_over(panel, "Or by your own name", "x" * 1000)
    refused = words_on(panel)
    type_over(panel, "Or by your own name", "حمام دافئ 🛁")

    assert "up to 200 characters, and this one has 1000" in refused
    assert [therapy.kind for therapy in found.diary.therapies()] == ["حمام دافئ 🛁"]


def test_days_of_use_are_a_plain_count_and_two_doses_on_one_day_are_one(qtbot: QtBot, found: Opened) -> None:
    medicine = a_medicine(written=a_moment(day=A_DAY - timedelta(days=60)), days_limit=10)
    days = (1, 1, 2, 5, 40)
    add(found.diary, medicine)
    add(found.diary, *(a_dose(medicine, a_moment(day=A_DAY - timedelta(days=n))) for n in days))

    panel = a_panel(qtbot, found)

    assert "Ibuprofen: 3 days in November. Your own limit is 10." in words_on(panel)


def test_a_diary_open_to_read_shows_doses_and_no_buttons(qtbot: QtBot, tmp_path: Path) -> None:
    medicine = a_medicine(ask_after=30)
    with opened(tmp_path) as found:
        add(found.diary, medicine, a_dose(medicine, a_moment(at=time(8, 0))))

    with opened(tmp_path, Clock(), read_only=True) as found:
        panel = a_panel(qtbot, found)

        shown = words_on(panel)
        assert "08:00" in shown
        assert "Did it help?" not in shown
        with pytest.raises(AssertionError, match="0 visible buttons"):
            button(panel, TAKE)
        with pytest.raises(AssertionError, match="0 visible buttons"):
            button(panel, f"Edit {IBUPROFEN}, 08:00")


@pytest.mark.parametrize(("scale", "width"), [(1.0, 424), (2.0, 1000)])
def test_a_very_long_name_makes_the_card_no_wider(
    qtbot: QtBot, found: Opened, scale: float, width: int
) -> None:
    name = "Very long name of a medicine with many words in it " * 3
    add(found.diary, a_medicine(name.strip()), a_medicine("x" * 200))

    panel = a_panel(qtbot, found, scale=scale, width=width)
    press(panel, f"I took {name.strip()} 400{NBSP}mg")

    assert panel.minimumSizeHint().width() <= width
    assert f"I took Very long name of a m… 400{NBSP}mg" in [
        each.text() for each in panel.findChildren(QPushButton)
    ]


def test_what_is_changed_elsewhere_is_shown_at_once(qtbot: QtBot, found: Opened) -> None:
    medicine = a_medicine()
    add(found.diary, medicine)
    panel = a_panel(qtbot, found)

    add(found.diary, a_dose(medicine, a_moment(at=time(8, 0))))
    add(found.diary, replace(a_medicine("Paracetamol"), id="other"))

    assert "08:00" in words_on(panel)
    assert button(panel, f"I took Paracetamol 400{NBSP}mg").isVisible()


def test_the_tab_key_goes_through_the_card_as_it_is_read(qtbot: QtBot, found: Opened) -> None:
    medicine = a_medicine(ask_after=30)
    add(found.diary, medicine, a_therapy("heat", a_moment(at=time(7, 0))))
    panel = a_panel(qtbot, found)
    add(found.diary, a_dose(medicine, a_moment(at=time(9, 0))))
    add(found.diary, a_dose(medicine, a_moment(at=time(8, 0)), helped=Helped.NO))
    press(panel, f"Edit {IBUPROFEN}, 08:00")

    button(panel, "Manage medicines").setFocus()
    stops = []
    for _stop in range(16):
        focused = panel.window().focusWidget()
        assert focused is not None
        stops.append(focused.accessibleName() or getattr(focused, "text", str)())
        QTest.keyClick(panel.window(), Qt.Key.Key_Tab)

    assert stops == [
        "Manage medicines",
        TAKE,
        "Heat",
        "Something else tried",
        "Much",
        "Add an activity",
        "Edit Heat, 07:00",
        "Delete Heat, 07:00",
        f"Edit {IBUPROFEN}, 08:00",
        f"Delete {IBUPROFEN}, 08:00",
        "Time",
        "Amount",
        "No",
        "Done",
        f"Edit {IBUPROFEN}, 09:00",
        f"Delete {IBUPROFEN}, 09:00",
    ]
