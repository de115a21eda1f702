"""A routine laid out in time: every phase with its seconds, side, cue and poses, and so its true length."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from companion.domain.body import Side
from companion.domain.exercise import Exercise, Part, PhaseKind, Position, SideMode
from companion.domain.routine import Routine, Step

READY_SECONDS = 5.0
CHANGE_POSITION_SECONDS = 10.0
MOVE_SECONDS = 3.0
REST_SECONDS = 5.0
OTHER_SIDE_SECONDS = 8.0
BREATH_SECONDS = 4.0

USUAL_SECONDS = {
    PhaseKind.READY: READY_SECONDS,
    PhaseKind.MOVE: MOVE_SECONDS,
    PhaseKind.HOLD: 0.0,
    PhaseKind.RETURN: MOVE_SECONDS,
    PhaseKind.REST: REST_SECONDS,
    PhaseKind.OTHER_SIDE: OTHER_SIDE_SECONDS,
    PhaseKind.BREATHE_IN: BREATH_SECONDS,
    PhaseKind.BREATHE_OUT: BREATH_SECONDS,
}
MOVING = frozenset({PhaseKind.MOVE, PhaseKind.RETURN, PhaseKind.BREATHE_IN, PhaseKind.BREATHE_OUT})


@dataclass(frozen=True, kw_only=True)
class Phase:
    """One stretch of time. `step` counts the exercises of the routine from 0, `repetition` from 1.

    The figure goes from pose `frm` to pose `to`, mirrored or not; `side` is the person's own.
    """

    kind: PhaseKind
    seconds: float
    step: int
    exercise: str
    side: Side
    repetition: int
    frm: str
    to: str
    mirrored: bool
    cue: str


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A routine as phases. `exercises` are those of its steps, in order."""

    routine: Routine
    exercises: tuple[Exercise, ...]
    phases: tuple[Phase, ...]

    @cached_property
    def seconds(self) -> float:
        return sum(phase.seconds for phase in self.phases)

    @property
    def minutes(self) -> int:
        """The length as it is shown to people, at least one minute."""
        return max(1, round(self.seconds / 60))

    @property
    def positions(self) -> tuple[Position, ...]:
        """The positions that it takes, each once, in their order."""
        return tuple(dict.fromkeys(exercise.position for exercise in self.exercises))

    @property
    def pictured(self) -> Exercise:
        """Stands for the routine in pictures: the second where there is one, as the first is often plain."""
        return self.exercises[min(1, len(self.exercises) - 1)]

    def first_phase(self, step: int) -> int:
        """The place of an exercise's first phase; beyond the last exercise the number of all phases."""
        places = (place for place, phase in enumerate(self.phases) if phase.step >= step)
        return next(places, len(self.phases))

    def place_of(self, phase: Phase) -> int | None:
        """Where the repetition of a phase begins; the other side, or None, where there is no such one."""
        turns = [(each.step, each.side, each.repetition) for each in self.phases]
        wanted = (phase.step, phase.side, phase.repetition)
        if wanted in turns:
            return turns.index(wanted)
        if phase.side is not Side.RIGHT:
            return None
        other = (phase.step, Side.LEFT, 1)
        sided = self.exercises[phase.step].sides is SideMode.ONE_THEN_OTHER
        return turns.index(other) if sided and other in turns else None


def plan_of(routine: Routine, exercises: Mapping[str, Exercise]) -> Plan:
    """The routine in time. Raises KeyError for an exercise that is not there."""
    return _laid_out(routine, tuple(exercises[step.exercise] for step in routine.steps))


def with_step(plan: Plan, number: int, step: Step, exercise: Exercise) -> Plan:
    """The plan with another step at a place, counted from 0; the phases before it stay as they are."""
    steps, chosen = list(plan.routine.steps), list(plan.exercises)
    steps[number], chosen[number] = step, exercise
    return _laid_out(replace(plan.routine, steps=tuple(steps)), tuple(chosen))


def _laid_out(routine: Routine, chosen: tuple[Exercise, ...]) -> Plan:
    phases: list[Phase] = []
    for number, (step, exercise) in enumerate(zip(routine.steps, chosen, strict=True)):
        moved = number > 0 and chosen[number - 1].position != exercise.position
        phases.extend(_Layout(number, step, exercise, moved).phases())
    return Plan(routine=routine, exercises=chosen, phases=tuple(phases))


def suiting(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    conditions: Collection[str],
    hidden: Collection[str] = (),
) -> Routine:
    """The routine without what does not suit a person, or is hidden; perhaps nothing is left."""
    if not conditions and not hidden:
        return routine
    steps = [
        step
        for step in routine.steps
        if step.exercise not in hidden and exercises[step.exercise].suits(conditions)
    ]
    return replace(routine, steps=tuple(steps))


class _Layout:
    """Lays out one exercise; keeps the pose that the figure is in."""

    def __init__(self, number: int, step: Step, exercise: Exercise, moved: bool) -> None:
        self._number = number
        self._step = step
        self._exercise = exercise
        self._ready_seconds = CHANGE_POSITION_SECONDS if moved else READY_SECONDS
        self._pose = ""

    def phases(self) -> Iterator[Phase]:
        turns = list(self._turns())
        ready = self._exercise.part(PhaseKind.READY)
        yield from self._phase(ready, turns[0][0], 1, self._ready_seconds)
        before: Side | None = None
        for side, repetition in turns:
            if before is not None:
                yield from self._between(before, side, repetition)
            for part in self._exercise.cycle:
                yield from self._phase(part, side, repetition, self._seconds_of(part))
            before = side

    def _turns(self) -> Iterator[tuple[Side, int]]:
        """Side and number of each repetition, in order; the right side comes first."""
        numbers = range(1, self._repetitions() + 1)
        match self._exercise.sides:
            case SideMode.NONE:
                yield from ((Side.MIDDLE, number) for number in numbers)
            case SideMode.ALTERNATE:
                yield from ((side, number) for number in numbers for side in (Side.RIGHT, Side.LEFT))
            case SideMode.ONE_THEN_OTHER:
                yield from ((side, number) for side in (Side.RIGHT, Side.LEFT) for number in numbers)

    def _repetitions(self) -> int:
        if not self._exercise.by_time:
            return self._step.repetitions
        cycle = sum(part.seconds for part in self._exercise.cycle)
        return max(1, round(self._step.seconds / cycle))

    def _between(self, before: Side, side: Side, repetition: int) -> Iterator[Phase]:
        """What comes between two repetitions. Alternating sides change with the movement itself."""
        if self._exercise.by_time:
            return
        changes = side is not before and self._exercise.sides is SideMode.ONE_THEN_OTHER
        part = self._exercise.part(PhaseKind.OTHER_SIDE if changes else PhaseKind.REST)
        yield from self._phase(part, side, repetition, part.seconds if part else 0.0)

    def _seconds_of(self, part: Part) -> float:
        held = part.kind is PhaseKind.HOLD and not part.seconds
        return self._step.hold_seconds if held else part.seconds

    def _phase(self, part: Part | None, side: Side, repetition: int, seconds: float) -> Iterator[Phase]:
        """The phase, or nothing where it takes no time (no hold, no rest)."""
        if part is None or seconds <= 0:
            return
        pose = part.pose.on(side)
        yield Phase(
            kind=part.kind,
            seconds=seconds,
            step=self._number,
            exercise=self._exercise.code,
            side=side,
            repetition=repetition,
            frm=self._from(part, pose),
            to=pose,
            mirrored=self._exercise.mirrored_for(side),
            cue=part.cue.on(side),
        )
        self._pose = pose

    def _from(self, part: Part, pose: str) -> str:
        """The pose the figure comes from; only moving and breathing phases show a change of pose."""
        return self._pose if part.kind in MOVING and self._pose else pose
