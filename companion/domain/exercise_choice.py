"""That the person likes an exercise, or never wants to be offered it again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import ClassVar

from companion.domain.moments import Moment
from companion.domain.record import Kind


class Liking(Enum):
    """What the person said of an exercise. NEITHER takes back an earlier word."""

    FAVOURITE = "favourite"
    HIDDEN = "hidden"
    NEITHER = "neither"


def choice_id(exercise: str) -> str:
    """The same on every device, so that two of them do not end up with two for one exercise."""
    return f"exercise {exercise}"


@dataclass(frozen=True, kw_only=True)
class ExerciseChoice:
    """`exercise` is a code; codes unknown to this version are kept."""

    exercise: str
    liking: Liking
    written: Moment
    changed: datetime
    KIND: ClassVar[Kind] = Kind.EXERCISE_CHOICES

    @property
    def id(self) -> str:
        return choice_id(self.exercise)

    @property
    def filed(self) -> date:
        return self.written.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc


def those(choices: Iterable[ExerciseChoice], liking: Liking) -> frozenset[str]:
    """The codes of the exercises of which this was said."""
    return frozenset(choice.exercise for choice in choices if choice.liking is liking)
