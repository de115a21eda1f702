"""When something was written last is known also after the clock was set back, and a restart."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from companion.storage.problems import DiaryReadOnly
from tests.builders import a_moment, adding, an_entry
from tests.storage.diaries import opened

NOW = a_moment()
LATER = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)


def later() -> datetime:
    return LATER


def set_back() -> datetime:
    return LATER - timedelta(hours=9)


def test_a_new_diary_knows_of_nothing_written(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        assert (journal.clock.newest(), journal.clock.settled()) == (None, None)


def test_the_newest_instant_stays_when_the_clock_is_set_back_and_after_a_restart(tmp_path: Path) -> None:
    with opened(tmp_path, now=later) as journal:
        journal.apply(adding(an_entry()), NOW)

    with opened(tmp_path, now=set_back) as journal:
        before = journal.clock.newest()
        journal.apply(adding(an_entry()), NOW)

        assert (before, journal.clock.newest()) == (LATER, LATER)


def test_that_the_clock_is_right_is_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.clock.settle(LATER)

    with opened(tmp_path) as journal:
        assert journal.clock.settled() == LATER


def test_a_diary_open_to_read_keeps_no_answer(tmp_path: Path) -> None:
    with opened(tmp_path):
        pass

    with opened(tmp_path, read_only=True) as journal, pytest.raises(DiaryReadOnly):
        journal.clock.settle(LATER)
