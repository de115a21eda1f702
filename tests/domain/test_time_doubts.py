"""A clock that was set back is asked about, a journey or a clock change of the country is not."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.moments import DEFAULT_BOUNDARY, moment_at
from companion.domain.time_doubts import TOLERANCE, is_set_back, is_to_come, last_come
from tests.builders import A_DAY, BERLIN, a_moment

ZONES = st.sampled_from(
    (BERLIN, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC")
)
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants bounds without a zone
BOUNDARIES = st.times(time(0, 0), time(6, 0))
LENGTHS = st.timedeltas(timedelta(), timedelta(days=900))


@given(INSTANTS, LENGTHS, ZONES, BOUNDARIES)
def test_a_clock_that_went_on_is_never_asked_about(
    written: datetime, passed: timedelta, zone: str, boundary: time
) -> None:
    newest, now = (moment_at(at, zone, boundary) for at in (written, written + passed))

    assert not is_set_back(now, newest)


@given(INSTANTS, LENGTHS, ZONES, BOUNDARIES)
def test_a_clock_that_was_set_back_by_more_than_minutes_is_always_asked_about(
    written: datetime, back: timedelta, zone: str, boundary: time
) -> None:
    newest = moment_at(written, zone, boundary)

    now = moment_at(written - TOLERANCE - timedelta(seconds=1) - back, zone, boundary)

    assert is_set_back(now, newest)


@given(INSTANTS, st.timedeltas(timedelta(), TOLERANCE), ZONES, BOUNDARIES)
def test_a_few_minutes_are_asked_about_where_they_lead_back_to_another_day(
    written: datetime, back: timedelta, zone: str, boundary: time
) -> None:
    newest, now = (moment_at(at, zone, boundary) for at in (written, written - back))

    assert is_set_back(now, newest) is (newest.day > now.day)


@pytest.mark.parametrize(
    "written",
    [
        datetime(2026, 10, 25, 0, 59, tzinfo=UTC),  # clocks go from 3 back to 2 a minute later
        datetime(2026, 3, 29, 0, 59, tzinfo=UTC),  # and here from 2 to 3
    ],
)
def test_the_night_of_a_clock_change_is_no_clock_set_back(written: datetime) -> None:
    newest = moment_at(written, BERLIN)

    now = moment_at(written + timedelta(minutes=2), BERLIN)

    assert not is_set_back(now, newest)


@given(INSTANTS, st.timedeltas(timedelta(hours=-30), timedelta(hours=30)))
def test_an_instant_is_to_come_until_it_is_there(now: datetime, away: timedelta) -> None:
    assert is_to_come(now + away, now) is (away > timedelta())


@given(INSTANTS, LENGTHS, ZONES, BOUNDARIES)
def test_what_is_meant_by_a_time_to_come_has_come_and_not_long_ago(
    now: datetime, ahead: timedelta, zone: str, boundary: time
) -> None:
    to_come = moment_at(now + ahead, zone, boundary)

    meant = last_come(to_come, now, boundary)

    # Two days and a clock change, or the day that a country left out.
    assert not is_to_come(meant.utc, now)
    assert now - meant.utc < timedelta(days=3, hours=2)
    assert meant.day <= to_come.day


@pytest.mark.parametrize(
    ("days_ahead", "at", "days_back"), [(0, time(22, 0), 1), (7, time(22, 0), 1), (7, time(8, 0), 0)]
)
def test_the_last_day_on_which_a_time_has_come_is_meant(days_ahead: int, at: time, days_back: int) -> None:
    to_come = a_moment(day=A_DAY + timedelta(days=days_ahead), at=at)

    meant = last_come(to_come, a_moment().utc, DEFAULT_BOUNDARY)

    assert (meant.day, meant.local.time()) == (A_DAY - timedelta(days=days_back), at)
