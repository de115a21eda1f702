"""A routine: exercises in order; and a session: what was done of it, when, with pain before and after."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from companion.domain.moments import Moment
from companion.domain.record import Kind

if TYPE_CHECKING:
    from companion.domain.exercise import Review


@dataclass(frozen=True, kw_only=True)
class Step:
    """One exercise of a routine with its dose; `seconds` only for exercises done by time (breathing)."""

    exercise: str
    hold_seconds: float = 0.0
    repetitions: int = 1
    seconds: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Routine:
    """An ordered list of exercises. `regions` are those whose marks make it a fitting proposal.

    `order` is its place in the library.
    """

    key: str
    title: str
    summary: str
    steps: tuple[Step, ...]
    regions: frozenset[str]
    order: int = 0
    reviewed: "Review | None" = None


class Outcome(Enum):
    """How an exercise of a session ended."""

    DONE = "done"
    SKIPPED = "skipped"
    HURT = "hurt"
    NOT_REACHED = "not reached"


@dataclass(frozen=True, kw_only=True)
class Done:
    """One exercise of a session; `seconds` is the active time in it."""

    exercise: str
    outcome: Outcome
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Session:
    """A routine that was started. `moment` is its start; pain before and after are 0 to 10 or None."""

    id: str
    routine: str
    moment: Moment
    changed: datetime
    ended: datetime | None = None
    pain_before: int | None = None
    pain_after: int | None = None
    done: tuple[Done, ...] = field(default=())
    KIND: ClassVar[Kind] = Kind.SESSIONS

    @property
    def filed(self) -> date:
        return self.moment.day

    @property
    def ordered(self) -> datetime:
        return self.moment.utc


class SessionDay(NamedTuple):
    """That a routine (its key) was started on a day: all that counting over many years needs."""

    day: date
    routine: str
