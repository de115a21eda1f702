"""Medicine cards on Today and among the medicines, with a real diary and the shipped cards."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.medicine import Medicine
from companion.domain.record import Record
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.pages.medicines import MedicinesPage
from companion.ui.panels.cards_lines import CardLines
from companion.ui.panels.cards_view import CardView
from tests.builders import A_DAY, a_change, a_dose, a_mark, a_medicine, a_moment, an_entry
from tests.ui.diaries import Clock, Opened, add, change, opened
from tests.ui.finding import button, fill, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

DAYS = timedelta(days=1)
MATERIALS = Materials(resources())


def lines(qtbot: QtBot, found: Opened, materials: Materials = MATERIALS, *, scale: float = 1.0) -> CardLines:
    shown = CardLines(a_theme(scale=scale), found.diary, materials)
    hosted(qtbot, shown, 424, 1400)
    settle()
    return shown


def a_page(qtbot: QtBot, found: Opened) -> MedicinesPage:
    page = MedicinesPage(a_theme(), found.diary, MATERIALS)
    hosted(qtbot, page, 1158, 690)
    return page


def settle() -> None:
    """Lines follow a turn later than the map."""
    QTest.qWait(1)
    QCoreApplication.processEvents()


def cards(place: CardLines | MedicinesPage) -> list[str]:
    return [view.accessibleName() for view in place.findChildren(CardView) if view.isVisible()]


def a_statin(days_ago: int = 12, **others: Any) -> Medicine:
    medicine = a_medicine("Simvastatin", changes=(a_change(A_DAY - days_ago * DAYS),), card="statin")
    return replace(medicine, **others)


def new_calf_pain() -> list[Record]:
    before = an_entry(a_moment(day=A_DAY - DAYS))
    return [before, an_entry(marks=(a_mark("calf_upper_l", 6),))]


def stored(found: Opened, name: str = "Simvastatin") -> Medicine:
    return next(each for each in found.diary.medicines() if each.name == name)


def test_a_class_is_asked_about_and_its_card_opens_after_a_yes(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine("Simva"))
    shown = lines(qtbot, found)
    asked = words_on(shown)

    press(shown, "Yes, Simva belongs there")
    settle()
    read = cards(shown)
    press(shown, "Close the card: Statins")
    settle()

    assert read == ["About: Statins"]
    assert words_on(shown) == ""
    assert "Simva: is this simvastatin? It belongs to: Statins." in asked
    assert stored(found, "Simva").card == "statin"


def test_among_the_medicines_the_card_opens_in_its_place_after_a_yes(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine("Simvastatin"))
    page = a_page(qtbot, found)
    asked = "Simvastatin belongs to: Statins. Is that so?" in words_on(page)

    press(page, "Yes, Simvastatin belongs there")

    text = words_on(page)
    assert asked
    assert cards(page) == ["About: Statins"]
    assert text.index("What is known") < text.index("What to do today") < text.index("Signs of an emergency")
    assert text.index("Signs of an emergency") < text.index("Source:")
    assert "Speak to a doctor, pharmacist or urgent-care line today, before the next dose." in text
    assert "needs a clinician's review" in text
    assert "Yellow Card" in text
    assert button(page, "Hide the card: Statins").hasFocus()


def test_a_no_is_kept_and_nothing_more_is_said(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_medicine("Simva"))
    shown = lines(qtbot, found)

    press(shown, "No, Simva is another medicine")
    settle()

    assert stored(found, "Simva").card == ""
    assert words_on(shown) == ""


def test_the_answer_is_taken_back_and_asked_anew_when_the_name_changes(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_statin(), a_medicine("Other", card=""))
    page = a_page(qtbot, found)
    press(page, "More: Simvastatin")

    fill(page, "Name", "Levothyroxine")
    after_change = stored(found, "Levothyroxine")
    found.diary.undo()

    assert (after_change.card, stored(found).card) == (None, "statin")


@pytest.mark.parametrize("name", ["Lipitor", "nystatin", "Cipro", "شاي 🌿"])
def test_an_unknown_medicine_has_no_card_and_no_reassurance(qtbot: QtBot, found: Opened, name: str) -> None:
    add(found.diary, a_medicine(name), *new_calf_pain())
    shown = lines(qtbot, found)
    page = a_page(qtbot, found)

    said = words_on(shown)

    assert said == ""
    assert not [each for each in page.findChildren(QAbstractButton) if "card" in each.text().lower()]


@pytest.mark.parametrize("stopping", [False, True])
def test_the_card_is_shown_when_a_medicine_is_raised_or_stopped(
    qtbot: QtBot, found: Opened, *, stopping: bool
) -> None:
    add(found.diary, a_statin())
    page = a_page(qtbot, found)
    press(page, "Stop: Simvastatin" if stopping else "Change amount: Simvastatin")
    if not stopping:
        amount = next(
            each
            for each in page.findChildren(QLineEdit)
            if each.accessibleName() == "Amount at a time" and each.isVisible() and each.text()
        )
        amount.setText("800")

    press(page, "Save")

    assert cards(page) == ["About: Statins"]
    assert stored(found).changes[-1].taken is not stopping


def test_the_card_is_read_on_request_and_closed_again(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_statin())
    page = a_page(qtbot, found)

    press(page, "Read the card: Statins")
    opened_cards = cards(page)
    press(page, "Close the card: Statins")

    assert opened_cards == ["About: Statins"]
    assert cards(page) == []
    assert button(page, "Read the card: Statins").hasFocus()


def test_new_pain_soon_after_a_change_is_said_beside_it_as_two_facts(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_statin(), *new_calf_pain())

    shown = lines(qtbot, found)

    assert "New today: Upper calf, left.\nSimvastatin was started on 9 November 2026." in words_on(shown)
    assert button(shown, "Read the card: Statins").isVisible()


@pytest.mark.parametrize(
    "medicine",
    [a_statin(91), a_statin(card=None, name="Lipitor"), a_statin(card=""), a_statin(card="a card of later")],
)
def test_pain_outside_of_the_window_or_without_a_card_brings_nothing(
    qtbot: QtBot, found: Opened, medicine: Medicine
) -> None:
    add(found.diary, medicine, *new_calf_pain())

    shown = lines(qtbot, found)

    assert words_on(shown) == ""


def test_a_line_comes_when_the_mark_is_made_and_goes_with_it(qtbot: QtBot, found: Opened) -> None:
    before, today = new_calf_pain()
    add(found.diary, a_statin(), before)
    shown = lines(qtbot, found)
    nothing = words_on(shown)

    add(found.diary, today)
    settle()
    with_mark = words_on(shown)
    found.diary.undo()
    settle()

    assert (nothing, words_on(shown)) == ("", "")
    assert "New today" in with_mark


def test_a_line_that_was_put_away_comes_back_with_the_next_change(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_statin(), *new_calf_pain())
    shown = lines(qtbot, found)
    press(shown, "Put the line about Simvastatin away")
    settle()
    away = words_on(shown)

    rested = stored(found)
    found.clock.advance(days=1)
    again = rested.with_change(a_change(A_DAY + DAYS, amount="800"))
    tomorrow = an_entry(a_moment(day=A_DAY + DAYS), marks=(a_mark("shin_l", 5),))
    change(found.diary, rested, again)
    add(found.diary, tomorrow)
    settle()

    assert (away, rested.card_rested) == ("", A_DAY)
    assert "was raised on 22 November 2026" in words_on(shown)


def test_painkiller_days_are_counted_quietly_where_head_or_neck_hurt(qtbot: QtBot, found: Opened) -> None:
    ibuprofen = a_medicine("Ibuprofen", card="nsaid", changes=(a_change(A_DAY - 100 * DAYS),))
    doses = [a_dose(ibuprofen, a_moment(day=A_DAY - n * DAYS)) for n in range(15)]
    add(found.diary, ibuprofen, *doses)
    shown = lines(qtbot, found)
    without_pain = words_on(shown)

    add(found.diary, an_entry(marks=(a_mark("neck_back_l", 3),)))
    settle()

    assert without_pain == ""
    assert "Painkillers on 15 days in November. Days logged: 15." in words_on(shown)
    assert "names 15 days a month, over 3 months" in words_on(shown)


def test_below_the_line_the_count_stands_alone(qtbot: QtBot, found: Opened) -> None:
    ibuprofen = a_medicine("Ibuprofen", card="nsaid")
    add(found.diary, ibuprofen, a_dose(ibuprofen), an_entry(marks=(a_mark("neck_back_l", 3),)))

    shown = lines(qtbot, found)

    assert words_on(shown) == "Painkillers on 1 day in November. Days logged: 1."


def test_during_a_break_nothing_is_asked_or_counted_and_new_pain_still_has_its_line(
    qtbot: QtBot, found: Opened
) -> None:
    ibuprofen = a_medicine("Ibuprofen", card="nsaid", changes=(a_change(A_DAY - 100 * DAYS),))
    neck = an_entry(marks=(a_mark("neck_back_l", 3),))
    add(
        found.diary,
        ibuprofen,
        a_dose(ibuprofen),
        neck,
        a_medicine("Sertraline"),
        a_statin(),
        *new_calf_pain(),
    )
    shown = lines(qtbot, found)

    shown.apply_settings(Settings(on_break=True))
    during = words_on(shown)
    shown.apply_settings(Settings())

    assert "New today" in during
    assert "belongs to" not in during
    assert "Painkillers" not in during
    assert "Sertraline belongs to" in words_on(shown)


def test_damaged_cards_are_told_and_take_nothing_else_away(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    shutil.copytree(resources() / "content" / "medicines", tmp_path / "res" / "content" / "medicines")
    shutil.copytree(resources() / "bodymap", tmp_path / "res" / "bodymap")
    (tmp_path / "res" / "content" / "medicines" / "statin.toml").write_text("[", encoding="utf-8")
    add(found.diary, a_medicine("Simvastatin"), a_medicine("Sertraline"))

    shown = lines(qtbot, found, Materials(tmp_path / "res"))

    text = words_on(shown)
    assert "Some cards about medicines cannot be read." in text
    assert "Sertraline belongs to" in text


def test_a_diary_open_to_read_asks_nothing_and_still_shows_the_card(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as found:
        add(found.diary, a_statin(), a_medicine("Sertraline"), *new_calf_pain())
    with opened(tmp_path, clock, read_only=True) as found:
        shown = lines(qtbot, found)

        text = words_on(shown)

        assert "is this" not in text
        assert "New today" in text
        assert not [
            each
            for each in shown.findChildren(QAbstractButton)
            if each.text() == "Put away" and each.isVisible()
        ]


@pytest.mark.parametrize("card", MATERIALS.medicine_cards.cards)
def test_every_card_fits_its_place_on_today(qtbot: QtBot, found: Opened, card: str) -> None:
    add(found.diary, a_statin(card=card), *new_calf_pain())
    shown = lines(qtbot, found)
    press(shown, "Read the card")

    needed = shown.minimumSizeHint().width()

    assert len(cards(shown)) == 1
    assert needed <= shown.width()


def test_at_twice_the_size_nothing_is_wider_than_its_place(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_statin(), a_medicine("Sertraline"), *new_calf_pain())
    shown = lines(qtbot, found, scale=2.0)
    press(shown, "Read the card: Statins")

    wide = [each for each in shown.findChildren(CardView) if each.minimumSizeHint().width() > shown.width()]

    assert wide == []
