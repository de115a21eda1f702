"""Remove everything: put aside, taken back byte by byte, deleted after 7 days; nothing else is touched."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from companion.domain.settings import Settings
from companion.storage import backups, removal
from companion.storage.problems import DiaryReadOnly
from companion.storage.settings_file import write_settings
from tests.storage.diaries import filled, opened
from tests.storage.small_disk import a_small_disk, protect

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)
WITHIN, LATER = timedelta(days=6, hours=23), timedelta(days=7)


def a_diary(folder: Path) -> Path:
    """With entries, backups, a damaged file set aside, a name and settings; returns the settings file."""
    filled(folder, 5)
    backups.make(folder, NOW - timedelta(days=1))
    backups.make(folder, NOW, reason="before-update-from-1")
    (folder / "diary-set-aside-20260101-080000-000000.db").write_bytes(b"damaged")
    (folder / "name.txt").write_text("Mia", "utf-8")
    settings = folder.parent / "config" / "settings.json"
    write_settings(settings, Settings(text_size=150))
    return settings


def contents(*folders: Path) -> dict[str, bytes]:
    """Every file below the folders with its bytes."""
    return {
        str(path.relative_to(folder.parent)): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_removing_leaves_nothing_of_the_diary_in_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)

    removed = removal.remove(folder, settings, NOW)

    assert list(folder.iterdir()) == [removed.path]
    assert not settings.exists()
    assert removed.kept_until == NOW + timedelta(days=7)


def test_taking_back_makes_every_byte_what_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)
    before = contents(folder, settings.parent)

    removal.remove(folder, settings, NOW)
    removal.take_back(removal.listed(folder)[0], settings)

    assert contents(folder, settings.parent) == before
    assert removal.listed(folder) == []


def test_it_is_kept_for_seven_days_and_deleted_by_a_later_start(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)
    removal.remove(folder, settings, NOW)

    within = removal.delete_due(folder, NOW + WITHIN)
    kept = len(removal.listed(folder))
    later = removal.delete_due(folder, NOW + LATER)

    assert (within, kept, later) == (0, 1, 1)
    assert contents(tmp_path) == {}


def test_a_clock_set_back_deletes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    removal.remove(folder, a_diary(folder), NOW)

    assert removal.delete_due(folder, NOW - timedelta(days=4000)) == 0


def test_files_of_the_person_and_other_diaries_stay_where_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)
    theirs = [
        "letter.txt",
        "diary.db.old",
        "backups/notes.txt",
        "backups/diary-of-a-cat.db",
        "removed-stuff/a",
    ]
    theirs += ["diaries/mia/diary.db", "diaries/mia/name.txt", "diaries/mia/backups/diary-x.db"]
    for name in theirs:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("mine")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "photo").write_text("mine")
    (folder / "removed-20200101-000000-000000").symlink_to(outside)

    removal.remove(folder, settings, NOW)
    removal.delete_due(folder, NOW + LATER)

    assert {name: (folder / name).read_text() for name in theirs} == dict.fromkeys(theirs, "mine")
    assert (outside / "photo").read_text() == "mine"
    assert not (folder / "diary.db").exists()


def test_a_diary_begun_since_is_never_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)
    removed = removal.remove(folder, settings, NOW)
    with opened(folder):
        pass
    before = contents(folder)

    with pytest.raises(removal.DiaryInTheWay, match="There is a diary in this place now"):
        removal.take_back(removed, settings)

    assert contents(folder) == before


def test_several_removed_diaries_of_one_place_are_kept_apart(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)
    removal.remove(folder, settings, NOW)
    filled(folder, 1)
    removal.remove(folder, settings, NOW + timedelta(hours=1))

    newest, oldest = removal.listed(folder)
    removal.take_back(oldest, settings)

    assert newest.at > oldest.at
    assert len(backups.listed(folder)) == 2


def test_write_protected_files_are_removed_and_deleted_too(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)
    for path in [*folder.glob("*.db"), *folder.glob("backups/*.db")]:
        path.chmod(0o400)

    removal.remove(folder, settings, NOW)
    removal.delete_due(folder, NOW + LATER)

    assert contents(tmp_path) == {}


def test_on_a_write_protected_disk_nothing_is_removed_and_a_sentence_says_why(tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk", 4000) as disk:
        settings = a_diary(disk / "diary")
        before = contents(disk)
        protect(disk)

        with pytest.raises(DiaryReadOnly, match="write-protected"):
            removal.remove(disk / "diary", settings, NOW)
        after = contents(disk)

    assert after == before


def test_a_file_that_cannot_be_moved_brings_everything_back(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    filled(folder, 3)
    backups.make(folder, NOW)
    with a_small_disk(tmp_path / "disk", 200) as disk:
        write_settings(disk / "settings.json", Settings(text_size=150))
        before = contents(folder, disk)
        protect(disk)

        with pytest.raises(DiaryReadOnly):
            removal.remove(folder, disk / "settings.json", NOW)

        assert contents(folder, disk) == before
        assert not removal.is_unfinished(folder)


def test_settings_on_another_drive_go_and_come_back(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    filled(folder, 1)
    with a_small_disk(tmp_path / "disk", 200) as disk:
        write_settings(disk / "settings.json", Settings(text_size=150))
        before = contents(folder, disk)

        removed = removal.remove(folder, disk / "settings.json", NOW)
        meanwhile = contents(disk)
        removal.take_back(removed, disk / "settings.json")

        assert meanwhile == {}
        assert contents(folder, disk) == before


KILLED = """
import sys
from datetime import datetime
from pathlib import Path
from companion.storage import removal
folder, settings, action, moves = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
move, count = removal._move, [0]
def killed_at(source, target):
    if count[0] == moves:
        import os
        os._exit(9)
    count[0] += 1
    move(source, target)
removal._move = killed_at
if action == "remove":
    removal.remove(folder, settings, datetime.fromisoformat(sys.argv[5]))
else:
    removal.take_back(removal.listed(folder)[0], settings)
"""


def killed(folder: Path, settings: Path, action: str, moves: int) -> int:
    """Let another process begin, and end after so many files; returns its exit status."""
    command = [sys.executable, "-c", KILLED, str(folder), str(settings), action, str(moves), NOW.isoformat()]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


@pytest.mark.parametrize("moves", range(7))
def test_a_kill_while_removing_loses_nothing_and_the_next_start_ends_it(tmp_path: Path, moves: int) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)
    before = contents(folder, settings.parent)

    status = killed(folder, settings, "remove", moves)
    unfinished = removal.is_unfinished(folder)
    removal.finish(folder, settings, NOW)
    left = [path for path in folder.iterdir() if not path.name.startswith("removed-")]
    removal.take_back(removal.listed(folder)[0], settings)

    assert (status, unfinished, left) == (9, True, [])
    assert contents(folder, settings.parent) == before


@pytest.mark.parametrize("moves", range(0, 7, 2))
def test_a_kill_while_taking_back_loses_nothing_and_the_next_start_ends_it(
    tmp_path: Path, moves: int
) -> None:
    folder = tmp_path / "diary"
    settings = a_diary(folder)
    before = contents(folder, settings.parent)
    removal.remove(folder, settings, NOW)

    status = killed(folder, settings, "take back", moves)
    unfinished = removal.is_unfinished(folder)
    removal.finish(folder, settings, NOW)

    assert (status, unfinished) == (9, True)
    assert contents(folder, settings.parent) == before
