"""Writing one part of a night after the other, in any order."""

from itertools import permutations

import pytest

from companion.domain.sleep import Night
from companion.domain.sleep_editing import in_evening_zone, settled, with_part
from companion.domain.sleep_sums import SleepSums, sums_of
from tests.builders import BERLIN, a_night, an_instant
from tests.sleep_builders import a_full_night

LATER = an_instant(60 * 24)
PARTS = {"bed": 22 * 60 + 45, "tried": 23 * 60 + 10, "woke": 6 * 60 + 35, "rose": 6 * 60 + 50}
LENGTHS = {"minutes_to_sleep": 25, "minutes_awake": 43}


def edit(night: Night, part: str, value: int | str | None, zone: str = BERLIN) -> Night:
    return with_part(night, part, value, zone, LATER)


@pytest.mark.parametrize("order", list(permutations(PARTS)))
def test_the_order_of_writing_does_not_matter(order: tuple[str, ...]) -> None:
    night = a_night()

    for part in (*order, *LENGTHS):
        night = edit(night, part, (PARTS | LENGTHS)[part])

    assert sums_of(night).asleep == 377
    assert {part: night.value(part) for part in PARTS} == PARTS


def test_a_time_that_does_not_fit_is_kept_and_nothing_is_worked_out_until_it_fits() -> None:
    night = edit(a_full_night(), "rose", 6 * 60)
    kept, sums = night.value("rose"), sums_of(night)

    fitting = edit(night, "rose", 6 * 60 + 50)

    assert kept == 6 * 60
    assert sums == SleepSums()
    assert fitting == a_full_night(id=night.id)


def test_a_part_that_is_taken_back_is_not_written_any_more() -> None:
    night = a_full_night()

    for part in (*PARTS, *LENGTHS, "awakenings", "quality"):
        night = edit(night, part, None)

    assert night.is_empty
    assert night.value("bed") is None


def test_no_waking_means_no_time_awake_in_between_unless_another_is_written() -> None:
    without = edit(a_full_night(minutes_awake=None), "awakenings", 0)
    with_time = edit(a_full_night(minutes_awake=43), "awakenings", 0)

    assert (without.minutes_awake, with_time.minutes_awake) == (0, 43)


def test_a_number_that_says_nothing_of_the_times_leaves_them_even_while_the_clock_is_wrong() -> None:
    night = a_full_night()

    changed = with_part(night, "awakenings", 3, BERLIN, an_instant(-60 * 24 * 30))

    assert changed.times == night.times


def test_a_note_of_blanks_is_no_note() -> None:
    assert edit(a_night(), "note", "  \n").note == ""
    assert edit(a_night(), "note", " warm\n").note == " warm\n"
    assert edit(a_night(note="warm"), "note", None).value("note") is None


def test_a_new_time_takes_the_clock_of_its_side_of_the_night() -> None:
    night = edit(a_full_night(evening_zone="America/New_York"), "tried", 0)

    woken = edit(night, "woke", 6 * 60, "Asia/Tokyo")

    assert night.tried is not None
    assert night.tried.zone == "America/New_York"
    assert woken.woke is not None
    assert woken.woke.zone == BERLIN


def test_another_zone_of_the_evening_changes_the_length_and_not_the_times_as_written() -> None:
    night = a_full_night({"bed": "22:00", "rose": "11:00"})

    moved = in_evening_zone(night, "America/New_York", LATER)
    back = in_evening_zone(moved, BERLIN, LATER)

    assert (sums_of(night).in_bed, sums_of(moved).in_bed) == (13 * 60, 7 * 60)
    assert moved.value("bed") == night.value("bed")
    assert back == night


def test_a_changed_time_is_asked_about_again_and_a_note_is_not() -> None:
    night = a_full_night(confirmed=True)

    assert edit(night, "note", "warm").confirmed
    assert edit(night, "minutes_awake", 10).confirmed
    assert not edit(night, "bed", 12 * 60).confirmed


def test_what_is_settled_stays_as_it_is() -> None:
    night = a_full_night()

    assert settled(night, LATER) == night
