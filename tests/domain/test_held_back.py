"""Whose exercises rest: parts with an open pressing card, and parts that a medicine's card says to rest."""

from datetime import date

from companion.content.medicine_cards import read_medicine_cards
from companion.domain.entry import Mark
from companion.domain.held_back import HeldBack, held_by_help, held_by_medicines
from companion.domain.help_facts import HelpFacts
from companion.domain.help_line import worth_a_line
from companion.domain.help_rules import matches
from companion.domain.medicine import Medicine
from companion.paths import resources
from tests.builders import a_change, a_medicine, about_you
from tests.domain.help_builders import CARDS, ago, answered, facts, marked, together

CLASSES = read_medicine_cards(resources() / "content" / "medicines").cards


def by_help(found: HelpFacts) -> frozenset[str]:
    return held_by_help(worth_a_line(matches(CARDS.values(), found), found), CARDS, found)


def a_taken(card: str, since: int, *, until: int | None = None, rested: date | None = None) -> Medicine:
    """A medicine with a confirmed card, begun and perhaps stopped so many days ago."""
    stopped = [a_change(ago(until), taken=False)] if until is not None else []
    return a_medicine(card=card, changes=(a_change(ago(since)), *stopped), card_rested=rested)


def by_medicine(marks: dict[int, list[Mark]], medicine: Medicine) -> frozenset[str]:
    return held_by_medicines([(medicine, CLASSES[medicine.card or ""])], facts(marks))


def test_a_part_with_an_open_card_of_the_two_pressing_levels_rests() -> None:
    emergency, same_day = facts(marked("low_back_l")), facts(marked("elbow_r"))

    assert by_help(emergency) == {"low_back_l"}
    assert by_help(same_day) == {"elbow_r"}


def test_a_part_without_such_a_card_does_not_though_it_hurts_beside_one() -> None:
    found = facts(marked("low_back_l", "shoulder_top_r"))

    assert by_help(found) == {"low_back_l"}


def test_cards_to_book_by_let_nothing_rest() -> None:
    early = about_you(first_pain="20-44")
    found = facts(marked("buttock_r", on=range(100)), about=early)

    assert [each.card for each in worth_a_line(matches(CARDS.values(), found), found)] == [
        "inflamed_back",
        "reasons_to_go",
    ]
    assert by_help(found) == frozenset()


def test_cards_about_no_part_let_nothing_rest() -> None:
    found = facts(answers=answered("mood", 0, on=[0, 1, 2]))

    assert by_help(found) == frozenset()


def test_the_card_of_a_leg_clot_lets_that_leg_rest_and_not_the_other() -> None:
    found = by_help(facts(marked("calf_upper_l")))

    assert {"calf_upper_l", "thigh_front_l", "foot_sole_l"} <= found
    assert not any(region.endswith("_r") for region in found)


def test_new_pain_while_a_medicine_is_taken_whose_card_says_to_rest_it() -> None:
    quinolone = a_taken("fluoroquinolone", since=5)

    assert by_medicine(marked("calf_lower_l", on=[0, 1]), quinolone) == {"calf_lower_l"}
    assert by_medicine(marked("calf_lower_l", on=range(12)), quinolone) == frozenset()


def test_pain_that_grew_since_then_rests_too() -> None:
    before = marked("calf_lower_l", on=range(1, 12), intensity=3)

    found = by_medicine(
        together(before, marked("calf_lower_l", intensity=5)), a_taken("fluoroquinolone", since=5)
    )

    assert found == {"calf_lower_l"}


def test_it_holds_for_months_after_the_last_dose_and_then_ends() -> None:
    marks = marked("calf_lower_l")

    assert by_medicine(marks, a_taken("fluoroquinolone", since=190, until=180)) == {"calf_lower_l"}
    assert by_medicine(marks, a_taken("fluoroquinolone", since=190, until=181)) == frozenset()


def test_a_line_that_was_put_away_lets_the_part_rest_no_longer_until_a_new_episode() -> None:
    rested = a_taken("fluoroquinolone", since=60, rested=ago(3))

    assert by_medicine(marked("calf_lower_l", on=[0, 3]), rested) == frozenset()
    assert by_medicine(marked("calf_lower_l", on=[0, 2]), rested) == {"calf_lower_l"}


def test_soreness_after_effort_was_to_be_expected() -> None:
    marks = marked("calf_lower_l", after_effort=True)

    assert by_medicine(marks, a_taken("fluoroquinolone", since=5)) == frozenset()


def test_the_other_card_that_names_parts_rests_those_alone() -> None:
    marks = marked("groin_l", "hand_l")

    assert by_medicine(marks, a_taken("bisphosphonate", since=50)) == {"groin_l"}


def test_no_other_class_says_to_rest_a_part() -> None:
    saying = {card.id for card in CLASSES.values() if card.rests}

    assert saying == {"fluoroquinolone", "bisphosphonate"}


def test_both_reasons_count() -> None:
    held = HeldBack(by_help=frozenset({"hand_l"}), by_medicine=frozenset({"groin_l"}))

    assert held.regions == {"hand_l", "groin_l"}
