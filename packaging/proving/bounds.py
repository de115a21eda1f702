"""The bounds that are promised, each measured on many generated diaries, with the error of measuring."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import sqrt

import numpy as np

from companion.analysis.insights.daily import Daily
from companion.analysis.insights.finding import Finding
from companion.analysis.insights.levels import Level
from companion.analysis.insights.looking import looked_at, settled
from companion.analysis.insights.topics import DECLARED
from proving.diaries import (
    EFFECT,
    STRONG,
    WORD,
    Making,
    expected_slope,
    many_factors,
    with_effect,
    without_effect,
)

SHARES = (0.0, 0.3, 0.5, 0.7)
LENGTHS = (60, 90, 240)


@dataclass(frozen=True, kw_only=True)
class Bound:
    """One row. `error` is half of the 95 % interval that the number of diaries leaves.

    Without `least` and `most` the figure is told for information.
    """

    words: str
    measured: float
    error: float
    diaries: int
    least: float | None = None
    most: float | None = None
    per_cent: bool = True

    @property
    def is_met(self) -> bool:
        above = self.least is None or self.measured >= self.least
        return above and (self.most is None or self.measured <= self.most)


def declared_finding(daily: Daily) -> Finding:
    [found] = settled(list(looked_at(daily, [DECLARED])))
    return found


def null_claims(random: np.random.Generator, diaries: int, making: Making, most: float | None) -> Bound:
    """How often the declared question is said to go together where nothing does."""
    found = [declared_finding(without_effect(random, making)).level is Level.TOGETHER for _ in range(diaries)]
    words = f"nothing there, {making.days} days, share {making.share}{_how(making)}"
    return _share(words, found, most=most)


def family_claims(random: np.random.Generator, diaries: int, making: Making) -> Bound:
    """How often any of twenty factors is said to go together where none does."""
    found = []
    for _ in range(diaries):
        daily, topics = many_factors(random, making)
        found.append(any(each.level is Level.TOGETHER for each in settled(list(looked_at(daily, topics)))))
    return _share(f"20 factors, nothing there, {making.days} days, share {making.share}", found, most=0.10)


def lone_effect(random: np.random.Generator, diaries: int, making: Making) -> Bound:
    """How often one strong effect among twenty factors is found."""
    found = []
    for _ in range(diaries):
        daily, topics = many_factors(random, making, STRONG)
        found.append(settled(list(looked_at(daily, topics)))[0].level is Level.TOGETHER)
    words = f"1 of 20 factors adds {STRONG:g} point, {making.days} days, share {making.share}: found"
    return _share(words, found, least=0.50)


def true_effect(
    random: np.random.Generator, diaries: int, making: Making, least: float | None
) -> Iterator[Bound]:
    """Of the declared question with its usual effect: how often it is said, coverage, and mean."""
    findings = [declared_finding(with_effect(random, making)) for _ in range(diaries)]
    estimates = [each.estimate for each in findings if each.estimate is not None]
    expected = expected_slope(rounded=making.rounded)
    words = f"sleep with effect, {making.days} nights, share {making.sleep_share}{_how(making)}"
    said = [each.level is Level.TOGETHER for each in findings]
    yield _share(f"{words}: said", said, least=least)
    covered = [each.low <= expected <= each.high for each in estimates]
    yield _share(f"{words}: covered", covered, least=0.93, most=0.97)
    slopes = np.array([each.slope for each in estimates]) / WORD
    yield Bound(
        words=f"{words}: mean per point",
        measured=float(slopes.mean()),
        error=1.96 * float(slopes.std()) / sqrt(len(slopes)),
        diaries=len(slopes),
        least=EFFECT - 0.05,
        most=EFFECT + 0.05,
        per_cent=False,
    )


def null_coverage(random: np.random.Generator, diaries: int, making: Making) -> Bound:
    estimates = [declared_finding(without_effect(random, making)).estimate for _ in range(diaries)]
    covered = [each.low <= 0 <= each.high for each in estimates if each is not None]
    words = f"nothing there, {making.days} days, share {making.share}: covered"
    return _share(words, covered, least=0.93, most=0.97)


def all_bounds(random: np.random.Generator, diaries: int) -> Iterator[Bound]:
    """Every promised bound; the slower rows have a quarter or half of the diaries."""
    yield from _nulls(random, diaries)
    yield from _families(random, max(1, diaries // 4))
    yield from _effects(random, max(1, diaries // 2))


def _nulls(random: np.random.Generator, diaries: int) -> Iterator[Bound]:
    for days, share in product(LENGTHS, SHARES):
        yield null_claims(random, diaries, Making(days=days, share=share), most=0.06)
    yield null_claims(random, diaries, Making(days=60, share=0.7, rounded=True), most=0.06)
    yield null_claims(random, diaries, Making(days=120, share=0.7, missing=0.2), most=0.06)
    yield null_claims(random, diaries, Making(days=60, share=0.9), most=0.10)
    for season in (1.0, 2.0):
        yield null_claims(random, diaries, Making(days=365, season=season), most=None)
    for days, share in product((60, 240), SHARES):
        yield null_coverage(random, diaries, Making(days=days, share=share))


def _families(random: np.random.Generator, diaries: int) -> Iterator[Bound]:
    for days, share in product(LENGTHS, (0.5, 0.7)):
        yield family_claims(random, diaries, Making(days=days, share=share))
    for share in (0.3, 0.5, 0.7):
        yield lone_effect(random, diaries, Making(days=240, share=share))


def _effects(random: np.random.Generator, diaries: int) -> Iterator[Bound]:
    for making, least in (
        (Making(days=60), None),
        (Making(days=120, sleep_share=0.3), None),
        (Making(days=240), 0.90),
        (Making(days=240, sleep_share=0.3), 0.90),
        (Making(days=240, rounded=True), 0.90),
        (Making(days=240, sleep_share=0.3, rounded=True), 0.90),
        (Making(days=120, missing=0.2), None),
        (Making(days=240, missing=0.2), None),
    ):
        yield from true_effect(random, diaries, making, least)


def _how(making: Making) -> str:
    missing = f", {making.missing:.0%} missing" if making.missing else ""
    season = f", both with a season of {making.season:g}" if making.season else ""
    return missing + season + (", as the diary asks" if making.rounded else "")


def _share(words: str, found: list[bool], *, least: float | None = None, most: float | None = None) -> Bound:
    share = sum(found) / len(found)
    error = 1.96 * sqrt(max(share * (1 - share), 1 / len(found)) / len(found))
    return Bound(words=words, measured=share, error=error, diaries=len(found), least=least, most=most)
