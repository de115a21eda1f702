"""The diary on disk: reads records, saves steps, undoes and redoes them.

A change is one transaction. When a method that changes something returns, the change is on disk.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from companion.domain.changes import Replacement, Step
from companion.domain.entry import Entry
from companion.domain.moments import Moment
from companion.storage import figures, meta, reading, step_labels
from companion.storage.connection import transaction
from companion.storage.later_reading import LaterReading
from companion.storage.problems import DiaryReadOnly, explained
from companion.storage.turns import Turns

if TYPE_CHECKING:
    from companion.domain.body_days import DayMarks
    from companion.domain.entry import Mark
    from companion.domain.since import Since
    from companion.domain.sleep import Night
    from companion.domain.word_search import DayText
    from companion.storage.bin import Bin
    from companion.storage.clock_book import ClockBook
    from companion.storage.rest_book import RestBook

# What the first picture of the window can do without is loaded when it is asked for.
# ruff: noqa: PLC0415


class Journal(LaterReading):
    """One open diary. It belongs to the thread that opened it; `open_journal` makes one.

    Spans of days are inclusive and None leaves that side open.
    """

    def __init__(
        self, connection: apsw.Connection, *, path: Path, device: str, now: Callable[[], datetime]
    ) -> None:
        super().__init__(connection)
        self._device = device
        self._now = now
        self.path = path
        self.read_only = connection.readonly("main")
        self.turns = Turns()
        connection.set_busy_handler(self.turns.let_pass)

    def entries(self, first: date | None = None, last: date | None = None) -> list[Entry]:
        """Check-ins in the order of the moments they are about."""
        with explained():
            return reading.entries(self._connection, first, last)

    def entry(self, entry_id: str) -> Entry | None:
        with explained():
            return reading.entry(self._connection, entry_id)

    def nights(self, first: date | None = None, last: date | None = None) -> "list[Night]":
        from companion.storage import night_reading

        with explained():
            return night_reading.nights(self._connection, first, last)

    def latest_before(self, day: date) -> Entry | None:
        """The newest check-in of the latest earlier day that has one."""
        with explained():
            return reading.latest_entry_before(self._connection, day)

    def pain_ratings(self, first: date | None = None, last: date | None = None) -> list[tuple[date, int]]:
        """Each rating of pain now with its day, oldest first."""
        with explained():
            return figures.pain_ratings(self._connection, first, last)

    def answered_days(self, first: date | None = None, last: date | None = None) -> list[date]:
        """Days with a check-in."""
        with explained():
            return figures.answered_days(self._connection, first, last)

    def flare_days(self, first: date | None = None, last: date | None = None) -> list[date]:
        """Days whose last answer about a flare is yes, whatever is marked as one."""
        with explained():
            return figures.flare_days(self._connection, first, last)

    def late_days(self, first: date | None = None, last: date | None = None) -> list[date]:
        """Days with a check-in that was written on a later day."""
        with explained():
            return figures.late_days(self._connection, first, last)

    def day_marks(self, first: date | None = None, last: date | None = None) -> "list[DayMarks]":
        """Days with a check-in and what was marked on them, for maps of many years."""
        from companion.storage import body_sums

        with explained():
            return body_sums.day_marks(self._connection, first, last)

    def first_day(self) -> date | None:
        with explained():
            return figures.first_day(self._connection)

    def region_marks(
        self, region: str, first: date | None = None, last: date | None = None
    ) -> "list[tuple[date, Mark]]":
        """Each mark of a region with its day, oldest first."""
        from companion.storage import body_figures

        with explained():
            return body_figures.region_marks(self._connection, region, first, last)

    def last_since(self, region: str, first: date, last: date) -> "Since | None":
        """Since when a region hurts, as it was said last on a span of days."""
        from companion.storage import body_figures

        with explained():
            return body_figures.last_since(self._connection, region, first, last)

    def hurting_days(self, region: str, last: date | None, most: int) -> list[date]:
        """The newest days, so many at most, on which a region was marked with pain; 0 is none."""
        from companion.storage import body_figures

        with explained():
            return body_figures.hurting_days(self._connection, region, last, most)

    def texts(self, first: date | None = None, last: date | None = None) -> "list[DayText]":
        """What was written in free words, in no order."""
        from companion.storage import search

        with explained():
            return search.texts(self._connection, first, last)

    @cached_property
    def bin(self) -> "Bin":
        """What was deleted lately."""
        from companion.storage.bin import Bin

        return Bin(self._connection, self._change)

    @cached_property
    def clock(self) -> "ClockBook":
        """What the diary knows of the clocks it was written by."""
        from companion.storage.clock_book import ClockBook

        return ClockBook(self._connection, self._change)

    @cached_property
    def rests(self) -> "RestBook":
        """What was put off for a day."""
        from companion.storage.rest_book import RestBook

        return RestBook(self._connection, self._change)

    def apply(self, step: Step, at: Moment) -> None:
        """Save a step and keep it, if `undoable`, for undo on the day of `at`. Ends what could be redone.

        The state after the step replaces whatever is stored, also where that is not the state before it.
        """
        from companion.storage import steps

        with self._change():
            self._write(step.parts)
            steps.record(self._connection, step, at)

    def undo(self, day: date) -> Step | None:
        """Take back the newest step of the day; returns that step as it was done, None if there is none."""
        from companion.storage import steps

        with self._change():
            found = steps.to_undo(self._connection, day)
            if found is None:
                return None
            number, step = found
            self._write(step.inverse().parts)
            steps.mark(self._connection, number, undone=True)
            return step

    def redo(self, day: date) -> Step | None:
        """Do the step of the day again that was undone last; returns it, None if there is none."""
        from companion.storage import steps

        with self._change():
            found = steps.to_redo(self._connection, day)
            if found is None:
                return None
            number, step = found
            self._write(step.parts)
            steps.mark(self._connection, number, undone=False)
            return step

    def undo_label(self, day: date) -> str | None:
        with explained():
            return step_labels.undo_label(self._connection, day)

    def redo_label(self, day: date) -> str | None:
        with explained():
            return step_labels.redo_label(self._connection, day)

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _change(self) -> Iterator[None]:
        if self.read_only:
            raise DiaryReadOnly
        with explained(), transaction(self._connection):
            yield

    def _write(self, parts: Iterable[Replacement]) -> None:
        """Runs inside a transaction, which also stores the new time of the logical clock."""
        from companion.domain.clock import next_stamp
        from companion.storage import bin as bin_table
        from companion.storage import records
        from companion.storage.images import image_of

        latest = meta.clock(self._connection)
        now = self._now()
        stamp = next_stamp(now, *latest)
        author = records.Author(device=self._device, stamp=stamp.text)
        for part in parts:
            if part.after is None:
                bin_table.put(self._connection, part.record, now)
                records.bury(self._connection, image_of(part.record), author)
            else:
                bin_table.take_out(self._connection, part.after)
                records.put(self._connection, image_of(part.after), author)
        meta.sign(self._connection, stamp)
