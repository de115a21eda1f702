"""A night, filed under the day on which the person woke up, and the questions about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from companion.domain.moments import Moment
from companion.domain.questions import (
    DAY_MINUTES,
    Choice,
    ClockTime,
    Count,
    Direction,
    Duration,
    Question,
    Section,
    Text,
)
from companion.domain.record import Kind
from companion.domain.sleep_times import HOUR, TIMES, SleepTime
from companion.domain.text import N_

SLEEP_WORDS = Choice(
    options=(
        ("1", N_("Very poor")),
        ("2", N_("Poor")),
        ("3", N_("Fair")),
        ("4", N_("Good")),
        ("5", N_("Very good")),
    )
)

NIGHT_QUESTIONS: tuple[Question, ...] = (
    Question(
        key="quality",
        kind=SLEEP_WORDS,
        words=N_("How did you sleep?"),
        short=N_("Sleep"),
        section=Section.NOW,
        direction=Direction.MORE_IS_BETTER,
    ),
    Question(
        key="asleep_minutes",
        kind=Duration(most=DAY_MINUTES),
        words=N_("How long were you asleep?"),
        short=N_("Time asleep"),
        section=Section.MORE,
        direction=Direction.MORE_IS_BETTER,
    ),
    Question(
        key="awakenings",
        kind=Count(most=50),
        words=N_("How often did you wake up?"),
        short=N_("Times awake"),
        section=Section.MORE,
        direction=Direction.LESS_IS_BETTER,
    ),
)
"""What is asked of every night; the last one stands among the times of the night."""

IN_BED = Question(
    key="bed",
    kind=ClockTime(usual=22 * HOUR + 30),
    words=N_("When did you get into bed?"),
    short=N_("Into bed"),
    section=Section.MORE,
)
TRIED = Question(
    key="tried",
    kind=ClockTime(usual=23 * HOUR),
    words=N_("When did you try to sleep?"),
    short=N_("Tried to sleep"),
    section=Section.MORE,
)
TO_SLEEP = Question(
    key="minutes_to_sleep",
    kind=Duration(most=DAY_MINUTES, is_short=True),
    words=N_("How long did it take to fall asleep?"),
    short=N_("Time to fall asleep"),
    section=Section.MORE,
    direction=Direction.LESS_IS_BETTER,
)
AWAKE = Question(
    key="minutes_awake",
    kind=Duration(most=DAY_MINUTES, is_short=True),
    words=N_("How long were you awake in between?"),
    short=N_("Time awake in between"),
    section=Section.MORE,
    direction=Direction.LESS_IS_BETTER,
)
WOKE = Question(
    key="woke",
    kind=ClockTime(usual=6 * HOUR + 30),
    words=N_("When did you wake up for the last time?"),
    short=N_("Last waking"),
    section=Section.MORE,
)
ROSE = Question(
    key="rose",
    kind=ClockTime(usual=7 * HOUR),
    words=N_("When did you get out of bed?"),
    short=N_("Out of bed"),
    section=Section.MORE,
)
NOTE = Question(
    key="note",
    kind=Text(lines=4, example=N_("For example: warm night, window open.")),
    words=N_("A note on the night"),
    short=N_("Note on the night"),
    section=Section.MORE,
)
WAKINGS = NIGHT_QUESTIONS[2]

SLEEP_IN_FULL: tuple[Question, ...] = (IN_BED, TRIED, TO_SLEEP, WAKINGS, AWAKE, WOKE, ROSE, NOTE)
"""With the word for the night: the nine parts of a Consensus Sleep Diary (Carney 2012), in own words."""

NAP_QUESTIONS: tuple[Question, ...] = (
    Question(
        key="tried",
        kind=ClockTime(usual=14 * HOUR),
        words=N_("When did you lie down to sleep?"),
        short=N_("Lay down"),
        section=Section.MORE,
    ),
    Question(
        key="woke",
        kind=ClockTime(usual=14 * HOUR + 30),
        words=N_("When did you wake up?"),
        short=N_("Woke up"),
        section=Section.MORE,
    ),
    Question(
        key="asleep_minutes",
        kind=Duration(most=DAY_MINUTES, is_short=True),
        words=N_("How long were you asleep?"),
        short=N_("Time asleep"),
        section=Section.MORE,
    ),
)


@dataclass(frozen=True, kw_only=True)
class Night:
    """Sleep of one night, or a nap. Missing parts stay None and make results missing.

    `quality` is 1 to 5. `bed`, `tried`, `woke` and `rose` are clock times, `minutes_to_sleep` and
    `minutes_awake` lengths in minutes. `confirmed`: the person said that these times are right although they
    are unusual.
    """

    id: str
    day: date
    written: Moment
    changed: datetime
    quality: int | None = None
    asleep_minutes: int | None = None
    awakenings: int | None = None
    carried: bool = False
    nap: bool = False
    bed: SleepTime | None = None
    tried: SleepTime | None = None
    woke: SleepTime | None = None
    rose: SleepTime | None = None
    minutes_to_sleep: int | None = None
    minutes_awake: int | None = None
    note: str = ""
    confirmed: bool = False
    KIND: ClassVar[Kind] = Kind.NIGHTS

    @property
    def filed(self) -> date:
        return self.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc

    @property
    def times(self) -> dict[str, SleepTime]:
        """The clock times that are written, by their part of the night, in the order of the night."""
        return {part: at for part in TIMES if isinstance(at := getattr(self, part), SleepTime)}

    @property
    def is_empty(self) -> bool:
        numbers = (self.quality, self.asleep_minutes, self.awakenings)
        lengths = (self.minutes_to_sleep, self.minutes_awake)
        return not self.times and not self.note and all(part is None for part in (*numbers, *lengths))

    def with_times(self, times: Mapping[str, SleepTime]) -> "Night":
        """The night with these clock times and no others."""
        bed, tried, woke, rose = (times.get(part) for part in TIMES)
        return replace(self, bed=bed, tried=tried, woke=woke, rose=rose)

    def value(self, question: str) -> int | str | None:
        """What is written about one part; a time as minutes after midnight."""
        found = getattr(self, question)
        if isinstance(found, SleepTime):
            return found.minute
        return found if isinstance(found, int | str) and found != "" else None
