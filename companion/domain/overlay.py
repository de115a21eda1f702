"""What the records look like after steps that are not on disk yet, for example while the disk is full."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar

from companion.domain.changes import Record, Step, day_of_record
from companion.domain.dose import Dose
from companion.domain.entry import Entry
from companion.domain.medicine import Medicine
from companion.domain.routine import Session
from companion.domain.sleep import Night
from companion.domain.therapy import Therapy

R = TypeVar("R", Entry, Night, Session, Medicine, Dose, Therapy)


def with_pending(
    records: Sequence[R], pending: Iterable[Step], kind: type[R], first: date | None, last: date | None
) -> list[R]:
    """The records of one kind on the days asked for, with the steps on top, in order of time."""
    found = {record.id: record for record in records}
    for step in pending:
        for part in step.parts:
            if not isinstance(part.record, kind):
                continue
            found.pop(part.record.id, None)
            if isinstance(part.after, kind) and _within(part.after, first, last):
                found[part.after.id] = part.after
    return sorted(found.values(), key=_order)


def _within(record: Record, first: date | None, last: date | None) -> bool:
    day = day_of_record(record)
    return (first is None or first <= day) and (last is None or day <= last)


def _order(record: Record) -> tuple[date, datetime, str]:
    """Ids settle what happened at the same instant, as they do on disk."""
    at = record.written.utc if isinstance(record, Night | Medicine) else record.moment.utc
    return day_of_record(record), at, record.id
