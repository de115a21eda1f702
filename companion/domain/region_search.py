"""Finds parts of the body by a few typed letters: "left sh", "trapezius", "sole right"."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from companion.domain.body import Region
from companion.domain.text import _

_BREAKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, kw_only=True)
class _Entry:
    """A region and its words, from those a person is most likely to mean to those in descriptions."""

    region: Region
    tiers: tuple[frozenset[str], ...]


class RegionSearch:
    """The words of all regions, in the language in force when it is made."""

    def __init__(self, regions: Iterable[Region]) -> None:
        self._entries = [_entry(region) for region in sorted(regions, key=lambda region: region.order)]

    def found(self, typed: str, limit: int) -> list[Region]:
        """The best matches, best first; empty for a text without letters or numbers.

        Each typed word has to begin a word of the region, in any order; accents and case do not count.
        """
        wanted = words_in(typed)
        if not wanted:
            return []
        ranked = [(rank, entry) for entry in self._entries if (rank := _rank(entry, wanted)) is not None]
        # Equal ranks stay in the order of the table, head to foot.
        ranked.sort(key=lambda pair: pair[0])
        return [entry.region for _rank_, entry in ranked[:limit]]


def words_in(text: str) -> list[str]:
    """The words of a text without accents, case and punctuation."""
    split = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in split if not unicodedata.combining(letter))
    return [word for word in _BREAKS.split(plain.casefold()) if word]


def _entry(region: Region) -> _Entry:
    tiers = (
        f"{_(region.label)} {_(region.name)}",
        f"{_(region.muscles)} {_(region.group)}",
        _(region.where),
    )
    return _Entry(region=region, tiers=tuple(frozenset(words_in(text)) for text in tiers))


def _rank(entry: _Entry, wanted: list[str]) -> tuple[int, int, int] | None:
    """How far the words lie from the name, how many are half typed, and how much of the name is left over."""
    places = [_tier(entry, word) for word in wanted]
    if None in places:
        return None
    known = frozenset().union(*entry.tiers)
    begun = sum(word not in known for word in wanted)
    return sum(place or 0 for place in places), begun, len(entry.tiers[0] - frozenset(wanted))


def _tier(entry: _Entry, word: str) -> int | None:
    for place, words in enumerate(entry.tiers):
        if any(known.startswith(word) for known in words):
            return place
    return None
