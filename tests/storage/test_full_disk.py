from pathlib import Path

import pytest

from companion.storage import backups
from companion.storage.checks import verify
from companion.storage.journal import Journal
from companion.storage.problems import DiaryReadOnly, DiskFull
from tests.builders import A_DAY, a_mark, a_moment, a_step, adding, an_answer, an_entry
from tests.storage.diaries import filled, opened, right_now
from tests.storage.small_disk import a_small_disk, protect

NOW = a_moment()


def save_until_full(journal: Journal) -> list[str]:
    """Save entries with long notes until there is no space; the ids of those that were saved."""
    saved: list[str] = []
    while len(saved) < 1000:
        entry = an_entry(marks=(a_mark(),), answers=(an_answer("note", "snow " * 2000),))
        try:
            journal.apply(adding(entry), NOW)
        except DiskFull:
            return saved
        saved.append(entry.id)
    pytest.fail("the disk was never full")


def test_a_diary_that_may_not_grow_keeps_everything_and_saves_again_when_it_may(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal._connection.pragma("max_page_count", 120)
        saved = save_until_full(journal)
        kept = {entry.id for entry in journal.entries()}
        journal._connection.pragma("max_page_count", 100_000)
        later = an_entry()

        journal.apply(adding(later), NOW)

        assert kept == set(saved)
        assert {entry.id for entry in journal.entries()} == {*saved, later.id}
    verify(tmp_path / "diary.db")


def test_a_change_that_does_not_fit_leaves_the_record_as_it_was(tmp_path: Path) -> None:
    entry = an_entry(marks=(a_mark("neck_l", 3),), answers=(an_answer("note", "short"),))
    longer = entry.with_mark(a_mark("neck_l", 9)).with_answer(an_answer("note", "snow " * 100_000))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry, label="Added"), NOW)
        journal._connection.pragma("max_page_count", 40)

        with pytest.raises(DiskFull):
            journal.apply(a_step((entry, longer), label="Changed"), NOW)

        assert journal.entries() == [entry]
        assert journal.undo_label(A_DAY) == "Added"


def test_a_full_disk_loses_nothing_and_saving_works_again_with_space(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", 2000) as disk:
        ballast = disk / "ballast"
        ballast.write_bytes(b"\0" * 600_000)
        with opened(disk) as journal:
            saved = save_until_full(journal)
            kept = {entry.id for entry in journal.entries()}
            ballast.unlink()
            later = an_entry()
            journal.apply(adding(later), NOW)

        with opened(disk) as journal:
            found = {entry.id for entry in journal.entries()}
        verify(disk / "diary.db")

    assert len(saved) > 5
    assert kept == set(saved)
    assert found == {*saved, later.id}


def test_a_backup_that_does_not_fit_leaves_no_remains_and_the_older_ones(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", 800) as disk:
        filled(disk, 60)
        earlier = backups.make(disk, right_now())
        with opened(disk) as journal:
            save_until_full(journal)

        with pytest.raises(DiskFull):
            backups.make(disk, right_now())

        assert list((disk / "backups").iterdir()) == [earlier]
        verify(earlier)


def test_a_write_protected_disk_is_read_and_says_so(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", 2000) as disk:
        entries = filled(disk, 3)
        protect(disk)

        with pytest.raises(DiaryReadOnly), opened(disk):
            pass
        with opened(disk, read_only=True) as journal:
            assert journal.entries() == entries
        with pytest.raises(DiaryReadOnly):
            backups.make(disk, right_now())
        with pytest.raises(DiaryReadOnly), opened(disk / "new"):
            pass
