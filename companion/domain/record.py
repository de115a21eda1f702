"""What all records of the diary have in common: the kind they are of, and where they are filed."""

from datetime import date, datetime
from enum import Enum
from typing import ClassVar, Protocol


class Kind(Enum):
    """The kinds of data that a page can depend on."""

    ENTRIES = "entries"
    NIGHTS = "nights"
    SESSIONS = "sessions"
    FLARES = "flares"
    FLARE_PLANS = "flare plans"
    MEDICINES = "medicines"
    DOSES = "doses"
    THERAPIES = "therapies"
    ACTIVITIES = "activities"
    VISITS = "visits"
    VISIT_QUESTIONS = "visit_questions"
    OWN_QUESTIONS = "own_questions"
    SELF_COUNTS = "self_counts"
    ABOUT_YOU = "about_you"
    HELP_DISMISSALS = "help_dismissals"
    EXERCISE_CHOICES = "exercise_choices"
    OWN_ROUTINES = "own_routines"


class Record(Protocol):
    """A frozen record. `filed`: the day it belongs to; `ordered`: what that day is sorted by."""

    KIND: ClassVar[Kind]

    @property
    def id(self) -> str: ...

    @property
    def filed(self) -> date: ...

    @property
    def ordered(self) -> datetime: ...
