"""Records with steps on top that are not on disk yet."""

from datetime import date, time, timedelta

from companion.domain.changes import Step
from companion.domain.entry import Entry
from companion.domain.overlay import with_pending
from companion.domain.record import Kind, Record
from tests.builders import (
    A_DAY,
    a_mark,
    a_moment,
    a_night,
    a_session,
    a_step,
    adding,
    an_entry,
    removing,
)

YESTERDAY, TOMORROW = A_DAY - timedelta(days=1), A_DAY + timedelta(days=1)


def entries_of_the_day(stored: list[Entry], *pending: Step) -> list[Entry]:
    return with_pending(stored, pending, Kind.ENTRIES, A_DAY, A_DAY)


def test_added_changed_and_deleted_records_show_as_if_they_were_stored() -> None:
    changed, deleted, added = an_entry(), an_entry(), an_entry()
    after = changed.with_mark(a_mark())

    found = entries_of_the_day([changed, deleted], a_step((changed, after)), removing(deleted), adding(added))

    assert {entry.id: entry for entry in found} == {after.id: after, added.id: added}


def test_the_latest_of_several_changes_shows() -> None:
    first = an_entry()
    second = first.with_mark(a_mark("neck_back_l", 3))
    third = second.with_mark(a_mark("neck_back_l", 8))

    found = entries_of_the_day([], adding(first), a_step((first, second)), a_step((second, third)))

    assert found == [third]


def test_what_is_added_and_deleted_again_is_gone() -> None:
    entry = an_entry()

    found = entries_of_the_day([], adding(entry), removing(entry))

    assert found == []


def test_days_outside_of_the_span_are_left_out() -> None:
    others = [an_entry(a_moment(day=day)) for day in (YESTERDAY, TOMORROW)]

    found = entries_of_the_day([], adding(*others))
    open_ended: list[Entry] = with_pending([], [adding(*others)], Kind.ENTRIES, None, A_DAY)

    assert found == []
    assert open_ended == [others[0]]


def test_a_record_that_moves_to_another_day_leaves_the_old_one_and_appears_on_the_new_one() -> None:
    before = an_entry(a_moment(day=YESTERDAY))
    after = an_entry(a_moment(day=A_DAY), id=before.id)
    step = a_step((before, after))

    left = with_pending([before], [step], Kind.ENTRIES, YESTERDAY, YESTERDAY)
    arrived: list[Entry] = with_pending([], [step], Kind.ENTRIES, A_DAY, A_DAY)

    assert left == []
    assert arrived == [after]


def test_records_come_in_the_order_of_time() -> None:
    morning, noon, evening = (an_entry(a_moment(at=time(hour))) for hour in (8, 12, 20))

    found = entries_of_the_day([morning, evening], adding(noon))

    assert found == [morning, noon, evening]


def test_each_kind_sees_its_own_records() -> None:
    entry, night, session = an_entry(), a_night(), a_session()
    step = adding(entry, night, session)

    found: list[list[Record]] = [
        [*with_pending([], [step], Kind.ENTRIES, A_DAY, A_DAY)],
        [*with_pending([], [step], Kind.NIGHTS, A_DAY, A_DAY)],
        [*with_pending([], [step], Kind.SESSIONS, date.min, date.max)],
    ]

    assert found == [[entry], [night], [session]]


def test_records_of_the_same_instant_always_come_in_the_same_order() -> None:
    one, other = sorted((an_entry(), an_entry()), key=lambda entry: entry.id)

    found = entries_of_the_day([other], adding(one))

    assert found == [one, other]
