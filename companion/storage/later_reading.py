"""What the diary is asked for after the first picture: each kind of record, read by its own module."""

from datetime import date
from typing import TYPE_CHECKING

import apsw

from companion.storage.problems import explained

if TYPE_CHECKING:
    from companion.domain.about_you import AboutYou
    from companion.domain.activity import Activity
    from companion.domain.dose import Dose, DoseDay
    from companion.domain.exercise_choice import ExerciseChoice
    from companion.domain.flare import Flare
    from companion.domain.flare_plan import FlarePlan
    from companion.domain.help_dismissal import HelpDismissal
    from companion.domain.medicine import Medicine
    from companion.domain.own_question import OwnQuestion
    from companion.domain.own_routine import OwnRoutine
    from companion.domain.routine import PainAround, Session, SessionDay
    from companion.domain.self_count import SelfCount
    from companion.domain.therapy import Therapy
    from companion.domain.visit import Visit, VisitQuestion

# What the first picture of the window can do without is loaded when it is asked for.
# ruff: noqa: PLC0415


class LaterReading:
    """The part of a journal that reads what can wait. Spans of days are inclusive."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def sessions(self, first: date | None = None, last: date | None = None) -> "list[Session]":
        from companion.storage import session_reading

        with explained():
            return session_reading.sessions(self._connection, first, last)

    def session_days(self, first: date | None = None, last: date | None = None) -> "list[SessionDay]":
        """Each session as its day and its routine, oldest first."""
        from companion.storage import session_reading

        with explained():
            return session_reading.session_days(self._connection, first, last)

    def pain_around(
        self, region: str, first: date | None = None, last: date | None = None
    ) -> "list[PainAround]":
        """Pain of a region before and after the routines of a span, where both were given; oldest first."""
        from companion.storage import session_reading

        with explained():
            return session_reading.pain_around(self._connection, region, first, last)

    def medicines(self) -> "list[Medicine]":
        """All of them, in the order in which they were written down."""
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.medicines(self._connection)

    def doses(self, first: date | None = None, last: date | None = None) -> "list[Dose]":
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.doses(self._connection, first, last)

    def therapies(self, first: date | None = None, last: date | None = None) -> "list[Therapy]":
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.therapies(self._connection, first, last)

    def activities(self, first: date | None = None, last: date | None = None) -> "list[Activity]":
        from companion.storage import activity_rows

        with explained():
            return activity_rows.activities(self._connection, first, last)

    def visits(self, first: date | None = None, last: date | None = None) -> "list[Visit]":
        from companion.storage import visit_rows

        with explained():
            return visit_rows.visits(self._connection, first, last)

    def visit_questions(self, first: date | None = None, last: date | None = None) -> "list[VisitQuestion]":
        """Questions to ask, by the day on which they were written."""
        from companion.storage import visit_rows

        with explained():
            return visit_rows.questions(self._connection, first, last)

    def own_questions(self) -> "list[OwnQuestion]":
        """Asked or retired, in the order in which they were written down."""
        from companion.storage import own_question_rows

        with explained():
            return own_question_rows.own_questions(self._connection)

    def used_own_questions(self) -> set[str]:
        """Keys of own questions with at least one answer."""
        from companion.storage import own_question_rows

        with explained():
            return own_question_rows.used_own_questions(self._connection)

    def self_counts(self, first: date | None = None, last: date | None = None) -> "list[SelfCount]":
        from companion.storage import self_count_rows

        with explained():
            return self_count_rows.self_counts(self._connection, first, last)

    def newest_self_counts(self, instrument: str, most: int) -> "list[SelfCount]":
        """So many of an instrument at most, the newest first."""
        from companion.storage import self_count_rows

        with explained():
            return self_count_rows.newest_self_counts(self._connection, instrument, most)

    def about_you(self) -> "list[AboutYou]":
        """One or none."""
        from companion.storage import help_rows

        with explained():
            return help_rows.about_you(self._connection)

    def help_dismissals(self, first: date | None = None, last: date | None = None) -> "list[HelpDismissal]":
        """*Not now* to help cards, by the day whose cards they are about."""
        from companion.storage import help_rows

        with explained():
            return help_rows.dismissals(self._connection, first, last)

    def exercise_choices(self) -> "list[ExerciseChoice]":
        from companion.storage import exercise_rows

        with explained():
            return exercise_rows.choices(self._connection)

    def own_routines(self) -> "list[OwnRoutine]":
        """All of them, in the order in which they were written down."""
        from companion.storage import own_routine_rows

        with explained():
            return own_routine_rows.own_routines(self._connection)

    def dose_days(self, first: date | None = None, last: date | None = None) -> "list[DoseDay]":
        """Each day with each medicine taken on it, once."""
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.dose_days(self._connection, first, last)

    def used_medicines(self) -> set[str]:
        """Ids of medicines with at least one dose."""
        from companion.storage import medicine_reading

        with explained():
            return medicine_reading.used_medicines(self._connection)

    def flares(self) -> "list[Flare]":
        """All of them, in the order in which they began."""
        from companion.storage import flare_reading

        with explained():
            return flare_reading.flares(self._connection)

    def flare_plans(self) -> "list[FlarePlan]":
        """One or none."""
        from companion.storage import flare_reading

        with explained():
            return flare_reading.flare_plans(self._connection)
