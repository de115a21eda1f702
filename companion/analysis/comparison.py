"""Then and now: what is different between the maps of two periods. Decision 60 says how it is measured."""

from collections.abc import Mapping
from dataclasses import dataclass

from companion.analysis.body_use import PeriodMap, RegionUse
from companion.domain.body import Region, Side, View

LEAST_DAYS = 7
"""Days with a check-in that each period needs before a difference is shown."""


@dataclass(frozen=True, kw_only=True)
class RegionChange:
    """One region in both periods. `points`, from 0 to 10, is the difference of `per_day`."""

    region: str
    then: RegionUse
    now: RegionUse
    points: float | None


@dataclass(frozen=True, kw_only=True)
class PeriodNumbers:
    """A period in a few numbers. A mark is one region on one day with pain there.

    `left`, `right` and `middle` add up to `marks`, and so do `front`, `back` and `both_views` (regions that
    are drawn on both figures). Regions that this version does not know are in none of the six.
    """

    regions: int
    marks: int
    mean: float | None
    left: int
    right: int
    middle: int
    front: int
    back: int
    both_views: int


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """`changes` has every region of either period, the greatest change first."""

    then: PeriodMap
    now: PeriodMap
    changes: tuple[RegionChange, ...]

    @property
    def enough(self) -> bool:
        """Whether both periods have the days that a difference needs."""
        return min(self.then.answered, self.now.answered) >= LEAST_DAYS

    @property
    def points(self) -> dict[str, float]:
        """The change of each region that has one, for the map; nothing when there are too few days."""
        if not self.enough:
            return {}
        return {change.region: change.points for change in self.changes if change.points is not None}


def compared(then: PeriodMap, now: PeriodMap) -> Comparison:
    changes = [_change(region, then, now) for region in then.uses.keys() | now.uses.keys()]
    return Comparison(then=then, now=now, changes=tuple(sorted(changes, key=_greatest_first)))


def per_day(use: RegionUse, answered: int) -> float | None:
    """Pain in a region per day with a check-in: such a day without pain there adds nothing to the sum.

    Days with a mark that was not rated are left out; None where no day remains.
    """
    counted = answered - use.unrated
    return use.total / counted if counted > 0 else None


def numbers_of(period: PeriodMap, regions: Mapping[str, Region]) -> PeriodNumbers:
    """Counts of a period; `mean` is of all values of all regions, weighted by days."""
    known = [(regions[region], use.days) for region, use in period.uses.items() if region in regions]
    rated = sum(use.rated for use in period.uses.values())
    total = sum(use.total for use in period.uses.values())
    return PeriodNumbers(
        regions=len(period.uses),
        marks=sum(use.days for use in period.uses.values()),
        mean=total / rated if rated else None,
        left=sum(days for region, days in known if region.side is Side.LEFT),
        right=sum(days for region, days in known if region.side is Side.RIGHT),
        middle=sum(days for region, days in known if region.side is Side.MIDDLE),
        front=sum(days for region, days in known if region.views == (View.FRONT,)),
        back=sum(days for region, days in known if region.views == (View.BACK,)),
        both_views=sum(days for region, days in known if len(region.views) > 1),
    )


def _change(region: str, then: PeriodMap, now: PeriodMap) -> RegionChange:
    before, after = then.use(region), now.use(region)
    return RegionChange(
        region=region,
        then=before,
        now=after,
        points=_difference(per_day(before, then.answered), per_day(after, now.answered)),
    )


def _difference(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else after - before


def _greatest_first(change: RegionChange) -> tuple[float, str]:
    return (-abs(change.points or 0.0), change.region)
