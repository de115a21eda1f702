"""Counts of a map in plain words: each number with what it is out of, and never with what it means."""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.analysis.body_use import SHARES_NEED
from companion.analysis.counts import MapCounts
from companion.domain.codes import CHOIR_SEGMENTS, FM2016_REGIONS, MICHIGAN_AREAS, WPI_AREAS
from companion.domain.text import N_, _, percent_words, plural

MEANING = N_("These are counts. What they mean is a talk for you and your clinician.")
SPAN = N_("The Widespread Pain Index asks about the last 7 days. Here it is counted for what is shown.")
"""To be said beside the counts of any other span."""


@dataclass(frozen=True, kw_only=True)
class CountLine:
    """One count: "9 of 19", and of what, which together are a sentence. `names` lists what was counted."""

    value: str
    what: str
    names: str = ""


def count_lines(counts: MapCounts) -> tuple[CountLine, ...]:
    """One line for each body map, this program's own first."""
    wpi = [_(WPI_AREAS[area]) for area in counts.wpi_areas]
    five = [_(FM2016_REGIONS[region]) for region in counts.fm2016_regions]
    five_words = _("body regions of the 2016 criteria (jaw, chest and abdomen do not count there)")
    choir, choir_words = len(counts.choir_segments), _("segments of the CHOIR body map, approximately")
    michigan = len(counts.michigan_areas)
    return (
        _line(counts.regions, counts.all_regions, _("parts of this body map")),
        _line(len(wpi), len(WPI_AREAS), _("areas of the Widespread Pain Index (2016)"), wpi),
        _line(len(five), len(FM2016_REGIONS), five_words, five),
        _line(michigan, MICHIGAN_AREAS, _("areas of the Michigan Body Map")),
        _line(choir, len(CHOIR_SEGMENTS), choir_words),
    )


def place_words(counts: MapCounts) -> tuple[str, ...]:
    """Where the parts lie, by side and by view; nothing while there are none. Unknown parts come last."""
    words = (sides_words(counts), views_words(counts)) if counts.regions else ()
    return (*words, unknown_words(counts)) if counts.unknown else words


def sides_words(counts: MapCounts) -> str:
    """For example "Your left 5 (50 %), your right 4 (40 %), middle 1 (10 %)"; of fewer parts "2 of 3"."""
    return _("Your left {left}, your right {right}, middle {middle}").format(
        left=_part(counts, counts.left),
        right=_part(counts, counts.right),
        middle=_part(counts, counts.middle),
    )


def views_words(counts: MapCounts) -> str:
    """For example "Front 6 (60 %), back 3 (30 %), on both figures 1 (10 %)"; of fewer parts "2 of 3"."""
    return _("Front {front}, back {back}, on both figures {both}").format(
        front=_part(counts, counts.front),
        back=_part(counts, counts.back),
        both=_part(counts, counts.both_views),
    )


def unknown_words(counts: MapCounts) -> str:
    """Says that there are parts this version cannot place."""
    return plural(
        "{n} part from a newer version is not counted",
        "{n} parts from a newer version are not counted",
        counts.unknown,
    )


def _line(number: int, out_of: int, what: str, names: Sequence[str] = ()) -> CountLine:
    return CountLine(value=_of(number, out_of), what=what, names=", ".join(names))


def _part(counts: MapCounts, number: int) -> str:
    """Few parts are no ground for per cent."""
    if counts.regions < SHARES_NEED:
        return _of(number, counts.regions)
    return _("{n} ({percent})").format(n=number, percent=percent_words(100 * (counts.share(number) or 0)))


def _of(number: int, out_of: int) -> str:
    return _("{n} of {all}").format(n=number, all=out_of)
