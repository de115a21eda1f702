"""A routine that the person wrote down, often as a physiotherapist gave it to them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from companion.domain.errors import OutOfRangeError
from companion.domain.exercise import Exercise, Position, Span
from companion.domain.ids import new_id
from companion.domain.moments import Moment
from companion.domain.record import Kind
from companion.domain.routine import Routine, Step
from companion.domain.session_length import usual_step
from companion.domain.text import _

OWN = "own:"
"""What the code of an exercise in the person's own words, and the key of such a routine, begin with."""
WEEKDAYS = 7
MOST_STEPS = 40
MOST_SECONDS = 3600
MOST_REPETITIONS = 100


@dataclass(frozen=True, kw_only=True)
class PrescribedStep:
    """One exercise with its dose: of the library, or in the person's own words (its code begins with OWN).

    `name` is kept for a code that this version does not know. `words`, `position` and `each_side` are for own
    exercises; a position of a later version is kept. `seconds` is for what is done by time.
    """

    exercise: str
    name: str
    words: str = ""
    hold_seconds: float = 0.0
    repetitions: int = 1
    seconds: float = 0.0
    position: str = Position.CHAIR.value
    each_side: bool = False

    @property
    def own(self) -> bool:
        return self.exercise.startswith(OWN)

    @property
    def step(self) -> Step:
        """As a step of any routine."""
        return Step(
            exercise=self.exercise,
            hold_seconds=self.hold_seconds,
            repetitions=self.repetitions,
            seconds=self.seconds,
        )


@dataclass(frozen=True, kw_only=True)
class OwnRoutine:
    """`days` are the weekdays it is for, Monday 0; none means any day.

    Raises OutOfRangeError for a dose or a day that cannot be.
    """

    id: str
    title: str
    written: Moment
    changed: datetime
    steps: tuple[PrescribedStep, ...] = ()
    prescribed_by: str = ""
    note: str = ""
    days: frozenset[int] = frozenset()
    KIND: ClassVar[Kind] = Kind.OWN_ROUTINES

    def __post_init__(self) -> None:
        if len(self.steps) > MOST_STEPS or not all(can_be_played(step) for step in self.steps):
            raise OutOfRangeError(_("A dose is outside what can be played. It was not written down."))
        if not all(0 <= day < WEEKDAYS for day in self.days):
            raise OutOfRangeError(_("There is no such day of the week. It was not written down."))

    @property
    def filed(self) -> date:
        return self.written.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc

    @property
    def key(self) -> str:
        """What its sessions are stored under."""
        return OWN + self.id


def can_be_played(step: PrescribedStep) -> bool:
    """Whether its dose has a length that a player can take."""
    timed = 0 <= step.hold_seconds <= MOST_SECONDS and 0 <= step.seconds <= MOST_SECONDS
    return timed and 1 <= step.repetitions <= MOST_REPETITIONS


def prescribed(exercise: Exercise) -> PrescribedStep:
    """A step for an exercise of the library, with its usual dose."""
    usual = usual_step(exercise)
    return PrescribedStep(
        exercise=exercise.code,
        name=exercise.name,
        hold_seconds=usual.hold_seconds,
        repetitions=usual.repetitions,
        seconds=usual.seconds,
    )


def in_own_words(name: str, words: str = "") -> PrescribedStep:
    """A step that is in no library."""
    return PrescribedStep(exercise=OWN + new_id(), name=name, words=words, hold_seconds=10.0, repetitions=3)


def moved(steps: tuple[PrescribedStep, ...], place: int, by: int) -> tuple[tuple[PrescribedStep, ...], int]:
    """The steps with one of them further up (by < 0) or down, and its place then; the ends hold it."""
    to = max(0, min(len(steps) - 1, place + by))
    others = [*steps[:place], *steps[place + 1 :]]
    return (*others[:to], steps[place], *others[to:]), to


def copy_of(routine: OwnRoutine, title: str, now: Moment) -> OwnRoutine:
    """Another one like it; its own exercises are others from now on."""
    steps = tuple(replace(step, exercise=OWN + new_id()) if step.own else step for step in routine.steps)
    return replace(routine, id=new_id(), title=title, steps=steps, written=now, changed=now.utc)


def playable(routine: OwnRoutine, exercises: Mapping[str, Exercise]) -> Routine:
    """As the player takes it, without exercises that this version does not know; perhaps nothing is left."""
    known = [step for step in routine.steps if step.exercise in exercises]
    regions = frozenset[str]().union(*(exercises[step.exercise].regions for step in known))
    return Routine(
        key=routine.key,
        title=routine.title,
        summary=routine.note,
        steps=tuple(step.step for step in known),
        regions=regions,
    )


def unknown(routine: OwnRoutine, exercises: Mapping[str, Exercise]) -> tuple[str, ...]:
    """The names of exercises that this version does not know."""
    return tuple(step.name for step in routine.steps if step.exercise not in exercises)


def beyond(step: PrescribedStep, exercise: Exercise) -> bool:
    """Whether a dose is above the range that the exercise usually has."""
    dose = exercise.dose
    return (
        _above(step.hold_seconds, dose.hold_seconds)
        or _above(step.repetitions, dose.repetitions)
        or _above(step.seconds, dose.seconds)
    )


def _above(figure: float, span: Span | None) -> bool:
    return span is not None and figure > span.most
