"""The made-up diary of the pictures, with a check-in that was begun this morning."""

from contextlib import closing
from datetime import date, time
from pathlib import Path

from companion import paths
from companion.demo import demo_step
from companion.demo_folder import prepare_demo
from companion.domain.changes import Replacement, Step
from companion.domain.entry import Answer, Entry, Mark
from companion.domain.moments import moment_on
from companion.domain.settings import Settings
from companion.domain.sleep import Night
from companion.storage.diary_file import open_journal
from companion.storage.settings_file import write_settings
from companion.ui.materials import Materials

ZONE = "Europe/London"
NOW = moment_on(date(2026, 10, 15), time(9, 40), ZONE)
WRITTEN = moment_on(NOW.day, time(9, 31), ZONE)
MARKS = (
    Mark(region="low_back_r", intensity=3, qualities=frozenset({"dull"})),
    Mark(region="shoulder_top_r", intensity=5, qualities=frozenset({"tight"})),
)
LAST_MARK = ("neck_back_r", 6)
"""Made in the window, so that the pictures show that it was saved."""
ANSWERS = (
    Answer(question="pain_now", value=5),
    Answer(question="flare", value="no"),
    Answer(question="mattered", value="Breakfast on the balcony"),
)


def fill(folder: Path, settings: Settings) -> None:
    """Write diary and settings into a new folder."""
    prepare_demo(folder)
    routine = next(iter(Materials(paths.resources()).routines.values()))
    today = Entry(
        id="6f1f7bd0-0000-4000-8000-000000000001",
        moment=WRITTEN,
        written=WRITTEN,
        changed=WRITTEN.utc,
        marks=MARKS,
        answers=ANSWERS,
    )
    night = Night(
        id="6f1f7bd0-0000-4000-8000-000000000002",
        day=NOW.day,
        written=WRITTEN,
        changed=WRITTEN.utc,
        quality=3,
    )
    written = tuple(Replacement(before=None, after=record) for record in (today, night))
    with closing(open_journal(folder, now=lambda: NOW.utc)) as journal:
        journal.apply(demo_step(NOW.day, ZONE, routine), NOW)
        journal.apply(Step(label="", parts=written), WRITTEN)
    write_settings(paths.standard_paths(folder).settings, settings)
