"""What reads a diary for long beside the window lets a change pass, and says that it was not done."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import perf_counter

import apsw
import pytest

from companion.storage import backups
from companion.storage.connection import open_for_reading
from companion.storage.places import DIARY
from companion.storage.problems import DiaryBusy
from companion.storage.turns import LONGEST_WAIT, Turns
from tests.builders import a_moment, adding, an_entry
from tests.storage.diaries import opened

ENDLESS = """
WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number)
SELECT count(*) FROM number, entry
"""


def read_for_ever(file: Path, turns: Turns, begun: Event) -> None:
    connection = open_for_reading(file)

    def tell_begin() -> bool:
        begun.set()
        return False

    connection.set_progress_handler(tell_begin, 1000)
    try:
        with turns.reading(connection):
            connection.execute(ENDLESS).fetchall()
    finally:
        connection.close()


def test_a_change_is_saved_while_something_else_reads_for_long(tmp_path: Path) -> None:
    with opened(tmp_path) as journal, ThreadPoolExecutor() as threads:
        journal.apply(adding(an_entry()), a_moment())
        begun = Event()
        reading = threads.submit(read_for_ever, tmp_path / DIARY, journal.turns, begun)
        assert begun.wait(10)

        before = perf_counter()
        journal.apply(adding(an_entry()), a_moment())
        waited = perf_counter() - before

        assert waited < LONGEST_WAIT
        assert len(journal.entries()) == 2
        with pytest.raises(apsw.InterruptError):
            reading.result(10)


def test_a_file_that_another_program_holds_is_busy_after_a_moment(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(an_entry()), a_moment())
        other = open_for_reading(tmp_path / DIARY)
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM entry").fetchall()

        with pytest.raises(DiaryBusy):
            journal.apply(adding(an_entry()), a_moment())

        other.close()
        assert len(journal.entries()) == 1


def test_a_backup_beside_an_open_diary_is_complete(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(an_entry()), a_moment())

        made = backups.make(tmp_path, a_moment().utc, turns=journal.turns)

        assert backups.newest_good(tmp_path) == made
