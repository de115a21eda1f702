"""Puts together a short routine for today from the parts that hurt, the time there is, and what fits.

The same wish, marks and seed always give the same routine.
"""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from companion.domain.entry import Mark
from companion.domain.exercise import Exercise, Position
from companion.domain.lately import Lately
from companion.domain.plan import Plan, plan_of
from companion.domain.session_length import Doses, Room, doses_to_try, routine_of

MINUTES = (3, 5, 8, 12)
FEWEST, MOST = 3, 6
MINUTE = 60
RECENT_DAYS = 2
WHOLE_BODY = ("PO-05", "RX-01", "RX-02", "RX-03")
PLACES = tuple(Position)
LIKED, JUST_DONE, CHANCE = 1.5, 0.6, 0.15


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What the person chose: minutes, positions, and what is at hand (keys of PROPS)."""

    minutes: int
    positions: frozenset[Position]
    props: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What is never offered: with these conditions, hidden for ever, or for parts that are held back."""

    conditions: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    held_back: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Library:
    """The exercises by code, which of them are for each region, and the ones that the person likes."""

    exercises: Mapping[str, Exercise]
    by_region: Mapping[str, Sequence[str]]
    favourites: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Composed:
    """A routine for today. `parts` are, for each of its exercises, the regions that it was chosen for."""

    plan: Plan
    parts: tuple[tuple[str, ...], ...]
    without: tuple[str, ...] = field(default=())
    """Regions that hurt and that nothing in it is for."""


def compose(
    library: Library, marks: Mapping[str, Mark], wish: Wish, limits: Limits, lately: Lately, seed: int
) -> Composed | None:
    """Three to six exercises within a tenth of the minutes, or None where nothing fits."""
    hurting = {mark.region: mark.intensity or 0 for mark in marks.values() if mark.lasts}
    fitting = _Fitting(library, wish, limits, lately)
    ranked = _ranked(hurting, fitting, seed)
    if not ranked:
        return None
    room = Room(wish.minutes * MINUTE, library.exercises)
    for doses in (Doses.USUAL, Doses.SMALLER, *([Doses.LARGER] if lately.may_raise else [])):
        for chosen, ends in _selections(ranked, fitting.for_all_of_the_body()):
            for steps in doses_to_try(chosen, ends, room, doses):
                if room.fits(steps):
                    return _composed(plan_of(routine_of(steps), library.exercises), hurting)
    return None


def _composed(plan: Plan, hurting: Mapping[str, int]) -> Composed:
    parts = tuple(
        tuple(region for region in hurting if region in exercise.regions) for exercise in plan.exercises
    )
    reached = {region for named in parts for region in named}
    return Composed(
        plan=plan, parts=parts, without=tuple(region for region in hurting if region not in reached)
    )


def compose_within(
    library: Library, marks: Mapping[str, Mark], wish: Wish, limits: Limits, lately: Lately, seed: int
) -> Composed | None:
    """As `compose`; where there is not enough for the minutes, the longest shorter choice that works."""
    for minutes in sorted({each for each in MINUTES if each < wish.minutes} | {wish.minutes}, reverse=True):
        shorter = replace(wish, minutes=minutes)
        if composed := compose(library, marks, shorter, limits, lately, seed):
            return composed
    return None


class _Fitting:
    """Which exercises may be offered at all."""

    def __init__(self, library: Library, wish: Wish, limits: Limits, lately: Lately) -> None:
        self.library = library
        self.lately = lately
        self._wish = wish
        self._limits = limits

    def for_all_of_the_body(self) -> list[Exercise]:
        """Those that load no part: walking and calm breathing, from the chair to the floor."""
        exercises = self.library.exercises
        found = [each for code in WHOLE_BODY if code in exercises and self.fits(each := exercises[code])]
        return sorted(found, key=lambda each: PLACES.index(each.position))

    def fits(self, exercise: Exercise) -> bool:
        wish, limits = self._wish, self._limits
        return (
            exercise.position in wish.positions
            and set(exercise.props) <= wish.props
            and exercise.suits(limits.conditions)
            and exercise.code not in limits.hidden | self.lately.hurt
            and not exercise.regions & limits.held_back
        )


def _ranked(hurting: Mapping[str, int], fitting: _Fitting, seed: int) -> list[Exercise]:
    """The best first: for strong pain, gentle ones, favourites, and what was not done just now."""
    worth: dict[str, float] = {}
    exercises = fitting.library.exercises
    for region, pain in hurting.items():
        codes = [code for code in fitting.library.by_region.get(region, ()) if fitting.fits(exercises[code])]
        for place, code in enumerate(codes):
            worth[code] = worth.get(code, 0.0) + (pain + 1) / (place + 2)
    for code in worth:
        worth[code] *= LIKED if code in fitting.library.favourites else 1.0
        worth[code] *= JUST_DONE if fitting.lately.days_ago.get(code, RECENT_DAYS) < RECENT_DAYS else 1.0
        worth[code] *= 1 + CHANCE * _chance(seed, code)
    return [exercises[code] for code in sorted(worth, key=lambda code: (-worth[code], code))]


def _chance(seed: int, code: str) -> float:
    """From 0 to 1, always the same for a seed and a code."""
    return zlib.crc32(f"{seed} {code}".encode()) / 0xFFFFFFFF


def _selections(
    ranked: Sequence[Exercise], whole: Sequence[Exercise]
) -> list[tuple[list[Exercise], list[Exercise]]]:
    """How many of the ranked, and what for the whole body after them; much of the former comes first."""
    ends = (
        [[each] for each in whole]
        + [[]]
        + [[first, last] for first in whole for last in whole if first != last]
    )
    return [
        (list(ranked[:count]), end)
        for count in range(min(MOST, len(ranked)), 0, -1)
        for end in ends
        if FEWEST <= count + len(end) <= MOST
    ]
