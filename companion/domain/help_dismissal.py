"""*Not now* to help cards: for which parts and from which day on they rest, and when they come again.

A card rests for an episode, which ends when the part was unmarked for two weeks. Cards of emergencies come
again for each new part.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar

from companion.domain.help_card import Level
from companion.domain.help_facts import EPISODE_GAP, MARKS_BACK, HelpFacts, episode_start
from companion.domain.help_rules import Match
from companion.domain.moments import Moment
from companion.domain.record import Kind

REST_DAYS = {
    Level.EMERGENCY: EPISODE_GAP,
    Level.SAME_DAY: EPISODE_GAP,
    Level.BOOK_SOON: 28,
    Level.BOOK: 90,
}
"""How long a card rests that is about no part. These numbers are ours."""


@dataclass(frozen=True, kw_only=True)
class HelpDismissal:
    """One press on *Not now*: the cards that came up on `day`, and the parts that brought them up."""

    id: str
    day: date
    cards: tuple[str, ...]
    regions: tuple[str, ...]
    written: Moment
    changed: datetime
    KIND: ClassVar[Kind] = Kind.HELP_DISMISSALS

    @property
    def filed(self) -> date:
        return self.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc


def awake(found: Iterable[Match], dismissals: Sequence[HelpDismissal], facts: HelpFacts) -> list[Match]:
    """The matches that are to be shown, each with the parts for which it does not rest."""
    shown = []
    for match in found:
        about = [each for each in dismissals if match.card in each.cards and each.day <= facts.day]
        if match.regions:
            regions = _awake_regions(match, about, facts)
            if regions:
                shown.append(replace(match, regions=regions))
        elif not any(_rests(match.level, each, facts.day) for each in about):
            shown.append(match)
    return shown


def _awake_regions(match: Match, about: Sequence[HelpDismissal], facts: HelpFacts) -> frozenset[str]:
    """Parts without a rest; all but emergencies rest for every part while the episode of one goes on."""
    resting = {region for each in about for region in each.regions if _same_episode(region, each.day, facts)}
    if match.level is Level.EMERGENCY:
        return match.regions - resting
    return frozenset() if resting else match.regions


def _same_episode(region: str, dismissed: date, facts: HelpFacts) -> bool:
    """Whether the episode in which the card was dismissed has not ended."""
    first = max(dismissed, facts.day - timedelta(days=MARKS_BACK))
    start = episode_start((day for day in facts.hurting.get(region, ()) if day >= first), facts.day)
    return start is not None and start - first <= timedelta(days=EPISODE_GAP)


def _rests(level: Level, dismissal: HelpDismissal, day: date) -> bool:
    return (day - dismissal.day).days < REST_DAYS[level]
