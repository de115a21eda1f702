"""The bench: its table says plainly what is met, and its diary is as large as it claims."""

import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benchmarks.clicks import free_spots
from benchmarks.heartbeat import Heartbeat
from benchmarks.huge_diary import make
from benchmarks.long_diary import MARKS, TIMES, Extent, fill, long_records
from benchmarks.table import Figure, table
from benchmarks.watching import until_painted
from benchmarks.workshop import percentile
from companion.content.body import read_regions
from companion.domain.body import View
from companion.domain.entry import Entry
from companion.domain.record import Record
from companion.domain.sleep import Night
from companion.paths import resources
from companion.storage.checks import verify
from companion.storage.diary_file import open_journal
from companion.storage.places import DIARY
from companion.ui.widgets.body_cursor import Spot
from tests.ui.diaries import Clock

REGIONS = list(read_regions(resources() / "bodymap"))
LAST = date(2026, 11, 20)
BUDGET = 20.0


def a_figure(
    *, measured: float | None, budget: float | None = BUDGET, yardstick: float | None = None
) -> Figure:
    return Figure(words="save", measured=measured, unit="ms", budget=budget, yardstick=yardstick)


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (a_figure(measured=BUDGET), "met"),
        (a_figure(measured=BUDGET + 0.01), "MISSED"),
        (a_figure(measured=400, budget=2.0, yardstick=200), "met"),
        (a_figure(measured=401, budget=2.0, yardstick=200), "MISSED"),
        (a_figure(measured=5, budget=None), "-"),
        (a_figure(measured=None), "not measured here"),
    ],
)
def test_a_figure_is_met_up_to_its_budget(figure: Figure, verdict: str) -> None:
    found = figure.verdict

    assert found == verdict


def test_the_table_stands_in_columns_and_shows_the_ratio_to_the_yardstick() -> None:
    figures = [a_figure(measured=431.4, budget=2.0, yardstick=200), a_figure(measured=3.456)]

    head, rule, start, save = table(figures).splitlines()

    assert len({len(line) for line in (head, rule, start, save)}) == 1
    assert [cell.strip() for cell in start.split("|")[1:-1]] == [
        "save",
        "≤ 2.0 x yardstick",
        "431 ms",
        "200 ms",
        "2.16",
        "MISSED",
    ]
    assert "3.46 ms" in save


def test_the_highest_percent_are_left_out_of_a_percentile() -> None:
    values = [1.0] * 99 + [1000.0]

    found = percentile(values, 99)

    assert found < 20


def test_the_long_diary_is_the_same_each_time() -> None:
    first = list(long_records(LAST, REGIONS, Extent(days=3)))

    second = list(long_records(LAST, REGIONS, Extent(days=3)))

    assert first == second


def test_the_long_diary_has_every_day_with_all_its_check_ins_and_marks(tmp_path: Path) -> None:
    days = 400

    with closing(open_journal(tmp_path / "diary", now=Clock().utc_now)) as journal:
        fill(journal, LAST, REGIONS, days)
        entries, nights = journal.entries(), journal.nights()

    assert len(entries) == days * len(TIMES)
    assert sum(len(entry.marks) for entry in entries) == days * len(TIMES) * MARKS
    assert {entry.moment.day for entry in entries} == {LAST - timedelta(days=n) for n in range(days)}
    assert len(nights) == days


def test_a_day_of_the_long_diary_has_its_check_ins_and_one_night() -> None:
    records = list(long_records(LAST, REGIONS, Extent(days=1)))

    kinds = [type(record) for record in records]

    assert kinds == [Entry] * len(TIMES) + [Night]


def test_a_diary_that_is_made_quickly_holds_what_the_journal_would_have_written(tmp_path: Path) -> None:
    extent = Extent(days=3, times=TIMES, marks=20)

    make(tmp_path / "diary", LAST, extent)

    verify(tmp_path / "diary" / DIARY)
    with closing(open_journal(tmp_path / "diary", now=Clock().utc_now)) as journal:
        written: list[Record] = [*journal.entries(), *journal.nights()]
        to_undo = journal.undo_label(LAST)
    expected = list(long_records(LAST, REGIONS, extent))
    assert sorted(written, key=lambda each: each.id) == sorted(expected, key=lambda each: each.id)
    assert to_undo is None


@pytest.mark.usefixtures("qapp")
def test_a_heart_that_was_held_up_tells_for_how_long_and_begins_anew() -> None:
    heart = Heartbeat()

    until = time.perf_counter() + 0.08
    while time.perf_counter() < until:
        pass
    held_up, after = heart.longest(), heart.longest()

    assert held_up > 70
    assert after < 20


class Canvas(QWidget):
    """Counts its paints."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.paints += 1


def test_waiting_for_a_paint_ends_with_the_first_one_that_shows_what_was_done(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    before = canvas.paints

    passed = until_painted(canvas, canvas.update, ready=lambda: True)

    assert canvas.paints > before
    assert passed > 0


def test_clicks_go_round_the_spots_that_are_free_and_end_when_none_is() -> None:
    spots = [Spot(region=region, view=View.FRONT) for region in ("jaw_l", "jaw_r", "face_m")]
    marked = {"jaw_r"}
    free = free_spots(spots, marked.__contains__)

    clicked = [next(free).region for _click in range(3)]
    marked.update(("jaw_l", "face_m"))

    assert clicked == ["jaw_l", "face_m", "jaw_l"]
    with pytest.raises(SystemExit, match="Every part of the map is marked"):
        next(free)
