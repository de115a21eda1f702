"""Instruments: published questionnaires with a published way of counting, and the words they are asked in.

Which items an instrument has belongs to its way of counting and stands here; their words come from a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType

from companion.domain.questions import SCALE_TOP
from companion.domain.text import N_

PEG, FM2016, PHQ4 = "peg", "fm2016", "phq4"

NAMES: Mapping[str, str] = MappingProxyType(
    {
        PEG: N_("PEG, pain and activity"),
        FM2016: N_("Widespread pain count"),
        PHQ4: N_("PHQ-4, worry and mood"),
    }
)
"""What each is called where it stands among other things of the diary."""

AREAS = (
    *("jaw_left", "jaw_right", "shoulder_girdle_left", "shoulder_girdle_right"),
    *("upper_arm_left", "upper_arm_right", "lower_arm_left", "lower_arm_right"),
    *("hip_left", "hip_right", "upper_leg_left", "upper_leg_right", "lower_leg_left", "lower_leg_right"),
    *("neck", "upper_back", "lower_back", "chest", "abdomen"),
)
"""The 19 areas of the Widespread Pain Index of 2016; each is 1 with pain and 0 without."""
GRADED = ("fatigue", "unrefreshed", "thinking")
OCCURRED = ("headaches", "belly", "depression")
LASTING = "lasting"
PAIN, INTERFERENCE = "pain", ("enjoyment", "activity")
WORRY, LOW_MOOD = ("nervous", "worrying"), ("interest", "down")
YES = 1
GRADE_TOP = 3

HIGHEST: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        PEG: dict.fromkeys((PAIN, *INTERFERENCE), SCALE_TOP),
        FM2016: dict.fromkeys(AREAS, YES)
        | dict.fromkeys(GRADED, GRADE_TOP)
        | dict.fromkeys((*OCCURRED, LASTING), YES),
        PHQ4: dict.fromkeys((*WORRY, *LOW_MOOD), GRADE_TOP),
    }
)
"""The items of each instrument with the highest value of each; the lowest is 0."""


class Wording(Enum):
    """Whose words the questions are."""

    OFFICIAL = "official"
    OWN = "own"


class Form(Enum):
    """How the items of a group are answered: 0 to 10, one of a few words, or marked in a list."""

    SCALE = "scale"
    CHOICE = "choice"
    AREAS = "areas"


@dataclass(frozen=True, kw_only=True)
class Item:
    """One question. `answers` are the words of 0, 1, 2 …; of a scale those of its two ends."""

    key: str
    words: str
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Group:
    """Items that are asked in one way, under the words that they have in common."""

    lead: str
    form: Form
    items: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True)
class PublishedRange:
    """What the developers published about the values from `lowest` to `highest` of a sum."""

    lowest: int
    highest: int
    words: str


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """An instrument in words.

    `rule` says how it is counted, `meaning` what the result is and is not. `ranges` are empty where the
    developers published none. `reviewed` names a clinician's review, "no" until there is one.
    """

    key: str
    title: str
    about: str
    groups: tuple[Group, ...]
    rule: tuple[str, ...]
    meaning: str
    ranges: tuple[PublishedRange, ...]
    ranges_source: str
    wording: Wording
    licence: str
    source: str
    version: str
    checked_on: date
    review_by: date
    reviewed: str

    @property
    def items(self) -> tuple[Item, ...]:
        """All of them, in the order in which they are asked."""
        return tuple(item for group in self.groups for item in group.items)
