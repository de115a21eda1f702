"""Reads a diary as another program does: with Python's own sqlite3, from the file as it is on disk."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{folder / 'diary.db'}?mode=ro", uri=True)) as diary:
        return diary.execute(query).fetchall()


def marks(folder: Path) -> dict[str, int | None]:
    return dict(rows(folder, "SELECT region, intensity FROM mark"))


def answers(folder: Path) -> dict[str, Any]:
    return dict(rows(folder, "SELECT question, value FROM answer"))


def sessions(folder: Path) -> list[tuple[Any, ...]]:
    """Routine, pain before and after, and whether it was ended."""
    return rows(
        folder, "SELECT routine, pain_before, pain_after, ended IS NOT NULL FROM session WHERE deleted = 0"
    )
