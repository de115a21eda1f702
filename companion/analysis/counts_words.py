"""Counts of a map in plain words: each number with what it is out of, and never with what it means."""

from dataclasses import dataclass

from companion.analysis.counts import MapCounts
from companion.domain.codes import CHOIR_SEGMENTS, FM2016_REGIONS, MICHIGAN_AREAS, WPI_AREAS
from companion.domain.text import N_, _, plural

MEANING = N_("These are counts. What they mean is a talk for you and your clinician.")


@dataclass(frozen=True, kw_only=True)
class CountLine:
    """One count: "9 of 19", and of what. `value` and `what` together are a sentence."""

    value: str
    what: str

    @property
    def sentence(self) -> str:
        return _("{value} {what}").format(value=self.value, what=self.what)


def count_lines(counts: MapCounts) -> tuple[CountLine, ...]:
    """One line for each body map, this program's own first."""
    return (
        _line(counts.regions, counts.all_regions, _("parts of this body map")),
        _line(len(counts.wpi_areas), len(WPI_AREAS), _("areas of the Widespread Pain Index (2016)")),
        _line(
            len(counts.fm2016_regions),
            len(FM2016_REGIONS),
            _("body regions of the 2016 criteria (jaw, chest and abdomen do not count there)"),
        ),
        _line(len(counts.michigan_areas), MICHIGAN_AREAS, _("areas of the Michigan Body Map")),
        _line(
            len(counts.choir_segments),
            len(CHOIR_SEGMENTS),
            _("segments of the CHOIR body map, approximately"),
        ),
    )


def place_words(counts: MapCounts) -> tuple[str, ...]:
    """Where the parts lie, by side and by view; nothing while there are none. Unknown parts come last."""
    words = (sides_words(counts), views_words(counts)) if counts.regions else ()
    return (*words, unknown_words(counts)) if counts.unknown else words


def counts_words(counts: MapCounts) -> tuple[str, ...]:
    """All of it, one sentence each. `MEANING` belongs below them wherever they are shown."""
    return (*(line.sentence for line in count_lines(counts)), *place_words(counts))


def area_names(counts: MapCounts) -> str:
    """The areas that were counted for the Widespread Pain Index, by name; empty when there are none."""
    return ", ".join(_(WPI_AREAS[area]) for area in counts.wpi_areas)


def sides_words(counts: MapCounts) -> str:
    """For example "Your left 4 (50%), your right 3 (38%), middle 1 (12%)"."""
    return _("Your left {left}, your right {right}, middle {middle}").format(
        left=_part(counts, counts.left),
        right=_part(counts, counts.right),
        middle=_part(counts, counts.middle),
    )


def views_words(counts: MapCounts) -> str:
    """For example "Front 5 (62%), back 2 (25%), on both figures 1 (12%)"."""
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


def _line(number: int, out_of: int, what: str) -> CountLine:
    return CountLine(value=_("{n} of {all}").format(n=number, all=out_of), what=what)


def _part(counts: MapCounts, number: int) -> str:
    return _("{n} ({percent}%)").format(n=number, percent=round(100 * (counts.share(number) or 0)))
