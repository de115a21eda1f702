"""While the disk takes nothing, changes stay on the screen, are counted, and are saved in order later."""

from datetime import date, time, timedelta
from pathlib import Path

from companion.domain.entry import Entry
from companion.storage.problems import DiskFull
from companion.ui.diary import Diary
from tests.builders import A_DAY, a_mark, a_moment, a_session, an_answer, an_entry
from tests.ui.diaries import Watch, add, change, on_disk, opened

YESTERDAY, TOMORROW = A_DAY - timedelta(days=1), A_DAY + timedelta(days=1)


def a_long_entry(day: date = A_DAY, *, note: str = "Snow all day. " * 2000, pain: int = 5) -> Entry:
    """More words than a full disk takes."""
    return an_entry(a_moment(day=day), answers=(an_answer("note", note), an_answer("pain_now", pain)))


def test_what_a_full_disk_does_not_take_stays_visible_and_is_counted(tmp_path: Path) -> None:
    stored, kept = an_entry(a_moment(day=YESTERDAY)), a_long_entry()
    with opened(tmp_path) as found:
        add(found.diary, stored)
        found.fill_disk()
        watch = Watch(found.diary)

        add(found.diary, kept, label="Note")
        change(found.diary, kept, kept.with_mark(a_mark("low_back_r", 7)), label="Marked")

        assert found.diary.entries() == [stored, kept.with_mark(a_mark("low_back_r", 7))]
        assert found.diary.unsaved == 2
        assert [type(problem) for problem in watch.problems] == [DiskFull, DiskFull]
        assert watch.saved == []
        assert [changes.days for changes in watch.changes] == [frozenset({A_DAY})] * 2
        assert on_disk(tmp_path) == [stored]


def test_every_view_of_the_diary_shows_what_is_kept_in_memory(tmp_path: Path) -> None:
    deleted = an_entry(a_moment(day=YESTERDAY), answers=(an_answer("flare", "yes"),))
    earlier = an_entry(a_moment(day=YESTERDAY - timedelta(days=3)), marks=(a_mark(),))
    with opened(tmp_path) as found:
        diary = found.diary
        add(diary, earlier, deleted)
        found.fill_disk()
        kept = a_long_entry(A_DAY - timedelta(days=9), pain=8).with_answer(an_answer("flare", "yes"))

        add(diary, kept)
        change(diary, deleted, None)

        span = (A_DAY - timedelta(days=30), A_DAY)
        assert diary.unsaved == 2
        assert diary.latest_before(A_DAY) == earlier
        assert diary.latest_before(earlier.moment.day) == kept
        assert diary.latest_before(kept.moment.day) is None
        assert diary.pain_ratings(*span) == [(kept.moment.day, 8)]
        assert diary.answered_days(*span) == [kept.moment.day, earlier.moment.day]
        assert diary.flare_days(*span) == [kept.moment.day]
        assert diary.first_day() == kept.moment.day


def test_maps_over_time_show_what_is_kept_in_memory(tmp_path: Path) -> None:
    stored = an_entry(a_moment(day=YESTERDAY), marks=(a_mark("neck_l", 3), a_mark("low_back_r", 0)))
    deleted = an_entry(marks=(a_mark("neck_r", 9),))
    kept = an_entry(a_moment(at=time(12)), marks=(a_mark("neck_l", 8), a_mark("foot_l", None)))
    with opened(tmp_path) as found:
        diary = found.diary
        add(diary, stored, deleted)
        found.fill_disk()

        add(diary, a_long_entry(TOMORROW).with_mark(a_mark("neck_l", 1)))
        change(diary, deleted, None)
        add(diary, kept)

        assert diary.unsaved == 3
        assert diary.region_marks("neck_l", None, A_DAY) == [
            (YESTERDAY, stored.marks[0]),
            (A_DAY, kept.marks[0]),
        ]
        regions = ("neck_l", "neck_r", "low_back_r", "foot_l")
        assert diary.marked_days(regions) == {"neck_l": 3, "neck_r": 0, "low_back_r": 0, "foot_l": 1}
        assert diary.marked_days(regions, YESTERDAY) == {
            "neck_l": 1,
            "neck_r": 0,
            "low_back_r": 0,
            "foot_l": 0,
        }
        assert diary.marked_days(["neck_l"], most=2) == {"neck_l": 2}


def test_views_are_the_same_before_and_after_what_was_kept_is_saved(tmp_path: Path) -> None:
    def views(diary: Diary) -> list[object]:
        span = (YESTERDAY - timedelta(days=30), TOMORROW)
        return [
            diary.entries(),
            diary.latest_before(A_DAY),
            diary.pain_ratings(*span),
            diary.answered_days(*span),
            diary.flare_days(*span),
            diary.first_day(),
            diary.region_marks("neck_l"),
            diary.marked_days(["neck_l", "neck_r"]),
            diary.session_days(*span),
        ]

    with opened(tmp_path) as found:
        answers = (an_answer("flare", "yes"), an_answer("pain_now", 0))
        add(found.diary, an_entry(answers=answers, marks=(a_mark("neck_l", 2), a_mark("neck_r", 4))))
        found.fill_disk()
        for number, word in enumerate(("yes", "no", "unsure")):
            entry = a_long_entry(A_DAY - timedelta(days=number), pain=number).with_mark(
                a_mark("neck_l", number)
            )
            add(found.diary, entry.with_answer(an_answer("flare", word)))
        add(found.diary, a_session(routine="neck-shoulders-seated"))
        kept, unsaved = views(found.diary), found.diary.unsaved

        found.free_disk()
        found.diary.retry()

        assert unsaved == 4
        assert found.diary.unsaved == 0
        assert views(found.diary) == kept


def test_trying_again_saves_in_order_and_says_so_once(tmp_path: Path) -> None:
    first = a_long_entry()
    second = first.with_mark(a_mark("neck_back_l", 2))
    third = second.with_mark(a_mark("neck_back_l", 9))
    with opened(tmp_path) as found:
        found.fill_disk()
        add(found.diary, first, label="First")
        change(found.diary, first, second, label="Second")
        change(found.diary, second, third, label="Third")
        found.clock.advance(minutes=3)
        watch = Watch(found.diary)

        found.free_disk()
        found.diary.retry()

        assert on_disk(tmp_path) == [third]
        assert watch.saved == [found.clock.now()]
        assert watch.problems == []
        assert len(watch.changes) == 1
        labels = []
        while (label := found.diary.undo_label()) is not None:
            labels.append(label)
            found.diary.undo()
        assert labels == ["Third", "Second", "First"]


def test_the_next_change_brings_along_what_was_kept(tmp_path: Path) -> None:
    kept, new = a_long_entry(), an_entry()
    with opened(tmp_path) as found:
        found.fill_disk()
        add(found.diary, kept)
        found.free_disk()

        add(found.diary, new)

        assert found.diary.unsaved == 0
        assert {record.id for record in on_disk(tmp_path)} == {kept.id, new.id}


def test_trying_again_on_a_disk_that_is_still_full_keeps_everything(tmp_path: Path) -> None:
    kept = a_long_entry()
    with opened(tmp_path) as found:
        found.fill_disk()
        add(found.diary, kept)
        watch = Watch(found.diary)

        found.diary.retry()

        assert found.diary.unsaved == 1
        assert found.diary.entries() == [kept]
        assert len(watch.problems) == 1


def test_what_is_not_saved_can_be_undone_step_by_step(tmp_path: Path) -> None:
    stored, kept = an_entry(), a_long_entry()
    longer = kept.with_mark(a_mark())
    with opened(tmp_path) as found:
        diary = found.diary
        add(diary, stored, label="Stored")
        found.fill_disk()
        add(diary, kept, label="Note")
        change(diary, kept, longer, label="Marked")
        watch = Watch(diary)

        diary.undo()
        after_one, label = diary.entries(), diary.undo_label()
        diary.undo()

        assert {entry.id: entry for entry in after_one} == {stored.id: stored, kept.id: kept}
        assert label == "Note"
        assert diary.entries() == [stored]
        assert diary.unsaved == 0
        assert diary.undo_label() == "Stored"
        assert len(watch.changes) == 2


def test_what_was_undone_before_it_was_saved_is_done_again_step_by_step(tmp_path: Path) -> None:
    kept = a_long_entry()
    longer = kept.with_mark(a_mark())
    with opened(tmp_path) as found:
        diary = found.diary
        found.fill_disk()
        add(diary, kept, label="Note")
        change(diary, kept, longer, label="Marked")
        diary.undo()
        diary.undo()

        first = diary.redo_label()
        diary.redo()
        after_one, second = diary.entries(), diary.redo_label()
        diary.redo()

        assert (first, after_one, second) == ("Note", [kept], "Marked")
        assert diary.entries() == [longer]
        assert diary.redo_label() is None
        assert diary.unsaved == 2
        found.free_disk()
        diary.retry()
        assert on_disk(tmp_path) == [longer]


def test_redo_goes_on_from_what_is_saved_to_what_was_undone_before_it_was(tmp_path: Path) -> None:
    kept = a_long_entry()
    longer = kept.with_mark(a_mark())
    with opened(tmp_path) as found:
        diary = found.diary
        found.fill_disk()
        add(diary, kept, label="Note")
        change(diary, kept, longer, label="Marked")
        diary.undo()
        found.free_disk()
        diary.retry()
        diary.undo()

        labels = [diary.redo_label()]
        diary.redo()
        labels.append(diary.redo_label())
        diary.redo()

        assert labels == ["Note", "Marked"]
        assert on_disk(tmp_path) == [longer]
        assert diary.redo_label() is None
        assert diary.undo_label() == "Marked"


def test_a_new_change_ends_redo_of_what_was_never_saved(tmp_path: Path) -> None:
    kept, new = a_long_entry(), an_entry()
    with opened(tmp_path) as found:
        found.fill_disk()
        add(found.diary, kept)
        found.diary.undo()
        found.free_disk()

        add(found.diary, new)
        label = found.diary.redo_label()
        found.diary.redo()

        assert label is None
        assert found.diary.entries() == [new]


def test_redo_of_what_is_on_disk_waits_until_everything_is_saved(tmp_path: Path) -> None:
    undone, kept = an_entry(), a_long_entry()
    with opened(tmp_path) as found:
        diary = found.diary
        add(diary, undone, label="Undone")
        diary.undo()
        found.fill_disk()
        add(diary, kept, label="Kept")

        label_while_waiting = diary.redo_label()
        diary.redo()
        entries_while_waiting = diary.entries()
        diary.undo()

        assert label_while_waiting is None
        assert entries_while_waiting == [kept]
        assert diary.redo_label() == "Kept"


def test_an_undo_that_the_disk_does_not_take_says_so_and_changes_nothing(tmp_path: Path) -> None:
    long = a_long_entry(note="Snow all day. " * 40_000)
    short = an_entry(id=long.id)
    with opened(tmp_path) as found:
        add(found.diary, long)
        change(found.diary, long, short)
        # The undo list itself holds the long words; the space that deleting gave back is used up as well.
        found._journal._connection.execute("VACUUM")
        found.fill_disk()
        watch = Watch(found.diary)

        found.diary.undo()

        assert [type(problem) for problem in watch.problems] == [DiskFull]
        assert watch.changes == []
        assert found.diary.entries() == [short]
        assert found.diary.unsaved == 0
