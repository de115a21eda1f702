"""The shipped cards about medicines against the table of their classes, and what damaged files lead to."""

import csv
import re
import shutil
from pathlib import Path

import pytest

from companion.content.medicine_cards import read_medicine_card, read_medicine_cards
from companion.content.tables import ContentError
from companion.domain.help_card import Checked
from companion.domain.medicine_card import RULE_WORDS, ClassCard, StopRule, match, painkiller_days_of
from companion.paths import resources

FOLDER = resources() / "content" / "medicines"
CARDS = read_medicine_cards(FOLDER).cards
TABLE = Path(__file__).parents[1] / "data" / "medicine_classes.csv"
ROWS = tuple(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
NAMES = [(row["id"], name) for row in ROWS for name in row["generic_names"].split("; ")]
NOT_STOPPING = [row["id"] for row in ROWS if row["stop_rule"] != "STOP_AND_CALL"]


def texts_of(card: ClassCard) -> str:
    return " ".join([card.title, card.known, card.when, card.today, card.emergency])


def test_every_class_of_the_table_has_a_card_and_no_other_is_there() -> None:
    found = read_medicine_cards(FOLDER)

    assert found.damaged == ()
    assert set(found.cards) == {row["id"] for row in ROWS}
    assert len(found.cards) == 20


@pytest.mark.parametrize(("card", "name"), NAMES)
def test_each_generic_name_of_the_table_leads_to_its_class(card: str, name: str) -> None:
    found = match(name, CARDS.values())

    assert found is not None
    assert found.card.id == card
    assert name in found.names


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_each_card_keeps_the_stop_rule_of_its_class(row: dict[str, str]) -> None:
    card = CARDS[row["id"]]

    assert card.stop_rule.value == row["stop_rule"]


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_a_source_that_nobody_read_is_never_called_read(row: dict[str, str]) -> None:
    card = CARDS[row["id"]]

    assert card.checked is not Checked.READ or row["verification"] == "seen"
    assert (card.checked is Checked.NOT_YET) == (row["verification"] == "not verified")


@pytest.mark.parametrize("card", NOT_STOPPING)
def test_no_card_speaks_of_stopping_where_its_rule_does_not(card: str) -> None:
    words = f"{RULE_WORDS[CARDS[card].stop_rule]} {texts_of(CARDS[card])}"

    advice = re.findall(r"(?<!not )\bstop\b", words)

    assert advice == []


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda card: card.id)
def test_every_card_has_a_source_dates_and_a_version_and_asks_for_review(card: ClassCard) -> None:
    assert card.source
    assert card.version >= 1
    assert card.checked_on < card.review_by
    assert (card.review_by - card.checked_on).days <= 366
    assert card.reviewed == "no"


@pytest.mark.parametrize("card", sorted(set(CARDS) - set(NOT_STOPPING)))
def test_a_card_whose_rule_is_to_stop_and_call_says_both_and_when(card: str) -> None:
    found = CARDS[card]

    assert re.search(r"\bstop\b", found.today)
    assert re.search(r"\b(call|contact)\b", found.today)
    assert found.when.startswith("If ")


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda card: card.id)
def test_no_card_names_an_amount_to_take(card: ClassCard) -> None:
    assert not re.search(r"\d\s*(mg|g|ml|tablets?|µg)\b", texts_of(card))


@pytest.mark.parametrize(
    "name",
    [
        "Lipitor",
        "Zocor",
        "Crestor",
        "Nurofen",
        "Voltarol",
        "Prozac",
        "Tylenol",
        "Cipro",
        "Arimidex",
        "Lyrica",
        "nystatin",
        "somatostatin",
        "pentostatin",
        "levothyroxine",
        "sertaconazole",
        "tramazoline",
        "fluorouracil",
        "hydroxyzine",
        "hydrocortisone",
        "chlorpromazine",
        "cilostazol",
        "colchiceine",
        "baclofenac",
        "not atorvastatin",
        "a statin",
        "statin",
        "sim",
        "",
        "   ",
        "شاي 🌿",
    ],
)
def test_a_brand_or_a_name_that_is_similar_has_no_card(name: str) -> None:
    assert match(name, CARDS.values()) is None


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("ATORVASTATIN", "statin"),
        ("  atorvastatin  20 mg", "statin"),
        ("Atorvastatín", "statin"),
        ("Codeine phosphate", "opioid"),
        ("co codamol", "simple_analgesic"),
        ("Sertralin", "ssri"),
        ("simva", "statin"),
        ("zoledronic acid", "bisphosphonate"),
    ],
)
def test_a_generic_name_is_found_as_people_write_it(typed: str, card: str) -> None:
    found = match(typed, CARDS.values())

    assert found is not None
    assert found.card.id == card


def test_a_beginning_that_fits_two_classes_is_not_guessed() -> None:
    assert match("ciprof", CARDS.values()) is None
    assert match("ciproflo", CARDS.values()) is not None


def test_the_headache_line_stands_for_every_painkiller_and_for_nothing_else() -> None:
    lines = {name: painkiller_days_of(name, CARDS.values()) for _card, name in NAMES}

    assert {name for name, days in lines.items() if days == 15} == {
        *("ibuprofen", "naproxen", "diclofenac", "celecoxib", "etoricoxib", "paracetamol")
    }
    assert {name for name, days in lines.items() if days == 10} == {
        *("codeine", "tramadol", "morphine", "oxycodone", "fentanyl", "buprenorphine", "tapentadol"),
        *("co-codamol", "sumatriptan"),
    }


def test_two_painkillers_in_one_tablet_have_the_line_of_a_combination() -> None:
    assert painkiller_days_of("Paracetamol 500 mg", CARDS.values()) == 15
    assert painkiller_days_of("Paracetamol and codeine", CARDS.values()) == 10
    assert painkiller_days_of("ibuprofen/paracetamol", CARDS.values()) == 10


@pytest.mark.parametrize(
    ("line", "put"),
    [
        ('stop_rule = "STOP_AND_CALL"', 'stop_rule = "STOP"'),
        ('source = "', 'sourced = "'),
        ('checked = "quoted"', 'checked = "perhaps"'),
        ("checked_on = 2026-11-21", 'checked_on = "soon"'),
        ("version = 1", ""),
        ('names = ["atorvastatin"', 'names = [1, "atorvastatin"'),
        ('title = "Statins"', 'title = "Statins'),
    ],
)
def test_a_damaged_file_is_named_and_takes_no_other_card_away(tmp_path: Path, line: str, put: str) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "statin.toml"
    text = file.read_text(encoding="utf-8")
    assert line in text
    file.write_text(text.replace(line, put), encoding="utf-8")

    found = read_medicine_cards(tmp_path)

    assert found.damaged == ("statin.toml",)
    assert len(found.cards) == 19
    with pytest.raises(ContentError):
        read_medicine_card(file)


def test_every_stop_rule_has_words_and_only_its_own_speaks_of_the_next_dose() -> None:
    speaking = {rule for rule, words in RULE_WORDS.items() if "next dose" in words}

    assert set(RULE_WORDS) == set(StopRule)
    assert speaking == {StopRule.STOP_AND_CALL, StopRule.CALL_TODAY}
