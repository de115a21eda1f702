"""Goes through the questions, one after the other, and then says which of them stand out among all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from companion.analysis.insights.chances import LEVEL, stands_out
from companion.analysis.insights.daily import Daily
from companion.analysis.insights.finding import Finding
from companion.analysis.insights.levels import Level, level_before_test
from companion.analysis.insights.pairs import Pairs, paired
from companion.analysis.insights.records import Taken
from companion.analysis.insights.relation import estimate_of
from companion.analysis.insights.topics import Topic

WITH_INTERVAL = frozenset({Level.EARLY, Level.UNCLEAR})


def looked_at(daily: Daily, topics: Iterable[Topic], taken: Taken | None = None) -> Iterator[Finding]:
    """One finding for each question, none of them tested yet: who waits can stop between two."""
    for topic in topics:
        pairs = _pairs(daily, topic)
        level = level_before_test(topic, pairs)
        estimate = estimate_of(pairs.factor, pairs.outcome, pairs.days) if level in WITH_INTERVAL else None
        yield Finding(
            topic=topic,
            level=level if estimate is not None or level not in WITH_INTERVAL else Level.DOTS,
            pairs=pairs,
            span=daily.span,
            taken=taken or Taken(),
            estimate=estimate,
        )


def settled(findings: Sequence[Finding]) -> list[Finding]:
    """The same with what goes together: tested, corrected for their number, and the interval without 0.

    The declared question is tested by itself, by the turns of the ring alone; the others take the chance from
    the mean and spread of the turns, because the share of turns cannot be under 1 / pairs and a lone relation
    could then never stay after the correction.
    """
    family = [each for each in findings if each.level is Level.UNCLEAR and not each.topic.declared]
    chances = [each.estimate.by_score for each in family if each.estimate is not None]
    found = {each.topic for each, out in zip(family, stands_out(chances), strict=True) if out}
    return [replace(each, level=Level.TOGETHER) if _goes_together(each, found) else each for each in findings]


def _goes_together(finding: Finding, found: set[Topic]) -> bool:
    estimate = finding.estimate
    if finding.level is not Level.UNCLEAR or estimate is None or not estimate.excludes_zero:
        return False
    return estimate.by_shift <= LEVEL if finding.topic.declared else finding.topic in found


def _pairs(daily: Daily, topic: Topic) -> Pairs:
    factor = daily.series(topic.factor) / topic.unit
    return paired(factor, daily.series(topic.outcome), topic.lag, daily.left_out)
