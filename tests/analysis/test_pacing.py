from datetime import timedelta

from companion.analysis.pacing import SHOWN_DAYS, PacingDay, pacing_days
from tests.builders import A_DAY, a_moment, an_activity

DAY = timedelta(days=1)


def test_a_day_shows_planned_beside_done_and_the_pain_of_the_two_days_after() -> None:
    walk = an_activity(moment=a_moment(day=A_DAY - 3 * DAY), planned=30, done=25)
    ratings = [(A_DAY - n * DAY, value) for n, value in ((3, 9), (2, 2), (2, 4), (1, 6), (0, 9))]

    (day,) = pacing_days([walk], ratings, A_DAY)

    assert day == PacingDay(day=A_DAY - 3 * DAY, planned=30, done=25, pain=4.0, ratings=3)


def test_what_was_not_said_stays_unsaid_and_several_times_a_day_add_up() -> None:
    twice = [an_activity(planned=30, done=None), an_activity(planned=None, done=10)]
    unsaid = an_activity(moment=a_moment(day=A_DAY - DAY), planned=None, done=None)

    today, yesterday = pacing_days([unsaid, *twice], [], A_DAY)

    assert (today.planned, today.done, today.pain, today.ratings) == (30, 10, None, 0)
    assert (yesterday.planned, yesterday.done) == (None, None)


def test_two_weeks_are_shown() -> None:
    days = [
        an_activity(moment=a_moment(day=A_DAY - n * DAY), done=5) for n in (-1, 0, SHOWN_DAYS - 1, SHOWN_DAYS)
    ]

    found = pacing_days(days, [], A_DAY)

    assert [each.day for each in found] == [A_DAY, A_DAY - (SHOWN_DAYS - 1) * DAY]
