"""Records as rows and back.

The order of columns here is the order of the columns in statements.py.
"""

import json
from collections.abc import Sequence
from functools import lru_cache

from companion.domain.body import View
from companion.domain.changes import Kind, Record
from companion.domain.dose import Dose
from companion.domain.entry import Answer, AnswerState, Entry, Mark
from companion.domain.knot import Knot
from companion.domain.medicine import Medicine
from companion.domain.routine import Done, Outcome, Session
from companion.domain.since import Since
from companion.domain.sleep import Night
from companion.domain.therapy import Therapy
from companion.storage.columns import (
    Cell,
    Image,
    Row,
    instant_of,
    instant_text,
    moment_columns,
    moment_of,
)
from companion.storage.medicine_rows import (
    dose_image,
    dose_of,
    medicine_change_of,
    medicine_image,
    medicine_of,
    therapy_image,
    therapy_of,
)
from companion.storage.night_rows import night_image, night_of_image

CACHED = 32_768
# Undo steps of schema 1 hold marks without the columns that came later: knots, since, note.
_PLAIN_END: Row = ("[]", None, "")
_FULL_LENGTH = 11


def image_of(record: Record) -> Image:
    match record:
        case Entry():
            return Image(
                kind=Kind.ENTRIES,
                id=record.id,
                columns=(
                    *moment_columns(record.moment),
                    *moment_columns(record.written),
                    instant_text(record.changed),
                ),
                owned=(
                    tuple(_mark_row(mark, n) for n, mark in enumerate(record.marks)),
                    tuple(_answer_row(answer, n) for n, answer in enumerate(record.answers)),
                ),
            )
        case Night():
            return night_image(record)
        case Session():
            return Image(
                kind=Kind.SESSIONS,
                id=record.id,
                columns=(
                    *moment_columns(record.moment),
                    record.routine,
                    instant_text(record.changed),
                    None if record.ended is None else instant_text(record.ended),
                    record.pain_before,
                    record.pain_after,
                ),
                owned=(tuple(_done_row(done, n) for n, done in enumerate(record.done)),),
            )
        case Medicine():
            return medicine_image(record)
        case Dose():
            return dose_image(record)
        case Therapy():
            return therapy_image(record)


def record_of(image: Image) -> Record:
    match image.kind:
        case Kind.ENTRIES:
            marks, answers = image.owned
            return entry_of(
                (image.id, *image.columns),
                [mark_of(_unplaced(_completed(row))) for row in marks],
                [answer_of(_unplaced(row)) for row in answers],
            )
        case Kind.NIGHTS:
            return night_of_image(image)
        case Kind.SESSIONS:
            (done,) = image.owned
            return session_of((image.id, *image.columns), [done_of(row[1:]) for row in done])
        case Kind.MEDICINES:
            (changes,) = image.owned
            return medicine_of((image.id, *image.columns), [medicine_change_of(row[1:]) for row in changes])
        case Kind.DOSES:
            return dose_of((image.id, *image.columns))
        case Kind.THERAPIES:
            return therapy_of((image.id, *image.columns))


def entry_of(row: Sequence[Cell], marks: Sequence[Mark], answers: Sequence[Answer]) -> Entry:
    return Entry(
        id=str(row[0]),
        moment=moment_of(row[1:5]),
        written=moment_of(row[5:9]),
        changed=instant_of(row[9]),
        marks=tuple(marks),
        answers=tuple(answers),
    )


def session_of(row: Sequence[Cell], done: Sequence[Done]) -> Session:
    return Session(
        id=str(row[0]),
        moment=moment_of(row[1:5]),
        routine=str(row[5]),
        changed=instant_of(row[6]),
        ended=None if row[7] is None else instant_of(row[7]),
        pain_before=row[8],
        pain_after=row[9],
        done=tuple(done),
    )


@lru_cache(maxsize=CACHED)
def mark_of(row: Row) -> Mark:
    """Marks are values: equal rows share one object, which makes reading ten years cheap."""
    region, intensity, qualities, contexts, weakness, reduced_movement, carried, knots, since, note = row
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


def done_of(row: Row) -> Done:
    exercise, outcome, seconds = row
    return Done(exercise=str(exercise), outcome=Outcome(outcome), seconds=float(seconds))


def _mark_row(mark: Mark, position: int) -> Row:
    qualities, contexts = json.dumps(sorted(mark.qualities)), json.dumps(sorted(mark.contexts))
    strengths = (mark.weakness, mark.reduced_movement)
    knots = json.dumps([(knot.view.value, knot.x, knot.y) for knot in mark.knots])
    more = (knots, mark.since.text if mark.since else None, mark.note)
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


def _done_row(done: Done, position: int) -> Row:
    return position, done.exercise, done.outcome.value, float(done.seconds)


@lru_cache(maxsize=1024)
def _names(text: str) -> frozenset[str]:
    return frozenset(json.loads(text))


@lru_cache(maxsize=1024)
def _knots(text: str) -> tuple[Knot, ...]:
    return tuple(Knot(view=View(view), x=x, y=y) for view, x, y in json.loads(text))
