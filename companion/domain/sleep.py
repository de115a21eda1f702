"""A night, filed under the day on which the person woke up."""

from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.moments import Moment
from companion.domain.questions import Choice, Count, Direction, Duration, Question, Section
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
        kind=Duration(most=24 * 60),
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


@dataclass(frozen=True, kw_only=True)
class Night:
    """Sleep of one night. `quality` 1 to 5; missing parts stay None and make results missing."""

    id: str
    day: date
    written: Moment
    changed: datetime
    quality: int | None = None
    asleep_minutes: int | None = None
    awakenings: int | None = None
    carried: bool = False

    @property
    def is_empty(self) -> bool:
        return self.quality is None and self.asleep_minutes is None and self.awakenings is None
