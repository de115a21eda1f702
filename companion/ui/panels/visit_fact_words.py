"""The facts of the last weeks in words, for the questions that can stand beside them."""

from collections.abc import Iterator, Mapping

from companion.analysis.visit_facts import TURNS_WITHIN, VisitFacts
from companion.domain.body import Region, unknown_region
from companion.domain.help_card import CHECKED_WORDS
from companion.domain.text import _, plural
from companion.domain.therapy import therapy_words
from companion.domain.visit_suggestion import Fact, FactKind, Suggestion
from companion.ui.panels.cards_words import turn_words
from companion.ui.panels.medicine_words import isolated
from companion.ui.widgets.body_words import part_and_side


def facts_in_words(facts: VisitFacts, regions: Mapping[str, Region]) -> list[Fact]:
    """What can be filled in, and each fact with what it is out of."""
    return [*_medicines(facts), *_part(facts, regions), *_sleep(facts), *_life(facts)]


def basis_words(suggestion: Suggestion) -> str:
    """Where a question comes from: the diary, and the source of its words."""
    source = _("Source: {source}.").format(source=_(suggestion.source))
    parts = [suggestion.told, source, _(CHECKED_WORDS[suggestion.checked])]
    return " ".join(part for part in parts if part)


def _medicines(facts: VisitFacts) -> Iterator[Fact]:
    for turn in facts.turns:
        told = _("From your diary, the last {days} days.").format(days=TURNS_WITHIN)
        yield Fact(kind=FactKind.TURN, values={"turn": turn_words(turn)}, told=told)
    for name, days in facts.use:
        words = plural("Your diary has {n} day with a dose.", "Your diary has {n} days with a dose.", days)
        yield Fact(kind=FactKind.USE, values={"medicine": isolated(name), "n": str(days)}, told=words)


def _part(facts: VisitFacts, regions: Mapping[str, Region]) -> Iterator[Fact]:
    if facts.part:
        name = part_and_side(regions.get(facts.part) or unknown_region(facts.part))
        told = _("Days with an entry in the last 4 weeks: {days}. Marked on {n} of them.")
        told = told.format(n=facts.part_days, days=facts.days)
        yield Fact(kind=FactKind.PART, values={"part": name}, told=told)


def _sleep(facts: VisitFacts) -> Iterator[Fact]:
    if facts.long_poor_sleep:
        told = _("Poor or very poor on 3 or more nights in each of the last 13 weeks.")
        yield Fact(kind=FactKind.LONG_POOR_SLEEP, values={}, told=told)
    if facts.poor_nights:
        told = _("Poor or very poor on {n} of {nights} nights, the last 4 weeks.")
        values = {"n": str(facts.poor_nights), "nights": str(facts.nights)}
        yield Fact(kind=FactKind.POOR_SLEEP, values=values, told=told.format(**values))


def _life(facts: VisitFacts) -> Iterator[Fact]:
    if facts.flare_days:
        told = plural(
            "{n} flare day in the last 4 weeks.", "{n} flare days in the last 4 weeks.", facts.flare_days
        )
        yield Fact(kind=FactKind.FLARES, values={"n": str(facts.flare_days)}, told=told)
    if facts.mattered:
        told = plural("Written on {n} day.", "Written on {n} days.", facts.mattered_days)
        yield Fact(kind=FactKind.MATTERED, values={"what": _listed(facts.mattered)}, told=told)
    if facts.tried:
        tried = tuple(therapy_words(kind) for kind in facts.tried)
        told = _("From your diary, the last 4 weeks.")
        yield Fact(kind=FactKind.TRIED, values={"what": _listed(tried)}, told=told)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(isolated(each) for each in words)
