"""What bringing in a file would change, told before anything is changed; and the one step that does it."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from companion.domain.about_you import THE_ANSWERS
from companion.domain.changes import Replacement, Step
from companion.domain.flare_plan import THE_PLAN
from companion.domain.record import Kind, Record
from companion.domain.text import _
from companion.reports.archive import RECORDS_AT_ONCE, Archive
from companion.reports.contents import Contents
from companion.reports.refusal import Refusal
from companion.storage.trial import Trial

UNDONE_AT_MOST = 500
"""Steps with more records stay out of the undo list: the backup of just before is the way back."""
_FIXED = {Kind.FLARE_PLANS: THE_PLAN, Kind.ABOUT_YOU: THE_ANSWERS}


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a file has for a diary: `conflicting` are pairs of the diary's record and the file's."""

    new: tuple[Record, ...]
    same: int
    conflicting: tuple[tuple[Record, Record], ...]
    refused: tuple[Refusal, ...]

    def step(self, label: str, *, take_over: bool) -> Step:
        """All of it in one step. With `take_over` the file's records come in place of the diary's."""
        parts = [Replacement(before=None, after=record) for record in self.new]
        if take_over:
            parts += [Replacement(before=mine, after=theirs) for mine, theirs in self.conflicting]
        return Step(label=label, parts=tuple(parts), undoable=len(parts) <= UNDONE_AT_MOST)


def plan_of(archive: Archive, contents: Contents, go_on: Callable[[], None] = lambda: None) -> Plan:
    """Compare what a file has with what is in the diary. `go_on` may raise to stop it."""
    known = {_key(record): record for record in contents.records}
    seen: dict[tuple[Kind, str], Record] = {}
    refused = list(archive.refused)
    with closing(Trial()) as trial:
        for place, record in enumerate(archive.records):
            if place % RECORDS_AT_ONCE == 0:
                go_on()
            key = _key(record)
            before = seen.setdefault(key, record)
            if before is not record:
                if before != record:
                    refused.append(_refusal(record, _("another one before it has the same id")))
            elif record != known.get(key) and not _fits(record, trial):
                del seen[key]
                refused.append(_refusal(record, _("some of its values do not go together")))
    found = seen.items()
    return Plan(
        new=tuple(record for key, record in found if key not in known),
        same=sum(known.get(key) == record for key, record in found),
        conflicting=tuple(
            (known[key], record) for key, record in found if key in known and known[key] != record
        ),
        refused=tuple(refused),
    )


def _key(record: Record) -> tuple[Kind, str]:
    return record.KIND, record.id


def _fits(record: Record, trial: Trial) -> bool:
    """What there is once in a diary has the same name in all of them."""
    return _FIXED.get(record.KIND, record.id) == record.id and trial.takes(record)


def _refusal(record: Record, reason: str) -> Refusal:
    return Refusal(place=f"{record.KIND.value} {record.id[:40]}", reason=reason)
