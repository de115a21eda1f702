"""Folders as the program finds them at its start: settings, and a diary with some days in it."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from companion.domain.body import Build
from companion.domain.entry import Entry
from companion.domain.moments import Moment, moment_at
from companion.domain.record import Record
from companion.domain.settings import Settings
from companion.storage.settings_file import write_settings
from tests.builders import BERLIN, a_mark, a_moment, adding, an_answer, an_entry
from tests.storage.diaries import opened


def right_now() -> Moment:
    """As the program sees it, which runs in the same zone."""
    return moment_at(datetime.now(UTC), BERLIN)


def days_ago(days: int) -> date:
    return right_now().day - timedelta(days=days)


def a_folder(place: Path, *records: Record, text_size: int = 100) -> Path:
    """A diary with these records, of somebody who has chosen a figure."""
    folder = place / "diary"
    with opened(folder) as journal:
        if records:
            journal.apply(adding(*records), a_moment(day=days_ago(1)))
    write_settings(folder / "settings.json", Settings(build=Build.STRAIGHT, text_size=text_size))
    return folder


def an_entry_of(days: int, *, pain: int = 5) -> Entry:
    """A check-in at noon so many days ago, or of this moment, with two marks of which one is 0."""
    moment = a_moment(day=days_ago(days), at=time(12, 0)) if days else right_now()
    return an_entry(
        moment,
        marks=(a_mark("low_back_r", pain), a_mark("neck_back_l", 0)),
        answers=(an_answer("pain_now", pain),),
    )
