"""The tables of check-ins: the check-ins themselves, their marks and their answers."""

from collections.abc import Iterator, Mapping

from companion.domain.body import Region
from companion.domain.entry import Entry, Mark
from companion.reports.contents import Contents
from companion.reports.table import (
    CHANGED,
    LATE,
    WHEN,
    WRITTEN,
    Cell,
    Columns,
    Table,
    late_cells,
    listed,
    utc_text,
    when_cells,
    written_cells,
    yes_no,
)

_CARRIED = ("carried", "yes = taken over from an earlier check-in and not said anew")
_OF_CHECK_IN: Columns = (
    ("check_in", "the id of its check-in"),
    *WHEN,
    ("whole_day", "yes = about the whole day"),
    *LATE,
)


def _check_ins(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for entry in contents.entries:
        written = written_cells(entry.written, entry.filed)[len(LATE) :]
        counts = (len(entry.marks), len(entry.answers))
        yield (*_of_check_in(entry), *written, *counts, utc_text(entry.changed))


def _marks(contents: Contents, regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    # Equal marks share one object, as they are read: what was said once was often said before.
    said: dict[int, tuple[Cell, ...]] = {}
    for entry in contents.entries:
        about = _of_check_in(entry) if entry.marks else ()
        for mark in entry.marks:
            cells = said.get(id(mark))
            if cells is None:
                cells = said[id(mark)] = (*_place(mark, regions), *_of_mark(mark))
            yield about + cells


def _answers(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    words = {question.key: question.words for question in contents.own_questions}
    for entry in contents.entries:
        about = _of_check_in(entry) if entry.answers else ()
        for answer in entry.answers:
            own = words.get(answer.question, "")
            said = (answer.value, answer.state.value, yes_no(answer.carried))
            yield (*about, answer.question, own, *said)


def _of_check_in(entry: Entry) -> tuple[Cell, ...]:
    when = when_cells(entry.moment)
    return entry.id, *when, yes_no(entry.whole_day), *late_cells(entry.written, entry.filed)


def _place(mark: Mark, regions: Mapping[str, Region]) -> tuple[Cell, ...]:
    """A region unknown to this version keeps its id and has neither name nor side."""
    region = regions.get(mark.region)
    if region is None:
        return mark.region, None, None
    return mark.region, region.name, region.side.value


def _of_mark(mark: Mark) -> tuple[Cell, ...]:
    return (
        mark.intensity,
        listed(mark.qualities),
        listed(mark.contexts),
        mark.weakness,
        mark.reduced_movement,
        yes_no(mark.after_effort),
        yes_no(mark.carried),
        mark.since.text if mark.since else None,
        "; ".join(f"{knot.view.value} {knot.x:g} {knot.y:g}" for knot in mark.knots),
        mark.note,
    )


CHECK_INS = Table(
    name="check-ins",
    row="a check-in",
    columns=(
        *_OF_CHECK_IN,
        *WRITTEN[len(LATE) :],
        ("marks", "how many regions were marked"),
        ("answers", "how many questions were answered"),
        *CHANGED,
    ),
    rows=_check_ins,
)
MARKS = Table(
    name="marks",
    row="one region marked in a check-in",
    columns=(
        *_OF_CHECK_IN,
        ("region", "the id of the region"),
        ("part", "its name, without the side"),
        ("side", "left, right or middle: the person's own left and right"),
        ("intensity", "0 to 10; empty = marked and not rated; 0 does not count as pain"),
        ("qualities", 'how it feels, names with "; " between them'),
        ("contexts", 'when it comes, names with "; " between them'),
        ("weakness", "0 (not weak) to 3 (severely), room up to 10; empty = not said"),
        ("reduced_movement", "0 (not limited) to 3 (cannot), room up to 10; empty = not said"),
        ("after_effort", "yes = soreness to be expected after effort"),
        _CARRIED,
        ("since", "a year, a month or a day; empty = not said"),
        ("knots", "tender points: view, then x and y as fractions of the region's box from left and top"),
        ("note", "free words"),
    ),
    rows=_marks,
)
ANSWERS = Table(
    name="answers",
    row="one question answered in a check-in",
    columns=(
        *_OF_CHECK_IN,
        ("question", "the id of the question; those that the person made up begin with own:"),
        ("words", "the words of a question that the person made up"),
        ("value", "the answer; of a choice among own words the place of the word; lengths are minutes"),
        ("state", "value, or none = answered with plainly none"),
        _CARRIED,
    ),
    rows=_answers,
)
