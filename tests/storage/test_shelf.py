"""Several diaries below one data folder: names, folders, and what is listed."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.domain.shelf import NameProblem, ShelvedDiary, checked_name
from companion.storage import removal, shelf
from companion.storage.places import FIRST
from companion.storage.problems import DiaryFolderUnwritable
from tests.storage.diaries import filled, opened


def titles(root: Path) -> list[str]:
    return [diary.title for diary in shelf.diaries(root)]


def begun(folder: Path) -> None:
    with opened(folder, create_parents=True):
        pass


def test_one_diary_needs_no_list_and_no_further_folder(tmp_path: Path) -> None:
    begun(tmp_path / "data")

    found = shelf.diaries(tmp_path / "data")

    assert found == [ShelvedDiary(key=FIRST)]
    assert found[0].title == "My diary"
    assert [path.name for path in (tmp_path / "data").iterdir() if path.is_dir()] == []


def test_before_the_first_start_the_diary_that_will_be_made_is_listed(tmp_path: Path) -> None:
    assert shelf.diaries(tmp_path / "nothing") == [ShelvedDiary(key=FIRST)]


def test_a_further_diary_has_a_private_folder_below_the_first_which_stays_where_it_is(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    before = (tmp_path / "diary.db").read_bytes()

    key = shelf.add(tmp_path, "Mia")
    folder = shelf.folder_of(tmp_path, key)

    assert shelf.folder_of(tmp_path, FIRST) == tmp_path
    assert folder.parent == tmp_path / "diaries"
    assert (tmp_path / "diary.db").read_bytes() == before
    assert titles(tmp_path) == ["My diary", "Mia"]
    if os.name != "nt":
        assert [
            stat.S_IMODE(path.stat().st_mode) for path in (folder.parent, folder, folder / "name.txt")
        ] == [
            0o700,
            0o700,
            0o600,
        ]


def test_a_name_changes_without_moving_anything(tmp_path: Path) -> None:
    begun(tmp_path)
    key = shelf.add(tmp_path, "Mia")

    shelf.rename(tmp_path, key, "Mia and Tom")
    shelf.rename(tmp_path, FIRST, "Zoe")

    assert titles(tmp_path) == ["Zoe", "Mia and Tom"]
    assert shelf.folder_of(tmp_path, key).is_dir()


def test_the_first_comes_first_and_the_others_by_name(tmp_path: Path) -> None:
    begun(tmp_path)

    for name in ("zoe", "Ada", "mia"):
        shelf.add(tmp_path, name)

    assert titles(tmp_path) == ["My diary", "Ada", "mia", "zoe"]


def test_the_diary_opened_last_is_remembered(tmp_path: Path) -> None:
    begun(tmp_path)
    key = shelf.add(tmp_path, "Mia")

    before = shelf.last_used(tmp_path)
    shelf.note_used(tmp_path, key)

    assert (before, shelf.last_used(tmp_path)) == (FIRST, key)


def test_a_folder_left_by_a_power_cut_is_no_diary(tmp_path: Path) -> None:
    begun(tmp_path)
    (tmp_path / "diaries" / ".half").mkdir(parents=True)
    (tmp_path / "diaries" / "empty").mkdir()
    (tmp_path / "diaries" / "note.txt").write_text("mine")

    assert titles(tmp_path) == ["My diary"]


def test_a_name_that_cannot_be_read_hides_no_diary(tmp_path: Path) -> None:
    begun(tmp_path)
    key = shelf.add(tmp_path, "Mia")
    begun(shelf.folder_of(tmp_path, key))

    (shelf.folder_of(tmp_path, key) / "name.txt").unlink()

    assert titles(tmp_path) == ["My diary", "Diary without a name"]


def test_a_removed_diary_is_listed_with_its_name_until_it_is_deleted(tmp_path: Path) -> None:
    begun(tmp_path)
    key = shelf.add(tmp_path, "Mia")
    folder = shelf.folder_of(tmp_path, key)
    filled(folder, 2)
    now = datetime(2026, 5, 1, 8, tzinfo=UTC)

    removal.remove(folder, folder / "settings.json", now)
    listed = shelf.diaries(tmp_path)[1]
    removal.delete_due(folder, now + removal.KEPT_FOR)
    shelf.clear_empty(tmp_path)

    assert listed == ShelvedDiary(key=key, name="Mia", kept_until=now + removal.KEPT_FOR)
    assert titles(tmp_path) == ["My diary"]
    assert not folder.exists()


def test_a_folder_with_something_of_the_person_in_it_is_never_cleared(tmp_path: Path) -> None:
    begun(tmp_path)
    folder = tmp_path / "diaries" / "somewhere"
    folder.mkdir(parents=True)
    (folder / "letter.txt").write_text("mine")

    shelf.clear_empty(tmp_path)

    assert (folder / "letter.txt").read_text() == "mine"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator may write anywhere")
def test_where_nothing_can_be_written_adding_says_so(tmp_path: Path) -> None:
    begun(tmp_path)
    tmp_path.chmod(0o500)

    with pytest.raises(DiaryFolderUnwritable, match="cannot be written"):
        shelf.add(tmp_path, "Mia")

    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("  Mia  ", "Mia"), ("Mia\nand\tTom", "Mia and Tom"), ("מיה", "מיה"), ("🙂 me", "🙂 me")],
)
def test_a_name_is_one_line_of_any_letters(typed: str, name: str) -> None:
    assert checked_name(typed, []) == name


@pytest.mark.parametrize("typed", ["", "   ", "\x00\n", "a" * 61])
def test_a_name_that_would_not_do_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(NameProblem, match="for example"):
        checked_name(typed, [])


@pytest.mark.parametrize("typed", ["mia", "MIA", "my diary"])
def test_two_diaries_never_have_the_same_name(typed: str) -> None:
    others = [ShelvedDiary(key=FIRST), ShelvedDiary(key="k", name="Mia")]

    with pytest.raises(NameProblem, match="already"):
        checked_name(typed, others)
