"""Routines that the person wrote down, as rows and back; columns stand as in the statements."""

import json
from collections.abc import Sequence

import apsw

from companion.domain.own_routine import OwnRoutine, PrescribedStep
from companion.domain.record import Kind
from companion.storage.columns import Cell, Image, Row, instant_of, instant_text, moment_columns, moment_of
from companion.storage.connection import snapshot
from companion.storage.reading import grouped

_ROUTINES = """
SELECT id, written_utc, written_zone, written_offset_minutes, written_day, changed,
    title, prescribed_by, note, days
FROM own_routine WHERE deleted = 0 ORDER BY written_day, written_utc, id
"""
_STEPS = """
SELECT own_routine, exercise, name, words, hold_seconds, repetitions, by_seconds, placed, each_side
FROM own_routine_step ORDER BY own_routine, position
"""


def own_routine_image(routine: OwnRoutine) -> Image:
    return Image(
        kind=Kind.OWN_ROUTINES,
        id=routine.id,
        columns=(
            *moment_columns(routine.written),
            instant_text(routine.changed),
            *(routine.title, routine.prescribed_by, routine.note),
            json.dumps(sorted(routine.days)),
        ),
        owned=(tuple((n, *_step_row(step)) for n, step in enumerate(routine.steps)),),
    )


def own_routine_of_image(image: Image) -> OwnRoutine:
    (steps,) = image.owned
    return own_routine_of((image.id, *image.columns), [step_of(row[1:]) for row in steps])


def own_routine_of(row: Sequence[Cell], steps: Sequence[PrescribedStep]) -> OwnRoutine:
    return OwnRoutine(
        id=str(row[0]),
        written=moment_of(row[1:5]),
        changed=instant_of(row[5]),
        title=str(row[6]),
        prescribed_by=str(row[7]),
        note=str(row[8]),
        days=frozenset(json.loads(row[9])),
        steps=tuple(steps),
    )


def step_of(row: Row) -> PrescribedStep:
    exercise, name, words, hold_seconds, repetitions, by_seconds, placed, each_side = row
    return PrescribedStep(
        exercise=str(exercise),
        name=str(name),
        words=str(words),
        hold_seconds=hold_seconds,
        repetitions=repetitions,
        seconds=by_seconds,
        position=str(placed),
        each_side=bool(each_side),
    )


def own_routines(connection: apsw.Connection) -> list[OwnRoutine]:
    """All of them, in the order in which they were written down."""
    with snapshot(connection):
        steps = grouped(connection.execute(_STEPS), step_of)
        rows: list[Row] = connection.execute(_ROUTINES).fetchall()
    return [own_routine_of(row, steps.get(row[0], ())) for row in rows]


def _step_row(step: PrescribedStep) -> Row:
    return (
        *(step.exercise, step.name, step.words),
        *(float(step.hold_seconds), step.repetitions, float(step.seconds)),
        *(step.position, int(step.each_side)),
    )
