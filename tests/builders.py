"""Made-up records with plausible defaults; a test names only what it is about."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from companion.domain.changes import Record, Replacement, Step
from companion.domain.entry import Answer, AnswerState, Entry, Mark, Value
from companion.domain.moments import DEFAULT_BOUNDARY, Moment, moment_on
from companion.domain.routine import Done, Outcome, Session
from companion.domain.sleep import Night

A_DAY = date(2026, 11, 21)
BERLIN = "Europe/Berlin"


def an_id() -> str:
    return str(uuid4())


def a_moment(
    *, day: date = A_DAY, at: time = time(9, 30), zone: str = BERLIN, boundary: time = DEFAULT_BOUNDARY
) -> Moment:
    return moment_on(day, at, zone, boundary)


def a_mark(
    *,
    region: str = "neck_l",
    intensity: int | None = 4,
    qualities: Iterable[str] = (),
    contexts: Iterable[str] = (),
    weakness: int | None = None,
    reduced_movement: int | None = None,
    carried: bool = False,
) -> Mark:
    return Mark(
        region=region,
        intensity=intensity,
        qualities=frozenset(qualities),
        contexts=frozenset(contexts),
        weakness=weakness,
        reduced_movement=reduced_movement,
        carried=carried,
    )


def an_answer(
    *,
    question: str = "pain_now",
    value: Value | None = 5,
    carried: bool = False,
) -> Answer:
    """An answer; a value of None is the plain "none"."""
    state = AnswerState.NONE if value is None else AnswerState.VALUE
    return Answer(question=question, value=value, state=state, carried=carried)


def an_entry(
    *,
    id: str | None = None,  # noqa: A002 - the field's own name, so that calls read like the record
    moment: Moment | None = None,
    written: Moment | None = None,
    changed: datetime | None = None,
    marks: Iterable[Mark] = (),
    answers: Iterable[Answer] = (),
) -> Entry:
    moment = moment or a_moment()
    written = written or moment
    return Entry(
        id=id or an_id(),
        moment=moment,
        written=written,
        changed=changed or written.utc,
        marks=tuple(marks),
        answers=tuple(answers),
    )


def a_night(
    *,
    id: str | None = None,  # noqa: A002 - the field's own name, so that calls read like the record
    day: date = A_DAY,
    written: Moment | None = None,
    changed: datetime | None = None,
    quality: int | None = 3,
    asleep_minutes: int | None = None,
    awakenings: int | None = None,
    carried: bool = False,
) -> Night:
    written = written or a_moment(day=day)
    return Night(
        id=id or an_id(),
        day=day,
        written=written,
        changed=changed or written.utc,
        quality=quality,
        asleep_minutes=asleep_minutes,
        awakenings=awakenings,
        carried=carried,
    )


def a_session(
    *,
    id: str | None = None,  # noqa: A002 - the field's own name, so that calls read like the record
    routine: str = "neck_shoulders_seated",
    moment: Moment | None = None,
    changed: datetime | None = None,
    ended: datetime | None = None,
    pain_before: int | None = None,
    pain_after: int | None = None,
    done: Iterable[Done] = (),
) -> Session:
    moment = moment or a_moment(at=time(11, 0))
    return Session(
        id=id or an_id(),
        routine=routine,
        moment=moment,
        changed=changed or moment.utc,
        ended=ended,
        pain_before=pain_before,
        pain_after=pain_after,
        done=tuple(done),
    )


def a_done(*, exercise: str = "nk-01", outcome: Outcome = Outcome.DONE, seconds: float = 30.0) -> Done:
    return Done(exercise=exercise, outcome=outcome, seconds=seconds)


def a_step(*changes: tuple[Record | None, Record | None], label: str = "Changed") -> Step:
    """One undo step of (before, after) pairs."""
    return Step(
        label=label, parts=tuple(Replacement(before=before, after=after) for before, after in changes)
    )


def adding(*records: Record, label: str = "Added") -> Step:
    return a_step(*((None, record) for record in records), label=label)


def removing(*records: Record, label: str = "Deleted") -> Step:
    return a_step(*((record, None) for record in records), label=label)


def days_from(first: date, number: int) -> list[date]:
    """So many days in a row."""
    return [first + timedelta(days=n) for n in range(number)]


def an_instant(minutes: float = 0) -> datetime:
    """An aware instant, so many minutes after half past eight UTC on the usual day."""
    return datetime.combine(A_DAY, time(8, 30), UTC) + timedelta(minutes=minutes)
