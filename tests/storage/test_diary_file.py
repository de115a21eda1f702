import os
import sqlite3
import stat
from pathlib import Path

import pytest

from companion.paths import private_umask
from companion.storage import backups
from companion.storage.checks import verify
from companion.storage.connection import open_for_writing
from companion.storage.migrations import MIGRATIONS
from companion.storage.problems import (
    DiaryBusy,
    DiaryDamaged,
    DiaryFolderMissing,
    DiaryGone,
    DiaryNewer,
    DiaryReadOnly,
    NotADiary,
    StorageProblem,
)
from companion.storage.schema import NEWEST
from tests.builders import A_DAY, a_mark, a_moment, adding, an_answer, an_entry
from tests.storage.diaries import filled, flip_byte, opened, right_now

NOW = a_moment()


def test_a_first_start_makes_a_diary_that_only_its_owner_can_read(tmp_path: Path) -> None:
    before = os.umask(0)
    private_umask()
    try:
        folder = tmp_path / "a folder ☃"
        with opened(folder) as journal:
            journal.apply(adding(an_entry()), NOW)
            backups.make(folder, right_now())

            found = [folder, *folder.rglob("*")]
    finally:
        os.umask(before)

    modes = {path.relative_to(tmp_path): stat.S_IMODE(path.stat().st_mode) for path in found}
    assert len(modes) == 5  # the folder, the diary, its journal, the backups and the one in there
    assert set(modes.values()) == {0o600, 0o700}
    assert all((mode == 0o700) == (tmp_path / path).is_dir() for path, mode in modes.items())


def test_the_connection_is_set_so_that_a_finished_save_survives(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        pragma = journal._connection.pragma

        assert pragma("journal_mode") == "truncate"
        assert pragma("synchronous") == 2
        assert pragma("foreign_keys") == 1
        assert pragma("trusted_schema") == 0
        assert pragma("cell_size_check") == 1
        assert pragma("mmap_size") in (0, None)
        assert pragma("checksum_verification") == "1"


def test_pythons_own_sqlite_reads_the_file(tmp_path: Path) -> None:
    filled(tmp_path, 3)

    reader = sqlite3.connect(f"file:{tmp_path / 'diary.db'}?mode=ro", uri=True)
    rows = reader.execute("SELECT count(*) FROM entry JOIN mark ON mark.entry = entry.id").fetchall()
    check = reader.execute("PRAGMA integrity_check").fetchall()
    reader.close()

    assert rows == [(6,)]
    assert check == [("ok",)]


def test_every_table_is_strict(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        tables = journal._connection.execute("SELECT name, strict FROM pragma_table_list").fetchall()

    assert {name for name, strict in tables if not strict} == {"sqlite_schema", "sqlite_temp_schema"}
    assert len(tables) == 2 + sum(step.count("CREATE TABLE") for step in MIGRATIONS)


@pytest.mark.parametrize(
    "content", [b"not a diary at all", b"\0" * 8192, b"%PDF-1.7" * 900, b"SQLite format 3\0" + b"\1" * 4096]
)
def test_a_file_that_is_no_diary_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "diary.db").write_bytes(content)

    for read_only in (False, True):
        with pytest.raises(DiaryDamaged), opened(tmp_path, read_only=read_only):
            pass

    assert (tmp_path / "diary.db").read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["diary.db"]


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "diary.db")
    other.execute("CREATE TABLE songs (title)")
    other.close()
    content = (tmp_path / "diary.db").read_bytes()

    with pytest.raises(NotADiary), opened(tmp_path):
        pass

    assert (tmp_path / "diary.db").read_bytes() == content


def test_an_empty_file_without_backups_becomes_a_new_diary(tmp_path: Path) -> None:
    (tmp_path / "diary.db").touch()

    with opened(tmp_path) as journal:
        journal.apply(adding(an_entry()), NOW)

    verify(tmp_path / "diary.db")


@pytest.mark.parametrize("left", ["an empty file", "nothing"])
def test_a_lost_diary_with_backups_is_not_taken_for_a_new_one(tmp_path: Path, left: str) -> None:
    filled(tmp_path, 1)
    backups.make(tmp_path, right_now())
    (tmp_path / "diary.db").unlink()
    if left == "an empty file":
        (tmp_path / "diary.db").touch()

    for read_only in (False, True):
        with pytest.raises(DiaryGone), opened(tmp_path, read_only=read_only):
            pass

    assert not (tmp_path / "diary.db").exists() or (tmp_path / "diary.db").stat().st_size == 0


def test_a_truncated_diary_is_damaged_and_left_as_it_is(tmp_path: Path) -> None:
    filled(tmp_path, 40)
    path = tmp_path / "diary.db"
    os.truncate(path, path.stat().st_size // 2)
    content = path.read_bytes()

    with pytest.raises(DiaryDamaged), opened(tmp_path) as journal:
        journal.entries()

    assert path.read_bytes() == content


def test_one_changed_byte_anywhere_is_noticed(tmp_path: Path) -> None:
    filled(tmp_path, 30)
    path = tmp_path / "diary.db"
    size = path.stat().st_size

    for place in range(0, size, size // 60):
        flip_byte(path, place)
        with pytest.raises(DiaryDamaged):
            verify(path)
        flip_byte(path, place)

    verify(path)


def test_damage_in_one_page_is_told_when_that_page_is_read_and_nothing_wrong_is_shown(tmp_path: Path) -> None:
    filled(tmp_path, 30)
    path = tmp_path / "diary.db"
    place = path.read_bytes().index(b"a long note about snow")
    flip_byte(path, place)

    with opened(tmp_path) as journal, pytest.raises(DiaryDamaged):
        journal.entries()


def test_the_byte_that_switches_checksums_on_is_guarded_too(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    with (tmp_path / "diary.db").open("rb+") as file:
        file.seek(20)
        file.write(b"\0")

    with pytest.raises(DiaryDamaged), opened(tmp_path):
        pass


def test_a_folder_in_the_files_place_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "diary.db").mkdir()

    with pytest.raises(NotADiary), opened(tmp_path):
        pass

    assert (tmp_path / "diary.db").is_dir()


def test_links_that_lead_nowhere_or_in_circles_are_a_missing_place(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    (tmp_path / "nowhere").mkdir()
    (tmp_path / "nowhere" / "diary.db").symlink_to(tmp_path / "unplugged" / "diary.db")
    (tmp_path / "loop").mkdir()
    (tmp_path / "loop" / "diary.db").symlink_to(tmp_path / "loop" / "diary.db")

    for name in ("circle", "nowhere", "loop"):
        with pytest.raises(DiaryFolderMissing), opened(tmp_path / name):
            pass

    assert not (tmp_path / "unplugged").exists()


def test_a_missing_folder_is_made_only_beside_something_that_exists(tmp_path: Path) -> None:
    with pytest.raises(DiaryFolderMissing), opened(tmp_path / "stick" / "diary"):
        pass
    assert not (tmp_path / "stick").exists()

    with opened(tmp_path / "stick" / "diary", create_parents=True) as journal:
        assert journal.entries() == []


def test_a_file_in_the_folders_place_is_a_missing_place(tmp_path: Path) -> None:
    (tmp_path / "diary").write_text("a letter")

    for folder in (tmp_path / "diary", tmp_path / "diary" / "inside"):
        with pytest.raises(DiaryFolderMissing), opened(folder):
            pass

    assert (tmp_path / "diary").read_text() == "a letter"


def test_reading_where_nothing_is_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(DiaryFolderMissing), opened(tmp_path, read_only=True):
        pass

    assert not list(tmp_path.iterdir())


def test_a_newer_diary_opens_to_read_and_stays_unchanged(tmp_path: Path) -> None:
    entries = filled(tmp_path, 2)
    with opened(tmp_path) as journal:
        journal._connection.pragma("user_version", NEWEST + 1)
    content = (tmp_path / "diary.db").read_bytes()

    with pytest.raises(DiaryNewer) as caught, opened(tmp_path):
        pass
    with opened(tmp_path, read_only=True) as journal:
        found = journal.entries()
        with pytest.raises(DiaryReadOnly):
            journal.apply(adding(an_entry()), NOW)

    assert caught.value.schema == NEWEST + 1
    assert found == entries
    assert (tmp_path / "diary.db").read_bytes() == content


def test_a_newer_diary_of_another_shape_says_so(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    with opened(tmp_path) as journal:
        journal._connection.execute("ALTER TABLE mark RENAME COLUMN intensity TO strength")
        journal._connection.pragma("user_version", NEWEST + 1)

    with pytest.raises(DiaryNewer), opened(tmp_path, read_only=True):
        pass


def test_a_diary_that_another_program_is_changing_is_busy_and_saves_afterwards(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as journal:
        journal._connection.set_busy_timeout(1)
        other = open_for_writing(journal.path)
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(DiaryBusy):
            journal.apply(adding(entry), NOW)
        other.execute("ROLLBACK")
        other.close()
        journal.apply(adding(entry), NOW)

        assert journal.entries() == [entry]


def test_a_second_connection_reads_beside_the_open_one(tmp_path: Path) -> None:
    entry = an_entry(marks=(a_mark(),), answers=(an_answer(),))
    with opened(tmp_path) as journal, opened(tmp_path, read_only=True) as reader:
        journal.apply(adding(entry), NOW)

        assert reader.entries(A_DAY, A_DAY) == [entry]


def test_every_problem_has_a_sentence_of_its_own() -> None:
    problems = [NotADiary(), DiaryDamaged(), DiaryGone(), DiaryNewer(9), DiaryReadOnly(), DiaryBusy()]

    sentences = {str(problem) for problem in problems}

    assert len(sentences) == len(problems)
    assert all(sentence.endswith(".") for sentence in sentences)
    assert all(isinstance(problem, StorageProblem) for problem in problems)
