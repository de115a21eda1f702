"""What the last days say: what was done, what hurt, and whether a dose may grow."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from companion.domain.lately import lately
from companion.domain.moments import Moment
from companion.domain.routine import Outcome, RegionPain, Session
from tests.builders import a_done, a_mark, a_moment, a_session, an_answer, an_entry

NOW: datetime = a_moment().utc


def hours_ago(hours: int) -> Moment:
    return replace(a_moment(), utc=NOW - timedelta(hours=hours))


def a_past_session(hours: int, outcome: Outcome = Outcome.DONE, **others: int) -> Session:
    done = (a_done(exercise="LB-02", outcome=outcome),)
    return a_session(moment=hours_ago(hours), done=done, **others)


def test_days_since_an_exercise_was_done_are_whole_and_the_latest_counts() -> None:
    found = lately([a_past_session(70), a_past_session(30)], [], NOW)

    assert found.days_ago == {"LB-02": 1}
    assert found.may_raise


def test_an_exercise_that_hurt_rests_for_a_week() -> None:
    within, after = a_past_session(24 * 7, Outcome.HURT), a_past_session(24 * 7 + 1, Outcome.HURT)

    assert lately([within], [], NOW).hurt == {"LB-02"}
    assert not lately([after], [], NOW).hurt


@pytest.mark.parametrize(("hours", "pain", "may"), [(48, 4, False), (49, 4, True), (1, 3, True)])
def test_no_dose_grows_within_48_hours_of_a_4_in_a_session(hours: int, pain: int, may: bool) -> None:
    before = lately([a_past_session(hours, pain_before=pain)], [], NOW)
    after = lately([a_past_session(hours, pain_after=pain)], [], NOW)

    assert before.may_raise is after.may_raise is may


def test_an_exercise_that_hurt_counts_as_much_pain() -> None:
    assert not lately([a_past_session(2, Outcome.HURT)], [], NOW).may_raise


@pytest.mark.parametrize(("hours", "pain", "may"), [(48, 4, False), (49, 9, True), (1, 3, True)])
def test_no_dose_grows_within_48_hours_of_a_4_in_a_check_in(hours: int, pain: int, may: bool) -> None:
    moment = hours_ago(hours)
    mark = an_entry(moment=moment, marks=(a_mark("low_back_l", pain),))
    answer = an_entry(moment=moment, answers=(an_answer("pain_now", pain),))

    assert lately([], [mark], NOW).may_raise is lately([], [answer], NOW).may_raise is may


def test_pain_of_one_part_and_pain_during_an_exercise_count_like_pain_of_the_whole() -> None:
    part = a_session(moment=hours_ago(3), regions=(RegionPain(region="neck_l", before=4),))
    during = a_session(moment=hours_ago(3), done=(replace(a_done(), hurt=5),))

    assert not lately([part], [], NOW).may_raise
    assert not lately([during], [], NOW).may_raise
