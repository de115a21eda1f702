"""The marks of the made-up diary: which parts hurt, how it feels, when, since when, and where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import TypeVar

from companion.domain.body import View
from companion.domain.entry import Mark
from companion.domain.knot import Knot
from companion.domain.questions import SCALE_TOP
from companion.domain.since import Since

T = TypeVar("T")

USUAL_PARTS = (("shoulder_top_r", 0.0), ("neck_back_r", -0.5), ("low_back_r", 0.5))
OTHER_PARTS = (
    ("shoulder_top_l", -1.0),
    ("neck_back_l", -1.5),
    ("low_back_l", -0.5),
    ("blade_inner_r", -1.0),
    ("buttock_upper_r", -1.0),
    ("forearm_back_r", -1.5),
    ("thigh_front_l", -2.0),
    ("calf_upper_r", -2.0),
)
FEELS = ("aching", "tight", "dull", "sore", "heavy", "burning", "throbbing")
# What each part is like: parts that are not named here hurt with movement.
CONTEXTS_OF: Mapping[str, tuple[str, ...]] = {
    "shoulder_top_r": ("pressure", "movement"),
    "neck_back_r": ("movement",),
    "low_back_r": ("rest", "movement"),
    "low_back_l": ("rest",),
    "blade_inner_r": ("pressure",),
    "calf_upper_r": ("pressure", "movement"),
}
KNOTS_OF: Mapping[str, tuple[Knot, ...]] = {
    "shoulder_top_r": (Knot(view=View.BACK, x=0.42, y=0.58), Knot(view=View.BACK, x=0.7, y=0.46)),
    "blade_inner_r": (Knot(view=View.BACK, x=0.5, y=0.35),),
    "low_back_r": (Knot(view=View.BACK, x=0.38, y=0.55),),
}
MARK_NOTES = (
    "Eased after a few slow turns.",
    "Stiff after sitting.",
    "Warmth helped.",
    "Less than yesterday, I think.",
    "Came on the stairs.",
)
CONTEXT_SAID, KNOT_FELT, SINCE_SAID, NOTE_WRITTEN = 0.4, 0.25, 0.2, 0.03


@dataclass(frozen=True, kw_only=True)
class MadeUpMarks:
    """Makes the marks of one check-in after the other. `since` says how long parts hurt.

    `chance` draws the marks and `details` what more is said of them.
    """

    chance: Random
    details: Random
    since: Mapping[str, Since]

    def at(self, level: float, *, flare: bool) -> Iterator[Mark]:
        """Marks at a level of pain: the usual parts and a few others, more of them in a flare."""
        chance = self.chance
        others = chance.sample(OTHER_PARTS, k=chance.randint(2, 4) if flare else chance.randint(0, 2))
        for region, shift in (*USUAL_PARTS[: chance.randint(1, 3)], *others):
            value = rating(level + shift, chance)
            if value:
                words = frozenset(chance.sample(FEELS, k=chance.randint(0, 2)))
                yield self._described(Mark(region=region, intensity=value, qualities=words))

    def _described(self, mark: Mark) -> Mark:
        region, details = mark.region, self.details
        contexts = CONTEXTS_OF.get(region, ("movement",))
        knots = KNOTS_OF.get(region, ())
        return replace(
            mark,
            contexts=frozenset(_some(contexts, details)) if details.random() < CONTEXT_SAID else frozenset(),
            knots=tuple(_some(knots, details)) if knots and details.random() < KNOT_FELT else (),
            since=self.since.get(region) if details.random() < SINCE_SAID else None,
            note=details.choice(MARK_NOTES) if details.random() < NOTE_WRITTEN else "",
        )


def since_when(first: date) -> Mapping[str, Since]:
    """How long the usual parts hurt when the diary begins on a day: long ago is known by the year."""
    return {
        "low_back_r": Since(first.year - 5),
        "shoulder_top_r": Since(first.year - 1, 9),
        "neck_back_r": Since(first.year, first.month, 1),
    }


def rating(level: float, chance: Random) -> int:
    """A value on the scale, somewhere around a level."""
    return min(SCALE_TOP, max(0, round(level + chance.gauss(0, 0.6))))


def _some(items: Sequence[T], chance: Random) -> list[T]:
    return chance.sample(items, k=chance.randint(1, len(items)))
