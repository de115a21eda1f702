"""Routines that were started, as rows and back; the order of columns is that of the statements."""

from collections.abc import Sequence

from companion.domain.record import Kind
from companion.domain.routine import Done, Outcome, Session
from companion.storage.columns import (
    Cell,
    Image,
    Row,
    instant_of,
    instant_text,
    moment_columns,
    moment_of,
)


def session_image(session: Session) -> Image:
    return Image(
        kind=Kind.SESSIONS,
        id=session.id,
        columns=(
            *moment_columns(session.moment),
            session.routine,
            instant_text(session.changed),
            None if session.ended is None else instant_text(session.ended),
            session.pain_before,
            session.pain_after,
        ),
        owned=(tuple(_done_row(done, n) for n, done in enumerate(session.done)),),
    )


def session_of_image(image: Image) -> Session:
    (done,) = image.owned
    return session_of((image.id, *image.columns), [done_of(row[1:]) for row in done])


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


def done_of(row: Row) -> Done:
    exercise, outcome, seconds = row
    return Done(exercise=str(exercise), outcome=Outcome(outcome), seconds=float(seconds))


def _done_row(done: Done, position: int) -> Row:
    return position, done.exercise, done.outcome.value, float(done.seconds)
