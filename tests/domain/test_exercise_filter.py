"""What a person looks for among the exercises."""

from dataclasses import replace

import pytest

from companion.domain.exercise import Position
from companion.domain.exercise_choice import Liking
from companion.domain.exercise_filter import NOTHING, ExerciseFilter
from tests.routine_builders import an_exercise


def a_minute(_code: str) -> float:
    return 60


ANY = ExerciseFilter()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ANY, True),
        (ExerciseFilter(words="exer trap"), True),
        (ExerciseFilter(words="apezius"), False),
        (ExerciseFilter(region="neck_back_l"), True),
        (ExerciseFilter(region="hand_l"), False),
        (ExerciseFilter(position=Position.CHAIR), True),
        (ExerciseFilter(position=Position.FLOOR), False),
        (ExerciseFilter(seconds=60), True),
        (ExerciseFilter(seconds=59), False),
        (ExerciseFilter(thing="wall"), True),
        (ExerciseFilter(thing="mat"), False),
        (ExerciseFilter(thing=NOTHING), False),
    ],
)
def test_each_thing_looked_for_narrows(wanted: ExerciseFilter, found: bool) -> None:
    exercise = an_exercise(props=("chair", "wall"))

    assert wanted.finds(exercise, Liking.NEITHER, a_minute) is found


def test_a_chair_counts_as_nothing() -> None:
    assert ExerciseFilter(thing=NOTHING).finds(an_exercise(props=("chair",)), Liking.NEITHER, a_minute)


def test_hidden_ones_are_found_when_they_are_asked_for_and_then_alone() -> None:
    hidden = replace(ANY, liking=Liking.HIDDEN)
    favourites = replace(ANY, liking=Liking.FAVOURITE)
    exercise = an_exercise()

    found = {
        liking: [wanted.finds(exercise, liking, a_minute) for wanted in (ANY, favourites, hidden)]
        for liking in Liking
    }

    assert found[Liking.NEITHER] == [True, False, False]
    assert found[Liking.FAVOURITE] == [True, True, False]
    assert found[Liking.HIDDEN] == [False, False, True]
