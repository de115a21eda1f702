"""Moments keep the day that the person saw, whatever zones, clocks and boundaries do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.moments import DEFAULT_BOUNDARY, day_of, moment_at, moment_on, zone_named

BERLIN, NEW_YORK, LORD_HOWE, KATHMANDU = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
)
ZONES = st.sampled_from(
    (BERLIN, NEW_YORK, LORD_HOWE, KATHMANDU, "Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "UTC")
)
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants bounds without a zone
BOUNDARIES = st.times(time(0, 0), time(6, 0))
TIMES = st.times()
DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))

# The morning before which clocks go forward, a time that is left out, and by how many minutes.
FORWARD = (
    (BERLIN, date(2026, 3, 29), time(2, 30), 60),
    (NEW_YORK, date(2026, 3, 8), time(2, 30), 60),
    (LORD_HOWE, date(2026, 10, 4), time(2, 15), 30),
)
# The morning before which clocks go back, a time that comes twice, and by how many minutes.
BACK = (
    (BERLIN, date(2026, 10, 25), time(2, 30), 60),
    (NEW_YORK, date(2026, 11, 1), time(1, 30), 60),
    (LORD_HOWE, date(2026, 4, 5), time(1, 45), 30),
)
CHANGED_NIGHTS = (
    *((zone, morning, -minutes) for zone, morning, _left_out, minutes in FORWARD),
    *((zone, morning, minutes) for zone, morning, _twice, minutes in BACK),
)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 11, 21, 3, 59, 59, 999999), date(2026, 11, 20)),  # noqa: DTZ001 - a wall clock
        (datetime(2026, 11, 21, 4, 0), date(2026, 11, 21)),  # noqa: DTZ001 - a wall clock
        (datetime(2026, 11, 21, 23, 59), date(2026, 11, 21)),  # noqa: DTZ001 - a wall clock
        (datetime(2026, 1, 1, 0, 30), date(2025, 12, 31)),  # noqa: DTZ001 - a wall clock
    ],
)
def test_a_day_begins_at_its_boundary(at: datetime, expected: date) -> None:
    assert day_of(at, DEFAULT_BOUNDARY) == expected


def test_an_entry_at_half_past_one_belongs_to_the_day_before() -> None:
    instant = datetime(2026, 11, 21, 0, 30, tzinfo=UTC)

    moment = moment_at(instant, BERLIN)

    assert moment.local.time() == time(1, 30)
    assert moment.local.date() == date(2026, 11, 21)
    assert moment.day == date(2026, 11, 20)


def test_a_boundary_at_midnight_gives_the_calendar_day() -> None:
    instant = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)

    moment = moment_at(instant, BERLIN, time(0, 0))

    assert moment.day == date(2026, 11, 21)


@given(instant=INSTANTS, zone=ZONES, boundary=BOUNDARIES)
def test_a_moment_has_the_instant_the_wall_clock_and_the_day_of_its_zone(
    instant: datetime, zone: str, boundary: time
) -> None:
    wall = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)

    moment = moment_at(instant, zone, boundary)

    assert moment.utc == instant
    assert moment.zone == zone
    assert moment.local == wall
    assert moment.day == (wall.date() if wall.time() >= boundary else wall.date() - timedelta(days=1))


@given(instant=INSTANTS, zone=ZONES, other=ZONES)
def test_the_zone_in_which_an_instant_is_given_does_not_matter(
    instant: datetime, zone: str, other: str
) -> None:
    elsewhere = instant.astimezone(ZoneInfo(other))

    moment = moment_at(elsewhere, zone)

    assert moment == moment_at(instant, zone)
    assert moment.utc.tzinfo is UTC


@given(day=DAYS, at=TIMES, zone=ZONES, boundary=BOUNDARIES)
def test_a_moment_chosen_by_hand_is_on_the_day_that_was_chosen(
    day: date, at: time, zone: str, boundary: time
) -> None:
    moment = moment_on(day, at, zone, boundary)

    left_out = moment.local.time() != at
    assert moment.day == day
    assert left_out or day_of(moment.local, boundary) == day
    assert moment.utc.replace(tzinfo=None) + timedelta(minutes=moment.offset_minutes) == moment.local


def test_a_time_before_the_boundary_is_in_the_night_after_the_day() -> None:
    moment = moment_on(date(2026, 11, 20), time(1, 30), BERLIN)

    assert moment.local == datetime(2026, 11, 21, 1, 30)  # noqa: DTZ001 - a wall clock
    assert moment.day == date(2026, 11, 20)


@pytest.mark.parametrize(("zone", "morning", "left_out", "minutes"), FORWARD)
def test_a_time_that_clocks_leave_out_is_moved_on_by_as_much(
    zone: str, morning: date, left_out: time, minutes: int
) -> None:
    night = morning - timedelta(days=1)

    moment = moment_on(night, left_out, zone)

    assert moment.local == datetime.combine(morning, left_out) + timedelta(minutes=minutes)
    assert moment.day == night
    assert moment == moment_at(moment.utc, zone)


@pytest.mark.parametrize(("zone", "morning", "left_out", "_minutes"), FORWARD)
def test_a_time_that_is_left_out_stays_on_its_day_also_where_the_boundary_is_left_out(
    zone: str, morning: date, left_out: time, _minutes: int
) -> None:
    boundary = time(2, 40)

    moment = moment_on(morning - timedelta(days=1), left_out, zone, boundary)

    assert moment.local.time() > boundary
    assert moment.day == morning - timedelta(days=1)


@pytest.mark.parametrize(("zone", "morning", "twice", "minutes"), BACK)
def test_a_time_that_comes_twice_is_the_first_of_both_and_each_keeps_its_own_offset(
    zone: str, morning: date, twice: time, minutes: int
) -> None:
    first = moment_on(morning - timedelta(days=1), twice, zone)

    second = moment_at(first.utc + timedelta(minutes=minutes), zone)

    assert second.local == first.local
    assert second.offset_minutes == first.offset_minutes - minutes
    assert second.day == first.day
    assert first < second


@pytest.mark.parametrize(("zone", "morning", "longer"), CHANGED_NIGHTS)
def test_the_nights_in_which_clocks_change_have_their_true_length(
    zone: str, morning: date, longer: int
) -> None:
    evening = moment_on(morning - timedelta(days=1), time(23, 0), zone)

    night = moment_on(morning, time(7, 0), zone).utc - evening.utc

    assert night == timedelta(hours=8, minutes=longer)


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "Europe", "Euröpe", "a\0b"])
def test_a_zone_that_the_system_does_not_know_counts_as_utc_and_keeps_its_name(name: str) -> None:
    instant = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

    moment = moment_at(instant, name)

    assert zone_named(name) == ZoneInfo("UTC")
    assert moment.zone == name
    assert moment.offset_minutes == 0
    assert moment.local == instant.replace(tzinfo=None)
