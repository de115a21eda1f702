"""The diary of the window with a real file: every step is on disk and can be undone."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from companion.domain.changes import Changes, Replacement
from companion.domain.entry import Entry
from companion.domain.record import Kind
from companion.domain.sleep import Night
from companion.ui.diary import Diary
from tests.builders import A_DAY, a_mark, a_moment, a_night, a_session, an_answer, an_entry
from tests.ui.diaries import Clock, Watch, add, change, on_disk, opened

YESTERDAY, TOMORROW = A_DAY - timedelta(days=1), A_DAY + timedelta(days=1)
STEPS = 70


def a_long_entry(day: date = A_DAY, *, note: str = "Snow all day. " * 2000, pain: int = 5) -> Entry:
    """More words than a full disk takes."""
    return an_entry(a_moment(day=day), answers=(an_answer("note", note), an_answer("pain_now", pain)))


def many_states(diary: Diary) -> list[Entry]:
    """An entry that is marked again and again; all its states, the first one included."""
    states = [an_entry(marks=(a_mark(),))]
    add(diary, states[0], label="Step 0")
    for number in range(1, STEPS):
        states.append(states[-1].with_mark(a_mark(f"region_{number % 9}", number % 11)))
        change(diary, states[-2], states[-1], label=f"Step {number}")
    return states


def test_seventy_steps_are_undone_and_redone_one_by_one(tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        diary = found.diary
        states = many_states(diary)

        for number in range(STEPS - 1, 0, -1):
            assert diary.undo_label() == f"Step {number}"
            diary.undo()
            assert diary.entries() == [states[number - 1]]
        diary.undo()
        assert diary.entries() == []
        assert diary.undo_label() is None
        for number in range(STEPS):
            assert diary.redo_label() == f"Step {number}"
            diary.redo()
            assert diary.entries() == [states[number]]

        assert diary.redo_label() is None


def test_undo_reaches_back_across_a_restart_on_the_same_day(tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        states = many_states(found.diary)
    later = Clock(a_moment(at=time(23, 0)))

    with opened(tmp_path, later) as found:
        for _step in range(60):
            found.diary.undo()

        assert found.diary.entries() == [states[-61]]


def test_undo_ends_with_the_day_of_the_person(tmp_path: Path) -> None:
    with opened(tmp_path, Clock(a_moment(at=time(23, 0)))) as found:
        entry = an_entry()
        add(found.diary, entry)
        labels = [found.diary.undo_label()]

        for at in (time(3, 59), time(4, 0)):
            found.clock.set_to(A_DAY if at < time(4, 0) else TOMORROW, at)
            labels.append(found.diary.undo_label())
        found.diary.undo()

        assert labels == ["Added", "Added", None]
        assert found.diary.entries() == [entry]


def test_a_new_step_ends_redo(tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        first, second = an_entry(), an_entry()
        add(found.diary, first, label="First")
        found.diary.undo()
        offered = found.diary.redo_label()

        add(found.diary, second, label="Second")
        found.diary.redo()

        assert offered == "First"
        assert found.diary.redo_label() is None
        assert found.diary.entries() == [second]


def test_a_step_outside_of_undo_is_stored_and_undo_passes_it_by(tmp_path: Path) -> None:
    entry, session = an_entry(), a_session()
    with opened(tmp_path) as found:
        add(found.diary, entry, label="Marked")

        found.diary.record("Routine", Replacement(before=None, after=session), undoable=False)
        label = found.diary.undo_label()
        found.diary.undo()

    assert label == "Marked"
    assert on_disk(tmp_path) == [session]


def test_a_step_outside_of_undo_that_waits_to_be_saved_is_passed_by_as_well(tmp_path: Path) -> None:
    entry = a_long_entry()
    with opened(tmp_path) as found:
        diary = found.diary
        found.fill_disk()
        add(diary, entry, label="Note")
        session = a_session()
        diary.record("Routine", Replacement(before=None, after=session), undoable=False)
        label = diary.undo_label()

        diary.undo()
        diary.undo()

        assert label == "Note"
        assert diary.undo_label() is None
        assert diary.entries() == []
        assert diary.sessions() == [session]
        assert diary.unsaved == 1


def test_every_change_names_the_kinds_and_days_before_and_after(tmp_path: Path) -> None:
    before = an_entry(a_moment(day=YESTERDAY))
    after = an_entry(a_moment(day=A_DAY), id=before.id)
    with opened(tmp_path) as found:
        watch = Watch(found.diary)

        add(found.diary, before, a_night(TOMORROW))
        change(found.diary, before, after)
        found.diary.undo()
        found.diary.redo()
        change(found.diary, after, None)

    moved = Changes(kinds=frozenset({Kind.ENTRIES}), days=frozenset({YESTERDAY, A_DAY}))
    assert watch.changes == [
        Changes(kinds=frozenset({Kind.ENTRIES, Kind.NIGHTS}), days=frozenset({YESTERDAY, TOMORROW})),
        moved,
        moved,
        moved,
        Changes(kinds=frozenset({Kind.ENTRIES}), days=frozenset({A_DAY})),
    ]


def test_saved_is_announced_with_the_time_once_the_change_is_on_disk(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as found:
        read: list[object] = []
        found.diary.saved.connect(lambda _moment: read.extend(on_disk(tmp_path)))
        watch = Watch(found.diary)

        add(found.diary, entry)

        assert read == [entry]
        assert watch.saved == [found.clock.now()]
        assert watch.problems == []
        assert found.diary.unsaved == 0


def test_undo_and_redo_with_nothing_to_do_announce_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        watch = Watch(found.diary)

        found.diary.undo()
        found.diary.redo()
        found.diary.retry()

        assert (watch.changes, watch.saved, watch.problems) == ([], [], [])


def test_a_diary_that_is_read_offers_no_undo_and_keeps_its_file(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as found:
        add(found.diary, entry)
        add(found.diary, an_entry())
        found.diary.undo()
    before = (tmp_path / "diary.db").read_bytes()

    with opened(tmp_path, read_only=True) as found:
        watch = Watch(found.diary)
        labels = (found.diary.undo_label(), found.diary.redo_label())
        found.diary.undo()
        found.diary.redo()

        assert found.diary.read_only
        assert labels == (None, None)
        assert found.diary.entries() == [entry]
        assert (watch.changes, watch.problems) == ([], [])
    assert (tmp_path / "diary.db").read_bytes() == before


def test_a_diary_that_is_read_takes_no_step_and_keeps_none_in_memory(tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        add(found.diary, an_entry())

    with opened(tmp_path, read_only=True) as found:
        watch = Watch(found.diary)
        add(found.diary, an_entry())

        assert len(found.diary.entries()) == 1
        assert found.diary.unsaved == 0
        assert (watch.changes, watch.problems) == ([], [])


def test_the_day_is_that_of_the_clock(tmp_path: Path) -> None:
    with opened(tmp_path, Clock(a_moment(at=time(23, 59)))) as found:
        days = [found.diary.today()]

        found.clock.advance(hours=4)
        days.append(found.diary.today())
        found.clock.advance(minutes=1)
        days.append(found.diary.today())

        assert days == [A_DAY, A_DAY, TOMORROW]
        assert found.diary.now() == found.clock.now()


@pytest.mark.parametrize("full", [False, True])
def test_a_night_and_a_session_are_kept_like_entries(tmp_path: Path, *, full: bool) -> None:
    night, session = a_night(), a_session()
    with opened(tmp_path) as found:
        add(found.diary, a_night(YESTERDAY))
        if full:
            found.fill_disk()

        add(found.diary, a_long_entry(), night, session)

        assert found.diary.unsaved == int(full)
        assert found.diary.nights(A_DAY, A_DAY) == [night]
        assert found.diary.sessions() == [session]
        assert [type(record) for record in on_disk(tmp_path)] == (
            [Night] if full else [Entry, Night, Night, type(session)]
        )
