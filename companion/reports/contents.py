"""Everything a diary holds of a span of days, read once, for whatever is made of it."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from itertools import chain

from companion.domain.about_you import AboutYou
from companion.domain.activity import Activity
from companion.domain.dose import Dose
from companion.domain.entry import Entry
from companion.domain.exercise_choice import ExerciseChoice
from companion.domain.flare import Flare
from companion.domain.flare_plan import FlarePlan
from companion.domain.help_dismissal import HelpDismissal
from companion.domain.medicine import Medicine
from companion.domain.own_question import OwnQuestion
from companion.domain.own_routine import OwnRoutine
from companion.domain.record import Record
from companion.domain.routine import Session
from companion.domain.self_count import SelfCount
from companion.domain.sleep import Night
from companion.domain.therapy import Therapy
from companion.domain.visit import Visit, VisitQuestion
from companion.storage.journal import Journal


@dataclass(frozen=True, kw_only=True)
class Contents:
    """The records of a diary, kind by kind.

    What lasts (medicines, own questions, the plan, what the person says about themselves) is whole, whatever
    the span of days.
    """

    entries: tuple[Entry, ...] = ()
    nights: tuple[Night, ...] = ()
    sessions: tuple[Session, ...] = ()
    flares: tuple[Flare, ...] = ()
    flare_plans: tuple[FlarePlan, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    doses: tuple[Dose, ...] = ()
    therapies: tuple[Therapy, ...] = ()
    activities: tuple[Activity, ...] = ()
    visits: tuple[Visit, ...] = ()
    visit_questions: tuple[VisitQuestion, ...] = ()
    own_questions: tuple[OwnQuestion, ...] = ()
    self_counts: tuple[SelfCount, ...] = ()
    about_you: tuple[AboutYou, ...] = ()
    help_dismissals: tuple[HelpDismissal, ...] = ()
    exercise_choices: tuple[ExerciseChoice, ...] = ()
    own_routines: tuple[OwnRoutine, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """All of them, kind by kind."""
        return tuple(chain.from_iterable(getattr(self, kind.name) for kind in fields(self)))


def read_contents(
    journal: Journal,
    first: date | None = None,
    last: date | None = None,
    go_on: Callable[[], None] = lambda: None,
) -> Contents:
    """Both days are inclusive, None is open. `go_on` is called now and then and may raise to stop it.

    A flare belongs to a span that it touches.
    """
    entries = tuple(journal.entries(first, last))
    go_on()
    flares = tuple(flare for flare in journal.flares() if _touches(flare, first, last))
    doses = tuple(journal.doses(first, last))
    go_on()
    return Contents(
        entries=entries,
        nights=tuple(journal.nights(first, last)),
        sessions=tuple(journal.sessions(first, last)),
        flares=flares,
        flare_plans=tuple(journal.flare_plans()),
        medicines=tuple(journal.medicines()),
        doses=doses,
        therapies=tuple(journal.therapies(first, last)),
        activities=tuple(journal.activities(first, last)),
        visits=tuple(journal.visits(first, last)),
        visit_questions=tuple(journal.visit_questions(first, last)),
        own_questions=tuple(journal.own_questions()),
        self_counts=tuple(journal.self_counts(first, last)),
        about_you=tuple(journal.about_you()),
        help_dismissals=tuple(journal.help_dismissals(first, last)),
        exercise_choices=tuple(journal.exercise_choices()),
        own_routines=tuple(journal.own_routines()),
    )


def _touches(flare: Flare, first: date | None, last: date | None) -> bool:
    begun_in_time = last is None or flare.start.day <= last
    return begun_in_time and (first is None or flare.end is None or flare.end.day >= first)
