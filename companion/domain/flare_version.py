"""The short version of a routine for a flare day: the gentlest forms, half the dose, and calm breathing."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from companion.domain.exercise import Exercise
from companion.domain.gentler import gentlest, least_step
from companion.domain.ladder import FLARE_RUNGS, at_level
from companion.domain.plan import plan_of
from companion.domain.routine import Routine, Step

FOR_FLARES = "flare-day"
"""The key of the routine that is made for flare days and stays as it is."""
BREATHING = ("RX-02", "RX-01")
BREATHING_SECONDS, BREATHING_SHARE = 60.0, 0.25
LARGEST_SHARE = 0.6
"""Of the length of the whole routine."""


def for_flare(
    routine: Routine, exercises: Mapping[str, Exercise], level: int = 0, barred: Collection[str] = ()
) -> Routine | None:
    """At most 60 % as long, with breathing; None where nothing is left, or it is for flares as it is."""
    if routine.key == FOR_FLARES or not routine.steps:
        return None
    whole = plan_of(routine, exercises).seconds
    lower = at_level(routine, exercises, level - FLARE_RUNGS).steps
    halves = [_half(step) for step in routine.steps]
    steps = [_less(half, small) for half, small in zip(halves, lower, strict=True)]
    gentle = _gentlest(steps, exercises, barred)
    end = _breathing(min(BREATHING_SECONDS, whole * BREATHING_SHARE), exercises, barred)
    found = [step for step in gentle if step.exercise not in BREATHING]
    while (
        found and plan_of(replace(routine, steps=(*found, *end)), exercises).seconds > LARGEST_SHARE * whole
    ):
        found.pop()
    return replace(routine, steps=(*found, *end)) if found or end else None


def _half(step: Step) -> Step:
    return replace(
        step,
        hold_seconds=step.hold_seconds / 2,
        repetitions=max(1, step.repetitions // 2),
        seconds=step.seconds / 2,
    )


def _less(one: Step, other: Step) -> Step:
    """The smaller of each figure, holds in whole seconds."""
    held = min(one.hold_seconds, other.hold_seconds)
    return replace(
        one,
        hold_seconds=min(held, max(1.0, round(held))),
        repetitions=min(one.repetitions, other.repetitions),
        seconds=min(one.seconds, other.seconds),
    )


def _gentlest(steps: list[Step], exercises: Mapping[str, Exercise], barred: Collection[str]) -> list[Step]:
    """Each exercise in its gentlest form, once; a changed form has its smallest dose, halved."""
    found: dict[str, Step] = {}
    for step in steps:
        form = gentlest(exercises[step.exercise], exercises, barred)
        if form is not None:
            same = form.code == step.exercise
            found.setdefault(form.code, step if same else _half(least_step(form)))
    return list(found.values())


def _breathing(seconds: float, exercises: Mapping[str, Exercise], barred: Collection[str]) -> list[Step]:
    """Calm breathing for so long, or nothing where none is on offer."""
    found = [exercises[code] for code in BREATHING if code in exercises and code not in barred]
    return [replace(least_step(each), seconds=seconds) for each in found[:1]]
