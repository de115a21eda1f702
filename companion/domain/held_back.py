"""Parts whose exercises rest for now: an open card of Get help is about them, or the card of a medicine is.

Nothing is forbidden by this: what is held back is not suggested, and a sentence says why.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from companion.domain.body import Side
from companion.domain.help_card import HelpCard
from companion.domain.help_facts import HelpFacts, episode_start
from companion.domain.help_line import PRESSING, STRONGER_BY
from companion.domain.help_rules import Match, is_worse
from companion.domain.medicine import Medicine
from companion.domain.medicine_card import ClassCard, in_window

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class HeldBack:
    """Region ids, by what holds them back; a region can be in both."""

    by_help: frozenset[str] = NOTHING
    by_medicine: frozenset[str] = NOTHING

    @property
    def regions(self) -> frozenset[str]:
        return self.by_help | self.by_medicine


def held_by_help(
    open_cards: Iterable[Match], cards: Mapping[str, HelpCard], facts: HelpFacts
) -> frozenset[str]:
    """The parts of pressing cards that nobody has put aside, and of a card about a limb all of that limb.

    A card of any part is about none in particular.
    """
    found: set[str] = set()
    for match in open_cards:
        if match.level in PRESSING and not match.is_general:
            found |= match.regions
            sides = {facts.side(region) for region in match.regions} - {Side.MIDDLE}
            found |= {region for region in cards[match.card].rests if facts.side(region) in sides}
    return frozenset(found)


def held_by_medicines(medicines: Iterable[tuple[Medicine, ClassCard]], facts: HelpFacts) -> frozenset[str]:
    """The parts that hurt today, newly or more, since a medicine was begun whose card says to rest them.

    They rest while the episode goes on, until the line about that pain was put away.
    """
    hurting = {mark.region for mark in facts.marks_on(facts.day) if mark.lasts}
    return frozenset(
        region
        for medicine, card in medicines
        if in_window(medicine, card.window, facts.day)
        for region in hurting
        if card.rests_part(region) and _is_since(medicine, region, facts)
    )


def _is_since(medicine: Medicine, region: str, facts: HelpFacts) -> bool:
    start = episode_start(facts.hurting.get(region, ()), facts.day)
    if start is None:
        return False
    if medicine.card_rested is not None and start <= medicine.card_rested:
        return False
    return start >= medicine.changes[0].day or is_worse(STRONGER_BY, region, facts)
