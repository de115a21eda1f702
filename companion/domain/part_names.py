"""Names of parts of the body without their sides, for the inside of a sentence."""

from collections.abc import Iterable

from companion.domain.body import Region
from companion.domain.text import _


def part_names(regions: Iterable[Region]) -> list[str]:
    """Each name once, from head to foot."""
    return list(dict.fromkeys(map(part_name, sorted(regions, key=lambda region: region.order))))


def part_name(region: Region) -> str:
    return _(region.name).lower()
