from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale

from companion.domain.dose import Helped
from companion.ui.panels.medicine_words import (
    amount_words,
    dose_words,
    helped_words,
    isolated,
    offer_of,
    state_words,
    therapy_line,
    use_words,
)
from tests.builders import A_DAY, a_change, a_dose, a_medicine, a_therapy

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def _german() -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(usual)


@pytest.mark.usefixtures("_german")
def test_amounts_have_the_decimal_sign_of_the_language() -> None:
    assert amount_words("0.5", "mg") == f"0,5{NBSP}mg"


def test_a_name_from_the_right_leaves_the_rest_of_a_sentence_in_its_order() -> None:
    arabic = "\u0625\u064a\u0628\u0648"

    assert isolated(arabic) == f"\u2068{arabic}\u2069"
    assert isolated("Ibuprofen 🌿") == "Ibuprofen 🌿"


def test_on_a_button_a_long_name_gives_way_and_the_amount_stays() -> None:
    offer = offer_of(a_medicine("A medicine with a very long name"), A_DAY)

    assert offer.words == f"I took A medicine with a very long name 400{NBSP}mg"
    assert offer.short == f"I took A medicine with a ver… 400{NBSP}mg"


def test_a_dose_whose_medicine_is_not_here_still_says_how_much_it_was() -> None:
    assert dose_words(a_dose("gone"), {}) == f"A medicine no longer in the list 400{NBSP}mg"


@pytest.mark.parametrize(
    ("days", "limit", "words"),
    [
        (1, None, "Ibuprofen: 1 day in November."),
        (9, None, "Ibuprofen: 9 days in November."),
        (9, 10, "Ibuprofen: 9 days in November. Your own limit is 10."),
        (12, 10, "Ibuprofen: 12 days in November. Your own limit is 10."),
    ],
)
def test_a_count_of_days_is_said_the_same_below_and_above_a_limit(
    days: int, limit: int | None, words: str
) -> None:
    assert use_words(a_medicine(days_limit=limit), days, A_DAY) == words


def test_how_a_medicine_is_taken_is_said_for_each_of_its_times() -> None:
    later = a_medicine(changes=(a_change(A_DAY + timedelta(days=3)),))
    stopped = a_medicine(changes=(a_change(), a_change(taken=False)))

    assert state_words(a_medicine(), A_DAY) == f"400{NBSP}mg, as needed, since 21 November 2026."
    assert state_words(later, A_DAY) == f"From 24 November 2026: 400{NBSP}mg, as needed."
    assert state_words(stopped, A_DAY) == "Not taken since 21 November 2026."


def test_what_was_not_answered_is_not_said_and_zero_is() -> None:
    heat = a_therapy()

    assert therapy_line(heat) == ""
    assert therapy_line(replace(heat, helped=0)) == "helped 0 of 10"
    assert therapy_line(replace(heat, minutes=90)) == "1 h 30 min"
    assert [helped_words(helped) for helped in (None, Helped.NO)] == ["", "did not help"]
