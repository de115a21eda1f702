"""Made-up exercises, routines and plans, short enough to follow by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from companion.content.exercises import ExerciseShelf
from companion.content.routines import read_routines
from companion.domain.body import Side
from companion.domain.exercise import (
    Dose,
    Evidence,
    Exercise,
    Part,
    PhaseKind,
    Position,
    SideMode,
    Source,
    Span,
    same,
)
from companion.domain.plan import USUAL_SECONDS, Plan, plan_of
from companion.domain.routine import Routine, Step

CONTENT = Path(__file__).parent.parent / "resources" / "content"
STRETCH = (
    (PhaseKind.READY, "start"),
    (PhaseKind.MOVE, "stretch"),
    (PhaseKind.HOLD, "stretch"),
    (PhaseKind.RETURN, "start"),
    (PhaseKind.REST, "start"),
    (PhaseKind.OTHER_SIDE, "start"),
)
BREATHING = (
    (PhaseKind.READY, "out"),
    (PhaseKind.BREATHE_IN, "in"),
    (PhaseKind.BREATHE_OUT, "out"),
)


def an_exercise(code: str = "AA-01", **others: Any) -> Exercise:
    """A stretch of the neck without sides; `drawn` and `sides` make it a sided one."""
    plain = Exercise(
        code=code,
        name=f"Exercise {code}",
        description="Move, hold, come back.",
        muscles=("trapezius",),
        regions=frozenset({"neck_back_l"}),
        position=Position.CHAIR,
        props=(),
        sides=SideMode.NONE,
        drawn=Side.MIDDLE,
        dose=Dose(hold_seconds=Span(least=5, usual=5, most=10), repetitions=Span(least=1, usual=2, most=5)),
        parts=_parts(STRETCH),
        feel=same("In the neck."),
        cautions=("Slowly.",),
        ask_first=("recent",),
        exclusions=(),
        stop_signs=("sharp",),
        how_often="Once a day",
        sources=(Source(name="A leaflet", said="5 seconds", evidence=Evidence.ORIGINAL),),
        version=1,
        checked_on=date(2026, 11, 21),
        review_by=date(2027, 11, 21),
    )
    return replace(plain, **others)


def a_breathing_exercise(code: str = "BB-01", **others: Any) -> Exercise:
    dose = Dose(seconds=Span(least=8, usual=60, most=300))
    return an_exercise(code, parts=_parts(BREATHING), dose=dose, regions=frozenset(), **others)


def a_routine(*steps: Step, **others: Any) -> Routine:
    plain = Routine(
        key="made-up",
        title="Made up",
        summary="For tests.",
        steps=steps or (a_step_of(),),
        regions=frozenset({"neck_back_l", "neck_back_r"}),
    )
    return replace(plain, **others)


def a_step_of(exercise: str = "AA-01", *, hold: float = 5, repetitions: int = 1, seconds: float = 0) -> Step:
    return Step(exercise=exercise, hold_seconds=hold, repetitions=repetitions, seconds=seconds)


def a_plan(*exercises: Exercise, repetitions: int = 1) -> Plan:
    """A plan that does each exercise in turn: 5 s ready, 3 s move, 5 s hold, 3 s back for each repetition."""
    chosen = exercises or (an_exercise(),)
    steps = [
        a_step_of(exercise.code, repetitions=repetitions, seconds=8 if exercise.by_time else 0)
        for exercise in chosen
    ]
    return plan_of(a_routine(*steps), {exercise.code: exercise for exercise in chosen})


@cache
def the_library() -> Mapping[str, Exercise]:
    """The shipped exercises."""
    return ExerciseShelf(CONTENT / "exercises", CONTENT / "poses")


def the_routines() -> tuple[Routine, ...]:
    """The shipped routines."""
    return read_routines(CONTENT / "routines")


def _parts(kinds: tuple[tuple[PhaseKind, str], ...]) -> tuple[Part, ...]:
    return tuple(
        Part(kind=kind, pose=same(pose), cue=same(f"Cue {kind.value}"), seconds=USUAL_SECONDS[kind])
        for kind, pose in kinds
    )
