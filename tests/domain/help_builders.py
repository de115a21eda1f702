"""Facts for help cards: days of marks and answers that end on the usual day."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from companion.content.body import read_regions
from companion.content.help_cards import read_help_cards
from companion.domain.entry import Mark, Value
from companion.domain.help_card import HelpCard
from companion.domain.help_facts import HelpFacts
from companion.paths import resources
from tests.builders import A_DAY, a_mark

REGIONS = read_regions(resources() / "bodymap")
CARDS: dict[str, HelpCard] = {
    card.id: card for card in read_help_cards(resources() / "content" / "help").cards
}


def ago(days: int) -> date:
    return A_DAY - timedelta(days=days)


def marked(*regions: str, on: Iterable[int] = (0,), **parts: Any) -> dict[int, list[Mark]]:
    """The same marks on each of these days, counted back from the usual day."""
    return {back: [replace(a_mark(region), **parts) for region in regions] for back in on}


def together(*parts: Mapping[int, list[Mark]]) -> dict[int, list[Mark]]:
    """Marks of several kinds, each at the end of its day."""
    found: dict[int, list[Mark]] = {}
    for part in parts:
        for back, marks in part.items():
            found[back] = [*found.get(back, []), *marks]
    return found


def answered(question: str, value: Value, on: Iterable[int] = (0,)) -> dict[str, list[tuple[int, Value]]]:
    return {question: [(back, value) for back in on]}


def facts(
    marks: Mapping[int, list[Mark]] | None = None,
    answers: Mapping[str, list[tuple[int, Value]]] | None = None,
    **others: Any,
) -> HelpFacts:
    """What a diary says; days count back from the usual day, which is 0."""
    days = {ago(back): found for back, found in sorted((marks or {}).items(), reverse=True)}
    hurting: dict[str, list[date]] = {}
    for day, found in days.items():
        for mark in found:
            if mark.hurts or mark.weakness:
                hurting.setdefault(mark.region, []).append(day)
    values = {
        question: [(ago(back), value) for back, value in sorted(found, reverse=True)]
        for question, found in (answers or {}).items()
    }
    plain = HelpFacts(day=A_DAY, regions=REGIONS, marks=days, hurting=hurting, answers=values)
    return replace(plain, **others)
