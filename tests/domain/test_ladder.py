"""How the dose of a routine follows what came of it: every step of the table, and what never happens."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.exercise import Dose, Span
from companion.domain.ladder import GOOD_SESSIONS, LOWEST, Rung, Why, at_level, rung_for
from companion.domain.routine import Done, Outcome, RegionPain, Session, Settled, Step
from tests.builders import A_DAY, a_moment, a_session, an_instant
from tests.routine_builders import a_breathing_exercise, a_routine, a_step_of, an_exercise

DOSE = Dose(hold_seconds=Span(least=5, usual=15, most=30), repetitions=Span(least=2, usual=3, most=5))
LIBRARY = {each.code: each for each in (an_exercise(dose=DOSE), a_breathing_exercise())}


def after(pain: int | None, settled: Settled | None = Settled.YES, **others: Any) -> Session:
    """A session that ended, with the pain after it."""
    return a_session(ended=an_instant(), pain_after=pain, settled=settled, **others)


@pytest.mark.parametrize(
    ("pain", "settled", "rung"),
    [
        (0, Settled.YES, Rung(level=0)),
        (3, Settled.YES, Rung(level=0)),
        (3, None, Rung(level=0)),
        (3, Settled.LEFT_OUT, Rung(level=0)),
        (3, Settled.NO, Rung(level=-1, why=Why.NOT_SETTLED)),
        (4, Settled.YES, Rung(level=-1, why=Why.PAIN)),
        (5, Settled.NO, Rung(level=-1, why=Why.PAIN)),
        (6, Settled.YES, Rung(level=-1, why=Why.PAIN)),
        (10, None, Rung(level=-1, why=Why.PAIN)),
        (None, Settled.YES, Rung(level=0)),
        (None, Settled.NO, Rung(level=-1, why=Why.NOT_SETTLED)),
    ],
)
def test_one_session_leads_to_its_rung(pain: int | None, settled: Settled | None, rung: Rung) -> None:
    assert rung_for([after(pain, settled)], may_raise=True) == rung


def test_a_routine_begins_as_it_is_written() -> None:
    assert rung_for([], may_raise=True) == Rung()


def test_pain_during_an_exercise_and_pain_of_one_part_count_as_well() -> None:
    hurt = Done(exercise="AA-01", outcome=Outcome.HURT, seconds=5, hurt_at="neck_l", hurt=6)
    part = RegionPain(region="neck_l", before=2, after=5)

    during = rung_for([after(1, done=(hurt,))], may_raise=True)
    of_a_part = rung_for([after(None, regions=(part,))], may_raise=True)

    assert during.why is Why.PAIN
    assert of_a_part.why is Why.PAIN


def test_three_good_sessions_in_a_row_offer_one_more_and_two_do_not() -> None:
    good = [after(3)] * GOOD_SESSIONS

    assert rung_for(good, may_raise=True) == Rung(level=0, may_rise=True)
    assert not rung_for(good[1:], may_raise=True).may_rise


@pytest.mark.parametrize(
    "among", [after(4), after(2, Settled.NO), after(2, None), after(None), after(1, level=-1)]
)
def test_one_of_the_three_that_did_not_go_well_or_is_not_known_offers_nothing(among: Session) -> None:
    sessions = [after(1), among, after(1)]

    assert not rung_for(sessions, may_raise=True).may_rise


def test_within_48_hours_of_a_4_nothing_more_is_offered() -> None:
    assert not rung_for([after(1)] * GOOD_SESSIONS, may_raise=False).may_rise


def test_after_a_step_up_three_more_good_sessions_are_needed() -> None:
    risen = [*[after(1)] * 3, after(1, level=1), after(1, level=1)]

    before_third = rung_for(risen, may_raise=True)
    with_third = rung_for([*risen, after(1, level=1)], may_raise=True)

    assert before_third == Rung(level=1)
    assert with_third == Rung(level=1, may_rise=True)


def test_a_flare_day_leaves_the_rung_where_it_was_before() -> None:
    sessions = [after(1, level=2), after(9, Settled.NO, level=2, flare=True)]

    assert rung_for(sessions, may_raise=True) == Rung(level=2)


def test_a_routine_that_was_cut_off_says_nothing_about_the_dose() -> None:
    assert rung_for([after(1), a_session(ended=None, pain_before=8)], may_raise=True) == Rung()


def test_it_never_goes_below_the_lowest_rung() -> None:
    assert rung_for([after(8, level=LOWEST)], may_raise=True).level == LOWEST


@settings(max_examples=60)
@given(
    told=st.lists(
        st.tuples(st.one_of(st.none(), st.integers(0, 10)), st.sampled_from([*Settled, None]), st.booleans()),
        max_size=12,
    )
)
def test_whoever_takes_each_offer_rises_at_most_once_in_three_sessions(
    told: list[tuple[int | None, Settled | None, bool]],
) -> None:
    sessions: list[Session] = []
    for pain, settled, may_raise in told:
        rung = rung_for(sessions, may_raise=may_raise)
        level = rung.level + rung.may_rise
        day = A_DAY + timedelta(days=len(sessions))
        sessions.append(after(pain, settled, level=level, moment=a_moment(day=day)))

    levels = [session.level for session in sessions]
    rises = [n for n in range(1, len(levels)) if levels[n] > levels[n - 1]]
    assert all(levels[n] - levels[n - 1] == 1 for n in rises)
    assert all(later - earlier >= GOOD_SESSIONS for earlier, later in pairwise(rises))


@pytest.mark.parametrize(
    ("level", "step"),
    [
        (1, a_step_of(hold=15, repetitions=4)),
        (2, a_step_of(hold=15, repetitions=5)),
        (3, a_step_of(hold=20, repetitions=5)),
        (20, a_step_of(hold=30, repetitions=5)),
        (0, a_step_of(hold=15, repetitions=3)),
        (-1, a_step_of(hold=10, repetitions=2)),
        (-2, a_step_of(hold=7, repetitions=1)),
    ],
)
def test_repetitions_grow_first_and_then_holds_up_to_the_range(level: int, step: Step) -> None:
    routine = a_routine(a_step_of(hold=15, repetitions=3))

    assert at_level(routine, LIBRARY, level).steps == (step,)


def test_breathing_grows_by_half_a_minute() -> None:
    routine = a_routine(a_step_of("BB-01", hold=0, seconds=60))

    assert at_level(routine, LIBRARY, 1).steps[0].seconds == 90
