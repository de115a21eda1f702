"""Going back to a backup: told before it is done, and undone like everything else."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from companion.reports.contents import Contents, read_contents
from companion.reports.going_back import return_to
from companion.reports.sources import read_diary_file
from companion.reports.taking_in import BEFORE_RETURN, take_in
from companion.storage import backups
from tests.builders import a_mark, a_moment, a_night, a_step, adding, an_entry, an_instant
from tests.storage.diaries import everything, opened, right_now


def test_what_is_missing_changed_and_later_is_told_apart() -> None:
    same, gone, changed, later = an_entry(), an_entry(), an_entry(), a_night()
    now = replace(changed, marks=(a_mark(),))

    found = return_to(Contents(entries=(same, gone, changed)), Contents(entries=(same, now), nights=(later,)))

    assert (found.missing, found.changed, found.later) == ((gone,), ((now, changed),), (later,))


def test_the_diary_is_as_the_backup_and_what_was_later_lies_in_the_bin(tmp_path: Path) -> None:
    kept, changed, gone = an_entry(), an_entry(), an_entry()
    with opened(tmp_path) as journal:
        journal.apply(adding(kept, changed, gone), a_moment())
        backup = backups.make(tmp_path, an_instant())
        later = a_night()
        parts = a_step((None, later), (changed, replace(changed, marks=(a_mark(),))), (gone, None))
        journal.apply(parts, a_moment())
        before = everything(journal)
        step = return_to(read_diary_file(backup, right_now), read_contents(journal)).step("Went back")

        take_in(tmp_path, step, a_moment(), lambda: an_instant(5), BEFORE_RETURN)

        assert set(journal.entries()) == {kept, changed, gone}
        assert journal.nights() == []
        assert [binned.record for binned in journal.bin.listed()] == [later]
        assert backups.listed(tmp_path)[0].reason == BEFORE_RETURN
        journal.undo(a_moment().day)
        assert set(everything(journal)) == set(before)


def test_the_backup_itself_stays_as_it_is(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(an_entry()), a_moment())
    backup = backups.make(tmp_path, an_instant() + timedelta(days=1))
    content = backup.read_bytes()

    read_diary_file(backup, right_now)

    assert backup.read_bytes() == content
