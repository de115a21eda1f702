"""The side is asked about where the other one is the habit, and left alone everywhere else."""

import pytest

from companion.domain.side_question import HABIT, is_side_asked
from tests.domain.region_table import REGIONS

RIGHT_KNEE, SACRUM = REGIONS["knee_front_r"], REGIONS["sacrum_m"]


def test_a_side_that_was_never_marked_is_asked_about_when_the_other_is_the_habit() -> None:
    days = {"knee_front_l": HABIT}

    assert is_side_asked(RIGHT_KNEE, days, {"knee_front_r"})


@pytest.mark.parametrize(
    "days",
    [
        {},
        {"knee_front_l": HABIT - 1},
        {"knee_front_l": 400, "knee_front_r": 1},
        {"knee_back_l": 400},
        {"knee_front_r": 400},
    ],
)
def test_near_misses_are_not_asked_about(days: dict[str, int]) -> None:
    assert not is_side_asked(RIGHT_KNEE, days, {"knee_front_r"})


def test_who_marks_both_sides_is_not_asked() -> None:
    days = {"knee_front_l": 400}

    assert not is_side_asked(RIGHT_KNEE, days, {"knee_front_r", "knee_front_l"})


def test_a_part_of_the_middle_is_never_asked_about() -> None:
    assert not is_side_asked(SACRUM, {"knee_front_l": 400}, {"sacrum_m"})
