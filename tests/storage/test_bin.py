import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from companion.domain.bin import KEPT_DAYS, Binned, emptied_before
from companion.domain.record import Kind, Record
from companion.storage.journal import Journal
from companion.storage.problems import DiaryReadOnly
from tests.builders import (
    A_DAY,
    a_dose,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_session,
    a_step,
    a_therapy,
    adding,
    an_answer,
    an_entry,
    an_instant,
    removing,
)
from tests.storage.diaries import everything, opened
from tests.storage.stored import DELETED, stored_diary

NOW = a_moment()
KINDS: list[Record] = [
    an_entry(marks=(a_mark(),)),
    a_night(),
    a_session(),
    a_medicine(),
    a_dose(),
    a_therapy(),
]


def binned(journal: Journal) -> list[object]:
    return [each.record for each in journal.bin.listed()]


@pytest.mark.parametrize("record", KINDS, ids=[record.KIND.value for record in KINDS])
def test_a_deleted_record_of_any_kind_is_in_the_bin_as_it_was(tmp_path: Path, record: Record) -> None:
    with opened(tmp_path, now=an_instant) as journal:
        journal.apply(adding(record), NOW)

        journal.apply(removing(record), NOW)

        assert journal.bin.listed() == [Binned(record=record, deleted=an_instant())]
        assert everything(journal) == []


def test_the_bin_is_there_after_a_restart_and_after_the_undo_list_is_gone(tmp_path: Path) -> None:
    entry = an_entry()
    later = a_moment(day=A_DAY + timedelta(days=20))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        journal.apply(removing(entry), NOW)
        journal.apply(adding(an_entry(later)), later)

    with opened(tmp_path) as journal:
        assert journal.undo_label(A_DAY) is None
        assert binned(journal) == [entry]


def test_bringing_a_record_back_takes_it_out_and_undo_puts_it_in_again(tmp_path: Path) -> None:
    entry = an_entry(answers=(an_answer("note", "kept"),))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        journal.apply(removing(entry), NOW)

        journal.apply(adding(entry), NOW)
        back = (journal.entries(), binned(journal))
        journal.undo(A_DAY)
        undone = (journal.entries(), binned(journal))
        journal.undo(A_DAY)

        assert back == ([entry], [])
        assert undone == ([], [entry])
        assert (journal.entries(), binned(journal)) == ([entry], [])


def test_the_tombstone_stays_without_content_while_the_bin_has_it(tmp_path: Path) -> None:
    night = a_night(quality=1, note="kept")
    with opened(tmp_path) as journal:
        journal.apply(adding(night), NOW)

        journal.apply(removing(night), NOW)

        rows = journal._connection.execute("SELECT id, deleted, revision, quality, note FROM night")
        assert rows.fetchall() == [(night.id, 1, 2, None, "")]


def test_only_what_was_deleted_thirty_days_ago_is_let_go(tmp_path: Path) -> None:
    old, new = an_entry(), a_night()
    times = {old.id: an_instant(), new.id: an_instant(1)}
    clock = iter([an_instant(), times[old.id], times[new.id]])
    with opened(tmp_path, now=lambda: next(clock)) as journal:
        journal.apply(adding(old, new), NOW)
        journal.apply(removing(old), NOW)
        journal.apply(removing(new), NOW)
        in_thirty_days = an_instant(0.5) + timedelta(days=KEPT_DAYS)

        journal.bin.empty(emptied_before(in_thirty_days))

        assert binned(journal) == [new]
        assert journal.bin.count() == 1


def test_what_is_deleted_for_good_is_neither_in_the_bin_nor_in_the_undo_list(tmp_path: Path) -> None:
    entry, other = an_entry(answers=(an_answer("note", "a secret"),)), a_night()
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        journal.apply(removing(entry), NOW)
        journal.apply(adding(other), NOW)
        journal.apply(removing(other), NOW)

        journal.bin.forget(entry)

        steps = journal._connection.execute("SELECT count(*) FROM step WHERE parts LIKE '%secret%'")
        tombstones = journal._connection.execute("SELECT id, deleted FROM entry").fetchall()
        assert binned(journal) == [other]
        assert steps.fetchall() == [(0,)]
        assert tombstones == [(entry.id, 1)]
        undone = journal.undo(A_DAY)
        assert undone is not None
        assert journal.nights() == [other]


def test_a_change_of_a_record_puts_nothing_into_the_bin(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)

        journal.apply(a_step((entry, entry.with_mark(a_mark()))), NOW)

        assert journal.bin.listed() == []


def test_the_newest_deletion_stands_first_and_unknown_kinds_are_passed_over(tmp_path: Path) -> None:
    entry, night = an_entry(), a_night()
    clock = iter(an_instant(minutes) for minutes in range(9))
    with opened(tmp_path, now=lambda: next(clock)) as journal:
        journal.apply(adding(entry, night), NOW)
        journal.apply(removing(entry), NOW)
        journal.apply(removing(night), NOW)
        journal._connection.execute("INSERT INTO bin SELECT 'of later', id, deleted, content FROM bin")

        assert [each.record.KIND for each in journal.bin.listed()] == [Kind.NIGHTS, Kind.ENTRIES]


def test_a_diary_open_to_read_lists_its_bin_and_keeps_it(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        journal.apply(removing(entry), NOW)

    with opened(tmp_path, read_only=True) as journal:
        assert binned(journal) == [entry]
        with pytest.raises(DiaryReadOnly):
            journal.bin.forget(entry)


def test_the_bin_of_the_stored_diary_can_be_read(tmp_path: Path) -> None:
    shutil.copy(stored_diary(8), tmp_path / "diary.db")

    with opened(tmp_path) as journal:
        assert binned(journal) == [DELETED]
