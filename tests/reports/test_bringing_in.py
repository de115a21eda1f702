"""Bringing in a file: told before it is done, done in one step, and done twice it changes nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from companion.domain.record import Record
from companion.domain.settings import Settings
from companion.reports.archive import Archive, archive_bytes
from companion.reports.archive_reading import archive_of
from companion.reports.bringing_in import UNDONE_AT_MOST, Plan, plan_of
from companion.reports.contents import Contents, read_contents
from tests.builders import (
    a_flare_plan,
    a_mark,
    a_moment,
    a_night,
    an_answer,
    an_entry,
    removing,
)
from tests.reports.full_diary import a_full_diary, stored_contents
from tests.storage.diaries import everything, opened

STORED = Contents(entries=(an_entry(marks=(a_mark(),)), an_entry()))


def planned(*records: Record, contents: Contents = STORED) -> Plan:
    return plan_of(Archive(records=records), contents)


def test_new_same_and_conflicting_are_told_apart() -> None:
    mine, same = STORED.entries
    theirs, new = replace(mine, marks=()), an_entry()

    plan = planned(theirs, same, new)

    assert plan.new == (new,)
    assert plan.same == 1
    assert plan.conflicting == ((mine, theirs),)
    assert not plan.refused


@pytest.mark.parametrize(("take_over", "kept"), [(False, 0), (True, 1)])
def test_what_differs_stays_unless_it_is_to_be_taken_over(
    tmp_path: Path, *, take_over: bool, kept: int
) -> None:
    mine = an_entry(marks=(a_mark(),))
    theirs = replace(mine, marks=(a_mark("knee_l", 2),))
    contents = stored_contents(tmp_path, mine)

    step = planned(theirs, contents=contents).step("Brought in", take_over=take_over)
    with opened(tmp_path) as journal:
        journal.apply(step, a_moment())
        found = journal.entries()

    assert found == [(mine, theirs)[kept]]


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    content = archive_bytes(stored_contents(tmp_path / "one", *a_full_diary()), Settings())
    with opened(tmp_path / "two") as journal:
        journal.apply(plan_of(archive_of(content), Contents()).step("", take_over=True), a_moment())

        again = plan_of(archive_of(content), read_contents(journal))

    assert again.step("", take_over=True).parts == ()
    assert again.same == len(a_full_diary())


def test_what_was_deleted_here_comes_back(tmp_path: Path) -> None:
    entry = an_entry(marks=(a_mark(),))
    stored_contents(tmp_path, entry)
    with opened(tmp_path) as journal:
        journal.apply(removing(entry), a_moment())

        journal.apply(planned(entry, contents=read_contents(journal)).step("", take_over=False), a_moment())

        assert journal.entries() == [entry]
        assert journal.bin.count() == 0


def test_it_can_be_undone_in_one_step(tmp_path: Path) -> None:
    mine, theirs = an_entry(), a_night_of_the_file()
    with opened(tmp_path) as journal:
        stored = [mine]
        journal.apply(planned(mine, contents=Contents()).step("", take_over=False), a_moment())
        journal.apply(planned(theirs, contents=Contents()).step("Brought in", take_over=False), a_moment())

        undone = journal.undo(a_moment().day)

        assert undone is not None
        assert everything(journal) == stored


def a_night_of_the_file() -> Record:
    return a_night(note="of the file")


def test_a_step_too_large_for_the_undo_list_says_so() -> None:
    many = tuple(an_entry() for _ in range(UNDONE_AT_MOST + 1))

    assert not planned(*many).step("", take_over=False).undoable
    assert planned(*many[1:]).step("", take_over=False).undoable


@pytest.mark.parametrize(
    "wrong",
    [
        a_night(quality=9),
        a_night(awakenings=-1),
        an_entry(id=""),
        an_entry(id="x" * 65),
        an_entry(marks=(a_mark(), a_mark())),
        an_entry(answers=(an_answer(), an_answer())),
        an_entry(replace(a_moment(), offset_minutes=5000)),
        an_entry(answers=(replace(an_answer(), value=None),)),
        a_flare_plan(id="another"),
    ],
    ids=lambda record: type(record).__name__,
)
def test_what_no_diary_would_hold_is_refused_and_the_rest_is_not(wrong: Record) -> None:
    right = an_entry()

    plan = planned(wrong, right)

    assert plan.new == (right,)
    assert [refusal.reason for refusal in plan.refused] == ["some of its values do not go together"]


def test_two_records_with_one_id_are_one_when_equal_and_else_the_first() -> None:
    first = an_entry()

    plan = planned(first, replace(first), replace(first, marks=(a_mark(),)))

    assert plan.new == (first,)
    assert [refusal.reason for refusal in plan.refused] == ["another one before it has the same id"]
