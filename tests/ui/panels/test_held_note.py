"""The words about exercises that rest: for which parts, and why."""

from companion.domain.held_back import HeldBack
from companion.ui.panels.held_note import held_words, routine_words
from tests.builders import a_mark
from tests.ui.widgets.body_builders import REGIONS

BACK_AND_CALF = {region: a_mark(region, 4) for region in ("low_back_l", "calf_lower_l")}


def test_each_reason_is_told_once_and_get_help_goes_before_a_medicine() -> None:
    both = frozenset({"low_back_l"})
    held = HeldBack(by_help=both, by_medicine=both | {"calf_lower_l"})

    words = held_words(BACK_AND_CALF, held, REGIONS)

    assert words == (
        "Exercises for your lower back rest until you have been through the questions in Get help. "
        "Exercises for your lower calf and achilles rest: the card of a medicine says to have it seen first."
    )


def test_parts_that_do_not_hurt_today_are_not_spoken_of() -> None:
    held = HeldBack(by_help=frozenset({"thigh_front_l"}))

    assert held_words(BACK_AND_CALF, held, REGIONS) == ""


def test_many_parts_of_a_routine_are_cut_short_and_none_gives_no_words() -> None:
    many = [REGIONS[region] for region in ("low_back_l", "low_back_r", "elbow_l", "shin_r", "sacrum_m")]

    assert routine_words(many) == "Rests for now: elbow, lower back, base of spine and more. Today says why."
    assert routine_words([]) == ""
