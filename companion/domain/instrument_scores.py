"""Counts self-counts by the published rules. What is missing makes what needs it missing, and never 0.

Sources: PEG: Krebs 2009, J Gen Intern Med 24:733. 2016 criteria: Wolfe 2016, Semin Arthritis Rheum 46:319;
polysymptomatic distress: Wolfe 2015, J Rheumatol 42:1494. PHQ-4: Kroenke 2009, Psychosomatics 50:613.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from companion.domain.instrument import (
    AREAS,
    FM2016,
    GRADED,
    INTERFERENCE,
    LASTING,
    LOW_MOOD,
    OCCURRED,
    PAIN,
    PEG,
    PHQ4,
    WORRY,
    YES,
)
from companion.domain.self_count import SelfCount

Values = Mapping[str, int]

SOMEONE_TO_TALK_TO_FROM = 9
"""The PHQ-4 sum from which people to talk to are offered; that of the help card about a crisis."""

REGION_AREAS = {
    "left_upper": ("shoulder_girdle_left", "upper_arm_left", "lower_arm_left"),
    "right_upper": ("shoulder_girdle_right", "upper_arm_right", "lower_arm_right"),
    "left_lower": ("hip_left", "upper_leg_left", "lower_leg_left"),
    "right_lower": ("hip_right", "upper_leg_right", "lower_leg_right"),
    "axial": ("neck", "upper_back", "lower_back"),
}
"""The five regions of the 2016 criteria; jaw, chest and abdomen lie in none of them."""
MANY_AREAS, WITH_MANY = 7, 5
SOME_AREAS, WITH_SOME = 4, 9
REGIONS_NEEDED = 4


@dataclass(frozen=True, kw_only=True)
class PegResult:
    """`mean` of the three answers, 0 to 10; None unless all three are there."""

    mean: float | None

    @property
    def value(self) -> float | None:
        return self.mean


@dataclass(frozen=True, kw_only=True)
class Phq4Result:
    """`total` 0 to 12, `worry` and `low_mood` 0 to 6; None where one of its answers is not there.

    `so_far` adds up what was answered.
    """

    total: int | None
    worry: int | None
    low_mood: int | None
    so_far: int

    @property
    def value(self) -> float | None:
        return self.total

    @property
    def offers_someone(self) -> bool:
        """Whether people to talk to are offered: that waits for no missing answer."""
        return self.so_far >= SOMEONE_TO_TALK_TO_FROM


@dataclass(frozen=True, kw_only=True)
class Fm2016Result:
    """`areas` is the Widespread Pain Index 0 to 19, `symptoms` the Symptom Severity Score 0 to 12.

    `regions` are those of the five with pain, `lasting` = at a similar level for at least 3 months. Each is
    None where an answer that it needs is not there.
    """

    areas: int | None
    symptoms: int | None
    regions: tuple[str, ...] | None
    lasting: bool | None

    @property
    def value(self) -> float | None:
        """Polysymptomatic distress: both sums together, 0 to 31."""
        if self.areas is None or self.symptoms is None:
            return None
        return self.areas + self.symptoms

    @property
    def enough(self) -> bool | None:
        """The first condition: areas and symptoms together."""
        if self.areas is None or self.symptoms is None:
            return None
        many = self.areas >= MANY_AREAS and self.symptoms >= WITH_MANY
        return many or (SOME_AREAS <= self.areas < MANY_AREAS and self.symptoms >= WITH_SOME)

    @property
    def widespread(self) -> bool | None:
        """The second condition: at least four of the five regions."""
        return None if self.regions is None else len(self.regions) >= REGIONS_NEEDED

    @property
    def counts(self) -> bool | None:
        """Whether these answers are the kind that the criteria count: all three conditions."""
        conditions = (self.enough, self.widespread, self.lasting)
        return None if None in conditions else all(conditions)


Result = PegResult | Phq4Result | Fm2016Result


def result_of(count: SelfCount) -> Result | None:
    """None for an instrument of a later version."""
    score = _RESULTS.get(count.instrument)
    return None if score is None else score(count.values)


def peg_result(values: Values) -> PegResult:
    total = _sum(values, (PAIN, *INTERFERENCE))
    return PegResult(mean=None if total is None else total / (1 + len(INTERFERENCE)))


def phq4_result(values: Values) -> Phq4Result:
    items = (*WORRY, *LOW_MOOD)
    return Phq4Result(
        total=_sum(values, items),
        worry=_sum(values, WORRY),
        low_mood=_sum(values, LOW_MOOD),
        so_far=sum(values.get(item, 0) for item in items),
    )


def fm2016_result(values: Values) -> Fm2016Result:
    areas = _sum(values, AREAS)
    lasting = values.get(LASTING)
    return Fm2016Result(
        areas=areas,
        symptoms=_sum(values, (*GRADED, *OCCURRED)),
        regions=None if areas is None else _regions(values),
        lasting=None if lasting is None else lasting == YES,
    )


def _regions(values: Values) -> tuple[str, ...]:
    return tuple(
        region for region, areas in REGION_AREAS.items() if any(values[area] == YES for area in areas)
    )


def _sum(values: Values, items: Iterable[str]) -> int | None:
    """None unless every item has a value."""
    found = [values.get(item) for item in items]
    known = [value for value in found if value is not None]
    return sum(known) if len(known) == len(found) else None


_RESULTS: Mapping[str, Callable[[Values], Result]] = MappingProxyType(
    {PEG: peg_result, FM2016: fm2016_result, PHQ4: phq4_result}
)
