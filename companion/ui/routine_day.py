"""A routine as one person plays it today: what the diary says of pain, of earlier times, and of exercises."""

from datetime import timedelta

from companion.domain.exercise_choice import Liking
from companion.domain.preparing import Prepared, Today, forms_of, prepare
from companion.domain.routine import Routine
from companion.ui.diary import Diary
from companion.ui.exercise_book import ExerciseBook

HISTORY = timedelta(days=90)
"""So far back earlier times of a routine say something about its dose."""


def prepared_today(routine: Routine, diary: Diary, book: ExerciseBook) -> Prepared:
    """Reads the sessions of some weeks, and the entries of some days."""
    today = diary.today()
    conditions = book.conditions()
    unsuitable = {
        code
        for code in forms_of(routine, book.exercises)
        if not book.exercises[code].suits(conditions) or book.liking(code) is Liking.HIDDEN
    }
    known = Today(
        lately=book.lately(),
        sessions=diary.sessions(today - HISTORY, today),
        hurting={mark.region: mark.intensity or 0 for mark in book.marks().values() if mark.lasts},
        unsuitable=frozenset(unsuitable),
        on_flare=bool(diary.flare_days(today, today)),
        last_pain=_last_pain(diary),
    )
    return prepare(routine, book.exercises, known)


def _last_pain(diary: Diary) -> int | None:
    """The pain given last today: shown as a dashed cell, and never taken for an answer."""
    day = diary.today()
    values = [entry.value("pain_now") for entry in diary.entries(day, day)]
    return next((value for value in reversed(values) if isinstance(value, int)), None)
