"""An exercise: what it is for, its dose, its parts with pose and cue, and what it takes to do it safely.

Left and right are the person's own, everywhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from companion.domain.about_you import FLOOR
from companion.domain.body import Side
from companion.domain.text import N_


class Position(Enum):
    """How the person is placed, from what asks least of them to what asks most."""

    CHAIR = "chair"
    STANDING = "standing"
    LYING = "lying"
    FLOOR = "floor"


POSITION_WORDS = {
    Position.CHAIR: N_("Chair"),
    Position.STANDING: N_("Standing"),
    Position.LYING: N_("Lying down"),
    Position.FLOOR: N_("On the floor"),
}

PROPS: dict[str, str] = {
    "chair": N_("A steady chair without wheels"),
    "support": N_("Something steady to hold"),
    "wall": N_("A free wall"),
    "doorway": N_("A doorway"),
    "table": N_("A table"),
    "mat": N_("A mat or a firm bed"),
    "pillow": N_("Pillows"),
    "cushion": N_("A cushion"),
    "towel": N_("A towel"),
    "cloth": N_("A cloth that slides"),
    "stool": N_("A low stool"),
    "step": N_("A low step"),
    "mirror": N_("A mirror"),
}
"""What an exercise may need, by key."""


class SideMode(Enum):
    """How the two sides of the body take turns."""

    NONE = "none"
    ALTERNATE = "alternate"
    ONE_THEN_OTHER = "one_then_other"


class PhaseKind(Enum):
    """What the person does in a stretch of time."""

    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    REST = "rest"
    OTHER_SIDE = "other side"
    BREATHE_IN = "in"
    BREATHE_OUT = "out"


_AROUND_A_CYCLE = frozenset({PhaseKind.READY, PhaseKind.REST, PhaseKind.OTHER_SIDE})


class Evidence(Enum):
    """How well the figures of an exercise are backed by the source named."""

    ORIGINAL = "V"
    COPY = "C"
    SMALL = "S"
    MOVEMENT_ONLY = "P"


EVIDENCE_WORDS = {
    Evidence.ORIGINAL: N_("read on the organisation's own page"),
    Evidence.COPY: N_("read in a copy of the organisation's sheet"),
    Evidence.SMALL: N_("read on a smaller clinic's page"),
    Evidence.MOVEMENT_ONLY: N_("movement found there, the dose is our usual one"),
}


@dataclass(frozen=True, kw_only=True)
class Sided:
    """A word that may differ for the two sides of the body."""

    left: str
    right: str

    def on(self, side: Side) -> str:
        """The word for a side; for the middle both are the same."""
        return self.left if side is Side.LEFT else self.right


def same(word: str) -> Sided:
    return Sided(left=word, right=word)


@dataclass(frozen=True, kw_only=True)
class Span:
    """The lowest, usual and highest figure that a dose may have."""

    least: float
    usual: float
    most: float

    def holds(self, figure: float) -> bool:
        return self.least <= figure <= self.most


@dataclass(frozen=True, kw_only=True)
class Dose:
    """Hold in seconds, repetitions (for each side), and seconds for exercises done by time."""

    hold_seconds: Span | None = None
    repetitions: Span | None = None
    seconds: Span | None = None


@dataclass(frozen=True, kw_only=True)
class Part:
    """One stretch of an exercise: the figure's pose at its end, the cue, and its usual seconds.

    A hold of 0 seconds takes its length from the dose.
    """

    kind: PhaseKind
    pose: Sided
    cue: Sided
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where the figures come from. `said` is what is found there, in our own words."""

    name: str
    said: str
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Review:
    """That a physiotherapist has looked through something, and when."""

    by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One exercise. `regions` are the body regions that it works on; `drawn` the side of its drawing.

    `drawn` = MIDDLE means that nothing is ever mirrored: the exercise has no sides, or a pose for each.
    `stop_signs`, `ask_first` and `exclusions` are keys of `precautions`: with an exclusion it is not offered.
    `version` goes up with its words and figures, which were compared with the sources on `checked_on`.
    `props` are keys of PROPS; `easier` and `harder` are codes of others, or empty.
    """

    code: str
    name: str
    description: str
    muscles: tuple[str, ...]
    regions: frozenset[str]
    position: Position
    props: tuple[str, ...]
    sides: SideMode
    drawn: Side
    dose: Dose
    parts: tuple[Part, ...]
    feel: Sided
    cautions: tuple[str, ...]
    ask_first: tuple[str, ...]
    exclusions: tuple[str, ...]
    stop_signs: tuple[str, ...]
    how_often: str
    sources: tuple[Source, ...]
    version: int
    checked_on: date
    review_by: date
    reviewed: Review | None = None
    easier: str = ""
    harder: str = ""

    @property
    def cycle(self) -> tuple[Part, ...]:
        """What is done in one repetition, in order."""
        return tuple(part for part in self.parts if part.kind not in _AROUND_A_CYCLE)

    def suits(self, conditions: Iterable[str]) -> bool:
        """Whether nothing that the person has told speaks against offering it; keys of SCREENING."""
        told = set(conditions)
        if FLOOR in told and self.position in {Position.LYING, Position.FLOOR}:
            return False
        return not told & set(self.exclusions)

    def part(self, kind: PhaseKind) -> Part | None:
        return next((part for part in self.parts if part.kind is kind), None)

    def mirrored_for(self, side: Side) -> bool:
        """Whether the drawing has to be mirrored to show this side of the person."""
        return Side.MIDDLE not in {side, self.drawn} and side is not self.drawn

    @property
    def by_time(self) -> bool:
        """Whether its dose is a length of time, as with breathing."""
        return self.dose.seconds is not None
