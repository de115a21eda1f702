"""The tables of what was done: sessions of routines with their exercises, and activities."""

from collections.abc import Iterator, Mapping

from companion.domain.body import Region
from companion.reports.contents import Contents
from companion.reports.table import CHANGED, WHEN, WRITTEN, Cell, Table, utc_text, when_cells, written_cells


def _sessions(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for session in contents.sessions:
        yield (
            session.id,
            *when_cells(session.moment),
            *(session.routine, session.pain_before, session.pain_after),
            utc_text(session.ended) if session.ended else None,
            len(session.done),
            utc_text(session.changed),
        )


def _exercises(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for session in contents.sessions:
        for place, done in enumerate(session.done, 1):
            about = (session.id, session.filed.isoformat(), session.routine, place)
            yield (*about, done.exercise, done.outcome.value, done.seconds)


def _activities(contents: Contents, _regions: Mapping[str, Region]) -> Iterator[tuple[Cell, ...]]:
    for activity in contents.activities:
        yield (
            activity.id,
            *when_cells(activity.moment),
            *written_cells(activity.written, activity.filed),
            *(activity.name, activity.planned, activity.done),
            utc_text(activity.changed),
        )


SESSIONS = Table(
    name="sessions",
    row="a routine that was started",
    columns=(
        ("session", "its id"),
        *WHEN,
        ("routine", "the id of the routine"),
        ("pain_before", "0 to 10; empty = not answered"),
        ("pain_after", "0 to 10; empty = not answered"),
        ("ended_utc", "when it ended; empty = it was left before"),
        ("exercises", "how many exercises it had"),
        *CHANGED,
    ),
    rows=_sessions,
)
SESSION_EXERCISES = Table(
    name="session-exercises",
    row="one exercise of a session",
    columns=(
        ("session", "the id of the session"),
        ("day", "the day of the session"),
        ("routine", "the id of the routine"),
        ("place", "which exercise of the session, from 1"),
        ("exercise", "the code of the exercise"),
        ("outcome", "done, skipped, hurt or not reached"),
        ("seconds", "seconds active in it"),
    ),
    rows=_exercises,
)
ACTIVITIES = Table(
    name="activities",
    row="something done or planned",
    columns=(
        ("activity", "its id"),
        *WHEN,
        *WRITTEN,
        ("name", "what it was"),
        ("planned_minutes", "minutes planned; empty = not said"),
        ("done_minutes", "minutes done; empty = not said"),
        *CHANGED,
    ),
    rows=_activities,
)
