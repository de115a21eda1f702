"""The shipped help cards and numbers: complete, in plain words, and without numbers that nobody confirmed."""

import csv
import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from companion.content.body import read_regions
from companion.content.help_cards import read_help_cards, read_parts
from companion.content.help_numbers import read_countries
from companion.content.help_triggers import triggers_of
from companion.content.tables import ContentError, Table
from companion.domain.help_card import Checked, HelpCard, Level, notices_by_level, notices_of
from companion.domain.help_numbers import NumberKind, country_of
from companion.domain.help_trigger import Answers
from companion.domain.question_list import BY_KEY
from companion.paths import resources

FOLDER = resources() / "content" / "help"
READ = read_help_cards(FOLDER)
CARDS = READ.cards
BY_ID = {card.id: card for card in CARDS}
COUNTRIES = read_countries(FOLDER)
PARTS = read_parts(FOLDER)
UNWANTED = re.compile(
    r"\b(diagnos\w*|detect\w*|monitor\w*|treat\w*|alert\w*|risk score)\b"
    r"|\b(bad|failed|missed|only|should|just)\b|!",
    re.IGNORECASE,
)
PHONE_NUMBER = re.compile(r"\b(999|112|911|111|988|000|\d{5,}|\d{3} \d{3})\b")


def words_of(card: HelpCard) -> str:
    notices = notices_of(card)
    return " ".join(
        [card.when, *(word for each in notices for word in (each.title, *each.questions, each.action))]
    )


def test_all_twenty_six_cards_are_there_under_their_own_names() -> None:
    assert READ.damaged == ()

    assert len(CARDS) == 26
    assert len(BY_ID) == 26


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_says_trigger_questions_action_source_dates_and_that_no_clinician_has_reviewed_it(
    card: HelpCard,
) -> None:
    assert all((card.title, card.when, card.questions, card.action, card.source, card.triggers))

    assert all(question.endswith("?") for notice in notices_of(card) for question in notice.questions)
    assert timedelta(days=364) <= card.review_by - card.checked_on <= timedelta(days=366)
    assert card.version >= 1
    assert card.reviewed == "no"


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_uses_none_of_the_unwanted_words(card: HelpCard) -> None:
    found = UNWANTED.search(words_of(card))

    assert found is None


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_numbers_to_call_stand_in_the_table_of_countries_and_not_in_a_card(card: HelpCard) -> None:
    assert not PHONE_NUMBER.search(words_of(card))


def test_a_card_with_a_more_pressing_sign_also_stands_among_the_emergencies() -> None:
    notices = notices_by_level(CARDS)

    emergencies = {notice.card.id for notice in notices[Level.EMERGENCY]}

    assert {"temple_artery", "weak_muscles", "spinal_cord", "new_medicine"} <= emergencies
    assert "temple_artery" in {notice.card.id for notice in notices[Level.SAME_DAY]}


def test_one_card_alone_says_the_most_pressing_first() -> None:
    levels = [notice.level for notice in notices_of(BY_ID["temple_artery"])]

    assert levels == [Level.EMERGENCY, Level.SAME_DAY]


def test_the_levels_are_those_of_the_source_table() -> None:
    counts = {level: sum(card.level is level for card in CARDS) for level in Level}

    assert counts == {Level.EMERGENCY: 10, Level.SAME_DAY: 8, Level.BOOK_SOON: 5, Level.BOOK: 3}


def test_parts_of_triggers_are_regions_of_the_body_map_with_both_sides() -> None:
    regions = read_regions(resources() / "bodymap")
    areas = {"left_upper", "right_upper", "left_lower", "right_lower"}

    unknown = {region for part in PARTS.values() for region in part} - regions.keys()
    lopsided = [
        (part, region)
        for part, ids in PARTS.items()
        for region in ids
        if part not in areas and (mirror := regions[region].mirror) is not None and mirror not in ids
    ]

    assert unknown == set()
    assert lopsided == []


def test_cards_of_clots_in_a_leg_let_all_of_the_leg_rest() -> None:
    resting = {card.id: card.rests for card in CARDS if card.rests}

    assert resting == {"lung_clot": PARTS["leg"], "leg_clot": PARTS["leg"]}


def test_a_part_to_rest_that_is_not_there_is_a_mistake_in_the_file(tmp_path: Path) -> None:
    read = read_help_cards(spoilt(tmp_path, "same_day.toml", 'rests = ["leg"]', 'rests = ["a limb"]'))

    assert read.damaged == ("same_day.toml",)


def test_areas_of_widespread_pain_are_those_of_the_table_of_regions() -> None:
    with (resources() / "bodymap" / "regions.csv").open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["counts_for_generalized_pain"] == "yes"]
    names = {"axial": "middle"}

    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(names.get(row["fm2016_region"], row["fm2016_region"]), set()).add(row["id"])

    assert {area: set(PARTS[area]) for area in found} == found


def test_triggers_ask_for_questions_of_the_diary() -> None:
    asked = {
        given.question
        for card in CARDS
        for trigger in card.triggers
        for condition in trigger.conditions
        if isinstance(condition, Answers)
        for given in condition.any
    }

    assert asked - BY_KEY.keys() == {"sleep_quality"}


@pytest.mark.parametrize(
    "trigger",
    [
        {"marks": {"parts": ["a part that is not there"]}},
        {"marks": {"no such key": 1}},
        {"no such condition": {}},
        {"person": {"age": 50}},
    ],
)
def test_a_trigger_with_a_mistake_is_refused(trigger: dict[str, object]) -> None:
    with pytest.raises(ContentError):
        triggers_of(Table({"triggers": [trigger]}, "a card"), PARTS)


def spoilt(folder: Path, name: str, old: str, new: str) -> Path:
    """A copy of the help files with a mistake in one of them."""
    copied = folder / "help"
    shutil.copytree(FOLDER, copied)
    text = (copied / name).read_text(encoding="utf-8")
    assert old in text
    (copied / name).write_text(text.replace(old, new), encoding="utf-8")
    return copied


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "stroke"', ""),
        ('checked = "not yet"', 'checked = "perhaps"'),
        ("review_by = 2027-11-21", 'review_by = "soon"'),
        ("[[cards]]", "[[cards"),
    ],
)
def test_a_damaged_level_takes_no_card_of_another_one_away(tmp_path: Path, old: str, new: str) -> None:
    read = read_help_cards(spoilt(tmp_path, "emergency.toml", old, new))

    assert read.damaged == ("emergency.toml",)
    assert {card.level for card in read.cards} == set(Level) - {Level.EMERGENCY}


def test_without_the_parts_all_cards_can_be_read_and_none_comes_up(tmp_path: Path) -> None:
    read = read_help_cards(spoilt(tmp_path, "parts.toml", "chest = [", "chest = ["[:-1]))

    assert read.damaged == ("parts.toml",)
    assert [card.id for card in read.cards] == [card.id for card in CARDS]
    assert not any(card.triggers for card in read.cards)


def test_a_damaged_table_of_countries_offers_no_number_at_all(tmp_path: Path) -> None:
    folder = spoilt(tmp_path, "countries.toml", 'number = "999"', "number = 999")

    assert read_countries(folder) == []
    assert len(COUNTRIES) == 6


def test_each_country_has_a_name_a_code_of_its_own_and_numbers_with_a_source() -> None:
    codes = [country.code for country in COUNTRIES]

    assert len(set(codes)) == len(codes)
    assert all(country.name and country.numbers for country in COUNTRIES)
    assert all(number.source for country in COUNTRIES for number in country.numbers)


def test_a_number_that_nobody_confirmed_is_never_among_those_to_be_shown() -> None:
    unconfirmed = [
        (country, number)
        for country in COUNTRIES
        for number in country.numbers
        if number.checked is not Checked.READ
    ]

    shown = [number for country, number in unconfirmed if number in country.confirmed(number.kind)]

    assert len(unconfirmed) > 0
    assert shown == []


def test_the_united_kingdom_has_all_its_numbers_and_an_unknown_code_none() -> None:
    country = country_of(COUNTRIES, "GB")

    assert country is not None
    assert [number.number for number in country.confirmed(NumberKind.EMERGENCY)] == ["999"]
    assert [number.number for number in country.confirmed(NumberKind.CRISIS)] == ["111", "116 123", "85258"]
    assert country_of(COUNTRIES, "XX") is None
