"""What stands for a day with several check-ins."""

from datetime import timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.day import RegionDay, flare_of_day, marks_of_day, pain_of_day, region_days
from companion.domain.entry import Entry, Value
from companion.domain.since import Since
from tests.builders import A_DAY, a_knot, a_mark, a_moment, an_answer, an_entry

VALUES = st.none() | st.integers(0, 10)


def rated(value: Value | None) -> Entry:
    return an_entry(answers=(an_answer("pain_now", value),))


def test_the_pain_of_a_day_is_the_average_of_its_ratings_with_lowest_and_highest() -> None:
    entries = [rated(2), rated(9), rated(4)]

    pain = pain_of_day(entries)

    assert pain is not None
    assert (pain.average, pain.lowest, pain.highest, pain.ratings) == (5.0, 2, 9, 3)


@pytest.mark.parametrize("entries", [[], [an_entry()], [rated(None)], [an_entry(marks=(a_mark(),))]])
def test_a_day_without_a_rating_has_no_pain_value_instead_of_zero(entries: list[Entry]) -> None:
    assert pain_of_day(entries) is None


def test_a_rating_of_zero_counts() -> None:
    pain = pain_of_day([rated(0), rated(None), rated(5)])

    assert pain is not None
    assert (pain.average, pain.lowest, pain.ratings) == (2.5, 0, 2)


def test_other_questions_do_not_count_as_pain_now() -> None:
    entry = an_entry(answers=(an_answer("pain_worst", 9), an_answer("pain_now", 3)))

    pain = pain_of_day([entry])

    assert pain is not None
    assert pain.highest == 3


@given(st.lists(st.integers(0, 10), min_size=1, max_size=9))
def test_the_order_of_check_ins_does_not_change_the_pain_of_a_day(ratings: list[int]) -> None:
    pain = pain_of_day([rated(value) for value in ratings])

    backwards = pain_of_day([rated(value) for value in reversed(ratings)])

    assert pain is not None
    assert pain == backwards
    assert pain.average == pytest.approx(fmean(ratings))
    assert pain.lowest <= pain.average <= pain.highest


@given(st.lists(st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3), max_size=5))
def test_each_region_has_its_highest_value_and_is_unrated_where_nothing_else_is_known(
    check_ins: list[dict[str, int | None]],
) -> None:
    entries = [
        an_entry(marks=tuple(a_mark(region, value) for region, value in check_in.items()))
        for check_in in check_ins
    ]

    found = {region: mark.intensity for region, mark in marks_of_day(entries).items()}

    given_values: dict[str, list[int]] = {}
    for check_in in check_ins:
        for region, value in check_in.items():
            given_values.setdefault(region, []).extend([] if value is None else [value])
    assert found == {region: max(values, default=None) for region, values in given_values.items()}


def test_a_zero_of_the_evening_does_not_hide_the_pain_of_the_morning() -> None:
    morning = an_entry(marks=(a_mark("low_back_r", 6, qualities=frozenset({"dull"})),))
    evening = an_entry(marks=(a_mark("low_back_r", 0), a_mark("neck_back_l", 0)))

    marks = marks_of_day([morning, evening])

    assert marks["low_back_r"] == morning.marks[0]
    assert not marks["neck_back_l"].hurts


def test_the_mark_of_a_day_has_the_highest_value_and_what_all_marks_of_the_part_say() -> None:
    upper, lower = a_knot(0.5, 0.1), a_knot(0.5, 0.9)
    said = [
        a_mark(intensity=3, qualities=frozenset({"dull"}), knots=(upper,), since=Since(2024), note="Stiff"),
        a_mark(intensity=7, contexts=frozenset({"movement"}), note="Long drive", weakness=2),
        a_mark(intensity=None, contexts=frozenset({"rest"}), knots=(lower, upper), since=Since(2025)),
        a_mark(intensity=7, qualities=frozenset({"sharp"}), note="Stiff", carried=True),
    ]

    marks = marks_of_day([an_entry(marks=(mark,)) for mark in said])

    assert marks == {
        "neck_l": a_mark(
            intensity=7,
            qualities=frozenset({"dull", "sharp"}),
            contexts=frozenset({"movement", "rest"}),
            knots=(upper, lower),
            since=Since(2025),
            note="Stiff\nLong drive",
            weakness=2,
        )
    }


def test_a_region_has_one_row_a_day_with_its_highest_value() -> None:
    yesterday = A_DAY - timedelta(days=1)
    entries = [
        an_entry(a_moment(day=day), marks=tuple(a_mark(*mark) for mark in marks))
        for day, marks in (
            (A_DAY, [("b", 3), ("a", 0)]),
            (A_DAY, [("b", 8), ("c", None)]),
            (A_DAY, [("b", None), ("a", None)]),
            (yesterday, [("b", 1)]),
        )
    ]

    rows = region_days(entries)

    assert rows == [
        RegionDay(yesterday, "b", 1),
        RegionDay(A_DAY, "a", 0),
        RegionDay(A_DAY, "b", 8),
        RegionDay(A_DAY, "c", None),
    ]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [(["no", "yes"], "yes"), (["yes", "no"], "no"), (["yes", None], "yes"), ([None], None), ([], None)],
)
def test_the_last_answer_says_whether_a_day_is_a_flare(
    answers: list[str | None], expected: str | None
) -> None:
    entries = [an_entry(answers=(an_answer("flare", answer),)) for answer in answers]

    assert flare_of_day([*entries, an_entry()]) == expected


@pytest.mark.parametrize(("morning", "evening", "expected"), [(True, True, True), (True, False, False)])
def test_a_part_is_sore_after_effort_when_all_its_marks_of_the_day_say_so(
    morning: bool, evening: bool, expected: bool
) -> None:
    entries = [an_entry(marks=(a_mark("neck_l", 7, after_effort=said),)) for said in (morning, evening)]

    mark = marks_of_day(entries)["neck_l"]

    assert mark.after_effort is expected
    assert mark.lasts is not expected
