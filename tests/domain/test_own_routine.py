"""Routines that the person wrote down."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.content.exercises import ExerciseShelf
from companion.domain.errors import OutOfRangeError
from companion.domain.own_routine import (
    PrescribedStep,
    beyond,
    copy_of,
    in_own_words,
    moved,
    playable,
    prescribed,
    unknown,
)
from companion.paths import resources
from tests.builders import a_moment, an_own_routine

CONTENT = resources() / "content"
EXERCISES = ExerciseShelf(CONTENT / "exercises", CONTENT / "poses")
STEPS = tuple(PrescribedStep(exercise=f"own:{n}", name=str(n)) for n in range(5))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 4), st.sampled_from([-1, 1, -9, 9]))
def test_moving_keeps_every_step_and_never_leaves_the_list(place: int, by: int) -> None:
    steps = STEPS

    after, to = moved(steps, place, by)

    assert sorted(step.name for step in after) == sorted(step.name for step in steps)
    assert after[to] == steps[place]
    assert to == min(4, max(0, place + by))


@pytest.mark.parametrize("step", [{"repetitions": 0}, {"hold_seconds": -1.0}, {"seconds": 3601.0}])
def test_a_dose_that_cannot_be_played_is_refused(step: dict[str, float]) -> None:
    wrong = PrescribedStep(exercise="NK-01", name="Turn", **step)  # type: ignore[arg-type]

    with pytest.raises(OutOfRangeError):
        an_own_routine(steps=(wrong,))


def test_a_dose_above_the_usual_range_is_kept_and_said() -> None:
    exercise = EXERCISES["NK-01"]
    usual = prescribed(exercise)
    more = PrescribedStep(exercise="NK-01", name="Turn", hold_seconds=5, repetitions=20)

    told = beyond(usual, exercise), beyond(more, exercise)

    assert told == (False, True)


def test_an_exercise_that_is_not_known_keeps_its_name_and_is_not_played() -> None:
    known, other = prescribed(EXERCISES["NK-01"]), PrescribedStep(exercise="NK-99", name="Of later")
    routine = an_own_routine(steps=(known, other))

    played, names = playable(routine, EXERCISES), unknown(routine, EXERCISES)

    assert [step.exercise for step in played.steps] == ["NK-01"]
    assert names == ("Of later",)
    assert played.regions == EXERCISES["NK-01"].regions


def test_a_copy_is_another_routine_with_other_own_exercises() -> None:
    routine = an_own_routine(steps=(in_own_words("Stairs", "Slowly"), prescribed(EXERCISES["NK-01"])))

    copied = copy_of(routine, "Evenings", a_moment())

    assert copied.title == "Evenings"
    assert copied.id != routine.id
    assert copied.steps[0].exercise != routine.steps[0].exercise
    assert copied.steps[0].words == "Slowly"
    assert copied.steps[1] == routine.steps[1]
