"""Which help cards fit what was written: every condition of a trigger, looked up in the facts of a day.

Cards ask and point to help. What is found here brings up a question, and is no answer to it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from companion.domain.entry import Mark
from companion.domain.help_card import HelpCard, Level
from companion.domain.help_facts import EPISODE_GAP, HelpFacts
from companion.domain.help_trigger import (
    Answers,
    Condition,
    Count,
    Limit,
    Marks,
    Painkillers,
    Person,
    Rise,
    Spread,
    Taking,
    Trigger,
    Unvisited,
)

NOWHERE: frozenset[str] = frozenset()
WEEK, FOUR_WEEKS = 7, 28
ENOUGH_OF_A_WEEK, ENOUGH_BEFORE = 4, 14
"""Days with a rating that an average needs."""


@dataclass(frozen=True, kw_only=True)
class Match:
    """A card that fits what was written on a day, and the parts that brought it up, if it is about parts.

    `by_place` are those for which nothing but their place does. `is_general` = any part does.
    """

    card: str
    level: Level
    regions: frozenset[str] = NOWHERE
    by_place: frozenset[str] = NOWHERE
    is_general: bool = False


def matches(cards: Iterable[HelpCard], facts: HelpFacts) -> list[Match]:
    """All that fit, the most pressing first, and at each level those that any mark brings up last."""
    found = [match for card in cards if (match := match_of(card, facts)) is not None]
    levels = list(Level)
    return sorted(found, key=lambda match: (levels.index(match.level), match.is_general))


def match_of(card: HelpCard, facts: HelpFacts) -> Match | None:
    """Whether a card fits, by any of its triggers; the parts of all of them are named."""
    found = [(trigger, regions_of(trigger, facts)) for trigger in card.triggers]
    fitting = [(trigger, regions) for trigger, regions in found if regions is not None]
    if not fitting:
        return None
    placed = NOWHERE.union(*(regions for trigger, regions in fitting if trigger.is_by_place))
    told = NOWHERE.union(*(regions for trigger, regions in fitting if not trigger.is_by_place))
    return Match(
        card=card.id,
        level=card.level,
        regions=placed | told,
        by_place=placed - told,
        is_general=all(trigger.is_general for trigger, _regions in fitting),
    )


def regions_of(trigger: Trigger, facts: HelpFacts) -> frozenset[str] | None:
    """The parts that a trigger is about, NOWHERE for none in particular; None when it does not fit."""
    regions = NOWHERE
    for condition in trigger.conditions:
        found = _where(condition, facts)
        if found is None:
            return None
        regions |= found
    return regions


def _where(condition: Condition, facts: HelpFacts) -> frozenset[str] | None:
    """Where a condition holds; None when it does not."""
    if isinstance(condition, Marks):
        return _marked(condition, facts) or None
    if isinstance(condition, Spread):
        return _spread(condition, facts)
    return NOWHERE if _holds(condition, facts) else None


def _holds(
    condition: Answers | Person | Taking | Painkillers | Rise | Unvisited | Count, facts: HelpFacts
) -> bool:
    """Conditions that are about no part of the body."""
    match condition:
        case Answers():
            holds = _answered(condition, facts)
        case Person():
            holds = condition.fits(facts.about)
        case Taking():
            holds = _takes(condition, facts)
        case Painkillers():
            holds = any(_reached(limit, facts) for limit in condition.limits)
        case Rise():
            holds = _rose(condition, facts)
        case Unvisited():
            holds = not facts.visited
        case Count():
            holds = facts.sums.get(condition.name, -1) >= condition.least
    return holds


def _marked(asked: Marks, facts: HelpFacts) -> frozenset[str]:
    today = _fitting(asked, facts, facts.day)
    if not today:
        return NOWHERE
    days = sum(bool(_fitting(asked, facts, day)) for day in facts.days_back(asked.within))
    if days < asked.days:
        return NOWHERE
    return frozenset(region for region in today if _is_narrowly(asked, region, facts))


def _fitting(asked: Marks, facts: HelpFacts, day: date) -> set[str]:
    """The regions of a day with a mark as it is asked for."""
    marks = facts.marks_on(day)
    found = {mark.region for mark in marks if _fits(asked, mark)}
    if asked.sides == "both":
        return {region for region in found if facts.mirror(region) in found}
    if asked.sides == "one":
        hurting = {mark.region for mark in marks if mark.hurts and mark.region in asked.regions}
        sided = {region for region in found if facts.mirror(region) is not None}
        return {region for region in sided if not facts.opposite(region, hurting)}
    return found


def _fits(asked: Marks, mark: Mark) -> bool:
    # Weakness is said of a part whether it hurts or not.
    about_weakness = asked.weak or asked.growing or asked.newly_weak
    return (
        (not asked.regions or mark.region in asked.regions)
        and (bool(about_weakness) or mark.hurts)
        and (not asked.least or (mark.intensity or 0) >= asked.least)
        and (not asked.contexts or bool(asked.contexts & mark.contexts))
        and (not asked.qualities or bool(asked.qualities & mark.qualities))
        and (mark.weakness or 0) >= asked.weak
        and (mark.after_effort or not asked.after_effort)
    )


def _is_narrowly(asked: Marks, region: str, facts: HelpFacts) -> bool:
    narrower: Iterable[tuple[bool, Callable[[], bool]]] = (
        (asked.new, lambda: facts.is_new(region)),
        (asked.lasting, lambda: facts.lasts(region)),
        (asked.worse_by > 0, lambda: is_worse(asked.worse_by, region, facts)),
        (asked.growing > 0, lambda: _grows(asked, region, facts)),
        (asked.newly_weak, lambda: not any(_weakness(region, facts, 1, EPISODE_GAP))),
    )
    return all(holds() for wanted, holds in narrower if wanted)


def is_worse(points: int, region: str, facts: HelpFacts) -> bool:
    """Against its average in the two weeks before; one value before is enough to compare with."""
    values = _values(region, facts)
    now = values.get(facts.day)
    before = [value for day, value in values.items() if 0 < (facts.day - day).days <= EPISODE_GAP]
    return now is not None and bool(before) and now - sum(before) / len(before) >= points


def _values(region: str, facts: HelpFacts) -> dict[date, int]:
    """The highest value of each day."""
    found: dict[date, int] = {}
    for day, marks in facts.marks.items():
        for mark in marks:
            if mark.region == region and mark.intensity is not None:
                found[day] = max(mark.intensity, found.get(day, 0))
    return found


def _grows(asked: Marks, region: str, facts: HelpFacts) -> bool:
    """The last values, none lower than the one before it, and the last higher than the first of them."""
    last = _weakness(region, facts, 0, asked.within)[-asked.growing :]
    rising = all(before <= after for before, after in pairwise(last))
    return len(last) == asked.growing and rising and last[-1] > last[0]


def _weakness(region: str, facts: HelpFacts, newest: int, oldest: int) -> list[int]:
    """What was said of a part on `oldest` days, the earliest first; they end `newest` days back."""
    days = reversed(facts.days_back(oldest + newest)[newest:])
    marks = (mark for day in days for mark in facts.marks_on(day) if mark.region == region)
    return [mark.weakness for mark in marks if mark.weakness is not None]


def _spread(asked: Spread, facts: HelpFacts) -> frozenset[str] | None:
    def hurting(day: date) -> set[str]:
        return {
            mark.region
            for mark in facts.marks_on(day)
            if mark.hurts and (not asked.qualities or asked.qualities & mark.qualities)
        }

    found = set().union(*(hurting(day) for day in facts.days_back(asked.within)))
    today = hurting(facts.day).intersection(*[frozenset().union(*asked.areas)])
    reached = sum(bool(area & found) for area in asked.areas)
    return frozenset(today) if today and reached >= asked.least else None


def _answered(asked: Answers, facts: HelpFacts) -> bool:
    first = facts.day - timedelta(days=asked.within - 1)
    fitting = [
        day
        for given in asked.any
        for day, value in facts.answers.get(given.question, ())
        if first <= day <= facts.day and given.fits(value)
    ]
    if asked.today and facts.day not in fitting:
        return False
    return len(fitting) >= asked.entries if asked.entries else len(set(fitting)) >= asked.days


def _takes(asked: Taking, facts: HelpFacts) -> bool:
    for medicine in facts.medicines:
        if not medicine.card or (asked.cards and medicine.card not in asked.cards):
            continue
        if asked.changed is None:
            if medicine.taken:
                return True
        elif medicine.changed is not None and 0 <= (facts.day - medicine.changed).days <= asked.changed:
            return True
    return False


def _reached(limit: Limit, facts: HelpFacts) -> bool:
    counted = (
        medicine.days
        for medicine in facts.medicines
        if medicine.card == limit.card
        and (not limit.names or medicine.name in limit.names)
        and medicine.name not in limit.others
    )
    return len(frozenset[date]().union(*counted)) >= limit.days


def _rose(asked: Rise, facts: HelpFacts) -> bool:
    daily = _daily(facts)
    week = [value for day, value in daily.items() if (facts.day - day).days < WEEK]
    before = [value for day, value in daily.items() if WEEK <= (facts.day - day).days < WEEK + FOUR_WEEKS]
    if facts.day not in daily or len(week) < ENOUGH_OF_A_WEEK or len(before) < ENOUGH_BEFORE:
        return False
    now, then = sum(week) / len(week), sum(before) / len(before)
    return now - then >= asked.points and (now - then) * 100 >= asked.percent * then


def _daily(facts: HelpFacts) -> Mapping[date, float]:
    """The average of each day's ratings of pain now."""
    ratings: dict[date, list[int]] = {}
    for day, value in facts.answers.get("pain_now", ()):
        if isinstance(value, int) and day <= facts.day:
            ratings.setdefault(day, []).append(value)
    return {day: sum(values) / len(values) for day, values in ratings.items()}
