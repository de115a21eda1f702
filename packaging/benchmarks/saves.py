"""Saves of one change of a check-in with ten marks: python -m benchmarks.saves DIARY N."""

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from benchmarks.long_diary import MARKS, ZONE
from benchmarks.watching import tell
from companion.content.body import read_regions
from companion.domain.changes import Replacement
from companion.domain.entry import Entry, Mark
from companion.domain.moments import moment_at
from companion.domain.questions import SCALE_TOP
from companion.paths import resources
from companion.storage.diary_file import open_journal
from companion.ui.diary import Diary


def main(folder: Path, count: int) -> None:
    def now() -> datetime:
        return datetime.now(UTC)

    journal = open_journal(folder, now=now)
    diary = Diary(journal, lambda: moment_at(now(), ZONE))
    moment = diary.now()
    regions = list(read_regions(resources() / "bodymap"))[:MARKS]
    marks = tuple(Mark(region=region, intensity=5) for region in regions)
    entry = Entry(id=str(uuid4()), moment=moment, written=moment, changed=moment.utc, marks=marks)
    diary.record("Added", Replacement(before=None, after=entry))
    times: list[float] = []
    for turn in range(count):
        mark = Mark(region=regions[turn % MARKS], intensity=turn % (SCALE_TOP + 1))
        changed = replace(entry.with_mark(mark), changed=now())
        begun = time.perf_counter()
        diary.record("Changed", Replacement(before=entry, after=changed))
        times.append((time.perf_counter() - begun) * 1000)
        entry = changed
    journal.close()
    tell({"ms": times})


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
