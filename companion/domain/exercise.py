"""An exercise: what it is for, its dose, its parts with pose and cue, and what it takes to do it safely.

Left and right are the person's own, everywhere.
"""

from dataclasses import dataclass
from enum import Enum

from companion.domain.body import Side
from companion.domain.text import N_


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
    """One kind of phase in an exercise: the figure's pose at its end, the cue, and its usual seconds.

    `seconds` of a hold are 0: they come from the dose.
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
class Exercise:
    """One exercise. `regions` are the body regions that it works on; `drawn` the side of its drawing.

    `drawn` = MIDDLE means that nothing is ever mirrored: the exercise has no sides, or a pose for each.
    `stop_signs` and `exclusions` are keys of `precautions`.
    """

    code: str
    name: str
    description: str
    muscles: tuple[str, ...]
    regions: frozenset[str]
    position: str
    props: tuple[str, ...]
    sides: SideMode
    drawn: Side
    dose: Dose
    parts: tuple[Part, ...]
    feel: Sided
    cautions: tuple[str, ...]
    exclusions: tuple[str, ...]
    stop_signs: tuple[str, ...]
    how_often: str
    sources: tuple[Source, ...]
    reviewed: str

    def part(self, kind: PhaseKind) -> Part | None:
        return next((part for part in self.parts if part.kind is kind), None)

    def mirrored_for(self, side: Side) -> bool:
        """Whether the drawing has to be mirrored to show this side of the person."""
        return Side.MIDDLE not in {side, self.drawn} and side is not self.drawn

    @property
    def by_time(self) -> bool:
        """Whether its dose is a length of time, as with breathing."""
        return self.dose.seconds is not None
