"""What a change is: records before and after, and which kinds and days it touched."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from companion.domain.record import Kind, Record


@dataclass(frozen=True, kw_only=True)
class Replacement:
    """One record before and after; None before = added, None after = deleted."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record it is about, whichever side has it."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a replacement needs a record on one side")
        return found


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing that was done. `label` is a short phrase for Undo.

    Steps that are not `undoable` are stored without a place in the undo list, for example a running routine.
    """

    label: str
    parts: tuple[Replacement, ...]
    undoable: bool = True

    def inverse(self) -> "Step":
        parts = (Replacement(before=part.after, after=part.before) for part in reversed(self.parts))
        return replace(self, parts=tuple(parts))


@dataclass(frozen=True, kw_only=True)
class Changes:
    """Announced after a change: which kinds of data on which days may look different now."""

    kinds: frozenset[Kind]
    days: frozenset[date]


def changes_of(steps: Iterable[Step]) -> Changes:
    """All that the steps touched, before and after."""
    records = [
        record for step in steps for part in step.parts for record in (part.before, part.after) if record
    ]
    return Changes(
        kinds=frozenset(record.KIND for record in records),
        days=frozenset(record.filed for record in records),
    )
