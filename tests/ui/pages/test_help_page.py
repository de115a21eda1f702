"""Get help: everything is there without a diary, and what is not checked is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from companion.content.help_cards import read_help_cards
from companion.domain.help_card import LEVEL_WORDS, notices_of
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.columns import ColumnsArea
from companion.ui.pages.help import HelpPage
from companion.ui.panels.help_numbers import CountryField
from tests.ui.finding import named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

CARDS = read_help_cards(resources() / "content" / "help").cards


def a_page(qtbot: QtBot, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0) -> HelpPage:
    page = HelpPage(a_theme(scale=scale))
    hosted(qtbot, page, *size)
    return page


@pytest.mark.parametrize(
    ("size", "scale"), [((1158, 690), 1.0), ((1712, 1080), 1.0), ((700, 690), 1.0), ((1098, 690), 2.0)]
)
def test_every_card_is_shown_at_every_size_and_nothing_is_cut_off(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, size=size, scale=scale)

    words = words_on(page)
    area = page.findChild(ColumnsArea)
    content = area.widget()

    assert [card.title for card in CARDS if card.title not in words] == []
    assert all(level in words for level in LEVEL_WORDS.values())
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()


def test_every_question_of_every_card_and_variant_can_be_read(qtbot: QtBot) -> None:
    words = words_on(a_page(qtbot)).split("\n")

    asked = [question for card in CARDS for each in notices_of(card) for question in each.questions]

    assert [question for question in asked if question not in words] == []
    assert [card.when for card in CARDS if card.when not in words] == []


def test_without_a_country_words_stand_in_place_of_numbers(qtbot: QtBot) -> None:
    words = words_on(a_page(qtbot)).split("\n")

    assert "Your local emergency number" in words
    assert not {"999", "112", "911", "116 123"}.intersection(words)


def test_a_chosen_country_shows_its_numbers_with_its_name(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    page.apply_settings(Settings(country="GB"))

    words = words_on(page).split("\n")
    assert "Your local emergency number" not in words
    assert {"999", "Emergency, United Kingdom", "116 123", "Samaritans, United Kingdom"} <= set(words)


def test_numbers_say_where_they_were_read_and_when(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    before = words_on(page)

    page.apply_settings(Settings(country="AU"))

    words = "Source: Lifeline Australia, frequently asked questions. As of 21 November 2026."
    assert words not in before
    assert words in words_on(page)


def test_a_number_that_is_not_confirmed_is_not_shown_and_that_is_said(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    page.apply_settings(Settings(country="CA"))

    words = words_on(page).split("\n")
    assert "Your local emergency number" in words
    assert "For Canada it is not confirmed yet, so it is not shown here." in words
    assert "988" in words
    assert "911" not in words


def test_the_country_can_be_chosen_on_the_page(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    field = named(page, CountryField, "Country for numbers to call")

    with qtbot.waitSignal(page.country_chosen) as chosen:
        QTest.keyClicks(field, "New")
        field.activated.emit(field.currentIndex())

    assert chosen.args == ["NZ"]


def test_a_number_can_be_copied(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.apply_settings(Settings(country="NZ"))

    press(page, "Copy the number 1737, Need to talk, call or text, New Zealand")

    assert QGuiApplication.clipboard().text() == "1737"


def test_one_card_stands_alone_with_number_source_and_date(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.apply_settings(Settings(country="EU"))

    page.show_cards(("temple_artery",))

    words = words_on(page)
    assert "112" in words.split("\n")
    assert "Double vision or loss of sight" in words
    assert "As of 21 November 2026; to be looked at again by 21 November 2027." in words
    assert "Pressure in the chest" not in words


def test_the_card_for_a_crisis_shows_people_to_talk_to_and_the_emergency_number(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.apply_settings(Settings(country="GB"))

    page.show_cards(("crisis",))

    words = words_on(page).split("\n")
    assert {"Talk to someone now", "116 123", "85258", "999"} <= set(words)


def test_yes_to_a_question_of_an_emergency_opens_that_card_over_the_page(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_cards(("cauda_equina", "fracture"))
    before = words_on(page)

    press(page, "Yes: Are both legs painful or weak?")

    assert "Pain in the spine or hip after a fall" in before
    assert "Pain in the spine or hip after a fall" not in words_on(page)
    assert "Go to an emergency department now. Do not drive yourself." in words_on(page)


def test_cards_that_are_no_emergencies_have_nothing_to_answer(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    page.show_cards(("fracture", "hot_joint"))

    assert not [each for each in page.findChildren(QAbstractButton) if each.text() == "Yes"]


def test_none_of_these_fits_goes_back_and_says_so(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_cards(("fracture", "hot_joint"))

    with qtbot.waitSignals([page.put_aside, page.closed]):
        press(page, "None of these fits")


def test_all_cards_can_be_gone_back_to_from_one(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_cards(("crisis", "a card of later"))

    press(page, "All cards")

    assert "Pressure in the chest" in words_on(page)


def test_it_says_what_it_is_not_and_that_a_review_is_missing(qtbot: QtBot) -> None:
    words = words_on(a_page(qtbot))

    assert "They do not say what you have." in words
    assert "This page needs a clinician's review." in words


def test_sources_are_shown_when_asked_for(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    before = words_on(page)

    press(page, "Show sources")

    assert "IFOMPT 2020" not in before
    assert "IFOMPT 2020" in words_on(page)
    assert "Not reviewed by a clinician yet." in words_on(page)


def test_escape_and_back_ask_to_close(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        press(page, "Back")
