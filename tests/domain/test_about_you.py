"""What a person says about themselves: bands of age, and nothing taken for granted."""

import pytest

from companion.domain.about_you import AGES, SCREENING
from companion.domain.precautions import CONDITIONS
from tests.builders import about_you


@pytest.mark.parametrize(
    ("age", "at_least_50"),
    [("", False), ("0-19", False), ("45-49", False), ("50-64", True), ("65-", True), ("of later", False)],
)
def test_an_age_counts_where_everybody_of_that_band_has_it(age: str, at_least_50: bool) -> None:
    assert about_you(age=age).is_at_least(50) is at_least_50


@pytest.mark.parametrize(
    ("first", "before_45"),
    [("", False), ("0-19", True), ("20-44", True), ("45-49", False), ("65-", False), ("x-y", False)],
)
def test_the_first_pain_was_before_an_age_where_it_was_for_everybody_of_that_band(
    first: str, before_45: bool
) -> None:
    assert about_you(first_pain=first).began_before(45) is before_45


def test_bands_follow_each_other_without_a_gap() -> None:
    spans = [key.split("-") for key, _words in AGES]

    assert [int(low) for low, _high in spans[1:]] == [int(high) + 1 for _low, high in spans[:-1]]


def test_having_looked_and_chosen_nothing_is_an_answer() -> None:
    assert about_you().is_empty

    assert not about_you(asked=True).is_empty


def test_all_conditions_that_exercises_name_are_asked() -> None:
    assert CONDITIONS.keys() < SCREENING.keys()
