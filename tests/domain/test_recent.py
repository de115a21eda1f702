from companion.domain.recent import recent_regions
from tests.builders import a_mark, an_entry


def test_the_newest_check_in_comes_first_and_in_it_the_highest_value() -> None:
    newest = an_entry(marks=(a_mark("neck_l", 3), a_mark("neck_r", 8), a_mark("hand_l_palm", None)))
    older = an_entry(marks=(a_mark("low_back_r", 9), a_mark("neck_l", 10)))

    assert recent_regions([newest, older], 9) == ("neck_r", "neck_l", "hand_l_palm", "low_back_r")
    assert recent_regions([newest, older], 2) == ("neck_r", "neck_l")


def test_a_part_that_did_not_hurt_is_not_offered() -> None:
    assert recent_regions([an_entry(marks=(a_mark("neck_l", 0),)), an_entry()], 3) == ()


def test_soreness_after_effort_is_not_offered() -> None:
    entry = an_entry(marks=(a_mark("calf_upper_r", 6, after_effort=True), a_mark("neck_l", 2)))

    assert recent_regions([entry], 4) == ("neck_l",)
