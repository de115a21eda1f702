"""A map as the numbers of the CHOIR body map, "101,102,…", and such numbers as regions.

The two maps cut the body differently: most segments hold several regions, some regions several segments. So
reading follows one rule (`regions_of`), which makes text, read and written again, stay as it is.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from companion.domain.codes import CHOIR_SEGMENTS, RegionCodes

_SEPARATORS = re.compile(r"[\s,;]+")
_KNOWN = {str(number): number for number in CHOIR_SEGMENTS}
_FROM_FEMALE = {112: 116, 113: 117, 114: 112, 115: 113, 116: 114, 117: 115}


class Numbering(Enum):
    """The two forms in use give the numbers 112 to 117 to different parts. Nothing in a text tells which."""

    STANDARD = "standard"
    FEMALE = "female"


@dataclass(frozen=True, kw_only=True)
class ChoirReading:
    """What a text says: segments in the standard numbering, and whatever else stood in it, as it stood."""

    segments: frozenset[int] = frozenset()
    unknown: tuple[str, ...] = ()


def read_choir(text: str, numbering: Numbering) -> ChoirReading:
    """Numbers between commas, semicolons, spaces or line breaks. `numbering` is asked for, never guessed."""
    words = [word for word in _SEPARATORS.split(text) if word]
    numbers = {_KNOWN[word] for word in words if word in _KNOWN}
    if numbering is Numbering.FEMALE:
        numbers = {_FROM_FEMALE.get(number, number) for number in numbers}
    unknown = dict.fromkeys(word for word in words if word not in _KNOWN)
    return ChoirReading(segments=frozenset(numbers), unknown=tuple(unknown))


def segments_of(regions: Iterable[str], codes: Mapping[str, RegionCodes]) -> frozenset[int]:
    """All segments of some regions, in the standard numbering; a region without codes has none."""
    return frozenset(number for region in regions if region in codes for number in codes[region].choir)


def choir_text(regions: Iterable[str], codes: Mapping[str, RegionCodes]) -> str:
    """The segments of some regions as a text: standard numbering, in order, each once."""
    return ",".join(str(number) for number in sorted(segments_of(regions, codes)))


def regions_of(segments: frozenset[int], codes: Mapping[str, RegionCodes]) -> tuple[str, ...]:
    """The regions that segments stand for, in the order of the table.

    These are the regions whose segments are all there. A segment that belongs to none of them is a piece of
    a larger region (the front of a hand) and marks that region, so that no number is lost. One cheek
    alone is therefore not the whole face, and no number of one side marks a region of the other.
    """
    whole = {region for region, known in codes.items() if segments.issuperset(known.choir)}
    pieces = segments - segments_of(whole, codes)
    return tuple(
        region for region, known in codes.items() if region in whole or not pieces.isdisjoint(known.choir)
    )
