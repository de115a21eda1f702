"""Which of the cards that fit a day are worth a line on the page, so that it stays quiet on ordinary days.

The numbers here are ours.
"""

from collections.abc import Iterable
from dataclasses import replace

from companion.domain.help_card import Level
from companion.domain.help_facts import HelpFacts
from companion.domain.help_rules import NOWHERE, Match, is_worse

FIRST_DAYS = 3
"""Days at the beginning of an episode on which its place alone brings up a card."""
STRONGER_BY = 2
"""So many points more than in the two weeks before, and it is worth asking again."""
PRESSING = frozenset({Level.EMERGENCY, Level.SAME_DAY})


def worth_a_line(found: Iterable[Match], facts: HelpFacts) -> list[Match]:
    """In the order in which they came, without what the place of long-known pain alone brings up.

    Cards of any part raise no line. They stand beside pressing ones, for the parts of those.
    """
    told = [_told(match, facts) for match in found]
    pressing = [each for each in told if each and each.level in PRESSING and not each.is_general]
    parts = NOWHERE.union(*(match.regions for match in pressing))
    return [
        replace(match, regions=match.regions & parts) if match.is_general else match
        for match in told
        if match and (not match.is_general or match.regions & parts)
    ]


def _told(match: Match, facts: HelpFacts) -> Match | None:
    """The match for the parts of which the diary says more than their place; None when there are none."""
    known = {region for region in match.by_place if not _is_news(region, facts)}
    regions = match.regions - known
    return replace(match, regions=regions) if regions or not known else None


def _is_news(region: str, facts: HelpFacts) -> bool:
    return facts.began_within(region, FIRST_DAYS) or is_worse(STRONGER_BY, region, facts)
