"""The one mutable object of the window: reads, saves, undoes, and announces what changed.

Every change is one step and one transaction. When a save does not succeed, the step stays in memory on top
of what is on disk, and can be tried again; nothing that was entered disappears from the screen.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from companion.domain.changes import Replacement, Step, changes_of
from companion.domain.errors import CompanionError
from companion.domain.moments import Moment
from companion.domain.text import _
from companion.storage.journal import Journal
from companion.ui.diary_reading import DiaryReading

if TYPE_CHECKING:
    from companion.domain.bin import Binned
    from companion.domain.record import Record
    from companion.storage.turns import Turns


class Diary(DiaryReading):
    """Takes frozen records, and can be asked for them until it is `closed`."""

    closed = Signal()
    changed = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object)

    def __init__(self, journal: Journal, now: Callable[[], Moment], parent: QObject | None = None) -> None:
        super().__init__(journal, now, parent)
        # What Redo does, the next one last: steps that were taken back before they were saved, and None for
        # each that was taken back after them and is in the undo list on disk.
        self._taken_back: list[Step | None] = []

    @property
    def unsaved(self) -> int:
        """How many changes are kept in memory because the disk did not take them."""
        return len(self._pending)

    def record(self, label: str, *parts: Replacement, undoable: bool = True) -> None:
        """Do one step and save it. `label` is what Undo will say, for example "Mark removed".

        Nothing is done in a diary that is open to read: no disk will ever take it.
        """
        if self.read_only:
            return
        self._taken_back.clear()
        self._do(Step(label=label, parts=parts, undoable=undoable))

    def _do(self, step: Step) -> None:
        if self._pending:
            self._keep(step)
            self.retry()
            if self._pending:
                self._announce([step])
            return
        try:
            self._journal.apply(step, self._now())
        except CompanionError as problem:
            self._keep(step)
            self.save_failed.emit(problem)
            self._announce([step])
        else:
            self._announce([step], saved=True)

    def retry(self) -> None:
        """Try again to save what is kept in memory, oldest first."""
        steps = tuple(self._pending)
        try:
            while self._pending:
                self._journal.apply(self._pending[0], self._now())
                self._pending.pop(0)
        except CompanionError as problem:
            self.save_failed.emit(problem)
            return
        if steps:
            self._announce(steps, saved=True)

    def close(self) -> None:
        """Let go of the file. Nothing can be asked any more: who still meant to learns of it first."""
        self.closed.emit()
        self._journal.close()

    @property
    def turns(self) -> "Turns":
        """For what reads the file of this diary on another thread."""
        return self._journal.turns

    def take_note(self, step: Step) -> None:
        """A step was saved beside this object, as a long one is: what it touched is read anew."""
        self._taken_back.clear()
        self._announce([step], saved=True)

    def pending_steps(self) -> tuple[Step, ...]:
        """What is kept in memory, oldest first."""
        return tuple(self._pending)

    def undo_label(self) -> str | None:
        """What Undo would take back, or None."""
        if self._pending:
            step = self._pending_to_undo()
            return step.label if step else None
        return None if self.read_only else self._journal.undo_label(self.today())

    def redo_label(self) -> str | None:
        """What Redo would do again, or None; the undo list on disk rests while changes wait to be saved."""
        if (step := self._unsaved_to_redo()) is not None:
            return step.label
        return None if self._pending or self.read_only else self._journal.redo_label(self.today())

    def undo(self) -> None:
        """Take back the last step of today, on whichever page it was made."""
        if not self._pending:
            if self._travel(self._journal.undo) and self._taken_back:
                self._taken_back.append(None)
        elif (step := self._pending_to_undo()) is not None:
            self._pending.remove(step)
            self._taken_back.append(step)
            self._announce([step])

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if (step := self._unsaved_to_redo()) is not None:
            self._taken_back.pop()
            self._do(step)
        elif not self._pending and self._travel(self._journal.redo) and self._taken_back:
            self._taken_back.pop()

    def deleted(self) -> "list[Binned]":
        """What can still be brought back, the newest deletion first; not what waits for the disk."""
        from companion.domain.bin import emptied_before  # noqa: PLC0415 - the bin is seldom opened

        oldest = emptied_before(self._now().utc)
        waiting = {part.record.id for step in self._pending for part in step.parts}
        listed = self._journal.bin.listed()
        return [each for each in listed if each.deleted >= oldest and each.record.id not in waiting]

    def has_deleted(self) -> bool:
        """Whether there may be something to bring back."""
        return self._journal.bin.count() > 0

    def bring_back(self, record: "Record") -> None:
        """Take a record out of the bin, as a step that can be undone."""
        self.record(_("Brought back"), Replacement(before=None, after=record))

    def delete_for_good(self, record: "Record") -> None:
        """Let a deleted record go now; nothing of the program brings it back but a backup."""
        self._change_bin(partial(self._journal.bin.forget, record))

    def empty_bin(self) -> None:
        """Let go of what was deleted too long ago."""
        from companion.domain.bin import emptied_before  # noqa: PLC0415 - once a day

        self._change_bin(partial(self._journal.bin.empty, emptied_before(self._now().utc)))

    def newest_change(self) -> datetime | None:
        """When something was written last, as far as it is on disk; None in a new diary."""
        return self._journal.clock.newest()

    def clock_settled(self) -> datetime | None:
        """Up to which instant the person said that the clock is right."""
        return self._journal.clock.settled()

    def settle_clock(self, newest: datetime) -> None:
        """Keep that the clock is right, although something was written later than it shows."""
        self._quietly(partial(self._journal.clock.settle, newest))

    def self_counts_rested(self) -> date | None:
        """The last day on which self-counts were put off."""
        return self._journal.rests.self_counts()

    def rest_self_counts(self) -> None:
        """Ask for no self-count today."""
        self._quietly(partial(self._journal.rests.rest_self_counts, self.today()))

    def _change_bin(self, change: Callable[[], None]) -> None:
        self._quietly(change)
        self.changed.emit(changes_of([]))

    def _quietly(self, change: Callable[[], None]) -> None:
        """A change that is no step: Undo does not know it, and it is not kept while the disk is full."""
        if self.read_only:
            return
        try:
            change()
        except CompanionError as problem:
            self.save_failed.emit(problem)

    def _pending_to_undo(self) -> Step | None:
        return next((step for step in reversed(self._pending) if step.undoable), None)

    def _unsaved_to_redo(self) -> Step | None:
        return self._taken_back[-1] if self._taken_back else None

    def _travel(self, move: Callable[[date], Step | None]) -> bool:
        """Undo or redo on disk; whether there was something to do and it is done."""
        if self.read_only:
            return False
        try:
            step = move(self.today())
        except CompanionError as problem:
            self.save_failed.emit(problem)
            return False
        if step is not None:
            self._announce([step], saved=True)
        return step is not None

    def _keep(self, step: Step) -> None:
        self._pending.append(step)
        self._days.forget()

    def _announce(self, steps: Iterable[Step], *, saved: bool = False) -> None:
        self._days.forget()
        if saved:
            self.saved.emit(self._now())
        self.changed.emit(changes_of(steps))
