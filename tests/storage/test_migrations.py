import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from companion.domain.since import Since
from companion.storage import backups
from companion.storage.checks import verify
from companion.storage.connection import make_durable, open_for_reading, open_for_writing
from companion.storage.diary_file import update
from companion.storage.migrations import MIGRATIONS
from companion.storage.problems import DiaryDamaged
from companion.storage.schema import APPLICATION_ID, NEWEST, version_of
from tests.builders import A_DAY, a_knot, a_moment, a_step, an_instant
from tests.storage.diaries import everything, filled, opened
from tests.storage.stored import contents, stored_diary

ROOT = Path(__file__).parents[2]
REBUILD = """
CREATE TABLE answer_new (entry TEXT, question TEXT, position INTEGER, value ANY, state TEXT, carried INTEGER,
    PRIMARY KEY (entry, question)) STRICT, WITHOUT ROWID;
INSERT INTO answer_new SELECT * FROM answer;
DROP TABLE answer;
ALTER TABLE answer_new RENAME TO answer;
"""
NEXT = (*MIGRATIONS, REBUILD)


def to_be_updated(folder: Path) -> apsw.Connection:
    connection = open_for_writing(folder / "diary.db")
    make_durable(connection)
    return connection


def opened_and_closed(folder: Path) -> None:
    with opened(folder):
        pass


def test_the_newest_version_is_the_last_step() -> None:
    assert len(MIGRATIONS) == NEWEST


def test_an_update_keeps_every_row_and_a_backup_of_the_old_version(tmp_path: Path) -> None:
    filled(tmp_path, 20)
    connection = to_be_updated(tmp_path)
    before = connection.execute("SELECT * FROM answer ORDER BY entry, question").fetchall()

    update(connection, tmp_path, an_instant(), NEXT)

    (backup,) = backups.listed(tmp_path)
    after = connection.execute("SELECT * FROM answer ORDER BY entry, question").fetchall()
    assert after == before
    assert version_of(connection) == NEWEST + 1
    assert connection.pragma("application_id") == APPLICATION_ID
    assert backup.reason == f"before-update-from-{NEWEST}"
    connection.close()
    old = open_for_writing(backup.path)
    assert version_of(old) == NEWEST
    old.close()


@pytest.mark.parametrize(
    ("step", "problem"),
    [
        (REBUILD + "SELECT nonsense;", apsw.SQLError),
        ("DELETE FROM answer;", DiaryDamaged),
        ("PRAGMA defer_foreign_keys = 1; UPDATE mark SET entry = entry || 'x';", DiaryDamaged),
    ],
)
def test_an_update_that_goes_wrong_leaves_the_diary_as_it_was(
    tmp_path: Path, step: str, problem: type[Exception]
) -> None:
    entries = filled(tmp_path, 3)
    connection = to_be_updated(tmp_path)

    with pytest.raises(problem):
        update(connection, tmp_path, an_instant(), (*MIGRATIONS, step))
    connection.close()

    with opened(tmp_path) as journal:
        assert journal.entries() == entries


def test_an_update_of_a_damaged_diary_does_not_begin(tmp_path: Path) -> None:
    filled(tmp_path, 30)
    path = tmp_path / "diary.db"
    content = bytearray(path.read_bytes())
    content[content.index(b"a long note about snow")] ^= 1
    path.write_bytes(content)
    connection = to_be_updated(tmp_path)

    with pytest.raises(DiaryDamaged):
        update(connection, tmp_path, an_instant(), NEXT)
    connection.close()

    assert path.read_bytes() == content


UPDATE = """
import sys
from pathlib import Path
from tests.builders import A_DAY, an_instant
from tests.storage.test_migrations import NEXT, to_be_updated
from companion.storage.diary_file import update
connection = to_be_updated(Path(sys.argv[1]))
def wait():
    print(flush=True)
    sys.stdin.readline()
    return False
connection.set_progress_handler(wait, 500)
update(connection, Path(sys.argv[1]), an_instant(), NEXT)
"""


def go_on_until(process: "subprocess.Popen[str]", ticks: int) -> None:
    """Let the update go on tick by tick; at the last one it stands still, or it has ended before."""
    assert process.stdin is not None
    assert process.stdout is not None
    for tick in range(1, ticks + 1):
        if not process.stdout.readline() or tick == ticks:
            return
        process.stdin.write("\n")
        process.stdin.flush()


def test_a_killed_update_leaves_the_old_version_or_the_new_one_and_nothing_between(tmp_path: Path) -> None:
    versions = set()
    for number, ticks in enumerate((1, 10, 60, 10_000)):
        folder = tmp_path / str(number)
        filled(folder, 30)
        with subprocess.Popen(
            [sys.executable, "-c", UPDATE, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            go_on_until(process, ticks)
            process.kill()

        verify(folder / "diary.db")
        connection = open_for_writing(folder / "diary.db")
        assert connection.execute("SELECT count(*) FROM answer").fetchall() == [(30,)]
        versions.add(version_of(connection))
        connection.close()

    assert versions == {NEWEST, NEWEST + 1}


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_diary_of_every_version_opens_with_everything_in_it(tmp_path: Path, version: int) -> None:
    shutil.copy(stored_diary(version), tmp_path / "diary.db")

    with opened(tmp_path) as journal:
        found = everything(journal)
        undone = journal.undo(A_DAY)

    assert found == [part.after for part in contents(version).parts]
    assert undone == contents(version)
    verify(tmp_path / "diary.db")


def test_a_diary_of_the_first_version_is_backed_up_as_it_was_before_it_changes(tmp_path: Path) -> None:
    shutil.copy(stored_diary(1), tmp_path / "diary.db")

    opened_and_closed(tmp_path)

    (backup,) = backups.listed(tmp_path)
    verify(backup.path)
    old = open_for_reading(backup.path)
    assert backup.reason == "before-update-from-1"
    assert version_of(old) == 1
    old.close()


def test_steps_from_before_an_update_are_undone_and_redone_among_those_after_it(tmp_path: Path) -> None:
    shutil.copy(stored_diary(1), tmp_path / "diary.db")
    with opened(tmp_path) as journal:
        (old,) = journal.entries()
        mark = replace(old.marks[0], knots=(a_knot(),), since=Since(2024), note="Since the move")
        new = old.with_mark(mark)
        journal.apply(a_step((old, new)), a_moment())

        journal.undo(A_DAY)
        after_one = journal.entries()
        journal.undo(A_DAY)
        after_two = journal.entries()
        journal.redo(A_DAY)
        again_old = journal.entries()
        journal.redo(A_DAY)

        assert (after_one, after_two, again_old) == ([old], [], [old])
        assert journal.entries() == [new]
        assert old.marks[0].knots == ()


def test_published_migrations_are_never_edited(tmp_path: Path) -> None:
    query = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    with opened(tmp_path) as journal:
        new = journal._connection.execute(query).fetchall()

    stored = open_for_reading(stored_diary(NEWEST))
    kept = stored.execute(query).fetchall()
    stored.close()

    assert new == kept
