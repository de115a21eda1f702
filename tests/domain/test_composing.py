"""What is put together for today: it fits the time, the place and the person, and says for what."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.content.region_exercises import read_region_exercises
from companion.domain.about_you import FLOOR, SCREENING
from companion.domain.composing import (
    MINUTES,
    Composed,
    Library,
    Limits,
    Wish,
    compose,
    compose_within,
)
from companion.domain.entry import Mark
from companion.domain.exercise import PROPS, Position
from companion.domain.lately import Lately
from tests.builders import a_mark
from tests.routine_builders import CONTENT, the_library

LIBRARY = Library(exercises=the_library(), by_region=read_region_exercises(CONTENT / "region_exercises.csv"))
ANYWHERE = Wish(minutes=8, positions=frozenset(Position), props=frozenset(PROPS))
BACK_AND_NECK = {"low_back_l": 6, "neck_back_r": 4}

marked = st.dictionaries(st.sampled_from(sorted(LIBRARY.by_region)), st.integers(1, 10), max_size=6)
wishes = st.builds(
    Wish,
    minutes=st.sampled_from(MINUTES),
    positions=st.frozensets(st.sampled_from(Position), min_size=1),
    props=st.frozensets(st.sampled_from(sorted(PROPS))),
)
limits = st.builds(
    Limits,
    conditions=st.frozensets(st.sampled_from(sorted(SCREENING)), max_size=2),
    hidden=st.frozensets(st.sampled_from(sorted(LIBRARY.exercises)), max_size=8),
    held_back=st.frozensets(st.sampled_from(sorted(LIBRARY.by_region)), max_size=2),
)
lately = st.builds(
    Lately,
    hurt=st.frozensets(st.sampled_from(sorted(LIBRARY.exercises)), max_size=3),
    may_raise=st.booleans(),
)


def marks(values: Mapping[str, int]) -> dict[str, Mark]:
    return {region: a_mark(region, value) for region, value in values.items()}


def composed(values: Mapping[str, int], wish: Wish = ANYWHERE, *, seed: int = 1) -> Composed:
    found = compose(LIBRARY, marks(values), wish, Limits(), Lately(), seed)
    assert found is not None
    return found


def codes(found: Composed) -> list[str]:
    return [exercise.code for exercise in found.plan.exercises]


@settings(max_examples=60, deadline=None)
@given(values=marked, wish=wishes, limit=limits, past=lately, seed=st.integers(0, 99))
def test_whatever_is_composed_fits_the_time_the_place_and_the_person(
    values: dict[str, int], wish: Wish, limit: Limits, past: Lately, seed: int
) -> None:
    found = compose(LIBRARY, marks(values), wish, limit, past, seed)
    if found is None:
        return

    exercises = found.plan.exercises

    assert abs(found.plan.seconds - wish.minutes * 60) <= wish.minutes * 6
    assert 3 <= len(exercises) == len({exercise.code for exercise in exercises}) <= 6
    assert found == compose(LIBRARY, marks(values), wish, limit, past, seed)
    for exercise in exercises:
        assert exercise.position in wish.positions
        assert set(exercise.props) <= wish.props
        assert not set(exercise.exclusions) & limit.conditions
        assert FLOOR not in limit.conditions or exercise.position in {Position.CHAIR, Position.STANDING}
        assert exercise.code not in limit.hidden | past.hurt
        assert not exercise.regions & limit.held_back


@settings(max_examples=40, deadline=None)
@given(values=marked, wish=wishes, seed=st.integers(0, 99))
def test_every_dose_lies_in_its_range_and_none_is_raised_after_much_pain(
    values: dict[str, int], wish: Wish, seed: int
) -> None:
    for past in (Lately(may_raise=False), Lately(may_raise=True)):
        found = compose(LIBRARY, marks(values), wish, Limits(), past, seed)
        for step in found.plan.routine.steps if found else ():
            dose = LIBRARY.exercises[step.exercise].dose
            figures = [
                (dose.hold_seconds, step.hold_seconds),
                (dose.repetitions, step.repetitions),
                (dose.seconds, step.seconds),
            ]
            for span, figure in figures:
                assert span is None or span.holds(figure)
                assert span is None or past.may_raise or figure <= span.usual


@pytest.mark.parametrize("minutes", MINUTES)
def test_two_sore_parts_fill_every_choice_of_minutes(minutes: int) -> None:
    found = composed(BACK_AND_NECK, replace(ANYWHERE, minutes=minutes))

    assert found.plan.minutes == pytest.approx(minutes, abs=1)
    assert not found.without


def test_each_exercise_says_for_which_of_the_marked_parts_it_is() -> None:
    found = composed(BACK_AND_NECK)

    for exercise, parts in zip(found.plan.exercises, found.parts, strict=True):
        assert set(parts) == set(BACK_AND_NECK) & exercise.regions


def test_a_part_without_an_exercise_is_named_as_left_out() -> None:
    found = composed({"low_back_l": 3, "forehead_m": 8})

    assert found.without == ("forehead_m",)


def test_nothing_is_composed_without_pain_or_for_parts_without_exercises() -> None:
    for values in ({}, {"low_back_l": 0}, {"forehead_m": 8}):
        assert compose(LIBRARY, marks(values), ANYWHERE, Limits(), Lately(), 1) is None
    sore = {"low_back_l": a_mark("low_back_l", 7, after_effort=True)}
    assert compose(LIBRARY, sore, ANYWHERE, Limits(), Lately(), 1) is None


def test_the_position_changes_from_the_chair_towards_the_floor() -> None:
    found = composed({"low_back_l": 6, "neck_back_r": 6, "calf_upper_l": 5})
    chosen = [exercise for exercise in found.plan.exercises if exercise.regions]

    places = [list(Position).index(exercise.position) for exercise in chosen]

    assert places == sorted(places)


def test_what_was_done_just_now_comes_later_and_a_favourite_sooner() -> None:
    wish = replace(ANYWHERE, minutes=3)
    first = codes(composed({"low_back_l": 5}, wish))[0]
    others = [code for code in LIBRARY.by_region["low_back_l"] if code != first]
    liked = replace(LIBRARY, favourites=frozenset(others))

    done = Lately(days_ago={first: 0})
    after = compose(liked, marks({"low_back_l": 5}), wish, Limits(), done, 1)

    assert after is not None
    assert codes(after)[0] != first


def test_other_seeds_bring_variety() -> None:
    found = {tuple(codes(composed({"low_back_l": 5, "neck_back_r": 5}, seed=seed))) for seed in range(12)}

    assert len(found) > 1


def test_where_there_is_not_enough_for_the_minutes_a_shorter_one_is_offered() -> None:
    chair = Wish(minutes=12, positions=frozenset({Position.CHAIR}), props=frozenset({"chair"}))
    sore = marks({"low_back_l": 6, "jaw_l": 3})

    full = compose(LIBRARY, sore, chair, Limits(), Lately(may_raise=False), 1)
    shorter = compose_within(LIBRARY, sore, chair, Limits(), Lately(may_raise=False), 1)

    assert full is None
    assert shorter is not None
    assert shorter.plan.minutes < 12
