"""A lesson: a short text in plain words about living with muscle pain, and where its facts come from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from math import ceil

from companion.domain.entry import Value
from companion.domain.help_card import Checked
from companion.domain.text import N_

WORDS_A_MINUTE = 150
"""A quiet pace of reading on a tired day; the number is ours."""


class Topic(Enum):
    """What a lesson is about; in the order in which they are listed."""

    UNDERSTAND = "understand"
    HELP = "help"
    DAYS = "days"
    WORDS = "words"


TOPIC_WORDS = {
    Topic.UNDERSTAND: N_("Understanding the pain"),
    Topic.HELP: N_("Getting help"),
    Topic.DAYS: N_("From day to day"),
    Topic.WORDS: N_("Words"),
}


class Destination(Enum):
    """A place in the program where a lesson can be acted on."""

    MAP = "map"
    SLEEP = "sleep"
    ACTIVITIES = "activities"
    THERAPIES = "therapies"
    DIARY = "diary"
    TRENDS = "trends"
    ROUTINES = "routines"
    MEDICINES = "medicines"
    VISITS = "visits"
    QUESTIONS = "questions"
    FLARE_PLAN = "flare_plan"
    HELP = "help"


@dataclass(frozen=True, kw_only=True)
class LessonLink:
    """A button below a lesson: its words and where it leads."""

    destination: Destination
    words: str


@dataclass(frozen=True, kw_only=True)
class LessonPart:
    """A heading with what stands below it: paragraphs, then points."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Term:
    """A word and its meaning; `lesson` is the key of the one that says more."""

    word: str
    meaning: str
    lesson: str


@dataclass(frozen=True, kw_only=True)
class LessonSource:
    """Where facts come from. `said` is what was taken from there, in our own words."""

    name: str
    said: str
    checked: Checked


@dataclass(frozen=True, kw_only=True)
class Fit:
    """When a lesson fits a day: a fact with one of these values, or with a number within these limits."""

    fact: str
    among: frozenset[str] = frozenset()
    at_least: int | None = None
    at_most: int | None = None

    def holds(self, value: Value) -> bool:
        if not isinstance(value, int):
            return value in self.among
        if self.at_least is None and self.at_most is None:
            return False
        low = value if self.at_least is None else self.at_least
        high = value if self.at_most is None else self.at_most
        return low <= value <= high


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """One lesson. `also` are further words to find it by; `reviewed` names the clinician's review, or "no".

    `version` goes up with every change of its text.
    """

    key: str
    version: int
    topic: Topic
    order: int
    title: str
    summary: str
    parts: tuple[LessonPart, ...]
    sources: tuple[LessonSource, ...]
    links: tuple[LessonLink, ...]
    checked_on: date
    review_by: date
    reviewed: str
    also: tuple[str, ...] = field(default=())
    terms: tuple[Term, ...] = field(default=())
    fits: tuple[Fit, ...] = field(default=())

    def body(self) -> Iterator[str]:
        """All that is read in it, from top to bottom."""
        for part in self.parts:
            yield from (part.heading, *part.paragraphs, *part.points)
        for term in self.terms:
            yield from (term.word, term.meaning)

    @property
    def minutes(self) -> int:
        """How long it takes to read."""
        return ceil(sum(len(text.split()) for text in self.body()) / WORDS_A_MINUTE)
