"""Nights in full and naps on disk."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.moments import DEFAULT_BOUNDARY
from companion.domain.sleep_editing import settled
from companion.domain.sleep_times import TIMES, SleepTime
from tests.builders import A_DAY, a_moment, a_night, a_step, adding, removing
from tests.sleep_builders import a_full_night, at
from tests.storage.diaries import opened
from tests.storage.stored import stored_diary

NOW = a_moment()
ANY_TIME = st.builds(
    SleepTime,
    minute=st.integers(0, 1439),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Pacific/Apia", "No/Such_Zone"]),
)
ANY_NIGHT = st.fixed_dictionaries(
    {
        "nap": st.booleans(),
        "quality": st.none() | st.integers(1, 5),
        "minutes_to_sleep": st.none() | st.integers(0, 1440),
        "minutes_awake": st.none() | st.integers(0, 1440),
        "note": st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
        "confirmed": st.booleans(),
    }
)


@settings(max_examples=40, deadline=None)
@given(
    day=st.dates(date(1975, 1, 1), date(2037, 12, 31)),
    parts=ANY_NIGHT,
    times=st.dictionaries(st.sampled_from(TIMES), ANY_TIME),
)
def test_any_night_is_read_back_as_it_was_written_and_undone(
    day: date, parts: dict[str, Any], times: dict[str, SleepTime]
) -> None:
    night = settled(a_night(day, **parts).with_times(times), NOW.utc)
    with TemporaryDirectory() as folder:
        with opened(Path(folder)) as journal:
            journal.apply(adding(night), NOW)

        with opened(Path(folder)) as journal:
            found = journal.nights(day, day)
            undone = journal.undo(A_DAY)

    assert found == [night]
    assert undone == adding(night)


def test_a_time_that_is_taken_back_leaves_no_row(tmp_path: Path) -> None:
    night = a_full_night()
    with opened(tmp_path) as journal:
        journal.apply(adding(night), NOW)

        journal.apply(a_step((night, replace(night, bed=None, rose=None))), NOW)

        parts = journal._connection.execute("SELECT part FROM night_time ORDER BY part").fetchall()
        assert parts == [("tried",), ("woke",)]


def test_a_deleted_night_leaves_neither_times_nor_words(tmp_path: Path) -> None:
    night = a_full_night(note="warm")
    with opened(tmp_path) as journal:
        journal.apply(adding(night), NOW)

        journal.apply(removing(night), NOW)

        kept = journal._connection.execute(
            "SELECT quality, awakenings, minutes_to_sleep, minutes_awake, note, deleted FROM night"
        ).fetchall()
        assert kept == [(None, None, None, None, "", 1)]
        assert journal._connection.execute("SELECT count(*) FROM night_time").fetchall() == [(0,)]


def test_a_nap_stands_after_the_night_it_was_written_after(tmp_path: Path) -> None:
    nap = a_night(
        id="0",
        nap=True,
        quality=None,
        written=a_moment(at=DEFAULT_BOUNDARY.replace(hour=16)),
        tried=at("14:00"),
    )
    night = a_full_night()
    with opened(tmp_path) as journal:
        journal.apply(adding(nap, night), NOW)

        assert journal.nights(A_DAY, A_DAY) == [night, nap]


def test_a_night_of_an_older_diary_keeps_what_it_has_and_can_be_written_in_full(tmp_path: Path) -> None:
    shutil.copy(stored_diary(1), tmp_path / "diary.db")
    with opened(tmp_path) as journal:
        (old,) = journal.nights()
        full = a_full_night(id=old.id, quality=old.quality, asleep_minutes=old.asleep_minutes)

        journal.apply(a_step((old, full)), NOW)
        changed = journal.nights()
        journal.undo(A_DAY)
        journal.undo(A_DAY)
        journal.redo(A_DAY)

        assert (old.quality, old.asleep_minutes, old.awakenings, old.carried) == (2, 415, 0, True)
        assert (old.times, old.nap, old.note) == ({}, False, "")
        assert changed == [full]
        assert journal.nights() == [old]


@pytest.mark.parametrize(
    "row",
    [
        ("bed", 1440, None, None),
        ("bed", -1, None, None),
        ("nap", 0, None, None),
        ("bed", 0, "2026-11-20T22:00:00.000000Z", None),
        ("bed", 0, "yesterday", 60),
    ],
)
def test_a_time_that_cannot_be_is_not_stored(
    tmp_path: Path, row: tuple[str, int, str | None, int | None]
) -> None:
    night = a_full_night({})
    part, minute, utc, offset = row
    with opened(tmp_path) as journal:
        journal.apply(adding(night), NOW)

        with pytest.raises(apsw.ConstraintError):
            journal._connection.execute(
                "INSERT INTO night_time VALUES (?, ?, ?, 'UTC', ?, ?)", (night.id, part, minute, utc, offset)
            )


def test_nights_of_many_days_are_read_with_their_own_times(tmp_path: Path) -> None:
    nights = [a_full_night({"rose": f"6:{n:02}"}, day=A_DAY - timedelta(days=9 - n)) for n in range(10)]
    with opened(tmp_path) as journal:
        journal.apply(adding(*nights), NOW)

        assert journal.nights() == nights
        assert journal.nights(A_DAY - timedelta(days=3), A_DAY) == nights[-4:]
