"""Fifty years, five check-ins a day with twenty marks: what stays quick, and how long the window is deaf."""

from collections.abc import Iterator

from benchmarks.table import Figure
from benchmarks.workshop import Workshop, median, percentile

DEAF = 100.0
"""The ms that the window may be without events."""
PROMISED = (
    "after the start",
    "save a mark on Today",
    "undo",
    "open the page Diary",
    "open a past day",
    "open the year",
    "open another year",
    "open the list of days",
    "reach the search",
    "search",
    "open Trends",
    "charts of all years",
)
"""The others are told for information: what they need does not grow with the diary."""


def huge(shop: Workshop) -> Iterator[Figure]:
    """The start is measured in turn with the bare window, like that of ten years."""
    diary = shop.huge_diary
    ours: list[float] = []
    bare: list[float] = []
    for turn in range(-1, shop.times(7, 3)):
        for times, module, options in ((bare, "bare_window", ()), (ours, "program_start", (diary,))):
            found = shop.measured(module, *options, 0)
            if turn >= 0:  # the first of each warms up
                times.append((found["painted"] - found["begun"]) * 1000)
    yield Figure(
        words="start to the painted window, 50 years", measured=median(ours), unit="ms", budget=1000.0
    )
    yield Figure(words="the bare window meanwhile", measured=median(bare), unit="ms")
    saves = shop.measured("saves", diary, shop.times(100, 30))["ms"]
    yield Figure(words="save a change, 50 years", measured=median(saves), unit="ms", budget=50.0)
    yield Figure(words="the same, 99 %", measured=percentile(saves, 99), unit="ms")
    for words, gaps in shop.measured("blocked", diary)["blocked"].items():
        budget = DEAF if words in PROMISED else None
        yield Figure(words=f"without events: {words}", measured=max(gaps), unit="ms", budget=budget)
