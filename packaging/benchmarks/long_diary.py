"""Makes a diary of ten years through the journal, as the program does: python -m benchmarks.long_diary DIR.

Three check-ins a day with ten marks each; the same last day gives the same records. `huge_diary` makes more.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from companion.content.body import read_regions
from companion.domain.body import Build
from companion.domain.changes import Replacement, Step
from companion.domain.entry import Answer, Entry, Mark
from companion.domain.moments import Moment, moment_at, moment_on
from companion.domain.questions import SCALE_TOP
from companion.domain.record import Record
from companion.domain.settings import Settings
from companion.domain.sleep import Night
from companion.paths import private_umask, resources, standard_paths
from companion.storage.diary_file import open_journal
from companion.storage.journal import Journal
from companion.storage.settings_file import write_settings

DAYS = 3650
TIMES = (time(8, 10), time(13, 20), time(20, 40))
MARKS = 10
ZONE = "UTC"
SEED = 10
DAYS_IN_STEP = 365
FEELS = ("aching", "tight", "dull", "sore", "heavy", "burning", "throbbing")
NOTE = (
    "A long day with much sitting, a short walk at noon, and a warm bath in the evening, which helped a bit."
)


@dataclass(frozen=True, kw_only=True)
class Extent:
    """How much is written: days, the times of the check-ins of each, and the marks of each check-in."""

    days: int = DAYS
    times: Sequence[time] = TIMES
    marks: int = MARKS


def long_records(last: date, regions: Sequence[str], extent: Extent) -> Iterator[Record]:
    """The records of so many days up to and with the last one, oldest first."""
    chance = Random(SEED)  # noqa: S311 - made-up data, nothing secret
    for back in range(extent.days - 1, -1, -1):
        day = last - timedelta(days=back)
        for at in extent.times:
            yield _entry(chance, moment_on(day, at, ZONE), chance.sample(regions, k=extent.marks))
        morning = moment_on(day, extent.times[0], ZONE)
        yield Night(
            id=_uuid(chance), day=day, written=morning, changed=morning.utc, quality=chance.randint(1, 5)
        )


def _entry(chance: Random, moment: Moment, regions: Sequence[str]) -> Entry:
    marks = tuple(
        Mark(
            region=region,
            intensity=chance.randint(1, SCALE_TOP),
            qualities=frozenset(chance.sample(FEELS, k=chance.randint(0, 2))),
        )
        for region in regions
    )
    answers = (
        Answer(question="pain_now", value=chance.randint(0, SCALE_TOP)),
        Answer(question="flare", value=chance.choice(("yes", "no", "no", "no"))),
        Answer(question="stress", value=chance.randint(0, SCALE_TOP)),
        Answer(question="note", value=NOTE),
    )
    return Entry(
        id=_uuid(chance), moment=moment, written=moment, changed=moment.utc, marks=marks, answers=answers
    )


def _uuid(chance: Random) -> str:
    return str(UUID(int=chance.getrandbits(128), version=4))


def fill(journal: Journal, last: date, regions: Sequence[str], days: int = DAYS) -> None:
    """Save the records, a year of them in one step."""
    records = list(long_records(last, regions, Extent(days=days)))
    size = DAYS_IN_STEP * (len(TIMES) + 1)
    now = moment_on(last, TIMES[-1], ZONE)
    for first in range(0, len(records), size):
        parts = tuple(Replacement(before=None, after=record) for record in records[first : first + size])
        journal.apply(Step(label="", parts=parts, undoable=False), now)


def yesterday() -> date:
    """The last day of a diary that is made now: nothing is written yet today."""
    return moment_at(datetime.now(UTC), ZONE).day - timedelta(days=1)


def choose_figure(folder: Path) -> None:
    """Settings as after the first start, so that the program asks for nothing."""
    write_settings(standard_paths(folder).settings, Settings(build=Build.STRAIGHT, theme="light"))


def main(folder: Path) -> None:
    """Fill a new folder up to yesterday, with a figure chosen as after the first start."""
    private_umask()
    regions = list(read_regions(resources() / "bodymap"))
    journal = open_journal(folder, now=lambda: datetime.now(UTC))
    fill(journal, yesterday(), regions)
    journal.close()
    choose_figure(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
