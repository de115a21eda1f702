"""What an ordinary mark does not bring up again and again, and what it still does."""

from companion.domain.entry import Mark
from companion.domain.help_facts import HelpFacts
from companion.domain.help_line import worth_a_line
from companion.domain.help_rules import Match, matches
from tests.builders import about_you
from tests.domain.help_builders import CARDS, answered, facts, marked, together


def lines(found: HelpFacts) -> list[Match]:
    return worth_a_line(matches(CARDS.values(), found), found)


def cards(found: HelpFacts) -> list[str]:
    return [match.card for match in lines(found)]


def low_back(*days: int) -> dict[int, list[Mark]]:
    return marked("low_back_l", on=days)


def test_a_part_that_is_new_to_the_diary_brings_up_the_cards_of_its_place() -> None:
    found = cards(facts(low_back(0)))

    assert found == ["cauda_equina", "inner_organs", "stroke", "spinal_cord", "fracture", "lump"]


def test_its_first_three_days_do_so_and_a_fourth_one_is_ordinary() -> None:
    third, fourth = facts(low_back(0, 1, 2)), facts(low_back(0, 1, 2, 3))

    assert "cauda_equina" in cards(third)
    assert cards(fourth) == []


def test_a_new_episode_after_two_weeks_brings_them_up_again() -> None:
    found = facts(low_back(0, 15, 16, 17, 18))

    assert "cauda_equina" in cards(found)


def test_clearly_stronger_pain_brings_them_up_again() -> None:
    before = marked("low_back_l", on=range(1, 9), intensity=4)

    a_bit = facts(together(before, marked("low_back_l", intensity=5)))
    clearly = facts(together(before, marked("low_back_l", intensity=6)))

    assert cards(a_bit) == []
    assert "cauda_equina" in cards(clearly)


def test_a_new_part_is_asked_about_and_the_long_known_one_beside_it_is_not() -> None:
    found = facts(together(low_back(*range(9)), marked("calf_upper_l")))

    (clot,) = (match for match in lines(found) if match.card == "lung_clot")

    assert clot.regions == {"calf_upper_l"}
    assert "cauda_equina" not in cards(found)


def test_cards_of_any_part_raise_no_line_by_themselves() -> None:
    found = facts(marked("shoulder_top_r"))

    assert cards(found) == []


def test_cards_of_any_part_are_about_the_parts_of_the_pressing_ones_beside_them() -> None:
    found = facts(marked("shoulder_top_r", "low_back_l"))

    (stroke,) = (match for match in lines(found) if match.card == "stroke")

    assert stroke.regions == {"low_back_l"}


def test_cards_to_book_by_bring_no_card_of_any_part_with_them() -> None:
    found = facts(marked("face_m", on=range(100)))

    assert cards(found) == ["reasons_to_go"]


def test_a_limb_that_is_newly_weak_brings_up_the_card_of_sudden_weakness_by_itself() -> None:
    long_known = marked("hand_l", on=range(1, 9))

    found = cards(facts(together(long_known, marked("hand_l", weakness=2))))
    a_little = cards(facts(together(long_known, marked("hand_l", weakness=1))))

    assert found == ["stroke"]
    assert a_little == []


def test_an_age_does_not_make_long_known_pain_new() -> None:
    found = facts(marked("temple_l", on=range(9)), about=about_you(age="65-"))

    assert cards(found) == []


def test_what_more_was_written_about_long_known_pain_brings_its_card_up() -> None:
    found = facts(low_back(*range(9)), answered("infection_today", "fever"))

    assert "infection" in cards(found)
