"""The shipped help cards: complete, in plain words, and without invented numbers."""

import re

import pytest

from companion.content.help_cards import read_help_cards
from companion.domain.help_card import HelpCard, Level, notices_by_level
from companion.paths import resources

CARDS = read_help_cards(resources() / "content" / "help")
BY_ID = {card.id: card for card in CARDS}
UNWANTED = re.compile(
    r"\b(diagnos\w*|detect\w*|monitor\w*|treat\w*|alert\w*|risk score)\b"
    r"|\b(bad|failed|missed|only|should|just)\b|!",
    re.IGNORECASE,
)
PHONE_NUMBER = re.compile(r"\b(999|112|911|111|988|000|\d{5,}|\d{3} \d{3})\b")


def words_of(card: HelpCard) -> str:
    parts = [(card.title, card.signs, card.action)]
    parts += [(variant.title, variant.signs, variant.action) for variant in card.variants]
    return " ".join(word for part in parts for word in part)


def test_all_twenty_six_cards_are_there_under_their_own_names() -> None:
    assert len(CARDS) == 26

    assert len(BY_ID) == 26


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_says_signs_action_source_and_that_no_clinician_has_reviewed_it(card: HelpCard) -> None:
    assert all((card.title, card.signs, card.action, card.source))

    assert card.reviewed == "no"


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_uses_none_of_the_unwanted_words(card: HelpCard) -> None:
    found = UNWANTED.search(words_of(card))

    assert found is None


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_numbers_to_call_stand_in_contacts_with_their_country(card: HelpCard) -> None:
    assert not PHONE_NUMBER.search(words_of(card))

    assert all(contact.country == "United Kingdom" for contact in card.contacts)


def test_a_card_with_a_more_pressing_sign_also_stands_among_the_emergencies() -> None:
    notices = notices_by_level(CARDS)

    emergencies = {notice.card.id for notice in notices[Level.EMERGENCY]}

    assert {"temple_artery", "weak_muscles", "spinal_cord", "new_medicine"} <= emergencies
    assert "temple_artery" in {notice.card.id for notice in notices[Level.SAME_DAY]}


def test_the_levels_are_those_of_the_source_table() -> None:
    counts = {level: sum(card.level is level for card in CARDS) for level in Level}

    assert counts == {Level.EMERGENCY: 10, Level.SAME_DAY: 8, Level.BOOK_SOON: 5, Level.BOOK: 3}
