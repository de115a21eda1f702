"""Self-counts in the file: what was answered, undo, the bin and spans of days."""

from datetime import timedelta
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.instrument import HIGHEST
from tests.builders import A_DAY, a_moment, a_self_count, a_step, adding, removing
from tests.storage.diaries import everything, opened

NOW = a_moment()


@st.composite
def said(draw: st.DrawFn) -> tuple[str, dict[str, int | None]]:
    """An instrument with some of its items answered, in any order."""
    instrument = draw(st.sampled_from(sorted(HIGHEST)))
    items = draw(st.lists(st.sampled_from(sorted(HIGHEST[instrument])), unique=True))
    tops = HIGHEST[instrument]
    return instrument, {item: draw(st.none() | st.integers(0, tops[item])) for item in items}


@settings(max_examples=25, deadline=None)
@given(answered=said(), late=st.booleans())
def test_whatever_can_be_answered_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, answered: tuple[str, dict[str, int | None]], late: bool
) -> None:
    instrument, answers = answered
    zone = "Asia/Kathmandu" if late else "Europe/Berlin"
    count = a_self_count(instrument, answers, moment=a_moment(zone=zone))
    folder = tmp_path_factory.mktemp("diary")

    with opened(folder) as journal:
        journal.apply(adding(count), NOW)

        assert everything(journal) == [count]


def test_a_changed_answer_is_undone_and_done_again(tmp_path: Path) -> None:
    before = a_self_count("peg", {"pain": 4, "enjoyment": None})
    after = before.with_answers({"enjoyment": 6, "activity": 0}).without_answer("pain")
    with opened(tmp_path) as journal:
        journal.apply(adding(before), NOW)
        journal.apply(a_step((before, after)), NOW)

        journal.undo(A_DAY)
        taken_back = journal.self_counts()
        journal.redo(A_DAY)

        assert taken_back == [before]
        assert journal.self_counts() == [after]


def test_a_deleted_one_leaves_no_answer_behind_and_lies_whole_in_the_bin(tmp_path: Path) -> None:
    count = a_self_count("phq4", {"down": 3, "interest": 3})
    with opened(tmp_path) as journal:
        journal.apply(adding(count), NOW)

        journal.apply(removing(count), NOW)

        assert journal.self_counts() == []
        assert [binned.record for binned in journal.bin.listed()] == [count]
    file = apsw.Connection(str(tmp_path / "diary.db"), flags=apsw.SQLITE_OPEN_READONLY)
    assert file.execute("SELECT count(*) FROM self_count_answer").fetchall() == [(0,)]
    assert file.execute("SELECT instrument, deleted FROM self_count").fetchall() == [("", 1)]
    file.close()


def test_those_of_a_span_of_days_are_read_with_their_answers_alone(tmp_path: Path) -> None:
    days = [A_DAY - timedelta(days=n) for n in (9, 4, 0)]
    counts = [a_self_count("peg", {"pain": n}, moment=a_moment(day=day)) for n, day in enumerate(days)]
    with opened(tmp_path) as journal:
        journal.apply(adding(*counts), NOW)

        found = journal.self_counts(days[1], days[2])

    assert found == counts[1:]


def test_the_newest_of_an_instrument_are_read_without_the_others(tmp_path: Path) -> None:
    days = [A_DAY - timedelta(days=n) for n in (0, 9, 4)]
    newest, oldest, middle = (a_self_count("peg", {"pain": 1}, moment=a_moment(day=day)) for day in days)
    with opened(tmp_path) as journal:
        journal.apply(adding(newest, a_self_count("phq4", {"down": 1}), oldest, middle), NOW)

        found = journal.newest_self_counts("peg", 2)

    assert found == [newest, middle]


def test_the_diary_begins_with_a_self_count_where_nothing_is_earlier(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(a_self_count()), NOW)

        assert journal.first_day() == A_DAY
