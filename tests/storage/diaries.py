"""Opens diaries in test folders, and damages them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from companion.domain.entry import Entry
from companion.domain.record import Record
from companion.storage.diary_file import open_journal
from companion.storage.journal import Journal
from tests.builders import A_DAY, a_mark, a_moment, adding, an_answer, an_entry


def right_now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def opened(folder: Path, **options: Any) -> Iterator[Journal]:
    """The diary of a folder, closed afterwards."""
    journal = open_journal(folder, **{"now": right_now, **options})
    try:
        yield journal
    finally:
        journal.close()


def everything(journal: Journal) -> list[Record]:
    """All records, kind by kind."""
    return [
        *journal.entries(),
        *journal.nights(),
        *journal.sessions(),
        *journal.medicines(),
        *journal.doses(),
        *journal.therapies(),
        *journal.activities(),
        *journal.visits(),
        *journal.visit_questions(),
        *journal.own_questions(),
        *journal.self_counts(),
        *journal.about_you(),
        *journal.help_dismissals(),
        *journal.exercise_choices(),
        *journal.own_routines(),
        *journal.flares(),
        *journal.flare_plans(),
    ]


def flip_byte(path: Path, place: int) -> None:
    with path.open("rb+") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 0x10]))
        os.fsync(file.fileno())


def filled(folder: Path, number: int) -> list[Entry]:
    """Put so many entries with two marks and a note each into the diary of a folder."""
    entries = [
        an_entry(
            a_moment(day=A_DAY - timedelta(days=number - n)),
            marks=(a_mark("neck_l", 3), a_mark("neck_r", 4)),
            answers=(an_answer("note", f"a long note about snow, {n} " + "and more snow " * 40),),
        )
        for n in range(number)
    ]
    with opened(folder) as journal:
        journal.apply(adding(*entries), a_moment())
    return entries
