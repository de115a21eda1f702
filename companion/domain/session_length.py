"""How long exercises take with their doses, and the doses to try so that they fill a given time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from itertools import pairwise

from companion.domain.exercise import Exercise, Position
from companion.domain.plan import CHANGE_POSITION_SECONDS, READY_SECONDS, plan_of
from companion.domain.routine import Routine, Step
from companion.domain.text import N_

FOR_TODAY = "for-today"
TITLE = N_("Put together for today")
ONE_EXERCISE = "one-exercise"
OWN_TITLES = {FOR_TODAY: TITLE, ONE_EXERCISE: N_("One exercise")}
"""Titles of sessions whose routine is not in the library, by key."""
TOLERANCE = 0.1
PLACES = tuple(Position)


class Doses(Enum):
    """The usual ones of the exercises, or smaller or larger ones within their ranges."""

    USUAL = "usual"
    SMALLER = "smaller"
    LARGER = "larger"


def routine_of(steps: Sequence[Step]) -> Routine:
    """A routine that is not in the library."""
    return Routine(key=FOR_TODAY, title=TITLE, summary="", steps=tuple(steps), regions=frozenset())


def usual_step(exercise: Exercise) -> Step:
    """The exercise with the usual figures of its dose."""
    dose = exercise.dose
    return Step(
        exercise=exercise.code,
        hold_seconds=dose.hold_seconds.usual if dose.hold_seconds else 0.0,
        repetitions=round(dose.repetitions.usual) if dose.repetitions else 1,
        seconds=dose.seconds.usual if dose.seconds else 0.0,
    )


def one_exercise(exercise: Exercise) -> Routine:
    """The exercise by itself, with its usual dose."""
    return replace(routine_of([usual_step(exercise)]), key=ONE_EXERCISE, title=exercise.name)


class Room:
    """A time to fill. Each step is laid out once; a routine is the sum of its steps."""

    def __init__(self, seconds: float, exercises: Mapping[str, Exercise]) -> None:
        self.exercises = exercises
        self._seconds = seconds
        self._known: dict[Step, float] = {}

    def fits(self, steps: Sequence[Step]) -> bool:
        """Whether they take as long as there is time, within a tenth."""
        return abs(self.left(steps)) <= TOLERANCE * self._seconds

    def left(self, steps: Sequence[Step]) -> float:
        """The seconds that remain; below 0 where they take longer."""
        places = [self.exercises[step.exercise].position for step in steps]
        changes = sum(place is not before for before, place in pairwise(places))
        moving = changes * (CHANGE_POSITION_SECONDS - READY_SECONDS)
        return self._seconds - moving - sum(self._length(step) for step in steps)

    def _length(self, step: Step) -> float:
        if step not in self._known:
            self._known[step] = plan_of(routine_of([step]), self.exercises).seconds
        return self._known[step]


def doses_to_try(
    chosen: Sequence[Exercise], ends: Sequence[Exercise], room: Room, doses: Doses
) -> Iterator[list[Step]]:
    """The exercises from the chair to the floor, then `ends`, which take the time that is left."""
    steps = [usual_step(each) for each in sorted(chosen, key=lambda each: PLACES.index(each.position))]
    raised = doses is Doses.LARGER
    yield _with_ends(steps, ends, room, raised=raised)
    for number, step in _changes(steps, room, doses):
        steps[number] = step
        yield _with_ends(steps, ends, room, raised=raised)


def _changes(steps: Sequence[Step], room: Room, doses: Doses) -> Iterator[tuple[int, Step]]:
    """One step at a time with another dose: repetitions first, for smaller doses then holds as well."""
    if doses is Doses.USUAL:
        return
    for number, step in enumerate(steps):
        span = room.exercises[step.exercise].dose.repetitions
        if span is None:
            continue
        towards = span.most if doses is Doses.LARGER else span.least
        way = 1 if doses is Doses.LARGER else -1
        for repetitions in range(step.repetitions + way, round(towards) + way, way):
            yield number, replace(step, repetitions=repetitions)
    if doses is Doses.SMALLER:
        for number, step in enumerate(steps):
            dose = room.exercises[step.exercise].dose
            if dose.hold_seconds and dose.repetitions:
                least = round(dose.repetitions.least)
                yield number, replace(step, hold_seconds=dose.hold_seconds.least, repetitions=least)


def _with_ends(steps: Sequence[Step], ends: Sequence[Exercise], room: Room, *, raised: bool) -> list[Step]:
    """Each end as long as the time that is left; beyond its usual length when doses may be `raised`."""
    whole = list(steps)
    for number, end in enumerate(ends):
        span = end.dose.seconds
        if span is None:
            continue
        shortest = replace(usual_step(end), seconds=span.least)
        left = room.left([*whole, shortest]) / (len(ends) - number) + span.least
        longest = span.most if raised else span.usual
        whole.append(replace(shortest, seconds=min(max(left, span.least), longest)))
    return whole
