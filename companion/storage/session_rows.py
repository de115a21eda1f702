"""Routines that were started, as rows and back; the order of columns is that of the statements."""

from collections.abc import Sequence

from companion.domain.record import Kind
from companion.domain.routine import Done, Outcome, RegionPain, Session, Settled, Step
from companion.storage.columns import (
    Cell,
    Image,
    Row,
    instant_of,
    instant_text,
    moment_columns,
    moment_of,
)

# Undo steps of schemas before 13 end before these columns, and hold no pain of regions.
_COLUMNS, _LATER = 9, ("", None, 0, 0, None)
_DONE_COLUMNS, _DONE_LATER = 4, (None, None, None, 0, "", "", None)


def session_image(session: Session) -> Image:
    return Image(
        kind=Kind.SESSIONS,
        id=session.id,
        columns=(
            *moment_columns(session.moment),
            session.routine,
            instant_text(session.changed),
            None if session.ended is None else instant_text(session.ended),
            *(session.pain_before, session.pain_after),
            *(session.title, session.place, session.level, int(session.flare)),
            None if session.settled is None else session.settled.value,
        ),
        owned=(
            tuple(_done_row(done, n) for n, done in enumerate(session.done)),
            tuple((each.region, n, each.before, each.after) for n, each in enumerate(session.regions)),
        ),
    )


def session_of_image(image: Image) -> Session:
    """From an undo step of this version or any older one."""
    done, *regions = image.owned
    columns = image.columns if len(image.columns) > _COLUMNS else (*image.columns, *_LATER)
    rows = [row if len(row) > _DONE_COLUMNS else (*row, *_DONE_LATER) for row in done]
    return session_of(
        (image.id, *columns),
        [done_of(row[1:]) for row in rows],
        [pain_of((row[0], *row[2:])) for row in (regions[0] if regions else ())],
    )


def session_of(row: Sequence[Cell], done: Sequence[Done], regions: Sequence[RegionPain]) -> Session:
    return Session(
        id=str(row[0]),
        moment=moment_of(row[1:5]),
        routine=str(row[5]),
        changed=instant_of(row[6]),
        ended=None if row[7] is None else instant_of(row[7]),
        pain_before=row[8],
        pain_after=row[9],
        done=tuple(done),
        title=str(row[10]),
        place=row[11],
        level=row[12],
        flare=bool(row[13]),
        settled=None if row[14] is None else Settled(row[14]),
        regions=tuple(regions),
    )


def done_of(row: Row) -> Done:
    exercise, outcome, seconds, hold_seconds, repetitions, by_seconds, eased, instead_of, hurt_at, hurt = row
    dose = None
    if repetitions is not None:
        dose = Step(
            exercise=str(exercise), hold_seconds=hold_seconds, repetitions=repetitions, seconds=by_seconds
        )
    return Done(
        exercise=str(exercise),
        outcome=Outcome(outcome),
        seconds=float(seconds),
        dose=dose,
        eased=bool(eased),
        instead_of=str(instead_of),
        hurt_at=str(hurt_at),
        hurt=hurt,
    )


def pain_of(row: Row) -> RegionPain:
    region, before, after = row
    return RegionPain(region=str(region), before=before, after=after)


def _done_row(done: Done, position: int) -> Row:
    dose = done.dose
    figures = (float(dose.hold_seconds), dose.repetitions, float(dose.seconds)) if dose else (None,) * 3
    told = (int(done.eased), done.instead_of, done.hurt_at, done.hurt)
    return (position, done.exercise, done.outcome.value, float(done.seconds), *figures, *told)
