"""A diary with a record of every kind, and with everything said that can be said of it."""

from datetime import time, timedelta
from pathlib import Path

from companion.content.body import read_regions
from companion.domain.dose import Helped
from companion.domain.own_question import Form
from companion.domain.record import Record
from companion.domain.since import Since
from companion.domain.sleep_times import SleepTime
from companion.paths import resources
from companion.reports.contents import Contents, read_contents
from tests.builders import (
    A_DAY,
    a_change,
    a_dismissal,
    a_done,
    a_dose,
    a_flare,
    a_flare_plan,
    a_knot,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_self_count,
    a_session,
    a_therapy,
    a_visit,
    a_visit_question,
    about_you,
    adding,
    an_activity,
    an_answer,
    an_entry,
    an_exercise_choice,
    an_instant,
    an_own_question,
    an_own_routine,
)
from tests.storage.diaries import opened

REGIONS = read_regions(resources() / "bodymap")
YESTERDAY = A_DAY - timedelta(days=1)
AWKWARD = 'a "quoted", long;\nnote — ÄÖ 🌧'


def a_full_diary() -> tuple[Record, ...]:
    """One of each kind at least."""
    question = an_own_question(form=Form.CHOICE, options=("low", "high"), retired=True)
    medicine = a_medicine(
        brand="Some brand",
        ask_after=60,
        days_limit=10,
        note=AWKWARD,
        card="nsaid",
        card_rested=A_DAY,
        changes=(a_change(YESTERDAY), a_change(A_DAY, taken=False, amount="0.5")),
    )
    visit = a_visit(at=time(10, 15), place="Main street", note="bring the list")
    return (
        a_full_check_in(question.key),
        an_entry(a_moment(day=YESTERDAY), whole_day=True, answers=(an_answer("note", None),)),
        a_full_night(),
        a_night(YESTERDAY, nap=True, quality=None, asleep_minutes=20),
        a_session(ended=an_instant(7), pain_before=4, pain_after=0, done=(a_done(), a_done(seconds=2.5))),
        a_flare(a_moment(day=YESTERDAY), a_moment(), note="after the garden"),
        a_flare(a_moment(at=time(20, 0))),
        a_flare_plan(),
        question,
        medicine,
        a_dose(medicine, helped=Helped.SOME, written=a_moment(day=A_DAY + timedelta(days=2))),
        a_therapy(minutes=20, helped=0, note="warm"),
        an_activity(done=0),
        visit,
        a_visit_question(region="knee_l", visit=visit.id, answer="rest", place=2, answered=True),
        a_self_count("peg", {"pain": 0, "enjoyment": None}),
        about_you(age="45-49", first_pain="30-34", conditions=frozenset({"pregnant", "dizzy"}), asked=True),
        a_dismissal("c-1", "c-2", regions=("knee_l",)),
        an_exercise_choice(),
        an_own_routine(prescribed_by="Sam", note=AWKWARD, days=frozenset({0, 2})),
    )


def a_full_check_in(own_question: str = "own:q") -> Record:
    mark = a_mark(
        "shin_l",
        0,
        qualities=frozenset({"tight", "aching"}),
        contexts=frozenset({"sitting"}),
        weakness=2,
        reduced_movement=3,
        carried=True,
        knots=(a_knot(), a_knot(0.1, 1)),
        since=Since.of("2026-05"),
        note=AWKWARD,
        after_effort=True,
    )
    return an_entry(
        written=a_moment(day=A_DAY + timedelta(days=3)),
        marks=(mark, a_mark("shin_r", None), a_mark("of_a_newer_version", 7)),
        answers=(an_answer(), an_answer(own_question, "1", carried=True), an_answer("note", "=1+1")),
    )


def a_full_night() -> Record:
    bed = SleepTime(minute=1350, zone="Europe/Berlin", utc=an_instant(-700), offset_minutes=60)
    return a_night(
        asleep_minutes=400,
        awakenings=0,
        carried=True,
        bed=bed,
        rose=SleepTime(minute=5, zone="UTC"),
        minutes_to_sleep=15,
        minutes_awake=30,
        note="warm",
        confirmed=True,
    )


def stored_contents(folder: Path, *records: Record) -> Contents:
    """What is read back after these records were saved."""
    with opened(folder) as journal:
        journal.apply(adding(*records), a_moment())
        return read_contents(journal)
