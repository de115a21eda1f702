"""Editing the night and the naps of a day through the diary."""

from datetime import date, time, timedelta
from pathlib import Path

from companion.domain.sleep import Night
from companion.domain.sleep_doubts import DoubtKind
from companion.domain.sleep_sums import sums_of
from companion.ui.check_in import CheckIn
from companion.ui.night_entry import NightEntry
from tests.builders import A_DAY, BERLIN, a_moment, a_night, an_entry
from tests.ui.diaries import Clock, Opened, Watch, add, on_disk, opened

TOKYO, NEW_YORK = "Asia/Tokyo", "America/New_York"
FULL: dict[str, int | str] = {
    "bed": 1365,
    "tried": 1390,
    "minutes_to_sleep": 25,
    "awakenings": 2,
    "minutes_awake": 43,
    "woke": 395,
    "rose": 410,
    "note": "warm",
}


def the_night(entry: NightEntry) -> Night:
    night = entry.night()
    assert night is not None
    return night


def written(entry: NightEntry, **parts: int | str) -> Night:
    for part, value in parts.items():
        entry.answer(part, value, part)
    return the_night(entry)


def test_a_night_in_full_is_on_disk_and_each_part_is_one_step(found: Opened, tmp_path: Path) -> None:
    entry = NightEntry(found.diary, A_DAY)

    night = written(entry, **FULL)
    stored = on_disk(tmp_path)
    for _part in FULL:
        found.diary.undo()

    assert {part: night.value(part) for part in FULL} == FULL
    assert sums_of(night).asleep == 377
    assert stored == [night]
    assert entry.night() is None
    assert on_disk(tmp_path) == []


def test_the_word_of_the_check_in_and_the_times_are_one_night(found: Opened) -> None:
    check_in = CheckIn(found.diary)
    check_in.answer_night("quality", 4, "Sleep")

    night = written(NightEntry(found.diary, A_DAY), bed=1365)
    check_in.answer_night("asleep_minutes", 400, "Time asleep")

    assert (night.quality, night.value("bed")) == (4, 1365)
    assert [night.asleep_minutes for night in found.diary.nights()] == [400]


def test_the_same_value_again_is_no_step_and_taking_back_nothing_is_none(found: Opened) -> None:
    entry = NightEntry(found.diary, A_DAY)
    entry.answer("bed", 1365, "Into bed")
    watch = Watch(found.diary)

    entry.answer("bed", 1365, "Into bed")
    entry.answer("rose", None, "Out of bed")
    NightEntry(found.diary, A_DAY - timedelta(days=1)).answer("bed", None, "Into bed")

    assert watch.changes == []


def test_a_night_of_which_everything_is_taken_back_is_gone(found: Opened, tmp_path: Path) -> None:
    entry = NightEntry(found.diary, A_DAY)
    written(entry, bed=0, minutes_awake=0)

    entry.answer("bed", None, "Into bed")
    kept = entry.night()
    entry.answer("minutes_awake", None, "Awake")

    assert kept is not None
    assert entry.night() is None
    assert on_disk(tmp_path) == []


def test_a_nap_is_kept_apart_from_the_night(found: Opened) -> None:
    check_in = CheckIn(found.diary)
    entry = NightEntry(found.diary, A_DAY)
    nap = entry.for_nap("a-nap")

    written(nap, tried=14 * 60, woke=14 * 60 + 30)
    without_night = check_in.night(), entry.night()
    check_in.answer_night("quality", 3, "Sleep")

    assert without_night == (None, None)
    assert entry.naps() == ["a-nap"]
    assert the_night(nap).nap
    assert the_night(nap).quality is None
    assert [night.quality for night in found.diary.nights() if not night.nap] == [3]


def test_a_removed_nap_comes_back_with_undo(found: Opened) -> None:
    nap = NightEntry(found.diary, A_DAY).for_nap("a-nap")
    before = written(nap, tried=14 * 60, woke=14 * 60 + 30)

    nap.remove("Nap removed")
    removed = nap.night()
    found.diary.undo()

    assert removed is None
    assert nap.night() == before


def test_getting_up_later_than_now_is_asked_about_and_kept(found: Opened) -> None:
    entry = NightEntry(found.diary, A_DAY)

    night = written(entry, bed=1365, rose=18 * 60)

    doubt = entry.doubt()
    assert doubt is not None
    assert doubt.kind is DoubtKind.STILL_TO_COME
    assert night.value("rose") == 18 * 60
    assert sums_of(night).in_bed is None


def test_an_unusual_night_is_confirmed_in_one_step_until_a_time_changes(found: Opened) -> None:
    entry = NightEntry(found.diary, A_DAY)
    written(entry, tried=15 * 60, woke=9 * 60)
    asked = entry.doubt()

    entry.confirm("Confirmed")
    confirmed, label = entry.doubt(), found.diary.undo_label()
    entry.answer("woke", 8 * 60, "Woke")
    again = entry.doubt()

    assert asked is not None
    assert asked.kind is DoubtKind.LONG_NIGHT
    assert (confirmed, label) == (None, "Confirmed")
    assert again is not None


def test_a_journey_offers_the_clock_of_the_evening(tmp_path: Path) -> None:
    clock = Clock(a_moment(at=time(13, 0), zone=BERLIN))
    with opened(tmp_path, clock) as found:
        before = a_moment(day=A_DAY - timedelta(days=1), at=time(18, 0), zone=NEW_YORK)
        add(found.diary, an_entry(before))
        entry = NightEntry(found.diary, A_DAY)
        here = written(entry, bed=22 * 60, rose=12 * 60)

        offered = entry.possible_zones()
        entry.set_evening_zone(NEW_YORK, "Clock of the evening")

        assert offered == (NEW_YORK, BERLIN)
        assert sums_of(here).in_bed == 14 * 60
        assert sums_of(the_night(entry)).in_bed == 8 * 60
        assert entry.evening_zone() == NEW_YORK


def test_at_home_there_is_no_clock_to_choose(found: Opened) -> None:
    entry = NightEntry(found.diary, A_DAY)
    add(found.diary, an_entry(a_moment(day=A_DAY - timedelta(days=1))))

    written(entry, bed=1365)

    assert entry.possible_zones() == (BERLIN,)


def test_a_past_night_is_read_from_the_clock_of_its_day(found: Opened) -> None:
    past = A_DAY - timedelta(days=20)
    add(found.diary, an_entry(a_moment(day=past, zone=TOKYO)))

    night = written(NightEntry(found.diary, past), woke=7 * 60)

    assert night.woke is not None
    assert (night.woke.zone, night.woke.offset_minutes) == (TOKYO, 540)
    assert night.written.zone == BERLIN


def test_a_night_does_not_move_when_the_computer_is_taken_elsewhere(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as found:
        entry = NightEntry(found.diary, A_DAY)
        before = written(entry, **FULL)
        clock.zone = TOKYO

        entry.answer("minutes_awake", 44, "Awake")

        after = the_night(entry)
        assert after.times == before.times
        assert after.day == before.day


def test_what_is_written_while_the_disk_is_full_is_kept_and_saved_later(
    found: Opened, tmp_path: Path
) -> None:
    entry = NightEntry(found.diary, A_DAY)
    found.fill_disk()

    entry.answer("note", "warm " * 20_000, "Note")
    entry.answer("bed", 1365, "Into bed")
    night, unsaved = the_night(entry), found.diary.unsaved
    found.free_disk()
    found.diary.retry()

    assert unsaved == 2
    assert (len(night.note), night.value("bed")) == (100_000, 1365)
    assert on_disk(tmp_path) == [night]


def test_an_old_night_of_the_short_form_takes_times_beside_what_it_has(found: Opened) -> None:
    old = a_night(quality=2, asleep_minutes=415, awakenings=1)
    add(found.diary, old)

    night = written(NightEntry(found.diary, A_DAY), bed=1365, rose=410)

    assert night.id == old.id
    assert (night.quality, night.asleep_minutes, night.awakenings) == (2, 415, 1)
    assert night.day == date(2026, 11, 21)
