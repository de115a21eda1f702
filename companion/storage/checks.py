"""Looks through a whole diary file for damage. Takes a moment: meant for a worker thread."""

from contextlib import nullcontext
from pathlib import Path

import apsw

from companion.storage.connection import has_checksums, open_for_reading
from companion.storage.problems import DiaryDamaged, NotADiary, explained
from companion.storage.schema import APPLICATION_ID
from companion.storage.turns import Turns

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"
_COUNTS = {
    "entry": "SELECT count(*) FROM entry",
    "mark": "SELECT count(*) FROM mark",
    "answer": "SELECT count(*) FROM answer",
    "night": "SELECT count(*) FROM night",
    "night_time": "SELECT count(*) FROM night_time",
    "session": "SELECT count(*) FROM session",
    "session_done": "SELECT count(*) FROM session_done",
    "session_pain": "SELECT count(*) FROM session_pain",
    "flare": "SELECT count(*) FROM flare",
    "flare_plan": "SELECT count(*) FROM flare_plan",
    "medicine": "SELECT count(*) FROM medicine",
    "medicine_change": "SELECT count(*) FROM medicine_change",
    "dose": "SELECT count(*) FROM dose",
    "therapy": "SELECT count(*) FROM therapy",
    "activity": "SELECT count(*) FROM activity",
    "visit": "SELECT count(*) FROM visit",
    "visit_question": "SELECT count(*) FROM visit_question",
    "own_question": "SELECT count(*) FROM own_question",
    "self_count": "SELECT count(*) FROM self_count",
    "self_count_answer": "SELECT count(*) FROM self_count_answer",
    "about_you": "SELECT count(*) FROM about_you",
    "help_dismissal": "SELECT count(*) FROM help_dismissal",
    "exercise_choice": "SELECT count(*) FROM exercise_choice",
    "own_routine": "SELECT count(*) FROM own_routine",
    "own_routine_step": "SELECT count(*) FROM own_routine_step",
    "bin": "SELECT count(*) FROM bin",
}


def verify(path: Path, turns: Turns | None = None) -> None:
    """Read every page of a diary or backup; raises DiaryDamaged when one of them is not as written.

    With the turns of a diary that is open, a change of it ends this with DiaryBusy.
    """
    with explained():
        connection = open_for_reading(path)
        try:
            require_ours(connection)
            with turns.reading(connection) if turns else nullcontext():
                answer = connection.pragma("quick_check")
                orphan = connection.pragma("foreign_key_check")
        finally:
            connection.close()
    if answer != "ok" or orphan is not None:
        raise DiaryDamaged(str(answer))


def require_ours(connection: apsw.Connection) -> None:
    """The quick look at opening: this program's file, with checksums and a readable schema."""
    if connection.pragma("application_id") != APPLICATION_ID:
        raise NotADiary
    if not has_checksums(connection):
        raise DiaryDamaged("pages without checksums")


def row_counts(connection: apsw.Connection) -> dict[str, int]:
    """How many rows each table has, of those with something of the person that are in the file."""
    there = {name for (name,) in connection.execute(_TABLES)}
    return {
        table: int(str(connection.execute(count).fetchall()[0][0]))
        for table, count in _COUNTS.items()
        if table in there
    }
