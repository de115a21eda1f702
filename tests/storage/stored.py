"""The diary kept in tests/data for each schema version. Run as a program once per version: writes the newest.

python -m tests.storage.stored
"""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

from companion.domain.body import View
from companion.domain.changes import Step
from companion.domain.dose import Helped
from companion.domain.entry import Entry, Mark
from companion.domain.exercise_choice import Liking
from companion.domain.own_question import Form, OwnQuestion
from companion.domain.own_routine import OwnRoutine, PrescribedStep
from companion.domain.record import Kind, Record
from companion.domain.routine import Outcome, RegionPain, Session, Settled
from companion.domain.routine import Step as Dosed
from companion.domain.self_count import SelfCount
from companion.domain.since import Since
from companion.domain.sleep import Night
from companion.storage.schema import NEWEST
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
    removing,
)
from tests.sleep_builders import with_clocks
from tests.storage.diaries import opened

DATA = Path(__file__).parents[1] / "data"
DELETED = an_entry(id="12121212-1212-4121-8121-121212121212", marks=(a_mark("neck_l", 2, note="In the bin"),))


def stored_diary(version: int) -> Path:
    return DATA / f"diary-{version}.db"


def contents(version: int = NEWEST) -> Step:
    """One record of each kind with everything that a record can have in a schema version."""
    entry = an_entry(
        id="11111111-1111-4111-8111-111111111111",
        marks=(
            a_mark("neck_l", 7, qualities=frozenset({"dull", "tight"}), contexts=frozenset({"rest"})),
            a_mark("neck_r", 0, weakness=3, reduced_movement=0, carried=True),
            *([a_mark_of_schema_2()] if version >= 2 else []),
            *([a_mark_of_schema_5()] if version >= 5 else []),
            a_mark("a_region_of_later", None),
        ),
        answers=(
            an_answer("pain_now", 0),
            an_answer("flare", "unsure", carried=True),
            an_answer("stress", None),
            an_answer("note", "Snow, “quiet” 🌨\nsecond line"),
        ),
    )
    night = a_night(
        id="22222222-2222-4222-8222-222222222222", quality=2, asleep_minutes=415, awakenings=0, carried=True
    )
    if version >= 4:
        night = in_full(night)
    session = a_session(
        id="33333333-3333-4333-8333-333333333333",
        ended=an_instant(90),
        pain_before=6,
        pain_after=4,
        done=(a_done(), a_done(outcome=Outcome.HURT, seconds=12.5)),
    )
    if version >= 13:
        session = with_schema_13(session)
    nights = (night, a_nap_of_schema_4()) if version >= 4 else (night,)
    later = (
        *(records_of_schema_3() if version >= 3 else ()),
        *(records_of_schema_5() if version >= 5 else ()),
        *(own_questions_of_schema_6() if version >= 6 else ()),
        *(records_of_schema_7() if version >= 7 else ()),
        *(records_of_schema_9() if version >= 9 else ()),
        *(self_counts_of_schema_10() if version >= 10 else ()),
        *(records_of_schema_11() if version >= 11 else ()),
        *((an_exercise_choice("NK-99", Liking.HIDDEN),) if version >= 12 else ()),
        *((an_own_routine_of_schema_14(),) if version >= 14 else ()),
    )
    days = (a_whole_day_of_schema_6(),) if version >= 6 else ()
    return adding(entry, *days, *nights, session, *sorted(later, key=by_kind))


def by_kind(record: Record) -> int:
    """Where a kind that came with a later schema stands among all records of a diary."""
    kinds = (
        *(Kind.MEDICINES, Kind.DOSES, Kind.THERAPIES, Kind.ACTIVITIES, Kind.VISITS, Kind.VISIT_QUESTIONS),
        *(Kind.OWN_QUESTIONS, Kind.SELF_COUNTS, Kind.ABOUT_YOU, Kind.HELP_DISMISSALS),
        *(Kind.EXERCISE_CHOICES, Kind.OWN_ROUTINES, Kind.FLARES, Kind.FLARE_PLANS),
    )
    return kinds.index(record.KIND)


def a_mark_of_schema_2() -> Mark:
    knots = a_knot(0.5, 0.125), a_knot(0, 1, View.FRONT)
    return a_mark("low_back_r", 4, knots=knots, since=Since(2026, 5), note="Snow, “quiet” 🌨\nsecond line")


def records_of_schema_3() -> tuple[Record, ...]:
    medicine = a_medicine(
        "Ibuprofen “quiet” 🌨",
        id="44444444-4444-4444-8444-444444444444",
        brand="إيبوبروفين",
        ask_after=60,
        days_limit=10,
        note="With food,\nin the evening",
        changes=(
            a_change(A_DAY - timedelta(days=400)),
            a_change(A_DAY - timedelta(days=30), taken=False),
            a_change(A_DAY, amount="0.125", unit="a unit of later", schedule="a rhythm of later"),
        ),
    )
    dose = a_dose(medicine, id="55555555-5555-4555-8555-555555555555", helped=Helped.SOME)
    therapy = a_therapy(
        "Warm bath",
        id="66666666-6666-4666-8666-666666666666",
        moment=a_moment(day=A_DAY - timedelta(days=5)),
        written=a_moment(),
        minutes=20,
        helped=0,
        note="Lavender",
    )
    return medicine, dose, therapy


def a_mark_of_schema_5() -> Mark:
    return a_mark("calf_upper_r", 3, after_effort=True)


def records_of_schema_5() -> tuple[Record, ...]:
    activity = an_activity(
        "Garden “quiet” 🌨",
        id="88888888-8888-4888-8888-888888888888",
        moment=a_moment(day=A_DAY - timedelta(days=2)),
        written=a_moment(),
        planned=0,
        done=1440,
    )
    visit = a_visit(
        date(2031, 2, 28),
        "طبيب",
        id="99999999-9999-4999-8999-999999999999",
        at=time(23, 59),
        place="Second floor",
        note="Snow, “quiet” 🌨\nsecond line",
    )
    question = a_visit_question(
        "Mornings\nand evenings",
        id="aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa",
        region="a_region_of_later",
        visit="a visit of another device",
        answer="Later 🌨",
    )
    return activity, visit, question


def own_questions_of_schema_6() -> tuple[OwnQuestion, OwnQuestion]:
    walking = an_own_question(
        "Walking", id="88888888-8888-4888-8888-888888888806", form=Form.DURATION, written=a_moment(at=time(9))
    )
    garden = an_own_question(
        "How was the garden, “quiet” 🌨?",
        id="99999999-9999-4999-8999-999999999906",
        form=Form.CHOICE,
        options=("Wild", "سلام"),
        retired=True,
    )
    return walking, garden


def a_whole_day_of_schema_6() -> Entry:
    walking, garden = own_questions_of_schema_6()
    return an_entry(
        a_moment(at=time(21, 0)),
        id="aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaa06",
        answers=(an_answer(garden.key, "2"), an_answer(walking.key, None), an_answer("pain_average", 3)),
        whole_day=True,
    )


def in_full(night: Night) -> Night:
    """What schema 4 can say of a night, with the evening in another zone and a time that is not known."""
    clocks = {"bed": "23:05", "woke": "06:45", "rose": "07:00"}
    full = replace(night, minutes_to_sleep=0, minutes_awake=1440, note="Snow, “quiet” 🌨\nsecond line")
    return with_clocks(full, clocks, evening_zone="America/New_York")


def a_nap_of_schema_4() -> Night:
    """A time that nothing places, which the person says is right."""
    nap = a_night(
        id="77777777-7777-4777-8777-777777777777",
        written=a_moment(at=time(16, 0)),
        quality=None,
        nap=True,
        confirmed=True,
    )
    return with_clocks(nap, {"tried": "14:00"})


def records_of_schema_7() -> tuple[Record, ...]:
    """A flare that ended in another zone, one that is still going, and the plan."""
    over = a_flare(
        a_moment(day=A_DAY - timedelta(days=20)),
        a_moment(day=A_DAY - timedelta(days=17), at=time(2, 30), zone="America/New_York"),
        id="b8888888-8888-4888-8888-888888888888",
        written=a_moment(day=A_DAY - timedelta(days=16)),
        note="Snow, “quiet” 🌨\nsecond line",
    )
    going = a_flare(id="b9999999-9999-4999-8999-999999999999")
    return over, going, a_flare_plan("Heat 🌨\nإيبوبروفين")


def records_of_schema_9() -> tuple[Record, ...]:
    """A medicine with a card of later, one that the person said no about, and a question in its place."""
    known = a_medicine(
        "Simvastatin",
        id="c1111111-1111-4111-8111-111111111111",
        written=a_moment(at=time(10, 0)),
        card="a_card_of_later",
        card_rested=A_DAY,
    )
    other = a_medicine(
        "Ibuprofen", id="c2222222-2222-4222-8222-222222222222", written=a_moment(at=time(10, 5)), card=""
    )
    question = a_visit_question(
        "Stairs", id="c3333333-3333-4333-8333-333333333333", written=a_moment(at=time(11, 0)), place=0
    )
    ticked = a_visit_question(
        "Sleep",
        id="c4444444-4444-4444-8444-444444444444",
        written=a_moment(at=time(11, 5)),
        place=1,
        answered=True,
    )
    return known, other, question, ticked


def self_counts_of_schema_10() -> tuple[SelfCount, SelfCount]:
    """One in another zone with an item left out and one of later, and one of an instrument of later."""
    peg = a_self_count(
        "peg",
        {"enjoyment": 0, "pain": 10, "activity": None, "an_item_of_later": 77},
        id="d1111111-1111-4111-8111-111111111111",
        moment=a_moment(day=A_DAY - timedelta(days=3), at=time(2, 30), zone="America/New_York"),
        version="2 “quiet” 🌨",
        changed=an_instant(90),
    )
    later = a_self_count("an_instrument_of_later", {"one": -4}, id="d2222222-2222-4222-8222-222222222222")
    return peg, later


def records_of_schema_11() -> tuple[Record, Record]:
    """What is said about oneself, with a condition of later, and cards that rest."""
    about = about_you(
        age="45-49", first_pain="a band of later", conditions=frozenset({"bones", "later 🌨"}), asked=True
    )
    resting = a_dismissal("leg_clot", "a card of later", regions=("calf_upper_l", "a_region_of_later"))
    return about, replace(resting, id="e1111111-1111-4111-8111-111111111111")


def with_schema_13(session: Session) -> Session:
    """A routine of a title of its own: one exercise eased, one in the place of another that hurt."""
    exercise, other = session.done
    return replace(
        session,
        title="Mornings “quiet” 🌨",
        place=7,
        level=-2,
        flare=True,
        settled=Settled.NO,
        done=(
            replace(exercise, dose=Dosed(exercise=exercise.exercise, seconds=62.5), eased=True),
            replace(
                other,
                dose=Dosed(exercise=other.exercise, hold_seconds=7.5, repetitions=3),
                instead_of="an_exercise_of_later",
                hurt_at="a_region_of_later",
                hurt=10,
            ),
        ),
        regions=(
            RegionPain(region="neck_l", before=0, after=None),
            RegionPain(region="a_region_of_later", before=None, after=10),
        ),
    )


def an_own_routine_of_schema_14() -> OwnRoutine:
    """With an exercise of a later version, and one in the person's own words."""
    return an_own_routine(
        "Mornings “quiet” 🌨",
        id="f1111111-1111-4111-8111-111111111111",
        prescribed_by="طبيب",
        note="Snow,\nsecond line",
        days=frozenset({0, 6}),
        steps=(
            PrescribedStep(exercise="NK-99", name="Of later", hold_seconds=7.5, repetitions=100),
            PrescribedStep(
                exercise="own:1",
                name="Stairs",
                words="Slowly 🌨",
                seconds=62.5,
                position="a place of later",
                each_side=True,
            ),
        ),
    )


def main() -> None:
    target = stored_diary(NEWEST)
    with opened(DATA / "being-made", now=an_instant, device="the-device") as journal:
        journal.apply(adding(DELETED), a_moment())
        journal.apply(removing(DELETED), a_moment())
        journal.apply(contents(), a_moment())
    (DATA / "being-made" / "diary.db").replace(target)
    (DATA / "being-made" / "diary.db-journal").unlink()
    (DATA / "being-made").rmdir()


if __name__ == "__main__":
    main()
