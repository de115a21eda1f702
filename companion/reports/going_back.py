"""What going back to a backup would change, told before anything is changed; and the step that does it."""

from dataclasses import dataclass

from companion.domain.changes import Replacement, Step
from companion.domain.record import Record
from companion.reports.bringing_in import UNDONE_AT_MOST
from companion.reports.contents import Contents


@dataclass(frozen=True, kw_only=True)
class Return:
    """`missing` come back, `changed` are pairs of now and then, and `later` are not in the backup."""

    missing: tuple[Record, ...]
    changed: tuple[tuple[Record, Record], ...]
    later: tuple[Record, ...]

    def step(self, label: str) -> Step:
        """Afterwards the diary is as the backup. What goes lies in the bin."""
        parts = [Replacement(before=None, after=record) for record in self.missing]
        parts += [Replacement(before=now, after=then) for now, then in self.changed]
        parts += [Replacement(before=record, after=None) for record in self.later]
        return Step(label=label, parts=tuple(parts), undoable=len(parts) <= UNDONE_AT_MOST)


def return_to(then: Contents, now: Contents) -> Return:
    """Compare a backup with the diary, record by record."""
    known = {(record.KIND, record.id): record for record in now.records}
    wanted = {(record.KIND, record.id): record for record in then.records}
    return Return(
        missing=tuple(record for key, record in wanted.items() if key not in known),
        changed=tuple(
            (known[key], record) for key, record in wanted.items() if known.get(key, record) != record
        ),
        later=tuple(record for key, record in known.items() if key not in wanted),
    )
