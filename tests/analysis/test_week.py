"""A week in review, with numbers counted by hand."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.analysis.periods import Span
from companion.analysis.week import WeekRecords, last_full_week, week_review
from companion.domain.routine import Outcome
from tests.builders import a_done, a_moment, a_night, a_session, an_activity, an_answer, an_entry

MONDAY = date(2026, 11, 9)
WEEK = Span(first=MONDAY, last=MONDAY + timedelta(days=6))


def day(number: int) -> date:
    """A day of the week; -1 and 7 lie outside."""
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("today", "first_weekday", "first"),
    [
        (date(2026, 11, 21), 0, date(2026, 11, 9)),
        (date(2026, 11, 15), 0, date(2026, 11, 2)),
        (date(2026, 11, 16), 0, date(2026, 11, 9)),
        (date(2026, 11, 21), 6, date(2026, 11, 8)),
        (date(2026, 11, 22), 6, date(2026, 11, 15)),
    ],
)
def test_the_last_full_week_begins_on_the_weekday_of_the_person(
    today: date, first_weekday: int, first: date
) -> None:
    span = last_full_week(today, first_weekday)

    assert (span.first, span.last) == (first, first + timedelta(days=6))


@given(today=st.dates(min_value=date(2, 1, 1)), first_weekday=st.integers(0, 6))
def test_the_last_full_week_is_over_and_not_longer_ago_than_a_week(today: date, first_weekday: int) -> None:
    span = last_full_week(today, first_weekday)

    assert span.first.weekday() == first_weekday
    assert timedelta(days=1) <= today - span.last <= timedelta(days=7)


def test_what_was_possible_and_the_counts_agree_with_a_count_by_hand() -> None:
    entries = [
        an_entry(a_moment(day=day(-1)), answers=(an_answer("pain_now", 10), an_answer("mattered", "Before"))),
        an_entry(a_moment(day=day(0)), answers=(an_answer("pain_now", 3), an_answer("mattered", "Choir"))),
        an_entry(a_moment(day=day(0), at=time(20, 0)), answers=(an_answer("mattered", "Choir "),)),
        an_entry(a_moment(day=day(3)), answers=(an_answer("pain_now", 6), an_answer("mattered", "Garden"))),
        an_entry(a_moment(day=day(6)), answers=(an_answer("mattered", "  "),)),
        an_entry(a_moment(day=day(7)), answers=(an_answer("pain_now", 0),)),
    ]
    nights = [
        *(a_night(day(number), quality=quality) for number, quality in enumerate((4, 5, 3, None))),
        a_night(day(1), quality=5, nap=True),
        a_night(day(7), quality=5),
    ]
    sessions = [
        a_session(a_moment(day=day(2)), done=(a_done(outcome=Outcome.SKIPPED), a_done())),
        a_session(a_moment(day=day(2)), done=(a_done(outcome=Outcome.SKIPPED),)),
        a_session(a_moment(day=day(7)), done=(a_done(),)),
    ]
    activities = [
        an_activity("Garden", a_moment(day=day(1)), planned=30, done=20),
        an_activity("Walk", a_moment(day=day(1)), planned=None, done=None),
        an_activity("Walk", a_moment(day=day(5)), planned=30, done=0),
        an_activity("Walk", a_moment(day=day(5)), planned=30, done=None),
        an_activity("Walk", a_moment(day=day(6)), planned=None, done=45),
        an_activity("Walk", a_moment(day=day(-1)), done=60),
    ]
    records = WeekRecords(
        entries=entries,
        nights=nights,
        sessions=sessions,
        activities=activities,
        flare_days=[day(0), day(0), day(7)],
    )

    review = week_review(records, WEEK)

    assert review is not None
    assert (review.mattered, review.mattered_days) == (("Choir", "Garden"), 2)
    assert (review.activities, review.minutes, review.routines) == (3, 65, 1)
    assert (review.good_nights, review.nights) == (2, 3)
    assert (review.days, review.flare_days) == (3, 1)
    assert review.pain is not None
    assert (review.pain.average, review.pain.lowest, review.pain.highest, review.pain.ratings) == (
        4.5,
        3,
        6,
        2,
    )
    assert review.has_possible


def test_a_week_without_a_check_in_has_no_review() -> None:
    records = WeekRecords(nights=[a_night(day(1))], entries=[an_entry(a_moment(day=day(7)))])

    assert week_review(records, WEEK) is None


def test_a_week_with_an_entry_alone_has_counts_and_nothing_missing() -> None:
    review = week_review(WeekRecords(entries=[an_entry(a_moment(day=day(4)))]), WEEK)

    assert review is not None
    assert not review.has_possible
    assert (review.days, review.pain, review.nights) == (1, None, 0)
