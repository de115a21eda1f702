"""The ladder of doses: how a routine that went well may grow, one rung at a time, and steps down after pain.

Level 0 is the routine as it is written. Nobody has to go up: a rung is offered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from companion.domain.exercise import Exercise
from companion.domain.pain_rule import Advice, advice_for, eased
from companion.domain.routine import Routine, Session, Settled, Step

GOOD_SESSIONS = 3
"""So many in a row on one rung, each with 0 to 3 and settled by the next morning, before more is offered."""
FLARE_RUNGS = 2
"""A flare day goes down so many rungs for that day; afterwards the routine is where it was."""
LOWEST, HIGHEST = -4, 20
# As physiotherapy leaflets do it: first more repetitions, one at a time, then longer holds.
REPETITIONS_MORE = 1
HOLD_MORE = 5.0
SECONDS_MORE = 30.0


class Why(Enum):
    """Why a routine is on its rung."""

    AS_BEFORE = "as before"
    PAIN = "pain"
    NOT_SETTLED = "not settled"


@dataclass(frozen=True, kw_only=True)
class Rung:
    """Where a routine stands today; `may_rise` = one more may be offered."""

    level: int = 0
    why: Why = Why.AS_BEFORE
    may_rise: bool = False


def rung_for(sessions: Sequence[Session], *, may_raise: bool) -> Rung:
    """From the sessions of one routine, the oldest first. `may_raise`: no 4 or more for 48 hours.

    Flare days leave no trace: the routine returns to where it was before them.
    """
    usual = [each for each in sessions if not each.flare and each.ended is not None]
    if not usual:
        return Rung()
    last = usual[-1]
    lower = max(LOWEST, last.level - 1)
    if last.worst is not None and advice_for(last.worst) is not Advice.KEEP:
        return Rung(level=lower, why=Why.PAIN)
    if last.settled is Settled.NO:
        return Rung(level=lower, why=Why.NOT_SETTLED)
    recent = usual[-GOOD_SESSIONS:]
    good = len(recent) == GOOD_SESSIONS and all(_went_well(each, last.level) for each in recent)
    return Rung(level=last.level, may_rise=may_raise and good and last.level < HIGHEST)


def _went_well(session: Session, level: int) -> bool:
    """What was left out is not known to have gone well."""
    return (
        session.level == level
        and session.worst is not None
        and advice_for(session.worst) is Advice.KEEP
        and session.settled is Settled.YES
    )


def at_level(routine: Routine, exercises: Mapping[str, Exercise], level: int) -> Routine:
    """The routine with the doses of a rung; beyond the largest doses of its exercises nothing grows."""
    steps = routine.steps
    for _rung in range(abs(level)):
        steps = tuple(eased(step) if level < 0 else _grown(step, exercises[step.exercise]) for step in steps)
    return replace(routine, steps=steps)


def _grown(step: Step, exercise: Exercise) -> Step:
    """Never beyond the range of the exercise, and never less: a dose above the range stays."""
    dose = exercise.dose
    if dose.seconds is not None:
        most = max(step.seconds, dose.seconds.most)
        return replace(step, seconds=min(most, step.seconds + SECONDS_MORE))
    if dose.repetitions is not None and step.repetitions + REPETITIONS_MORE <= dose.repetitions.most:
        return replace(step, repetitions=step.repetitions + REPETITIONS_MORE)
    if dose.hold_seconds is not None:
        most = max(step.hold_seconds, dose.hold_seconds.most)
        return replace(step, hold_seconds=min(most, step.hold_seconds + HOLD_MORE))
    return step
