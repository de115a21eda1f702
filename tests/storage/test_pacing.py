"""Activities, visits with their questions, and soreness after effort in the file."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.record import Record
from tests.builders import (
    A_DAY,
    a_mark,
    a_moment,
    a_step,
    a_visit,
    a_visit_question,
    adding,
    an_activity,
    an_entry,
    removing,
)
from tests.storage.diaries import everything, opened

NOW = a_moment()
TEXTS = st.text(max_size=300)
NAMES = TEXTS.filter(str.strip)
MINUTES = st.none() | st.integers(0, 1440)
CLOCKS = st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))


@settings(max_examples=30, deadline=None)
@given(
    names=st.tuples(NAMES, TEXTS, TEXTS),
    minutes=st.tuples(MINUTES, MINUTES),
    day=st.dates(),
    at=CLOCKS,
    asked=st.none() | NAMES,
)
def test_whatever_a_person_can_write_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory,
    names: tuple[str, str, str],
    minutes: tuple[int | None, int | None],
    day: date,
    at: time | None,
    asked: str | None,
) -> None:
    name, place, note = names
    planned, done = minutes
    records = (
        an_activity(name, planned=planned, done=done),
        a_visit(day, name, at=at, place=place, note=note),
        a_visit_question(name, region=place, visit=asked, answer=note),
    )
    folder = tmp_path_factory.mktemp("diary")

    with opened(folder) as journal:
        journal.apply(adding(*records), NOW)

        assert everything(journal) == [*records]


def test_each_change_can_be_undone_and_redone(tmp_path: Path) -> None:
    before = (an_activity(), a_visit(), a_visit_question())
    after = (
        replace(before[0], done=25),
        replace(before[1], day=A_DAY + timedelta(days=9), at=time(0, 0)),
        replace(before[2], visit=before[1].id, answer="Warm first"),
    )
    pairs: list[tuple[Record | None, Record | None]] = list(zip(before, after, strict=True))
    with opened(tmp_path) as journal:
        journal.apply(adding(*before), NOW)
        journal.apply(a_step(*pairs), NOW)

        journal.undo(A_DAY)
        taken_back = everything(journal)
        journal.redo(A_DAY)

        assert taken_back == [*before]
        assert everything(journal) == [*after]


def test_a_mark_keeps_that_it_is_soreness_after_effort_through_undo(tmp_path: Path) -> None:
    plain = an_entry(marks=(a_mark("calf_upper_r", 3),))
    sore = plain.with_mark(a_mark("calf_upper_r", 3, after_effort=True))
    with opened(tmp_path) as journal:
        journal.apply(adding(plain), NOW)
        journal.apply(a_step((plain, sore)), NOW)

        stored = journal.entries(), journal.region_marks("calf_upper_r")
        journal.undo(A_DAY)

        assert stored == ([sore], [(A_DAY, sore.marks[0])])
        assert journal.entries() == [plain]


def test_visits_come_in_the_order_of_their_days_and_times(tmp_path: Path) -> None:
    late, early, whole_day = a_visit(at=time(16, 0)), a_visit(at=time(9, 0)), a_visit()
    before = a_visit(A_DAY - timedelta(days=1), at=time(23, 0))
    with opened(tmp_path) as journal:
        journal.apply(adding(late, whole_day, before, early), NOW)

        assert journal.visits() == [before, whole_day, early, late]
        assert journal.visits(A_DAY, A_DAY) == [whole_day, early, late]


def test_what_was_deleted_leaves_tombstones_without_content(tmp_path: Path) -> None:
    records = (
        an_activity("Private", done=9),
        a_visit(whom="Private", at=time(9, 0), place="Private", note="Private"),
        a_visit_question("Private", region="neck_l", visit="a visit", answer="Private"),
    )
    with opened(tmp_path) as journal:
        journal.apply(adding(*records), NOW)

        journal.apply(removing(*records), NOW)

        rows: list[list[tuple[Any, ...]]] = [
            journal._connection.execute(query).fetchall()
            for query in (
                "SELECT deleted, name, planned, done FROM activity",
                "SELECT deleted, minute, whom, place, note FROM visit",
                "SELECT deleted, words, region, visit, answer FROM visit_question",
            )
        ]
        assert rows == [[(1, "", None, None)], [(1, None, "", "", "")], [(1, "", "", None, "")]]
        assert everything(journal) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE activity SET name = '  '",
        "UPDATE activity SET planned = -1",
        "UPDATE activity SET done = 1441",
        "UPDATE activity SET day = 'soon'",
        "UPDATE visit SET whom = ''",
        "UPDATE visit SET minute = 1440",
        "UPDATE visit_question SET words = ' '",
        "UPDATE mark SET after_effort = 2",
    ],
)
def test_the_file_itself_holds_nothing_that_could_not_be_read(tmp_path: Path, change: str) -> None:
    with opened(tmp_path) as journal:
        entry = an_entry(marks=(a_mark(),))
        journal.apply(adding(an_activity(), a_visit(), a_visit_question(), entry), NOW)

        with pytest.raises(apsw.ConstraintError):
            journal._connection.execute(change)


def test_the_first_day_is_that_of_an_activity_and_never_of_a_visit_to_come(tmp_path: Path) -> None:
    activity = an_activity(moment=a_moment(day=A_DAY - timedelta(days=9)))
    with opened(tmp_path) as journal:
        journal.apply(adding(a_visit(A_DAY + timedelta(days=9))), NOW)
        without = journal.first_day()
        journal.apply(adding(activity), NOW)

        assert (without, journal.first_day()) == (None, A_DAY - timedelta(days=9))
