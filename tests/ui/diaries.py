"""Diaries on real files with a clock that the test sets."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path

import apsw

from companion.domain.changes import Changes, Replacement
from companion.domain.entry import Answer, Entry, Mark
from companion.domain.errors import CompanionError
from companion.domain.moments import DEFAULT_BOUNDARY, Moment, moment_at, moment_on
from companion.domain.record import Record
from companion.storage.diary_file import open_journal
from companion.storage.journal import Journal
from companion.storage.turns import Turns
from companion.ui.check_in import CheckIn
from companion.ui.diary import Diary
from tests.builders import A_DAY, BERLIN, a_moment, an_entry
from tests.storage.new_diary import begin

PLENTY = 100_000


class Clock:
    """The person's clock: it stands still until it is moved."""

    def __init__(self, at: Moment | None = None) -> None:
        at = at or moment_on(A_DAY, time(9, 30), BERLIN)
        self.utc = at.utc
        self.zone = at.zone
        self.boundary = DEFAULT_BOUNDARY

    def now(self) -> Moment:
        return moment_at(self.utc, self.zone, self.boundary)

    def utc_now(self) -> datetime:
        return self.utc

    def advance(self, **by: float) -> None:
        self.utc += timedelta(**by)

    def set_to(self, day: date, at: time) -> None:
        self.utc = moment_on(day, at, self.zone, self.boundary).utc


class Watch:
    """What a diary announced, in order."""

    def __init__(self, diary: Diary) -> None:
        self.changes: list[Changes] = []
        self.saved: list[Moment] = []
        self.problems: list[CompanionError] = []
        diary.changed.connect(self.changes.append)
        diary.saved.connect(self.saved.append)
        diary.save_failed.connect(self.problems.append)


class Hurried(Turns):
    """Each statement that is to let changes pass is ended by one."""

    @contextmanager
    def reading(self, connection: apsw.Connection) -> Iterator[None]:
        connection.set_progress_handler(lambda: True, 1)
        yield


class Opened:
    """A diary with its journal; `fill_disk` and `free_disk` take and give the space to grow."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self.clock = clock
        self.diary = Diary(journal, clock.now)

    def fill_disk(self) -> None:
        connection = self._journal._connection
        connection.pragma("max_page_count", connection.pragma("page_count"))

    def free_disk(self) -> None:
        self._journal._connection.pragma("max_page_count", PLENTY)

    def hurry(self) -> None:
        """From now on changes come so fast that nothing beside the diary can be read to its end."""
        self._journal.turns = Hurried()

    def close(self) -> None:
        self.diary.close()


def open_diary(folder: Path, clock: Clock, *, read_only: bool = False) -> Opened:
    """The diary of a folder; the caller closes it."""
    if not read_only:
        begin(folder)
    return Opened(open_journal(folder, now=clock.utc_now, read_only=read_only), clock)


@contextmanager
def opened(folder: Path, clock: Clock | None = None, *, read_only: bool = False) -> Iterator[Opened]:
    """The diary of a folder, closed afterwards."""
    found = open_diary(folder, clock or Clock(), read_only=read_only)
    try:
        yield found
    finally:
        found.close()


def add(diary: Diary, *records: Record, label: str = "Added") -> None:
    diary.record(label, *(Replacement(before=None, after=record) for record in records))


def change(diary: Diary, before: Record, after: Record | None, label: str = "Changed") -> None:
    diary.record(label, Replacement(before=before, after=after))


def on_disk(folder: Path) -> list[Record]:
    """All records as another program would read them, while the diary stays open."""
    with opened(folder, read_only=True) as found:
        return [*found.diary.entries(), *found.diary.nights(), *found.diary.sessions()]


def the_entry(check_in: CheckIn) -> Entry:
    """The check-in, which must be there."""
    entry = check_in.entry()
    assert entry is not None
    return entry


def the_mark(check_in: CheckIn, region: str) -> Mark:
    """The mark of a region, which must be there."""
    mark = the_entry(check_in).mark(region)
    assert mark is not None
    return mark


def yesterday(*marks: Mark, answers: tuple[Answer, ...] = (), at: time = time(9, 30)) -> Entry:
    """A check-in of the day before."""
    return an_entry(a_moment(day=A_DAY - timedelta(days=1), at=at), marks=marks, answers=answers)
