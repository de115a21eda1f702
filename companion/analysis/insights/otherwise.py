"""Whether something else would be said if other days counted: without late entries, flares or illness."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from companion.analysis.insights.daily import daily_of
from companion.analysis.insights.finding import Finding
from companion.analysis.insights.levels import Level
from companion.analysis.insights.looking import looked_at, settled
from companion.analysis.insights.records import InsightRecords, Taken
from companion.analysis.insights.topics import Topic


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A question about which more or less is said once `taken` counts."""

    topic: Topic
    taken: Taken
    before: Level
    after: Level


def others_of(taken: Taken) -> tuple[Taken, ...]:
    """The same choice with one part of it turned: late entries, flare days, days of illness."""
    return (
        replace(taken, late=not taken.late),
        replace(taken, flares=not taken.flares),
        replace(taken, ill=not taken.ill),
    )


def findings_of(records: InsightRecords, topics: Iterable[Topic], taken: Taken) -> list[Finding]:
    """Everything at once; who waits for it takes the steps of `looking`."""
    return settled(list(looked_at(daily_of(records, taken), topics, taken)))


def differences(before: Sequence[Finding], after: Sequence[Finding]) -> list[Difference]:
    """Where something goes together with the one choice of days and not with the other."""
    levels = {finding.topic: finding for finding in after}
    return [
        Difference(
            topic=finding.topic,
            taken=levels[finding.topic].taken,
            before=finding.level,
            after=levels[finding.topic].level,
        )
        for finding in before
        if finding.topic in levels
        and (finding.level is Level.TOGETHER) is not (levels[finding.topic].level is Level.TOGETHER)
    ]
