"""How widespread the pain of a map or of a period is, counted as the usual body maps count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from companion.domain.body import Region, Side, View
from companion.domain.choir import segments_of
from companion.domain.codes import FM2016_REGIONS, WPI_AREAS, RegionCodes


class Rated(Protocol):
    """A region with its value: a mark of a check-in, or a row of a period."""

    @property
    def region(self) -> str: ...

    @property
    def intensity(self) -> int | None: ...


@dataclass(frozen=True, kw_only=True)
class MapCounts:
    """A set of regions, counted. Areas are named as in `RegionCodes`, in the order of their map.

    `choir_segments` is approximate: the nearest segments stand for a region. `left`, `right` and `middle`
    add up to `regions`, and so do `front`, `back` and `both_views` (drawn on both figures). `all_regions` is
    how many there are. `unknown` are ids from another version: they are in none of the other numbers.
    """

    wpi_areas: tuple[str, ...] = ()
    fm2016_regions: tuple[str, ...] = ()
    michigan_areas: tuple[str, ...] = ()
    choir_segments: tuple[int, ...] = ()
    regions: int = 0
    all_regions: int = 0
    left: int = 0
    right: int = 0
    middle: int = 0
    front: int = 0
    back: int = 0
    both_views: int = 0
    unknown: int = 0

    def share(self, number: int) -> float | None:
        """A number as a part of all regions, 0 to 1; None while there is no region."""
        return number / self.regions if self.regions else None


def hurting(rated: Iterable[Rated]) -> frozenset[str]:
    """The regions that count as pain at least once. 0 does not; a mark without a value does."""
    return frozenset(one.region for one in rated if one.intensity != 0)


def counts_of(
    ids: Iterable[str], codes: Mapping[str, RegionCodes], regions: Mapping[str, Region]
) -> MapCounts:
    """Count a set of regions. Leave out what was rated 0 (`hurting` does)."""
    given = frozenset(ids)
    # In the order of the table, so that equal sets give equal counts.
    known = [region for region in regions.values() if region.id in given and region.id in codes]
    found = [codes[region.id] for region in known]
    wpi = {code.wpi_area for code in found}
    five = {code.fm2016_region for code in found if code.counts_for_generalized_pain}
    sides = [region.side for region in known]
    views = [region.views for region in known]
    return MapCounts(
        wpi_areas=tuple(area for area in WPI_AREAS if area in wpi),
        fm2016_regions=tuple(region for region in FM2016_REGIONS if region in five),
        michigan_areas=tuple(dict.fromkeys(code.michigan_area for code in found)),
        choir_segments=tuple(sorted(segments_of(given, codes))),
        regions=len(known),
        all_regions=len(regions),
        left=sides.count(Side.LEFT),
        right=sides.count(Side.RIGHT),
        middle=sides.count(Side.MIDDLE),
        front=views.count((View.FRONT,)),
        back=views.count((View.BACK,)),
        both_views=views.count((View.FRONT, View.BACK)),
        unknown=len(given) - len(known),
    )
