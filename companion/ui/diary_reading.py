"""What can be asked of a diary: what is on disk, with the changes on top that wait for the disk."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from companion.domain.changes import Step, changes_of
from companion.domain.day import flare_of_day, region_days
from companion.domain.entry import Entry, Mark
from companion.domain.moments import Moment
from companion.domain.overlay import with_pending
from companion.domain.record import Kind, Record
from companion.storage.journal import Journal
from companion.ui.day_reads import DayReads

if TYPE_CHECKING:
    from companion.domain.about_you import AboutYou
    from companion.domain.activity import Activity
    from companion.domain.body_days import DayMarks
    from companion.domain.dose import Dose, DoseDay
    from companion.domain.exercise_choice import ExerciseChoice
    from companion.domain.flare import Flare
    from companion.domain.flare_plan import FlarePlan
    from companion.domain.help_dismissal import HelpDismissal
    from companion.domain.medicine import Medicine
    from companion.domain.own_question import OwnQuestion
    from companion.domain.own_routine import OwnRoutine
    from companion.domain.routine import PainAround, Session, SessionDay
    from companion.domain.self_count import SelfCount
    from companion.domain.since import Since
    from companion.domain.sleep import Night
    from companion.domain.therapy import Therapy
    from companion.domain.visit import Visit, VisitQuestion
    from companion.domain.word_search import DayText

# What only changes that wait for the disk need is loaded for them.
# ruff: noqa: PLC0415


class DiaryReading(QObject):
    """Returns frozen records. `now` gives the moment as the person sees it."""

    def __init__(self, journal: Journal, now: Callable[[], Moment], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._now = now
        self._pending: list[Step] = []
        self._days = DayReads()
        self._closed_check_ins: set[str] = set()

    @property
    def read_only(self) -> bool:
        return self._journal.read_only

    def now(self) -> Moment:
        return self._now()

    def today(self) -> date:
        return self._now().day

    def close_check_in(self, entry: Entry) -> None:
        """The next answer begins another check-in, wherever it is given."""
        self._closed_check_ins.add(entry.id)

    def open_check_in(self, *, whole_day: bool = False) -> Entry | None:
        """The check-in that takes the answers given now, if there is one: about a moment or the whole day."""
        now = self._now()
        for entry in reversed(self.entries(now.day, now.day)):
            closed = entry.id in self._closed_check_ins
            if entry.whole_day == whole_day and not closed and entry.is_open(now):
                return entry
        return None

    def entries(self, first: date | None = None, last: date | None = None) -> list[Entry]:
        if first is not None and first == last:
            return self._days.records(Kind.ENTRIES, first, self._entries_between)
        return self._entries_between(first, last)

    def _entries_between(self, first: date | None, last: date | None) -> list[Entry]:
        return with_pending(self._journal.entries(first, last), self._pending, Kind.ENTRIES, first, last)

    def nights(self, first: date | None = None, last: date | None = None) -> "list[Night]":
        if first is not None and first == last:
            return self._days.records(Kind.NIGHTS, first, self._nights_between)
        return self._nights_between(first, last)

    def _nights_between(self, first: date | None, last: date | None) -> "list[Night]":
        return with_pending(self._journal.nights(first, last), self._pending, Kind.NIGHTS, first, last)

    def sessions(self, first: date | None = None, last: date | None = None) -> "list[Session]":
        return with_pending(self._journal.sessions(first, last), self._pending, Kind.SESSIONS, first, last)

    def session_days(self, first: date | None = None, last: date | None = None) -> "list[SessionDay]":
        """Each session as its day and its routine, oldest first."""
        if not self._pending:
            return self._journal.session_days(first, last)
        from companion.domain.routine import SessionDay

        return [SessionDay(each.moment.day, each.routine) for each in self.sessions(first, last)]

    def pain_around(
        self, region: str, first: date | None = None, last: date | None = None
    ) -> "list[PainAround]":
        """Pain of a region before and after routines, where both were given and are on disk; oldest first."""
        return self._journal.pain_around(region, first, last)

    def medicines(self) -> "list[Medicine]":
        """All of them, taken now or not, in the order in which they were written down."""
        return with_pending(self._journal.medicines(), self._pending, Kind.MEDICINES, None, None)

    def doses(self, first: date | None = None, last: date | None = None) -> "list[Dose]":
        if first is not None and first == last:
            return self._days.records(Kind.DOSES, first, self._doses_between)
        return self._doses_between(first, last)

    def _doses_between(self, first: date | None, last: date | None) -> "list[Dose]":
        return with_pending(self._journal.doses(first, last), self._pending, Kind.DOSES, first, last)

    def therapies(self, first: date | None = None, last: date | None = None) -> "list[Therapy]":
        return with_pending(self._journal.therapies(first, last), self._pending, Kind.THERAPIES, first, last)

    def activities(self, first: date | None = None, last: date | None = None) -> "list[Activity]":
        return with_pending(
            self._journal.activities(first, last), self._pending, Kind.ACTIVITIES, first, last
        )

    def visits(self, first: date | None = None, last: date | None = None) -> "list[Visit]":
        return with_pending(self._journal.visits(first, last), self._pending, Kind.VISITS, first, last)

    def visit_questions(self) -> "list[VisitQuestion]":
        """All questions to ask, asked already or not, the oldest first."""
        return with_pending(self._journal.visit_questions(), self._pending, Kind.VISIT_QUESTIONS, None, None)

    def self_counts(self, first: date | None = None, last: date | None = None) -> "list[SelfCount]":
        """Of all instruments, by the time they were begun."""
        return with_pending(
            self._journal.self_counts(first, last), self._pending, Kind.SELF_COUNTS, first, last
        )

    def about_you(self) -> "AboutYou | None":
        """What the person says about themselves, if they did."""
        stored = self._journal.about_you()
        found = with_pending(stored, self._pending, Kind.ABOUT_YOU, None, None)
        return found[-1] if found else None

    def help_dismissals(self) -> "list[HelpDismissal]":
        """*Not now* to help cards, by the day whose cards they are about."""
        stored = self._journal.help_dismissals()
        return with_pending(stored, self._pending, Kind.HELP_DISMISSALS, None, None)

    def exercise_choices(self) -> "list[ExerciseChoice]":
        """Which exercises the person likes or has hidden."""
        stored = self._journal.exercise_choices()
        return with_pending(stored, self._pending, Kind.EXERCISE_CHOICES, None, None)

    def own_routines(self) -> "list[OwnRoutine]":
        """The routines that the person wrote down, in that order."""
        return with_pending(self._journal.own_routines(), self._pending, Kind.OWN_ROUTINES, None, None)

    def newest_self_counts(self, instrument: str, most: int) -> "list[SelfCount]":
        """So many of an instrument at most, the newest first."""
        from companion.domain.self_count import of_instrument

        stored = self._journal.newest_self_counts(instrument, most + len(self._pending))
        found = with_pending(stored, self._pending, Kind.SELF_COUNTS, None, None)
        return of_instrument(found, instrument)[:most]

    def own_questions(self) -> "list[OwnQuestion]":
        """Asked or retired, in the order in which they were written down."""
        return with_pending(self._journal.own_questions(), self._pending, Kind.OWN_QUESTIONS, None, None)

    def used_own_questions(self) -> set[str]:
        """Keys of questions with at least one answer, of own ones all there are."""
        waiting = (entry for day in self._waiting_days() for entry in self.entries(day, day))
        return self._journal.used_own_questions().union(
            answer.question for entry in waiting for answer in entry.answers
        )

    def dose_days(self, first: date | None = None, last: date | None = None) -> "list[DoseDay]":
        """Each day with each medicine taken on it, once."""
        if not self._pending:
            return self._journal.dose_days(first, last)
        from companion.domain.dose import DoseDay

        return sorted({DoseDay(dose.moment.day, dose.medicine) for dose in self.doses(first, last)})

    def used_medicines(self) -> set[str]:
        """Ids of medicines with at least one dose."""
        if not self._pending:
            return self._journal.used_medicines()
        return {dose.medicine for dose in self.doses()}

    def latest_before(self, day: date) -> Entry | None:
        """The newest check-in of an earlier day."""
        return self._days.before(day, self._latest_before)

    def _latest_before(self, day: date) -> Entry | None:
        stored = self._journal.latest_before(day)
        if not self._pending:
            return stored
        between = self.entries(stored.moment.day if stored else None, day - timedelta(days=1))
        if between or stored is None:
            return between[-1] if between else None
        return self._latest_before(stored.moment.day)

    def pain_ratings(self, first: date, last: date) -> list[tuple[date, int]]:
        """All *pain now* ratings with their days."""
        if not self._pending:
            return self._journal.pain_ratings(first, last)
        values = [(entry.moment.day, entry.value("pain_now")) for entry in self.entries(first, last)]
        return [(day, value) for day, value in values if isinstance(value, int)]

    def answered_days(self, first: date, last: date) -> list[date]:
        """Days with any check-in."""
        if not self._pending:
            return self._journal.answered_days(first, last)
        return sorted({entry.moment.day for entry in self.entries(first, last)})

    def late_days(self, first: date, last: date) -> list[date]:
        """Days with a check-in that was written on a later day."""
        if not self._pending:
            return self._journal.late_days(first, last)
        return sorted({entry.moment.day for entry in self.entries(first, last) if entry.days_late})

    def flares(self) -> "list[Flare]":
        """All of them, in the order in which they began."""
        return with_pending(self._journal.flares(), self._pending, Kind.FLARES, None, None)

    def flare_plan(self) -> "FlarePlan | None":
        """The person's own plan for flares, if there is one."""
        stored = self._journal.flare_plans()
        plans = with_pending(stored, self._pending, Kind.FLARE_PLANS, None, None)
        return plans[-1] if plans else None

    def flare_days(self, first: date, last: date) -> list[date]:
        """Days whose last answer about a flare is yes, and days within one that was marked, oldest first."""
        from companion.domain.flare import days_in_flares

        marked = days_in_flares(self.flares(), first, last, self.today())
        return sorted(marked.union(self._days_answered_flare(first, last)))

    def _days_answered_flare(self, first: date, last: date) -> list[date]:
        if not self._pending:
            return self._journal.flare_days(first, last)
        days = groupby(self.entries(first, last), lambda entry: entry.moment.day)
        return [day for day, entries in days if flare_of_day(entries) == "yes"]

    def day_marks(self, first: date, last: date) -> "list[DayMarks]":
        """Days with a check-in and what was marked on them, oldest first; a day may come several times."""
        if not self._pending:
            return self._journal.day_marks(first, last)
        from companion.domain.body_days import marks_by_entry

        return list(marks_by_entry(self.entries(first, last)))

    def region_marks(
        self, region: str, first: date | None = None, last: date | None = None
    ) -> list[tuple[date, Mark]]:
        """Each mark of a region with its day, oldest first."""
        stored = self._journal.region_marks(region, first, last)
        waiting = self._waiting_days(first, last)
        if not waiting:
            return stored
        changed = [
            (day, mark) for day in waiting for entry in self.entries(day, day) if (mark := entry.mark(region))
        ]
        kept = [(day, mark) for day, mark in stored if day not in waiting]
        return sorted([*kept, *changed], key=lambda found: found[0])

    def last_since(self, region: str, first: date, last: date) -> "Since | None":
        """Since when a region hurts, as it was said last on a span of days."""
        if not self._pending:
            return self._journal.last_since(region, first, last)
        marks = self.region_marks(region, first, last)
        return next((mark.since for _day, mark in reversed(marks) if mark.since), None)

    def marked_days(self, regions: Iterable[str], last: date | None = None, most: int = 50) -> dict[str, int]:
        """On how many days up to `last` each region was marked with pain, counted no further than `most`."""
        waiting = self._waiting_days(None, last)
        changed = [row for day in waiting for row in region_days(self.entries(day, day))]
        counts = {}
        for region in regions:
            stored = self._journal.hurting_days(region, last, most + len(waiting))
            new = sum(row.region == region and row.intensity != 0 for row in changed)
            counts[region] = min(most, new + sum(day not in waiting for day in stored))
        return counts

    def texts(self, first: date | None = None, last: date | None = None) -> "list[DayText]":
        """What was written in free words, in no order."""
        stored, waiting = self._journal.texts(first, last), self._waiting_days(first, last)
        if not waiting:
            return stored
        from companion.domain.free_words import texts_of

        records: list[Record] = [*self.flares(), *self.visits(), *self.visit_questions()]
        for day in waiting:
            records += [*self.entries(day, day), *self.nights(day, day)]
            records += [*self.therapies(day, day), *self.activities(day, day)]
        changed = [text for text in texts_of(records) if text.day in waiting]
        return [text for text in stored if text.day not in waiting] + changed

    def first_day(self) -> date | None:
        """The first day with anything on it."""
        if not self._pending:
            return self._journal.first_day()
        records: list[Record] = [*self.entries(), *self.nights(), *self.sessions(), *self.flares()]
        records += [*self.doses(), *self.therapies(), *self.activities(), *self.self_counts()]
        return min((record.filed for record in records), default=None)

    def _waiting_days(self, first: date | None = None, last: date | None = None) -> frozenset[date]:
        """The days within a span on which something is not saved yet: what is on disk is not all of them."""
        days = changes_of(self._pending).days
        return frozenset(day for day in days if (first or day) <= day <= (last or day))
