"""Least, average and worst pain in their order; what does not fit is asked about and never changed."""

from itertools import combinations
from typing import NamedTuple

from companion.domain.entry import Entry

PAINS = ("pain_least", "pain_average", "pain_worst")


class OutOfOrder(NamedTuple):
    """Two questions of which the first has the higher value and cannot have."""

    lower: str
    higher: str


def out_of_order(entry: Entry | None) -> OutOfOrder | None:
    """The first pair that does not fit, None when all that is answered does."""
    for lower, higher in combinations(PAINS, 2):
        low, high = (entry.value(key) if entry else None for key in (lower, higher))
        if isinstance(low, int) and isinstance(high, int) and low > high:
            return OutOfOrder(lower, higher)
    return None
