"""Parts that one command marks together, and a mark as it is on the other side of the body."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from companion.domain.body import Region, View
from companion.domain.entry import Mark

BACK_GROUPS = ("upper_back", "lower_back")
SHOULDER_BLADES = ("shoulder_blade_l", "shoulder_blade_r")
"""In the table they belong to the shoulder; who says "my whole back" means them too."""


def whole_back(regions: Iterable[Region]) -> tuple[Region, ...]:
    """The back of the trunk from the shoulder blades to the base of the spine: no neck, no buttocks."""
    return tuple(
        region
        for region in regions
        if View.BACK in region.views and (region.group in BACK_GROUPS or region.id in SHOULDER_BLADES)
    )


def unpaired(marks: Iterable[Mark], regions: Mapping[str, Region]) -> tuple[Mark, ...]:
    """The marks that hurt on one side alone: part of a pair whose other side is not marked.

    A 0 says that a side does not hurt, so it is not carried over to the other one.
    """
    known = {mark.region: mark for mark in marks}
    return tuple(
        mark
        for mark in known.values()
        if mark.hurts and (mirror := _mirror(mark, regions)) is not None and mirror not in known
    )


def copied_to(mark: Mark, mirror: str) -> Mark:
    """The other side with the same value and the same feel.

    Tender knots, since when it hurts and the note were said about one side, and stay there.
    """
    return replace(mark, region=mirror, carried=False, knots=(), since=None, note="")


def moved_to(mark: Mark, mirror: str) -> Mark:
    """The same mark as it would be on the other side, for one that was meant to be there from the start."""
    knots = tuple(replace(knot, x=1 - knot.x) for knot in mark.knots)
    return replace(mark, region=mirror, carried=False, knots=knots)


def _mirror(mark: Mark, regions: Mapping[str, Region]) -> str | None:
    region = regions.get(mark.region)
    return region.mirror if region else None
