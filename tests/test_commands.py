"""The commands: what they write, what they answer, and that they leave an open window in peace."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from companion.commands import Exit, run_command
from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.options import COMMANDS, names_command, read_options
from companion.paths import standard_paths
from companion.reports.archive_reading import read_archive
from companion.storage import backups
from companion.storage.places import DIARY, LOCK
from companion.storage.settings_file import read_settings, write_settings
from tests.builders import A_DAY, a_mark, a_moment, adding, an_entry
from tests.reports.full_diary import YESTERDAY, a_full_diary
from tests.storage.diaries import everything, flip_byte, opened

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _umask_of_before() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    folder = tmp_path / "diary"
    with opened(folder) as journal:
        journal.apply(adding(*a_full_diary()), a_moment())
    write_settings(standard_paths(folder).settings, Settings(build=Build.SOFT))
    return folder


def run(*arguments: object) -> int:
    return run_command([str(argument) for argument in arguments])


def held_by_a_window(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)
    assert lock.tryLock(0)
    return lock


def test_the_archive_goes_from_one_diary_to_another_and_back(diary: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"

    assert run("export", "json", "--diary", diary, "--to", one) == Exit.DONE
    assert run("import", one, "--diary", tmp_path / "new") == Exit.DONE
    assert run("--diary", tmp_path / "new", "export", "json", "--to", other) == Exit.DONE

    assert one.read_bytes() == other.read_bytes()
    assert read_settings(tmp_path / "new" / "settings.json").build is Build.SOFT
    assert one.stat().st_mode & 0o777 == 0o600


def test_tables_of_a_span_of_days(diary: Path, tmp_path: Path) -> None:
    status = run(
        "export", "csv", "--diary", diary, "--to", tmp_path / "t", "--from", YESTERDAY, "--until", YESTERDAY
    )

    rows = (tmp_path / "t" / "check-ins.csv").read_text(encoding="utf-8").splitlines()
    assert status == Exit.DONE
    assert len(rows) == 2
    assert YESTERDAY.isoformat() in rows[1]


def test_a_dry_run_tells_and_changes_nothing(
    diary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("export", "json", "--diary", diary, "--to", tmp_path / "a.json")
    before = sorted(path.name for path in diary.iterdir())
    with opened(diary) as journal:
        extra = an_entry()
        journal.apply(adding(extra), a_moment())
        stored = everything(journal)

    status = run("import", tmp_path / "a.json", "--dry-run", "--diary", diary)

    assert status == Exit.DONE
    assert f"new: 0\nthe same: {len(a_full_diary())}\n" in capsys.readouterr().out
    assert sorted(path.name for path in diary.iterdir()) == before
    with opened(diary) as journal:
        assert everything(journal) == stored


def test_a_dry_run_for_a_diary_that_is_not_there_makes_none(diary: Path, tmp_path: Path) -> None:
    run("export", "json", "--diary", diary, "--to", tmp_path / "a.json")

    status = run("import", tmp_path / "a.json", "--dry-run", "--diary", tmp_path / "none")

    assert status == Exit.DONE
    assert not (tmp_path / "none").exists()


def test_a_backup_can_be_brought_in_and_there_is_one_of_just_before(diary: Path, tmp_path: Path) -> None:
    assert run("backup", "--diary", diary) == Exit.DONE
    (backup,) = backups.listed(diary)
    other = tmp_path / "other"
    mine = an_entry(marks=(a_mark(),))
    with opened(other) as journal:
        journal.apply(adding(mine), a_moment())

    assert run("import", backup.path, "--diary", other) == Exit.DONE

    with opened(other) as journal:
        assert len(everything(journal)) == len(a_full_diary()) + 1
    assert [each.reason for each in backups.listed(other)] == ["before-import"]


@pytest.mark.parametrize(("options", "kept"), [((), 0), (("--replace",), 1)])
def test_what_is_different_stays_unless_it_is_to_be_replaced(
    tmp_path: Path, options: tuple[str, ...], kept: int
) -> None:
    mine = an_entry(marks=(a_mark(),))
    theirs = replace(mine, marks=())
    for folder, record in (("mine", mine), ("theirs", theirs)):
        with opened(tmp_path / folder) as journal:
            journal.apply(adding(record), a_moment())
    run("export", "json", "--diary", tmp_path / "theirs", "--to", tmp_path / "a.json")

    status = run("import", tmp_path / "a.json", "--diary", tmp_path / "mine", *options)

    assert status == Exit.DONE
    with opened(tmp_path / "mine") as journal:
        assert journal.entries() == [(mine, theirs)[kept]]


def test_beside_an_open_window_reading_works_and_writing_says_so(
    diary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = held_by_a_window(diary)
    archive = tmp_path / "a.json"

    assert run("export", "json", "--diary", diary, "--to", archive) == Exit.DONE
    assert run("check", "--diary", diary) == Exit.DONE
    assert run("backup", "--diary", diary) == Exit.DONE
    assert run("import", archive, "--dry-run", "--diary", diary) == Exit.DONE
    capsys.readouterr()
    assert run("import", archive, "--diary", diary) == Exit.DIARY_IS_OPEN

    assert capsys.readouterr().err.count("\n") == 1
    assert lock.isLocked()
    lock.unlock()


def test_damage_has_its_own_answer(diary: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place in range(5000, (diary / DIARY).stat().st_size, 4096):
        flip_byte(diary / DIARY, place)

    status = run("check", "--diary", diary)

    assert status == Exit.DAMAGED
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_is_nothing_of_ours_is_refused(
    diary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8\xff")

    status = run("import", tmp_path / "holiday.jpg", "--diary", diary)

    assert status == Exit.UNREADABLE_FILE
    assert (
        capsys.readouterr().err == "pain-companion: The file is not written in UTF-8, so it cannot be read.\n"
    )


def test_parts_that_are_not_taken_are_told_with_their_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = '{"format": "pain-companion archive", "version": 1, "records": {"dreams": [{}]}}'
    (tmp_path / "a.json").write_text(content)

    status = run("import", tmp_path / "a.json", "--diary", tmp_path / "d")

    assert status == Exit.PARTLY_REFUSED
    told = "dreams: 1 record of a kind that this version does not know\n"
    assert capsys.readouterr().err == told


def test_an_archive_never_takes_the_place_of_another_file(diary: Path) -> None:
    before = (diary / DIARY).read_bytes()

    status = run("export", "json", "--diary", diary, "--to", diary / DIARY)

    assert status == Exit.UNREADABLE_FILE
    assert (diary / DIARY).read_bytes() == before


@pytest.mark.parametrize("command", [("check",), ("backup",), ("export", "csv", "--to", "out")])
def test_no_diary_is_made_where_there_is_none(
    tmp_path: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    status = run(*command, "--diary", tmp_path / "none")

    assert status == Exit.PROBLEM
    assert not list(tmp_path.iterdir())


def test_a_copy_goes_into_an_empty_folder_alone(diary: Path, tmp_path: Path) -> None:
    assert run("backup", "--diary", diary, "--to", tmp_path / "stick") == Exit.DONE
    assert run("backup", "--diary", diary, "--to", tmp_path / "stick") == Exit.PROBLEM

    with opened(tmp_path / "stick") as journal:
        assert len(everything(journal)) == len(a_full_diary())


@pytest.mark.parametrize(
    "arguments",
    [
        ["export"],
        ["export", "xml", "--to", "x"],
        ["export", "csv"],
        ["import"],
        ["check", "--from", A_DAY],
        ["export", "csv", "--to", "x", "--from", "yesterday"],
    ],
)
def test_wrong_arguments_end_with_status_two(arguments: list[object]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)

    assert ended.value.code == Exit.WRONG_ARGUMENTS


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], False),
        (["--demo"], False),
        (["--diary", "export"], False),
        (["somewhere", "export"], False),
        (["--diary", "export", "check"], True),
        (["--diary=d", "backup"], True),
        (["import", "file"], True),
    ],
)
def test_a_command_is_told_from_a_folder_of_its_name(arguments: list[str], *, expected: bool) -> None:
    assert names_command(arguments) is expected


def test_no_window_no_display_and_nothing_of_qt(diary: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from companion.__main__ import main; status = main();"
        "sys.exit(status or any(name.startswith(('PySide6', 'matplotlib', 'numpy')) for name in sys.modules))"
    )
    without = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    asked = ["export", "csv", "--diary", str(diary), "--to", str(tmp_path / "t")]
    command = [sys.executable, "-c", script, *asked]

    done = subprocess.run(command, env=without | {"PYTHONPATH": str(ROOT)}, check=False)

    assert done.returncode == 0
    assert (tmp_path / "t" / "marks.csv").exists()


def test_help_of_the_window_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["--help"])

    told = capsys.readouterr().out
    assert all(command in told for command in COMMANDS)


def test_a_diary_of_an_older_version_is_read_from_a_copy_and_stays_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    shutil.copy(ROOT / "tests" / "data" / "diary-2.db", folder / DIARY)
    before = (folder / DIARY).read_bytes()

    assert run("check", "--diary", folder) == Exit.DONE
    assert run("export", "json", "--diary", folder, "--to", tmp_path / "a.json") == Exit.DONE
    assert run("import", tmp_path / "a.json", "--dry-run", "--diary", folder) == Exit.DONE

    assert (folder / DIARY).read_bytes() == before
    assert read_archive(tmp_path / "a.json").records
