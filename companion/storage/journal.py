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
from companion.storage.problems import DiaryReadOnly, explained
from companion.storage.turns import Turns

if TYPE_CHECKING:
    from companion.domain.about_you import AboutYou
    from companion.domain.activity import Activity
    from companion.domain.body_days import DayMarks
    from companion.domain.dose import Dose, DoseDay
    from companion.domain.entry import Mark
    from companion.domain.flare import Flare
    from companion.domain.flare_plan import FlarePlan
    from companion.domain.help_dismissal import HelpDismissal
    from companion.domain.medicine import Medicine
    from companion.domain.own_question import OwnQuestion
    from companion.domain.routine import Session, SessionDay
    from companion.domain.self_count import SelfCount
    from companion.domain.since import Since
    from companion.domain.sleep import Night
    from companion.domain.therapy import Therapy
    from companion.domain.visit import Visit, VisitQuestion
    from companion.domain.word_search import DayText
    from companion.storage.bin import Bin
    from companion.storage.clock_book import ClockBook

# What the first picture of the window can do without is loaded when it is asked for.
# ruff: noqa: PLC0415


class Journal:
    """One open diary. It belongs to the thread that opened it; `open_journal` makes one.

    Spans of days are inclusive and None leaves that side open.
    """

    def __init__(
        self, connection: apsw.Connection, *, path: Path, device: str, now: Callable[[], datetime]
    ) -> None:
        self._connection = connection
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

    def sessions(self, first: date | None = None, last: date | None = None) -> "list[Session]":
        from companion.storage import session_reading

        with explained():
            return session_reading.sessions(self._connection, first, last)

    def session_days(self, first: date | None = None, last: date | None = None) -> "list[SessionDay]":
        """Each session as its day and its routine, oldest first."""
        from companion.storage import session_reading

        with explained():
            return session_reading.session_days(self._connection, first, last)

    def medicines(self) -> "list[Medicine]":
        """All of them, in the order in which they were written down."""
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.medicines(self._connection)

    def doses(self, first: date | None = None, last: date | None = None) -> "list[Dose]":
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.doses(self._connection, first, last)

    def therapies(self, first: date | None = None, last: date | None = None) -> "list[Therapy]":
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.therapies(self._connection, first, last)

    def activities(self, first: date | None = None, last: date | None = None) -> "list[Activity]":
        from companion.storage import activity_rows

        with explained():
            return activity_rows.activities(self._connection, first, last)

    def visits(self, first: date | None = None, last: date | None = None) -> "list[Visit]":
        from companion.storage import visit_rows

        with explained():
            return visit_rows.visits(self._connection, first, last)

    def visit_questions(self, first: date | None = None, last: date | None = None) -> "list[VisitQuestion]":
        """Questions to ask, by the day on which they were written."""
        from companion.storage import visit_rows

        with explained():
            return visit_rows.questions(self._connection, first, last)

    def own_questions(self) -> "list[OwnQuestion]":
        """Asked or retired, in the order in which they were written down."""
        from companion.storage import own_question_rows

        with explained():
            return own_question_rows.own_questions(self._connection)

    def used_own_questions(self) -> set[str]:
        """Keys of own questions with at least one answer."""
        from companion.storage import own_question_rows

        with explained():
            return own_question_rows.used_own_questions(self._connection)

    def self_counts(self, first: date | None = None, last: date | None = None) -> "list[SelfCount]":
        from companion.storage import self_count_rows

        with explained():
            return self_count_rows.self_counts(self._connection, first, last)

    def about_you(self) -> "list[AboutYou]":
        """One or none."""
        from companion.storage import help_rows

        with explained():
            return help_rows.about_you(self._connection)

    def help_dismissals(self, first: date | None = None, last: date | None = None) -> "list[HelpDismissal]":
        """*Not now* to help cards, by the day whose cards they are about."""
        from companion.storage import help_rows

        with explained():
            return help_rows.dismissals(self._connection, first, last)

    def dose_days(self, first: date | None = None, last: date | None = None) -> "list[DoseDay]":
        """Each day with each medicine taken on it, once."""
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.dose_days(self._connection, first, last)

    def used_medicines(self) -> set[str]:
        """Ids of medicines with at least one dose."""
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.used_medicines(self._connection)

    def flares(self) -> "list[Flare]":
        """All of them, in the order in which they began."""
        from companion.storage import flare_reading

        with explained():
            return flare_reading.flares(self._connection)

    def flare_plans(self) -> "list[FlarePlan]":
        """One or none."""
        from companion.storage import flare_reading

        with explained():
            return flare_reading.flare_plans(self._connection)

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
