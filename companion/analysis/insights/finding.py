"""One question with what the diary says about it so far."""

from dataclasses import dataclass
from datetime import timedelta

from companion.analysis.insights.levels import (
    EARLY_FROM,
    LEAST_OF_EACH,
    TESTED_FROM,
    Level,
    days_of_each,
    varies_enough,
)
from companion.analysis.insights.pairs import Pairs
from companion.analysis.insights.records import Taken
from companion.analysis.insights.relation import Estimate
from companion.analysis.insights.topics import Topic
from companion.analysis.periods import Span

USUALLY_NEEDED = 120
"""Nights for 80 % power with the effect of sleep that was found in diaries, 0.17 points per point."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Finding:
    """`estimate` is in units of the outcome per one unit of the topic; None below *early*.

    `pairs` are the dots, `span` the days that were looked at and `taken` what of them counted.
    """

    topic: Topic
    level: Level
    pairs: Pairs
    span: Span
    taken: Taken
    estimate: Estimate | None = None

    @property
    def number(self) -> int:
        return len(self.pairs)

    @property
    def period(self) -> Span | None:
        """From the first to the last day with a pair; None without any."""
        if not self.number:
            return None
        first, last = (self.span.first + timedelta(days=int(self.pairs.days[end])) for end in (0, -1))
        return Span(first=first, last=last)

    @property
    def of_each(self) -> tuple[int, int] | None:
        """Days with it and days without it, where there are these two kinds."""
        return days_of_each(self.pairs) if self.topic.sort.two_kinds else None

    @property
    def is_open(self) -> bool:
        """Whether more days are needed to tell."""
        return self.level is not Level.TOGETHER


@dataclass(frozen=True, kw_only=True)
class OpenQuestion:
    """What cannot be told yet: `have` of probably `need` days.

    `need` is None where that many days are there and nothing shows: then there may be nothing to find.
    `days_with` and `days_without` are still to come; without `varies` the answers are nearly all alike.
    """

    topic: Topic
    have: int
    need: int | None
    days_with: int = 0
    days_without: int = 0
    varies: bool = True


def open_question(finding: Finding) -> OpenQuestion | None:
    """None once it goes together."""
    if not finding.is_open:
        return None
    present, absent = finding.of_each or (LEAST_OF_EACH, LEAST_OF_EACH)
    varies = finding.topic.sort.two_kinds or varies_enough(finding.topic, finding.pairs)
    return OpenQuestion(
        topic=finding.topic,
        have=finding.number,
        need=_needed(finding),
        days_with=max(0, LEAST_OF_EACH - present),
        days_without=max(0, LEAST_OF_EACH - absent),
        # With a few days nobody can say that they are alike.
        varies=varies or finding.number < EARLY_FROM,
    )


def _needed(finding: Finding) -> int | None:
    if finding.number < EARLY_FROM:
        return EARLY_FROM
    if finding.number < TESTED_FROM:
        return TESTED_FROM
    return USUALLY_NEEDED if finding.number < USUALLY_NEEDED else None
