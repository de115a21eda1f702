"""The arithmetic of a night, with the published example values."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.sleep_doubts import doubt_about
from companion.domain.sleep_editing import settled
from companion.domain.sleep_sums import SleepSums, sums_of, time_asleep
from companion.domain.sleep_times import DAY_MINUTES, SleepTime
from tests.builders import a_night, an_instant
from tests.domain.test_sleep_times import ANY_DAY, ANY_TIMES
from tests.sleep_builders import USUAL, a_full_night

LONDON = "Europe/London"
LATER = an_instant(60 * 24 * 365 * 20)
PLAIN = date(2026, 2, 10)
VECTORS = [
    (PLAIN, ("22:45", "23:10", 25, 43, "06:35", "06:50"), (485, 377, 77.7, 84.7)),
    (PLAIN, ("00:30", "00:40", 15, 0, "07:40", "07:45"), (435, 405, 93.1, 96.4)),
    (date(2026, 3, 29), ("23:00", "23:00", 10, 0, "07:00", "07:00"), (420, 410, 97.6, 97.6)),
    (date(2026, 10, 25), ("23:00", "23:00", 10, 0, "07:00", "07:00"), (540, 530, 98.1, 98.1)),
    (PLAIN, ("08:15", "08:30", 20, 30, "14:45", "15:00"), (405, 325, 80.2, 86.7)),
]


@pytest.mark.parametrize(("day", "written", "expected"), VECTORS)
def test_the_example_nights_come_out_as_published(
    day: date, written: tuple[str, str, int, int, str, str], expected: tuple[int, int, float, float]
) -> None:
    bed, tried, to_sleep, awake, woke, rose = written
    clocks = {"bed": bed, "tried": tried, "woke": woke, "rose": rose}

    sums = sums_of(a_full_night(clocks, day=day, zone=LONDON, minutes_to_sleep=to_sleep, minutes_awake=awake))

    assert sums.efficiency_in_bed is not None
    assert sums.efficiency_episode is not None
    efficiencies = round(sums.efficiency_in_bed, 1), round(sums.efficiency_episode, 1)
    assert (sums.in_bed, sums.asleep, *efficiencies) == expected


def test_the_parts_of_the_usual_night_add_up() -> None:
    sums = sums_of(a_full_night())

    assert (sums.attempt, sums.awake_at_end) == (445, 15)


def test_a_flight_to_the_east_keeps_the_length_of_the_night() -> None:
    night = a_full_night(
        {"bed": "21:00", "tried": "21:00", "woke": "8:00", "rose": "8:00"},
        zone=LONDON,
        evening_zone="America/New_York",
        minutes_to_sleep=30,
        minutes_awake=0,
    )

    assert sums_of(night).in_bed == 6 * 60
    assert sums_of(night).asleep == 5 * 60 + 30


def test_a_night_without_any_sleep_is_a_night_of_no_minutes() -> None:
    sums = sums_of(a_full_night(minutes_to_sleep=445, minutes_awake=0))

    assert (sums.asleep, sums.efficiency_in_bed, sums.efficiency_episode) == (0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("missing", "still_there"),
    [
        ("bed", {"attempt", "asleep", "awake_at_end", "efficiency_episode"}),
        ("tried", {"in_bed", "awake_at_end"}),
        ("minutes_to_sleep", {"in_bed", "attempt", "awake_at_end"}),
        ("minutes_awake", {"in_bed", "attempt", "awake_at_end"}),
        ("woke", {"in_bed"}),
        ("rose", {"attempt", "asleep", "efficiency_episode"}),
    ],
)
def test_what_is_missing_makes_what_needs_it_missing_and_never_zero(
    missing: str, still_there: set[str]
) -> None:
    changed: dict[str, None] = {missing: None}
    night = replace(a_full_night(), **changed)  # type: ignore[arg-type]  # every one of them may be None

    sums = sums_of(settled(night, LATER))

    there = {name for name, value in vars(sums).items() if value is not None}
    assert there == still_there


def test_an_empty_night_has_no_sums() -> None:
    assert sums_of(a_night()) == SleepSums()


def test_time_asleep_is_worked_out_where_it_can_be_and_else_what_the_person_wrote() -> None:
    full = a_full_night(asleep_minutes=420)

    assert time_asleep(full) == 377
    assert time_asleep(replace(full, minutes_awake=None)) == 420
    assert time_asleep(replace(full, minutes_awake=None, asleep_minutes=None)) is None
    assert time_asleep(a_night(asleep_minutes=0)) == 0


def test_minutes_awake_of_another_version_that_exceed_the_night_give_no_negative_number() -> None:
    sums = sums_of(a_full_night(minutes_to_sleep=300, minutes_awake=300))

    assert sums.in_bed == 485
    assert sums.asleep is None


def test_times_of_another_program_that_contradict_themselves_give_no_number() -> None:
    full = a_full_night()

    assert sums_of(replace(full, bed=full.rose, rose=full.bed)).in_bed is None
    assert sums_of(a_full_night(USUAL | {"bed": "23:20"})).in_bed is None


LENGTHS = st.none() | st.integers(0, DAY_MINUTES)


@settings(max_examples=150, deadline=None)
@given(times=ANY_TIMES, day=ANY_DAY, to_sleep=LENGTHS, awake=LENGTHS)
def test_whatever_is_written_sums_are_never_negative_and_agree_with_each_other(
    times: dict[str, SleepTime], day: date, to_sleep: int | None, awake: int | None
) -> None:
    written = a_night(day, minutes_to_sleep=to_sleep, minutes_awake=awake).with_times(times)

    night = settled(written, LATER)
    sums = sums_of(night)

    assert all(value is None or value >= 0 for value in vars(sums).values())
    assert all(value is None or value <= 100 for value in (sums.efficiency_in_bed, sums.efficiency_episode))
    assert sums.in_bed is None or sums.in_bed < DAY_MINUTES
    if sums.asleep is not None:
        assert sums.asleep + (to_sleep or 0) + (awake or 0) == sums.attempt
    if None not in (sums.in_bed, sums.attempt, sums.awake_at_end):
        assert (sums.in_bed or 0) >= (sums.attempt or 0) + (sums.awake_at_end or 0)
    doubt = doubt_about(night, LATER)
    if doubt is not None and doubt.is_refusal:
        assert sums == SleepSums()


@settings(max_examples=100, deadline=None)
@given(day=ANY_DAY, zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]))
def test_the_usual_night_differs_from_day_to_day_by_the_change_of_clocks_alone(day: date, zone: str) -> None:
    night = a_full_night(USUAL, day=day, zone=zone)

    assert sums_of(night).in_bed in {485 - 60, 485 - 30, 485, 485 + 30, 485 + 60}
