"""Made-up records with plausible defaults; a test names only what it is about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from companion.domain.about_you import AboutYou
from companion.domain.activity import Activity
from companion.domain.body import View
from companion.domain.changes import Replacement, Step
from companion.domain.dose import Dose
from companion.domain.entry import Answer, AnswerState, Entry, Mark, Value
from companion.domain.exercise_choice import ExerciseChoice, Liking
from companion.domain.flare import Flare
from companion.domain.flare_plan import FlarePlan
from companion.domain.help_dismissal import HelpDismissal
from companion.domain.knot import Knot
from companion.domain.medicine import Medicine, MedicineChange
from companion.domain.moments import DEFAULT_BOUNDARY, Moment, moment_on
from companion.domain.own_question import Form, OwnQuestion
from companion.domain.own_routine import OwnRoutine, PrescribedStep
from companion.domain.record import Record
from companion.domain.routine import Done, Outcome, Session
from companion.domain.self_count import ItemAnswer, SelfCount
from companion.domain.sleep import Night
from companion.domain.therapy import Therapy
from companion.domain.visit import Visit, VisitQuestion

A_DAY = date(2026, 11, 21)
BERLIN = "Europe/Berlin"


def an_id() -> str:
    return str(uuid4())


def a_moment(
    *, day: date = A_DAY, at: time = time(9, 30), zone: str = BERLIN, boundary: time = DEFAULT_BOUNDARY
) -> Moment:
    return moment_on(day, at, zone, boundary)


def a_mark(region: str = "neck_l", intensity: int | None = 4, **others: Any) -> Mark:
    return replace(Mark(region=region, intensity=intensity), **others)


def a_knot(x: float = 0.25, y: float = 0.75, view: View = View.BACK) -> Knot:
    return Knot(view=view, x=x, y=y)


def an_answer(question: str = "pain_now", value: Value | None = 5, *, carried: bool = False) -> Answer:
    """An answer; a value of None is the plain "none"."""
    state = AnswerState.NONE if value is None else AnswerState.VALUE
    return Answer(question=question, value=value, state=state, carried=carried)


def an_entry(moment: Moment | None = None, **others: Any) -> Entry:
    """A check-in of the usual morning, written when it happened unless said otherwise."""
    moment = moment or a_moment()
    written = others.pop("written", moment)
    plain = Entry(id=an_id(), moment=moment, written=written, changed=written.utc)
    return replace(plain, **others)


def a_night(day: date = A_DAY, **others: Any) -> Night:
    written = others.pop("written", None) or a_moment(day=day)
    plain = Night(id=an_id(), day=day, written=written, changed=written.utc, quality=3)
    return replace(plain, **others)


def a_session(moment: Moment | None = None, **others: Any) -> Session:
    moment = moment or a_moment(at=time(11, 0))
    plain = Session(id=an_id(), routine="neck_shoulders_seated", moment=moment, changed=moment.utc)
    return replace(plain, **others)


def a_flare(start: Moment | None = None, end: Moment | None = None, **others: Any) -> Flare:
    """A flare that was marked when it began, and is still going unless said otherwise."""
    start = start or a_moment()
    written = others.pop("written", start)
    plain = Flare(id=an_id(), start=start, end=end, written=written, changed=written.utc)
    return replace(plain, **others)


def a_flare_plan(text: str = "Heat, and a call to Ana", **others: Any) -> FlarePlan:
    written = others.pop("written", None) or a_moment()
    return replace(FlarePlan(text=text, written=written, changed=written.utc), **others)


def a_change(day: date = A_DAY, **others: Any) -> MedicineChange:
    return replace(MedicineChange(day=day, taken=True, amount="400", unit="mg"), **others)


def a_medicine(name: str = "Ibuprofen", **others: Any) -> Medicine:
    """A medicine taken as needed since the usual day, written down on that day."""
    written = others.pop("written", None) or a_moment()
    changes = others.pop("changes", (a_change(written.day),))
    plain = Medicine(id=an_id(), name=name, written=written, changed=written.utc, changes=changes)
    return replace(plain, **others)


def a_dose(medicine: Medicine | str = "a medicine", moment: Moment | None = None, **others: Any) -> Dose:
    """A dose of 400 mg, written down when it was taken unless said otherwise."""
    moment = moment or a_moment()
    written = others.pop("written", moment)
    named = medicine if isinstance(medicine, str) else medicine.id
    plain = Dose(
        id=an_id(),
        medicine=named,
        moment=moment,
        written=written,
        changed=written.utc,
        amount="400",
        unit="mg",
    )
    return replace(plain, **others)


def a_therapy(kind: str = "heat", moment: Moment | None = None, **others: Any) -> Therapy:
    moment = moment or a_moment()
    written = others.pop("written", moment)
    plain = Therapy(id=an_id(), kind=kind, moment=moment, written=written, changed=written.utc)
    return replace(plain, **others)


def an_activity(name: str = "Walk", moment: Moment | None = None, **others: Any) -> Activity:
    """Half an hour that was planned, written down when it was unless said otherwise."""
    moment = moment or a_moment()
    written = others.pop("written", moment)
    plain = Activity(id=an_id(), name=name, moment=moment, written=written, changed=written.utc, planned=30)
    return replace(plain, **others)


def a_visit(day: date = A_DAY, whom: str = "Dr Weber", **others: Any) -> Visit:
    """A visit that was written down on the usual day."""
    written = others.pop("written", None) or a_moment()
    plain = Visit(id=an_id(), day=day, whom=whom, written=written, changed=written.utc)
    return replace(plain, **others)


def a_visit_question(words: str = "The stiff mornings", **others: Any) -> VisitQuestion:
    written = others.pop("written", None) or a_moment()
    plain = VisitQuestion(id=an_id(), words=words, written=written, changed=written.utc)
    return replace(plain, **others)


def an_own_question(words: str = "How loud was it?", **others: Any) -> OwnQuestion:
    """A scale, written down on the usual day."""
    written = others.pop("written", None) or a_moment()
    plain = OwnQuestion(id=an_id(), words=words, form=Form.SCALE, written=written, changed=written.utc)
    return replace(plain, **others)


def a_self_count(
    instrument: str = "peg", said: Mapping[str, int | None] | None = None, **others: Any
) -> SelfCount:
    """Begun on the usual morning; `said` are the answers by item, None = left out."""
    moment = others.pop("moment", None) or a_moment()
    answers = tuple(ItemAnswer(item=item, value=value) for item, value in (said or {}).items())
    plain = SelfCount(
        id=an_id(), instrument=instrument, version="1", moment=moment, changed=moment.utc, answers=answers
    )
    return replace(plain, **others)


def about_you(**others: Any) -> AboutYou:
    """What a person says about themselves; nothing unless it is named."""
    written = others.pop("written", None) or a_moment()
    return replace(AboutYou(written=written, changed=written.utc), **others)


def a_dismissal(*cards: str, regions: tuple[str, ...] = (), day: date = A_DAY) -> HelpDismissal:
    """*Not now* to these cards on a day."""
    written = a_moment(day=day)
    return HelpDismissal(
        id=an_id(), day=day, cards=cards, regions=regions, written=written, changed=written.utc
    )


def an_exercise_choice(exercise: str = "NK-01", liking: Liking = Liking.FAVOURITE) -> ExerciseChoice:
    written = a_moment()
    return ExerciseChoice(exercise=exercise, liking=liking, written=written, changed=written.utc)


def an_own_routine(title: str = "Mornings", **others: Any) -> OwnRoutine:
    """A routine that the person wrote down: an exercise of the library, and one in own words."""
    written = others.pop("written", None) or a_moment()
    steps = (
        PrescribedStep(exercise="NK-01", name="Turn the head", hold_seconds=5.0, repetitions=4),
        PrescribedStep(exercise="own:stairs", name="Stairs", words="Go slowly.", repetitions=3),
    )
    plain = OwnRoutine(id=an_id(), title=title, steps=steps, written=written, changed=written.utc)
    return replace(plain, **others)


def a_done(*, exercise: str = "nk-01", outcome: Outcome = Outcome.DONE, seconds: float = 30.0) -> Done:
    return Done(exercise=exercise, outcome=outcome, seconds=seconds)


def a_step(*changes: tuple[Record | None, Record | None], label: str = "Changed") -> Step:
    """One undo step of (before, after) pairs."""
    return Step(
        label=label, parts=tuple(Replacement(before=before, after=after) for before, after in changes)
    )


def adding(*records: Record, label: str = "Added") -> Step:
    return a_step(*((None, record) for record in records), label=label)


def removing(*records: Record, label: str = "Deleted") -> Step:
    return a_step(*((record, None) for record in records), label=label)


def days_from(first: date, number: int) -> list[date]:
    """So many days in a row."""
    return [first + timedelta(days=n) for n in range(number)]


def an_instant(minutes: float = 0) -> datetime:
    """An aware instant, so many minutes after half past eight UTC on the usual day."""
    return datetime.combine(A_DAY, time(8, 30), UTC) + timedelta(minutes=minutes)
