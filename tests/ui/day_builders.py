"""Diaries for the tests of pages and panels: the real one, in a folder of the test."""

from datetime import UTC, date, datetime
from pathlib import Path

from companion.domain.changes import Replacement
from companion.domain.entry import Entry
from companion.domain.record import Record
from companion.storage.diary_file import open_journal
from companion.ui.diary import Diary
from tests.builders import a_moment, an_answer, an_entry
from tests.storage.new_diary import begin

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def a_diary(folder: Path, *records: Record) -> Diary:
    """A diary on the usual day, with records that can be undone as one step."""
    begin(folder)
    diary = Diary(open_journal(folder, now=lambda: NOW), a_moment)
    if records:
        add(diary, *records)
    return diary


def add(diary: Diary, *records: Record) -> None:
    diary.record("Added", *(Replacement(before=None, after=record) for record in records))


def pain_on(day: date, value: int, **others: object) -> Entry:
    """A check-in with a rating of pain now."""
    return an_entry(a_moment(day=day), answers=(an_answer("pain_now", value),), **others)
