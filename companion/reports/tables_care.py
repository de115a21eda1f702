"""The tables of flares, visits, questions to ask there, and self-counts."""

from collections.abc import Iterator, Mapping

from companion.domain.body import Region
from companion.domain.moments import Moment
from companion.reports.contents import Contents
from companion.reports.table import (
    CHANGED,
    WHEN,
    WRITTEN,
    Cell,
    Table,
    utc_text,
    when_cells,
    written_cells,
    yes_no,
)

_NO_MOMENT: tuple[Cell, ...] = (None,) * len(WHEN)


def _flares(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for flare in contents.flares:
        yield (
            flare.id,
            *when_cells(flare.start),
            *_end_cells(flare.end),
            *written_cells(flare.written, flare.filed),
            flare.note,
            utc_text(flare.changed),
        )


def _end_cells(end: Moment | None) -> tuple[Cell, ...]:
    return when_cells(end) if end else _NO_MOMENT


def _visits(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for visit in contents.visits:
        at = visit.at.isoformat("minutes") if visit.at else None
        yield (
            *(visit.id, visit.day.isoformat(), at, visit.whom, visit.place, visit.note),
            *written_cells(visit.written, visit.day),
            utc_text(visit.changed),
        )


def _questions(contents: Contents, regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for asked in contents.visit_questions:
        region = regions.get(asked.region)
        part = (region.name, region.side.value) if region else (None, None)
        yield (
            *(asked.id, asked.words, asked.region, *part, asked.visit, asked.answer),
            *(yes_no(asked.answered), asked.place),
            *when_cells(asked.written),
            utc_text(asked.changed),
        )


def _self_counts(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for count in contents.self_counts:
        about = (count.id, *when_cells(count.moment), count.instrument, count.version)
        for answer in count.answers:
            yield (*about, answer.item, answer.value, utc_text(count.changed))


FLARES = Table(
    name="flares",
    row="a flare that the person marked",
    columns=(
        ("flare", "its id"),
        *WHEN,
        *((f"end_{name}", f"its end: {meaning}; empty = still going") for name, meaning in WHEN),
        *WRITTEN,
        ("note", "free words"),
        *CHANGED,
    ),
    rows=_flares,
)
VISITS = Table(
    name="visits",
    row="a visit",
    columns=(
        ("visit", "its id"),
        ("day", "its day, often one to come"),
        ("at", "the clock on the wall; empty = not said"),
        ("whom", "with whom"),
        ("place", "where"),
        ("note", "free words"),
        *WRITTEN,
        *CHANGED,
    ),
    rows=_visits,
)
VISIT_QUESTIONS = Table(
    name="visit-questions",
    row="something to ask at a visit",
    columns=(
        ("question", "its id"),
        ("words", "what to ask"),
        ("region", "the id of the region it is about, if any"),
        ("part", "the name of that region, without the side"),
        ("side", "left, right or middle"),
        ("visit", "the id of the visit at which it was asked; empty = not asked yet"),
        ("answer", "what was said"),
        ("answered", "yes = ticked in the list"),
        ("place", "its place in the list; empty = after the others"),
        *((f"written_{name}", f"written down: {meaning}") for name, meaning in WHEN),
        *CHANGED,
    ),
    rows=_questions,
)
SELF_COUNTS = Table(
    name="self-counts",
    row="one answer of a questionnaire",
    columns=(
        ("self_count", "the id of the questionnaire as it was answered once"),
        *WHEN,
        ("instrument", "which questionnaire"),
        ("version", "the version of its wording"),
        ("item", "which item of it"),
        ("value", "the answer; empty = plainly left out"),
        *CHANGED,
    ),
    rows=_self_counts,
)
