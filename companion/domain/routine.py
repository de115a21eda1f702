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
    """How an exercise of a session ended. HURT = it was left out because it hurt."""

    DONE = "done"
    SKIPPED = "skipped"
    HURT = "hurt"
    NOT_REACHED = "not reached"


class Settled(Enum):
    """Whether what a routine stirred up had calmed down by the next morning, in the person's words."""

    YES = "yes"
    NO = "no"
    LEFT_OUT = "left out"


@dataclass(frozen=True, kw_only=True)
class Done:
    """One exercise of a session; `seconds` is the active time in it.

    `dose` is what it was done with, None in sessions of older versions; `eased` = made smaller on the way.
    `instead_of` is the code that it stands in for. `hurt_at` is the region where it hurt, `hurt` 0 to 10.
    """

    exercise: str
    outcome: Outcome
    seconds: float
    dose: Step | None = None
    eased: bool = False
    instead_of: str = ""
    hurt_at: str = ""
    hurt: int | None = None


@dataclass(frozen=True, kw_only=True)
class RegionPain:
    """Pain of one region before and after a routine, 0 to 10; None = left out."""

    region: str
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, kw_only=True)
class Session:
    """A routine that was started. `moment` is its start; pain before and after are 0 to 10 or None.

    `title` is what it was called then. `place` is the phase in force, from 0, while it has no end. `level` is
    its place on the ladder of doses, 0 = as written; `flare` = in its short version for flare days.
    """

    id: str
    routine: str
    moment: Moment
    changed: datetime
    ended: datetime | None = None
    pain_before: int | None = None
    pain_after: int | None = None
    done: tuple[Done, ...] = field(default=())
    title: str = ""
    place: int | None = None
    level: int = 0
    flare: bool = False
    settled: Settled | None = None
    regions: tuple[RegionPain, ...] = field(default=())
    KIND: ClassVar[Kind] = Kind.SESSIONS

    @property
    def filed(self) -> date:
        return self.moment.day

    @property
    def ordered(self) -> datetime:
        return self.moment.utc

    @property
    def worst(self) -> int | None:
        """The highest pain that was given during it or after it; None where none was."""
        given = [self.pain_after, *(each.after for each in self.regions), *(done.hurt for done in self.done)]
        return max((value for value in given if value is not None), default=None)

    @property
    def highest(self) -> int | None:
        """The highest pain that was given before, during or after it."""
        given = [self.worst, self.pain_before, *(each.before for each in self.regions)]
        return max((value for value in given if value is not None), default=None)


class SessionDay(NamedTuple):
    """That a routine (its key) was started on a day: all that counting over many years needs."""

    day: date
    routine: str


class PainAround(NamedTuple):
    """Pain of one region before and after a routine, 0 to 10, with its day."""

    day: date
    before: int
    after: int
