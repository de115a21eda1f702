"""Finds parts of the body by a few typed letters: "left sh", "trapezius", "thumb"."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from companion.domain.body import Region
from companion.domain.text import _

_BREAKS = re.compile(r"[\W_]+")
NAMED = 1
"""The place of a word that stands in the name itself."""


@dataclass(frozen=True, kw_only=True)
class _Entry:
    """A region with the words of its everyday names, and all its words from its name to its description."""

    region: Region
    everyday: frozenset[str]
    tiers: tuple[frozenset[str], ...]


class RegionSearch:
    """The words of all regions, in the language in force when it is made."""

    def __init__(self, regions: Iterable[Region]) -> None:
        self._entries = [_entry(region) for region in sorted(regions, key=lambda region: region.order)]
        self._everyday = frozenset[str]().union(*(entry.everyday for entry in self._entries))

    def found(self, typed: str, limit: int) -> list[Region]:
        """The best matches, best first; empty for a text without letters or numbers.

        Each typed word has to begin a word of the region, in any order; accents and case do not count.
        """
        wanted = words_in(typed)
        if not wanted:
            return []
        ranked = [(rank, entry) for entry in self._entries if (rank := self._rank(entry, wanted)) is not None]
        # Equal ranks stay in the order of the table, head to foot.
        ranked.sort(key=lambda pair: pair[0])
        return [entry.region for _rank_, entry in ranked[:limit]]

    def _rank(self, entry: _Entry, wanted: list[str]) -> tuple[int, int, int] | None:
        """How far the words lie from the name, how many are half typed, how much of the name is left over."""
        places = [self._place(entry, word) for word in wanted]
        if None in places:
            return None
        known = frozenset[str]().union(*entry.tiers)
        begun = sum(word not in known for word in wanted)
        distances = [place or 0 for place in places]
        # Beside a muscle or a description the length of the name says nothing.
        left_over = len(entry.tiers[0] - frozenset(wanted)) if max(distances) <= NAMED else 0
        return sum(distances), begun, left_over

    def _place(self, entry: _Entry, word: str) -> int | None:
        """0 for an everyday word written out, and then one more for each tier; None = not there.

        Who writes "thumb" means the hand, and not what is described as lying on the side of the thumb.
        """
        if word in entry.everyday:
            return 0
        tiers = entry.tiers[:NAMED] if word in self._everyday else entry.tiers
        for place, words in enumerate(tiers, start=NAMED):
            if any(known.startswith(word) for known in words):
                return place
        return None


def words_in(text: str) -> list[str]:
    """The words of a text without accents, case and punctuation."""
    split = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in split if not unicodedata.combining(letter))
    return [word for word in _BREAKS.split(plain.casefold()) if word]


def _entry(region: Region) -> _Entry:
    everyday = _(region.everyday) if region.everyday else ""
    first, _semicolon, others = _(region.muscles).partition(";")
    texts = (
        f"{_(region.label)} {_(region.name)}",
        everyday,
        first,
        f"{others} {_(region.group)}",
        _(region.where),
    )
    tiers = tuple(frozenset(words_in(text)) for text in texts)
    return _Entry(region=region, everyday=frozenset(words_in(everyday)), tiers=tiers)
