"""Check-ins with their marks and answers as rows and back; the order of columns is that of the statements."""

import json
from collections.abc import Sequence
from functools import lru_cache

from companion.domain.body import View
from companion.domain.entry import Answer, AnswerState, Entry, Mark
from companion.domain.knot import Knot
from companion.domain.record import Kind
from companion.domain.since import Since
from companion.storage.columns import (
    Cell,
    Image,
    Row,
    instant_of,
    instant_text,
    moment_columns,
    moment_of,
)

CACHED = 32_768
# Undo steps of older schemas hold marks without the columns that came later, from knots on.
_PLAIN_END: Row = ("[]", None, "", 0)
_FULL_LENGTH = 12
# Those of schemas before 6 hold check-ins without whole_day.
_ENTRY_END: Row = (0,)
_ENTRY_COLUMNS = 10


def entry_image(entry: Entry) -> Image:
    return Image(
        kind=Kind.ENTRIES,
        id=entry.id,
        columns=(
            *moment_columns(entry.moment),
            *moment_columns(entry.written),
            instant_text(entry.changed),
            int(entry.whole_day),
        ),
        owned=(
            tuple(_mark_row(mark, n) for n, mark in enumerate(entry.marks)),
            tuple(_answer_row(answer, n) for n, answer in enumerate(entry.answers)),
        ),
    )


def entry_of_image(image: Image) -> Entry:
    """From an undo step of this version or any older one."""
    marks, answers = image.owned
    return entry_of(
        (image.id, *image.columns, *_ENTRY_END[: _ENTRY_COLUMNS - len(image.columns)]),
        [mark_of(_unplaced(_completed(row))) for row in marks],
        [answer_of(_unplaced(row)) for row in answers],
    )


def entry_of(row: Sequence[Cell], marks: Sequence[Mark], answers: Sequence[Answer]) -> Entry:
    return Entry(
        id=str(row[0]),
        moment=moment_of(row[1:5]),
        written=moment_of(row[5:9]),
        changed=instant_of(row[9]),
        marks=tuple(marks),
        answers=tuple(answers),
        whole_day=bool(row[10]),
    )


@lru_cache(maxsize=CACHED)
def mark_of(row: Row) -> Mark:
    """Marks are values: equal rows share one object, which makes reading ten years cheap."""
    region, intensity, qualities, contexts, weakness, reduced_movement, carried = row[:7]
    knots, since, note, after_effort = row[7:]
    return Mark(
        region=str(region),
        intensity=intensity,
        qualities=_names(str(qualities)),
        contexts=_names(str(contexts)),
        weakness=weakness,
        reduced_movement=reduced_movement,
        carried=bool(carried),
        knots=_knots(str(knots)),
        since=None if since is None else Since.of(str(since)),
        note=str(note),
        after_effort=bool(after_effort),
    )


@lru_cache(maxsize=CACHED)
def answer_of(row: Row) -> Answer:
    """Shared between equal rows, like marks."""
    question, value, state, carried = row
    return Answer(
        question=str(question),
        value=value,
        state=AnswerState(state),
        carried=bool(carried),
    )


def _mark_row(mark: Mark, position: int) -> Row:
    qualities, contexts = _names_text(mark.qualities), _names_text(mark.contexts)
    strengths = (mark.weakness, mark.reduced_movement)
    knots = json.dumps([(knot.view.value, knot.x, knot.y) for knot in mark.knots]) if mark.knots else "[]"
    more = (knots, mark.since.text if mark.since else None, mark.note, int(mark.after_effort))
    return (mark.region, position, mark.intensity, qualities, contexts, *strengths, int(mark.carried), *more)


def _completed(row: Row) -> Row:
    """A mark's row as this version has it, from any older one."""
    missing = _FULL_LENGTH - len(row)
    return (*row, *_PLAIN_END[-missing:]) if missing else row


def _unplaced(row: Row) -> Row:
    """A mark's or answer's row without its position, which the order of the rows already says."""
    return (row[0], *row[2:])


def _answer_row(answer: Answer, position: int) -> Row:
    return answer.question, position, answer.value, answer.state.value, int(answer.carried)


@lru_cache(maxsize=1024)
def _names(text: str) -> frozenset[str]:
    return frozenset(json.loads(text))


@lru_cache(maxsize=1024)
def _names_text(names: frozenset[str]) -> str:
    return json.dumps(sorted(names))


@lru_cache(maxsize=1024)
def _knots(text: str) -> tuple[Knot, ...]:
    return tuple(Knot(view=View(view), x=x, y=y) for view, x, y in json.loads(text))
