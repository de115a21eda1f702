"""An exercise in the person's own words, made into one that the player can play."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

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
from companion.domain.own_routine import OWN, PrescribedStep
from companion.domain.plan import MOVE_SECONDS, OTHER_SIDE_SECONDS, READY_SECONDS, REST_SECONDS
from companion.domain.precautions import STOP_SIGNS
from companion.domain.text import N_

if TYPE_CHECKING:
    from companion.domain.figure.motion import Motion

PICTURES = {
    Position.CHAIR: ("PO-01", "tall"),
    Position.STANDING: ("PO-03", "stretch"),
    Position.LYING: ("RX-01", "out"),
    Position.FLOOR: ("LB-08", "start"),
}
"""The exercise, and its pose, whose figure shows how the person is placed: the movement is in their words."""
GET_READY = N_("Get ready as you were shown.")
BACK = N_("Slowly back.")
REST = N_("Rest for a moment.")
OTHER_SIDE = N_("Now the other side.")
NEVER = date.max
STRETCH_OF_TIME = 30.0
"""What is done by time is laid out in stretches of so many seconds."""


class WithOwn(Mapping[str, Exercise]):
    """The library; the person's own exercises are found by their codes, and left out of its list."""

    def __init__(self, library: Mapping[str, Exercise], own: Callable[[], Iterable[PrescribedStep]]) -> None:
        self._library = library
        self._own = own

    def __getitem__(self, code: str) -> Exercise:
        """Raises KeyError."""
        step = self._step(code)
        return self._library[code] if step is None else exercise_of(step)

    def __contains__(self, code: object) -> bool:
        return self._step(code) is not None or code in self._library

    def __iter__(self) -> Iterator[str]:
        return iter(self._library)

    def __len__(self) -> int:
        return len(self._library)

    def _step(self, code: object) -> PrescribedStep | None:
        if not isinstance(code, str) or not code.startswith(OWN):
            return None
        return next((step for step in self._own() if step.exercise == code), None)


def exercise_of(step: PrescribedStep) -> Exercise:
    """Nothing is known of what it works on, so that it is never proposed; all stop signs hold."""
    known = {each.value: each for each in Position}
    position = known.get(step.position, Position.CHAIR)
    return Exercise(
        code=step.exercise,
        name=step.name,
        description=step.words or step.name,
        muscles=(),
        regions=frozenset(),
        position=position,
        props=(),
        sides=SideMode.ONE_THEN_OTHER if step.each_side else SideMode.NONE,
        drawn=Side.MIDDLE,
        dose=_dose(step),
        parts=_parts(step, PICTURES[position][1]),
        feel=same(""),
        cautions=(),
        ask_first=(),
        exclusions=(),
        stop_signs=tuple(STOP_SIGNS),
        how_often=N_("As you were told."),
        sources=(Source(name=N_("Your own words"), said="", evidence=Evidence.MOVEMENT_ONLY),),
        version=1,
        checked_on=NEVER,
        review_by=NEVER,
    )


def picture_of(code: str, exercises: Mapping[str, Exercise]) -> str:
    """The code of the exercise whose figure is shown for one."""
    return PICTURES[exercises[code].position][0] if code.startswith(OWN) else code


def without_effort(motion: "Motion") -> "Motion":
    """The figure as it is placed, without arrow and without muscle: what it does is not known."""
    poses = {name: replace(pose, glow=0.0) for name, pose in motion.poses.items()}
    return replace(motion, poses=poses, glows=(), arrows=())


def _dose(step: PrescribedStep) -> Dose:
    """What was prescribed is the usual; nothing grows beyond it."""
    if step.seconds:
        return Dose(seconds=Span(least=min(60.0, step.seconds), usual=step.seconds, most=step.seconds))
    held = Span(least=min(1.0, step.hold_seconds), usual=step.hold_seconds, most=step.hold_seconds)
    times = Span(least=1, usual=step.repetitions, most=step.repetitions)
    return Dose(hold_seconds=held if step.hold_seconds else None, repetitions=times)


def _parts(step: PrescribedStep, pose: str) -> tuple[Part, ...]:
    """One pose throughout; the words are the cue."""
    words = step.words or step.name
    by_time = ((PhaseKind.HOLD, words, STRETCH_OF_TIME),)
    by_count = (
        (PhaseKind.MOVE, words, MOVE_SECONDS),
        (PhaseKind.HOLD, words, 0.0),
        (PhaseKind.RETURN, BACK, MOVE_SECONDS),
    )
    cycle = by_time if step.seconds else by_count
    around = (
        (PhaseKind.READY, GET_READY, READY_SECONDS),
        *cycle,
        (PhaseKind.REST, REST, REST_SECONDS),
        (PhaseKind.OTHER_SIDE, OTHER_SIDE, OTHER_SIDE_SECONDS),
    )
    return tuple(
        Part(kind=kind, pose=same(pose), cue=same(cue), seconds=seconds) for kind, cue, seconds in around
    )
