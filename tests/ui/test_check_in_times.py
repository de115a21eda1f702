"""When a check-in begins and ends, and check-ins of past days."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from companion.domain.entry import Entry
from companion.ui.check_in import CheckIn
from tests.builders import A_DAY, a_mark, a_moment
from tests.ui.diaries import Clock, Opened, add, on_disk, opened, the_entry, yesterday
from tests.ui.widgets.body_builders import REGIONS

YESTERDAY, TOMORROW = A_DAY - timedelta(days=1), A_DAY + timedelta(days=1)
NECK, BACK, LEFT_BACK = REGIONS["neck_back_r"], REGIONS["low_back_r"], REGIONS["low_back_l"]


def test_a_check_in_closes_sixty_minutes_after_its_last_change(found: Opened, check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)
    first = the_entry(check_in).id
    found.clock.advance(minutes=59)
    check_in.rate(NECK, 2)
    found.clock.advance(minutes=59, seconds=59)
    still_open = the_entry(check_in).id

    found.clock.advance(seconds=1)
    closed = check_in.entry()
    check_in.rate(BACK, 4)

    assert still_open == first
    assert closed is None
    assert the_entry(check_in).id != first
    assert the_entry(check_in).marks == (a_mark(BACK.id, 4),)
    assert len(found.diary.entries()) == 2


def test_a_check_in_closes_at_the_end_of_the_day(found: Opened, check_in: CheckIn) -> None:
    found.clock.set_to(A_DAY, time(3, 59))
    check_in.rate(BACK, 6)

    found.clock.advance(minutes=1)
    closed = check_in.entry()
    check_in.rate(NECK, 2)

    assert closed is None
    assert [entry.moment.day for entry in found.diary.entries()] == [A_DAY, TOMORROW]
    assert check_in.day == TOMORROW


def test_a_clock_that_is_set_back_a_little_keeps_the_check_in(found: Opened, check_in: CheckIn) -> None:
    check_in.rate(BACK, 6)
    found.clock.advance(seconds=-2)

    check_in.rate(NECK, 2)

    assert the_entry(check_in).marks == (a_mark(BACK.id, 6), a_mark(NECK.id, 2))
    assert len(found.diary.entries()) == 1


def test_after_a_clock_that_is_set_back_by_hours_one_more_check_in_begins(
    found: Opened, check_in: CheckIn
) -> None:
    check_in.rate(BACK, 6)
    found.clock.advance(hours=-3)

    check_in.rate(NECK, 2)
    check_in.rate(LEFT_BACK, 4)

    assert the_entry(check_in).marks == (a_mark(NECK.id, 2), a_mark(LEFT_BACK.id, 4))
    assert len(found.diary.entries()) == 2


def test_a_new_check_in_begins_with_an_empty_map_when_it_is_asked_for(
    found: Opened, check_in: CheckIn
) -> None:
    check_in.rate(BACK, 6)
    first = the_entry(check_in)

    check_in.start_new()
    empty = check_in.entry()
    found.clock.advance(minutes=5)
    check_in.rate(NECK, 2)

    assert empty is None
    assert check_in.previous() == first
    assert the_entry(check_in).marks == (a_mark(NECK.id, 2),)


def test_undoing_a_new_check_in_does_not_open_the_one_that_was_closed(
    found: Opened, check_in: CheckIn
) -> None:
    check_in.rate(BACK, 6)
    check_in.start_new()
    found.clock.advance(minutes=5)
    check_in.rate(NECK, 2)

    found.diary.undo()

    assert check_in.entry() is None
    assert len(found.diary.entries()) == 1


def test_a_check_in_is_found_again_after_a_restart(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as found:
        CheckIn(found.diary).rate(BACK, 6)
    clock.advance(minutes=20)

    with opened(tmp_path, clock) as found:
        CheckIn(found.diary).rate(NECK, 2)

        assert len(found.diary.entries()) == 1


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "Pacific/Apia"])
def test_entries_stay_where_they_were_when_zone_and_boundary_change(tmp_path: Path, zone: str) -> None:
    clock = Clock(a_moment(at=time(1, 30)))
    with opened(tmp_path, clock) as found:
        check_in = CheckIn(found.diary)
        check_in.rate(BACK, 6)
        before = the_entry(check_in)
        clock.zone, clock.boundary = zone, time(0, 0)

        edited = CheckIn(found.diary)
        edited.choose(before)
        edited.rate(NECK, 3)

    (after,) = on_disk(tmp_path)
    assert isinstance(after, Entry)
    assert after.marks == (a_mark(BACK.id, 6), a_mark(NECK.id, 3))
    assert (after.moment, after.written) == (before.moment, before.written)
    assert after.moment.day == A_DAY
    assert after.moment.local.time() == time(1, 30)


def test_editing_an_entry_of_a_past_day_keeps_its_moment_and_stamps_the_change(
    found: Opened,
) -> None:
    entry = yesterday(a_mark(BACK.id, 6))
    other = yesterday(a_mark(BACK.id, 1), at=time(20, 0))
    add(found.diary, entry, other)
    check_in = CheckIn(found.diary)

    check_in.choose(entry)
    check_in.rate(BACK, 7)
    check_in.answer_night("quality", 2, "Sleep")

    edited = the_entry(check_in)
    assert check_in.day == YESTERDAY
    assert edited.marks == (a_mark(BACK.id, 7),)
    assert (edited.id, edited.moment, edited.written) == (entry.id, entry.moment, entry.written)
    assert edited.changed == found.clock.utc
    assert found.diary.entries() == [edited, other]
    assert [night.day for night in found.diary.nights()] == [YESTERDAY]


def test_a_late_entry_is_about_its_day_and_stamped_with_the_day_it_was_written(found: Opened) -> None:
    moment = a_moment(day=A_DAY - timedelta(days=5), at=time(12))
    check_in = CheckIn(found.diary, moment)

    check_in.rate(BACK, 6)
    check_in.answer("pain_now", 5, "Pain now")

    (entry,) = found.diary.entries()
    assert entry == check_in.entry()
    assert entry.moment == moment
    assert entry.written == found.clock.now()
    assert entry.days_late == 5


def test_an_entry_of_a_past_day_stays_open_however_long_it_takes(found: Opened) -> None:
    check_in = CheckIn(found.diary, a_moment(day=YESTERDAY))
    check_in.rate(BACK, 6)
    found.clock.advance(hours=30)

    check_in.rate(NECK, 2)

    (entry,) = found.diary.entries()
    assert entry.marks == (a_mark(BACK.id, 6), a_mark(NECK.id, 2))


def test_todays_check_in_is_not_the_one_of_a_past_day(found: Opened, check_in: CheckIn) -> None:
    past = CheckIn(found.diary, a_moment(day=YESTERDAY))
    past.rate(BACK, 6)

    check_in.rate(NECK, 2)

    assert [entry.marks for entry in found.diary.entries()] == [
        (a_mark(BACK.id, 6),),
        (a_mark(NECK.id, 2),),
    ]
