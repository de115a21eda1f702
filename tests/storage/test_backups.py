import os
import threading
from pathlib import Path

import pytest

from companion.storage import backups
from companion.storage.checks import verify
from companion.storage.problems import DiaryDamaged, DiaryFolderMissing
from tests.builders import a_mark, a_moment, adding, an_entry, an_instant
from tests.storage.diaries import filled, flip_byte, opened

NOW = a_moment()
DAY_MINUTES = 24 * 60


def test_a_backup_holds_what_the_diary_holds(tmp_path: Path) -> None:
    entries = filled(tmp_path, 10)

    backup = backups.make(tmp_path, an_instant())

    verify(backup)
    (tmp_path / "elsewhere").mkdir()
    backup.rename(tmp_path / "elsewhere" / "diary.db")
    with opened(tmp_path / "elsewhere") as journal:
        assert journal.entries() == entries


def test_a_backup_is_due_once_a_day(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    assert backups.is_due(tmp_path, an_instant())

    backups.make(tmp_path, an_instant(), reason="before-update-from-1")
    assert backups.is_due(tmp_path, an_instant(5))
    backups.make(tmp_path, an_instant(5))

    assert not backups.is_due(tmp_path, an_instant(10))
    assert backups.is_due(tmp_path, an_instant(DAY_MINUTES))


def test_saving_goes_on_while_a_backup_is_made_and_no_backup_is_torn(tmp_path: Path) -> None:
    filled(tmp_path, 400)
    made: list[Path] = []
    with opened(tmp_path) as journal:
        worker = threading.Thread(
            target=lambda: made.extend(backups.make(tmp_path, an_instant(n * DAY_MINUTES)) for n in range(3))
        )
        worker.start()
        for _save in range(60):
            journal.apply(adding(an_entry(marks=(a_mark("hip_l", 1), a_mark("hip_r", 2)))), NOW)
        worker.join()

        assert len(journal.entries()) == 460

    assert len(made) == 3
    for backup in made:
        verify(backup)


def test_a_damaged_diary_makes_no_backup_and_no_older_one_is_let_go(tmp_path: Path) -> None:
    filled(tmp_path, 60)
    for days in range(40):
        backups.make(tmp_path, an_instant(days * DAY_MINUTES))
    earlier = backups.listed(tmp_path)
    path = tmp_path / "diary.db"
    flip_byte(path, path.stat().st_size // 2)

    with pytest.raises(DiaryDamaged):
        backups.make(tmp_path, an_instant(400 * DAY_MINUTES))

    assert backups.listed(tmp_path) == earlier
    assert len(list((tmp_path / "backups").iterdir())) == len(earlier) < 40


def test_a_clock_set_back_lets_no_backup_go(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    for minutes in (0, 10, DAY_MINUTES * 365):
        backups.make(tmp_path, an_instant(minutes))
    before = len(backups.listed(tmp_path))

    for minutes in (20, 30, 40):
        backups.make(tmp_path, an_instant(minutes))

    assert len(backups.listed(tmp_path)) == before + 3


def test_backups_with_a_reason_are_kept(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    backups.make(tmp_path, an_instant(), reason="before-update-from-1")

    for days in range(1, 15):
        backups.make(tmp_path, an_instant(days * DAY_MINUTES + days))
        backups.make(tmp_path, an_instant(days * DAY_MINUTES + days + 1))

    assert backups.listed(tmp_path)[-1].reason == "before-update-from-1"


def test_files_of_others_in_the_folder_are_not_taken_for_backups(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    backup = backups.make(tmp_path, an_instant())
    for name in ("letter.txt", "diary-old.db", "diary-20261121-083000-000000.db.tmp"):
        (tmp_path / "backups" / name).touch()

    assert [one.path for one in backups.listed(tmp_path)] == [backup]


def test_the_newest_good_backup_is_found_behind_damaged_ones(tmp_path: Path) -> None:
    filled(tmp_path, 20)
    made = [backups.make(tmp_path, an_instant(days * DAY_MINUTES)) for days in range(3)]
    flip_byte(made[2], made[2].stat().st_size // 2)
    os.truncate(made[1], 5000)

    assert backups.newest_good(tmp_path) == made[0]


def test_without_a_good_backup_there_is_none(tmp_path: Path) -> None:
    assert backups.newest_good(tmp_path) is None


def test_restoring_keeps_the_damaged_file_and_brings_everything_back(tmp_path: Path) -> None:
    entries = filled(tmp_path, 20)
    backup = backups.make(tmp_path, an_instant())
    path = tmp_path / "diary.db"
    flip_byte(path, path.stat().st_size // 2)
    damaged = path.read_bytes()

    aside = backups.restore(tmp_path, backup, an_instant(1))

    assert aside is not None
    assert aside.read_bytes() == damaged
    assert backup.exists()
    with opened(tmp_path) as journal:
        assert journal.entries() == entries


def test_an_unfinished_change_of_the_damaged_file_does_not_reach_the_restored_one(tmp_path: Path) -> None:
    entries = filled(tmp_path, 3)
    backup = backups.make(tmp_path, an_instant())
    (tmp_path / "diary.db-journal").write_bytes(b"an unfinished change")

    aside = backups.restore(tmp_path, backup, an_instant(1))

    assert aside is not None
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"an unfinished change"
    with opened(tmp_path) as journal:
        assert journal.entries() == entries


def test_restoring_where_the_diary_is_gone_brings_it_back(tmp_path: Path) -> None:
    entries = filled(tmp_path, 3)
    backup = backups.make(tmp_path, an_instant())
    (tmp_path / "diary.db").unlink()

    aside = backups.restore(tmp_path, backup, an_instant(1))

    assert aside is None
    with opened(tmp_path) as journal:
        assert journal.entries() == entries


def test_a_damaged_backup_is_not_restored(tmp_path: Path) -> None:
    filled(tmp_path, 20)
    backup = backups.make(tmp_path, an_instant())
    flip_byte(backup, backup.stat().st_size // 2)
    present = (tmp_path / "diary.db").read_bytes()

    with pytest.raises(DiaryDamaged):
        backups.restore(tmp_path, backup, an_instant(1))

    assert (tmp_path / "diary.db").read_bytes() == present
    assert not list(tmp_path.glob("*aside*"))


def test_a_backup_of_a_missing_folder_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(DiaryFolderMissing):
        backups.make(tmp_path / "stick", an_instant())

    assert not list(tmp_path.iterdir())


def test_of_each_reason_the_newest_ten_are_kept(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    moments = [an_instant(minute) for minute in range(12)]

    for moment in moments:
        backups.make(tmp_path, moment, reason="before-import")
    backups.make(tmp_path, moments[-1], reason="before-update-from-1")

    kept = [backup for backup in backups.listed(tmp_path) if backup.reason == "before-import"]
    assert [backup.made for backup in kept] == moments[:1:-1]
    assert len(backups.listed(tmp_path)) == len(kept) + 1
