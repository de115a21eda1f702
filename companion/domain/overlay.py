"""What the records look like after steps that are not on disk yet, for example while the disk is full."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar, cast

from companion.domain.changes import Step
from companion.domain.record import Kind, Record

R = TypeVar("R", bound=Record)


def with_pending(
    records: Sequence[R], pending: Iterable[Step], kind: Kind, first: date | None, last: date | None
) -> list[R]:
    """The records, all of that kind, on the days asked for, with the steps on top, in order of time."""
    found = {record.id: record for record in records}
    for step in pending:
        for part in step.parts:
            if part.record.KIND is not kind:
                continue
            found.pop(part.record.id, None)
            if part.after is not None and _within(part.after, first, last):
                found[part.after.id] = cast("R", part.after)
    return sorted(found.values(), key=_order)


def _within(record: Record, first: date | None, last: date | None) -> bool:
    return (first is None or first <= record.filed) and (last is None or record.filed <= last)


def _order(record: Record) -> tuple[date, datetime, str]:
    """Ids settle what happened at the same instant, as they do on disk."""
    return record.filed, record.ordered, record.id
