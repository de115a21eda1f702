from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import A_DAY, a_flare, a_flare_plan, a_moment, a_step, adding, removing
from tests.storage.diaries import everything, opened

NOW = a_moment()
LATER = a_moment(day=A_DAY + timedelta(days=3), at=time(1, 30), zone="America/New_York")
TEXTS = st.text(max_size=300)


def test_flares_and_the_plan_are_there_after_reopening(tmp_path: Path) -> None:
    over = a_flare(a_moment(day=A_DAY - timedelta(days=9)), NOW, written=LATER, note="Snow\n🌨")
    going, plan = a_flare(), a_flare_plan("Heat,\nthen rest 🌨")
    with opened(tmp_path) as journal:
        journal.apply(adding(going, over, plan), NOW)

    with opened(tmp_path) as journal:
        assert journal.flares() == [over, going]
        assert journal.flare_plans() == [plan]


@settings(max_examples=30, deadline=None)
@given(note=TEXTS, plan=TEXTS.filter(str.strip), days=st.integers(0, 4000), ends=st.booleans())
def test_whatever_a_person_can_write_about_flares_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, note: str, plan: str, days: int, *, ends: bool
) -> None:
    end = a_moment(day=A_DAY + timedelta(days=days)) if ends else None
    records = (a_flare(NOW, end, note=note), a_flare_plan(plan))
    folder = tmp_path_factory.mktemp("diary")

    with opened(folder) as journal:
        journal.apply(adding(*records), NOW)

        assert everything(journal) == [*records]


def test_ending_a_flare_can_be_undone_and_done_again(tmp_path: Path) -> None:
    flare = a_flare()
    over = replace(flare, end=a_moment(at=time(20, 0)))
    with opened(tmp_path) as journal:
        journal.apply(adding(flare), NOW)
        journal.apply(a_step((flare, over)), NOW)

        journal.undo(A_DAY)
        undone = journal.flares()
        journal.redo(A_DAY)

        assert undone == [flare]
        assert journal.flares() == [over]


def test_what_was_deleted_leaves_tombstones_without_words(tmp_path: Path) -> None:
    flare, plan = a_flare(NOW, LATER, note="Private"), a_flare_plan("Private")
    with opened(tmp_path) as journal:
        journal.apply(adding(flare, plan), NOW)

        journal.apply(removing(flare, plan), NOW)

        flares = journal._connection.execute("SELECT deleted, end_utc, end_day, note FROM flare").fetchall()
        plans = journal._connection.execute("SELECT deleted, text FROM flare_plan").fetchall()
        assert flares == [(1, None, None, "")]
        assert plans == [(1, "")]
        assert everything(journal) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE flare SET end_day = '2026-11-20'",
        "UPDATE flare SET end_utc = '2020-01-01T00:00:00.000000Z'",
        "UPDATE flare SET end_utc = NULL",
        "UPDATE flare SET end_zone = NULL",
        "UPDATE flare SET day = 'soon'",
        "UPDATE flare_plan SET text = ' '",
    ],
)
def test_the_file_itself_holds_no_flare_that_could_not_be_read(tmp_path: Path, change: str) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(a_flare(NOW, LATER), a_flare_plan()), NOW)

        with pytest.raises(apsw.ConstraintError):
            journal._connection.execute(change)


def test_the_first_day_is_also_that_of_a_flare(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        journal.apply(adding(a_flare()), NOW)

        assert journal.first_day() == A_DAY
