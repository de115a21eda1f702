"""The list of days reads as far back as it is looked at, and follows changes."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from companion.domain.changes import Replacement
from companion.domain.day_summary import DaySummary
from companion.ui.diary import Diary
from companion.ui.panels.days_model import SUMMARY, DaysModel
from tests.builders import A_DAY
from tests.ui.day_builders import a_diary, add, pain_on

pytestmark = pytest.mark.usefixtures("qapp")


def a_model(diary: Diary) -> DaysModel:
    model = DaysModel(diary, _spoken)
    # Fails the test on any step that a list view could not follow. It would also fetch in the middle of them.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    tester.setUseFetchMore(False)
    model.reload()
    return model


def _spoken(summary: DaySummary) -> str:
    return summary.day.isoformat()


def days_in(model: DaysModel) -> list[date]:
    return [model.index(row).data(SUMMARY).day for row in range(model.rowCount())]


def ago(days: int) -> date:
    return A_DAY - timedelta(days=days)


def test_the_newest_days_come_first_and_the_oldest_are_not_read_yet(tmp_path: Path) -> None:
    diary = a_diary(tmp_path, *(pain_on(ago(n), 4) for n in range(400)))

    model = a_model(diary)

    assert days_in(model)[:2] == [ago(0), ago(1)]
    assert model.rowCount() < 100
    assert model.canFetchMore()


def test_fetching_on_reads_every_day_once_also_over_a_gap_of_years(tmp_path: Path) -> None:
    written = [ago(n) for n in (0, 1, 90, 1500, 1501)]
    model = a_model(a_diary(tmp_path, *(pain_on(day, 4) for day in written)))

    while model.canFetchMore():
        model.fetchMore()

    assert days_in(model) == written


def test_an_empty_diary_has_no_rows_and_nothing_to_fetch(tmp_path: Path) -> None:
    model = a_model(a_diary(tmp_path))

    assert model.rowCount() == 0
    assert not model.canFetchMore()


def test_a_new_a_changed_and_a_deleted_day_keep_the_order(tmp_path: Path) -> None:
    first, last = pain_on(ago(0), 4), pain_on(ago(9), 4)
    diary = a_diary(tmp_path, first, last)
    model = a_model(diary)

    add(diary, pain_on(ago(5), 6), pain_on(ago(9), 8))
    diary.record("Deleted", Replacement(before=first, after=None))
    model.follow([ago(0), ago(5), ago(9)])

    assert days_in(model) == [ago(5), ago(9)]
    assert model.index(1).data(SUMMARY).value == 6


def test_a_row_is_read_out_in_words(tmp_path: Path) -> None:
    model = a_model(a_diary(tmp_path, pain_on(ago(3), 4)))

    words = model.index(0).data(Qt.ItemDataRole.DisplayRole)

    assert words == ago(3).isoformat()
    assert model.row_of(ago(3)) == 0
    assert model.row_of(ago(2)) is None
