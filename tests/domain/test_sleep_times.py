"""Where clock times of a night stand on the calendar: midnight, summer time, travel, any zone and date."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.errors import OutOfRangeError
from companion.domain.sleep_times import DAY_MINUTES, TIMES, SleepTime, minutes_between, placed
from tests.builders import A_DAY, BERLIN
from tests.sleep_builders import at

LONDON, NEW_YORK = "Europe/London", "America/New_York"
ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
    "UTC",
)
ANY_TIME = st.builds(SleepTime, minute=st.integers(0, DAY_MINUTES - 1), zone=st.sampled_from(ZONES))
ANY_TIMES = st.dictionaries(st.sampled_from(TIMES), ANY_TIME)
ANY_DAY = st.dates(date(1975, 1, 1), date(2037, 12, 31))


def seen(time: SleepTime) -> datetime:
    """The wall clock of the instant, as stored."""
    assert time.utc is not None
    assert time.offset_minutes is not None
    return (time.utc + timedelta(minutes=time.offset_minutes)).replace(tzinfo=None)


def test_half_past_midnight_is_on_the_waking_day_and_half_past_eleven_on_the_day_before() -> None:
    after = placed({"bed": at("0:30"), "rose": at("7:00")}, A_DAY)
    before = placed({"bed": at("23:30"), "rose": at("7:00")}, A_DAY)

    assert seen(after["bed"]).date() == A_DAY
    assert seen(before["bed"]).date() == A_DAY - timedelta(days=1)


def test_getting_up_after_midnight_is_on_the_waking_day_and_the_last_waking_before_it() -> None:
    times = placed({"tried": at("18:00"), "woke": at("23:50"), "rose": at("0:20")}, A_DAY)

    assert seen(times["rose"]).date() == A_DAY
    assert seen(times["woke"]).date() == A_DAY - timedelta(days=1)
    assert minutes_between(times["woke"], times["rose"]) == 30


def test_getting_up_at_once_is_possible_and_sleep_without_any_time_is_not() -> None:
    times = placed({"bed": at("23:00"), "tried": at("23:00"), "woke": at("7:00"), "rose": at("7:00")}, A_DAY)
    around = placed({"tried": at("7:00"), "woke": at("7:00")}, A_DAY)

    assert minutes_between(times["bed"], times["tried"]) == 0
    assert minutes_between(times["woke"], times["rose"]) == 0
    assert minutes_between(around["tried"], around["woke"]) == DAY_MINUTES


@pytest.mark.parametrize("parts", [("bed",), ("tried",), ("bed", "tried")])
def test_without_a_waking_nothing_says_on_which_day_it_was(parts: tuple[str, ...]) -> None:
    times = {part: at("23:00") for part in parts}

    assert placed(times, A_DAY) == times


def test_a_waking_alone_says_on_which_day_it_was() -> None:
    times = placed({"bed": at("22:45"), "woke": at("6:35")}, A_DAY)

    assert times["woke"].utc == datetime(2026, 11, 21, 5, 35, tzinfo=UTC)
    assert times["bed"].utc == datetime(2026, 11, 20, 21, 45, tzinfo=UTC)


def test_an_evening_in_another_zone_is_read_from_its_own_clock() -> None:
    times = placed({"bed": at("22:00", NEW_YORK), "rose": at("11:00", LONDON)}, A_DAY)

    assert times["bed"].utc == datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
    assert times["bed"].offset_minutes == -300
    assert minutes_between(times["bed"], times["rose"]) == 8 * 60


@pytest.mark.parametrize(
    ("tried", "woke", "minutes"),
    [
        # Clocks went from 3:00 back to 2:00: these times came twice, and the later reading is taken.
        ("2:10", "2:40", 30),
        ("2:40", "2:10", 30),
        ("1:50", "2:10", 80),
        ("2:50", "3:10", 20),
    ],
)
def test_times_that_come_twice_stay_in_order(tried: str, woke: str, minutes: int) -> None:
    times = placed({"tried": at(tried), "woke": at(woke)}, date(2026, 10, 25))

    assert minutes_between(times["tried"], times["woke"]) == minutes


def test_a_time_that_clocks_jumped_over_keeps_its_place_and_the_time_as_written() -> None:
    times = placed({"tried": at("2:30"), "woke": at("3:10")}, date(2026, 3, 29))

    assert 0 < (minutes_between(times["tried"], times["woke"]) or 0) <= 60
    assert seen(times["tried"]).time().strftime("%H:%M") == "02:30"


@pytest.mark.parametrize("minute", [-1, DAY_MINUTES, 40 * 60])
def test_what_is_no_time_of_day_is_refused_with_a_sentence(minute: int) -> None:
    with pytest.raises(OutOfRangeError, match="is not a time of day"):
        SleepTime(minute=minute, zone=BERLIN)


@settings(max_examples=150, deadline=None)
@given(times=ANY_TIMES, day=ANY_DAY)
def test_in_any_zone_on_any_day_times_keep_their_order_and_show_what_was_written(
    times: dict[str, SleepTime], day: date
) -> None:
    found = placed(times, day)

    there = [found[part] for part in TIMES if part in found and found[part].utc is not None]
    lengths = [minutes_between(a, b) for a, b in pairwise(there)]
    assert all(length is not None and 0 <= length <= 49 * 60 for length in lengths)
    assert {part: time.unplaced for part, time in found.items()} == times
    assert all(seen(time).hour * 60 + seen(time).minute == time.minute for time in there)
    assert bool(there) == bool({"woke", "rose"} & times.keys())


@settings(max_examples=100, deadline=None)
@given(times=ANY_TIMES, day=ANY_DAY)
def test_the_end_of_the_night_is_on_the_waking_day(times: dict[str, SleepTime], day: date) -> None:
    found = placed(times, day)

    last = next((found[part] for part in ("rose", "woke") if part in found), None)
    if last is not None:
        assert seen(last).date() == day


@settings(max_examples=100, deadline=None)
@given(times=ANY_TIMES, day=ANY_DAY)
def test_placing_twice_changes_nothing(times: dict[str, SleepTime], day: date) -> None:
    once = placed(times, day)

    assert placed(once, day) == once
