"""The gentler exercise that can take the place of another, and the smallest dose of an exercise."""

from collections.abc import Collection, Iterator, Mapping

from companion.domain.exercise import Exercise
from companion.domain.routine import Step


def least_step(exercise: Exercise) -> Step:
    """The exercise with the smallest figures of its dose."""
    dose = exercise.dose
    return Step(
        exercise=exercise.code,
        hold_seconds=dose.hold_seconds.least if dose.hold_seconds else 0.0,
        repetitions=round(dose.repetitions.least) if dose.repetitions else 1,
        seconds=dose.seconds.least if dose.seconds else 0.0,
    )


def gentler(
    exercise: Exercise, exercises: Mapping[str, Exercise], barred: Collection[str] = ()
) -> Exercise | None:
    """The nearest easier one that is not barred, or None."""
    return next((each for each in _easier(exercise, exercises) if each.code not in barred), None)


def gentlest(
    exercise: Exercise, exercises: Mapping[str, Exercise], barred: Collection[str] = ()
) -> Exercise | None:
    """The easiest form that is not barred: perhaps the exercise itself, None where all forms are barred."""
    forms = [exercise, *_easier(exercise, exercises)]
    return next((each for each in reversed(forms) if each.code not in barred), None)


def easier_codes(exercise: Exercise, exercises: Mapping[str, Exercise]) -> list[str]:
    """All easier forms, the nearest first."""
    return [each.code for each in _easier(exercise, exercises)]


def _easier(exercise: Exercise, exercises: Mapping[str, Exercise]) -> Iterator[Exercise]:
    """One step easier after the other; a library that goes round in a circle ends where it began."""
    seen = {exercise.code}
    while exercise.easier in exercises and exercise.easier not in seen:
        exercise = exercises[exercise.easier]
        seen.add(exercise.code)
        yield exercise
