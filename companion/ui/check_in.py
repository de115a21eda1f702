"""Edits one check-in through the diary: today's open one, a new one, or one of a past day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from PySide6.QtCore import QObject

from companion.domain.body import Region
from companion.domain.changes import Replacement
from companion.domain.entry import Answer, Entry, Mark, Value, carried_onto
from companion.domain.ids import new_id
from companion.domain.moments import Moment
from companion.domain.sleep import Night
from companion.domain.text import N_, _
from companion.ui.diary import Diary

# How many earlier check-ins are asked for the value given last, so that a long diary stays quick.
LOOKED_BACK = 20


class CheckIn(QObject):
    """The check-in being edited. With `moment`, one of that moment's day; without, the one open now."""

    def __init__(self, diary: Diary, moment: Moment | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._moment = moment
        self._entry_id: str | None = None
        self._closed: set[str] = set()

    @property
    def day(self) -> date:
        return self._moment.day if self._moment else self._diary.today()

    def choose(self, entry: Entry) -> None:
        """Edit an existing check-in."""
        self._moment = entry.moment
        self._entry_id = entry.id

    def start_new(self) -> None:
        """Close the one that is open, so that the next change begins another."""
        entry = self.entry()
        if entry is not None:
            self._closed.add(entry.id)
        self._entry_id = None

    def entry(self) -> Entry | None:
        """The check-in as it is stored, or None when nothing has been entered in it yet."""
        entries = self._diary.entries(self.day, self.day)
        if self._moment is not None:
            return next((entry for entry in entries if entry.id == self._entry_id), None)
        now = self._diary.now()
        return next(
            (entry for entry in reversed(entries) if entry.id not in self._closed and entry.is_open(now)),
            None,
        )

    def previous(self) -> Entry | None:
        """The check-in before this one: its values are the dashed last values."""
        return next(self._earlier(), None)

    def night(self) -> Night | None:
        """The night that ended on this day."""
        nights = self._diary.nights(self.day, self.day)
        return nights[-1] if nights else None

    def last_intensity(self) -> int | None:
        """The value above 0 given last, for the next mark; None before the very first one."""
        current = self.entry()
        here = current.marks if current else ()
        earlier = (entry.marks for entry in islice(self._earlier(), LOOKED_BACK))
        for marks in chain((here,), earlier):
            rated = [mark.intensity for mark in marks if mark.intensity]
            if rated:
                return rated[-1]
        return None

    def mark(self, region: Region) -> Mark:
        """Mark a region at the last used value, if it is not marked yet; returns its mark."""
        entry = self.entry()
        known = entry.mark(region.id) if entry else None
        if known is not None:
            return known
        made = Mark(region=region.id, intensity=self.last_intensity())
        self._put_mark(made, region, N_("Marked {part}"))
        return made

    def rate(self, region: Region, intensity: int) -> None:
        """Set the value of a region, marking it when it is not marked."""
        self._put_mark(
            replace(self._mark_of(region), intensity=intensity, carried=False), region, N_("Value of {part}")
        )

    def describe(self, region: Region, qualities: frozenset[str]) -> None:
        """Set the quality words of a region."""
        described = replace(self._mark_of(region), qualities=qualities, carried=False)
        self._put_mark(described, region, N_("Words for {part}"))

    def copy_to_mirror(self, region: Region, mirror: Region) -> None:
        """Give the other side the same value and words."""
        made = replace(self._mark_of(region), region=mirror.id, carried=False)
        self._put_mark(made, mirror, N_("Marked {part}"))

    def remove(self, region: Region) -> None:
        entry = self.entry()
        if entry is not None and entry.mark(region.id) is not None:
            self._put(entry, entry.without_mark(region.id), _("Removed {part}").format(part=_(region.label)))

    def answer(self, question: str, value: Value | None, label: str) -> None:
        """Answer a question; None takes the answer back to *not answered*."""
        before = self.entry()
        known = before.answer(question) if before else None
        if value is None or value == "":
            if before is not None and known is not None:
                self._put(before, before.without_answer(question), label)
            return
        given = Answer(question=question, value=value)
        if known != given:
            self._put(before, (before or self._new_entry()).with_answer(given), label)

    def answer_night(self, part: str, value: int | None, label: str) -> None:
        """Set one part of the night that ended on this day; None takes it back."""
        before = self.night()
        now = self._diary.now()
        known = before or Night(id=new_id(), day=self.day, written=now, changed=now.utc)
        if getattr(known, part) == value:
            return
        after = replace(known, changed=now.utc, **{part: value})  # type: ignore[arg-type]  # keys come from NIGHT_QUESTIONS
        if before is not None or not after.is_empty:
            self._diary.record(label, Replacement(before=before, after=None if after.is_empty else after))

    def take_over(self) -> None:
        """Accept the last values: everything that is not entered yet, stored as carried."""
        earlier = self.previous()
        if earlier is None:
            return
        before = self.entry()
        after = carried_onto(before or self._new_entry(), earlier)
        if after != before and not after.is_empty:
            self._put(before, after, _("Last values taken over"))

    def _earlier(self) -> Iterator[Entry]:
        """The check-ins before this one, newest first."""
        current, day = self.entry(), self.day
        before = current.moment if current else self._moment
        for entry in reversed(self._diary.entries(day, day)):
            if before is None or entry.moment.utc < before.utc:
                yield entry
        while (latest := self._diary.latest_before(day)) is not None:
            day = latest.moment.day
            yield from reversed(self._diary.entries(day, day))

    def _mark_of(self, region: Region) -> Mark:
        entry = self.entry()
        known = entry.mark(region.id) if entry else None
        return known or Mark(region=region.id)

    def _put_mark(self, mark: Mark, region: Region, label: str) -> None:
        before = self.entry()
        if before is not None and before.mark(mark.region) == mark:
            return
        after = (before or self._new_entry()).with_mark(mark)
        self._put(before, after, _(label).format(part=_(region.label)))

    def _put(self, before: Entry | None, after: Entry, label: str) -> None:
        after = replace(after, changed=self._diary.now().utc)
        self._entry_id = after.id
        if after.is_empty:
            self._diary.record(label, Replacement(before=before, after=None))
        else:
            self._diary.record(label, Replacement(before=before, after=after))

    def _new_entry(self) -> Entry:
        now = self._diary.now()
        return Entry(id=new_id(), moment=self._moment or now, written=now, changed=now.utc)
