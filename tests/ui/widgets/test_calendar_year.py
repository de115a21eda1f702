"""The year under keyboard and mouse, what a screen reader is told, and what tells values apart."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from companion.ui.widgets.calendar_painter import CellState, DayCell
from companion.ui.widgets.calendar_year import CalendarYear
from companion.ui.widgets.year_grid import YearGrid
from companion.ui.widgets.year_painter import YearPainter
from tests.builders import days_from
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

TODAY = date(2026, 11, 21)
NO_CELL = CellState()


def a_calendar(qtbot: QtBot, *, width: int = 396) -> CalendarYear:
    calendar = CalendarYear(a_theme("light"), TODAY)
    hosted(qtbot, calendar, width, calendar.heightForWidth(width))
    return calendar


def a_grid(width: float, year: int = 2026, week_start: int = 0) -> YearGrid:
    return YearGrid(
        year=year, week_start=week_start, width=width, pitch=13, head=22, least_gap=5, most_gap=26
    )


def drawn(cell: DayCell | None, state: CellState = NO_CELL, *, grey: bool = True) -> bytes:
    """The picture of one cell, without its colours."""
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    YearPainter(painter, a_theme("light")).paint(QRectF(2, 2, 13, 13), cell, state)
    painter.end()
    image = image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image
    return bytes(image.constBits())


@pytest.mark.parametrize("width", [100, 396, 560, 700, 1300])
@pytest.mark.parametrize("year", [2024, 2026])
def test_every_day_of_a_year_has_a_cell_of_its_own_inside_the_width(width: float, year: int) -> None:
    grid = a_grid(width, year)
    days = days_from(date(year, 1, 1), 366 if year == 2024 else 365)

    found = [grid.day_at(grid.cell(day).center()) for day in days]

    assert found == days
    assert all(grid.cell(day).left() >= 0 and grid.cell(day).right() <= width for day in days)
    assert max(grid.cell(day).bottom() for day in days) <= grid.height


def test_between_the_months_there_is_no_day() -> None:
    grid = a_grid(700)

    assert grid.day_at(QPointF(grid.block(1).right() + 1, 40)) is None
    assert grid.day_at(grid.block(1).topLeft() + QPointF(2, 2)) is None


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Left, date(2026, 11, 20)),
        (Qt.Key.Key_Up, date(2026, 11, 14)),
        (Qt.Key.Key_PageUp, date(2026, 10, 21)),
        (Qt.Key.Key_Right, TODAY),
        (Qt.Key.Key_Down, TODAY),
        (Qt.Key.Key_PageDown, TODAY),
    ],
)
def test_keys_lead_the_same_way_as_in_the_month(qtbot: QtBot, key: Qt.Key, expected: date) -> None:
    calendar = a_calendar(qtbot)

    QTest.keyClick(calendar, key)

    assert calendar.cursor_day == expected


def test_the_arrow_keys_tell_date_and_value_and_enter_opens_the_day(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    calendar.set_days({TODAY - timedelta(days=1): DayCell(value=7, flare=True)})
    opened = QSignalSpy(calendar.day_chosen)

    QTest.keyClick(calendar, Qt.Key.Key_Left)
    QTest.keyClick(calendar, Qt.Key.Key_Return)

    assert calendar.accessibleDescription() == "Friday 20 November, pain 7, flare"
    assert opened.at(0) == [TODAY - timedelta(days=1)]


def test_going_past_new_year_asks_for_the_other_year(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    calendar.set_chosen(date(2026, 1, 1))
    turned = QSignalSpy(calendar.year_turned)

    QTest.keyClick(calendar, Qt.Key.Key_Left)

    assert turned.at(0) == [2025]
    assert calendar.cursor_day == date(2025, 12, 31)
    assert calendar.accessibleName() == "Calendar of the year 2025"


def test_turning_on_never_goes_past_today(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    calendar.set_chosen(date(2025, 12, 24))

    calendar.turn(1)

    assert calendar.cursor_day == TODAY


def test_a_press_anywhere_in_a_month_chooses_that_month_unless_it_is_still_to_come(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)
    chosen = QSignalSpy(calendar.month_chosen)

    for month in (3, 12):
        place = calendar.month_rect(month).center().toPoint()
        QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=place)

    assert [chosen.at(n) for n in range(chosen.count())] == [[date(2026, 3, 1)]]


def test_months_are_targets_of_at_least_44_pixels(qtbot: QtBot) -> None:
    calendar = a_calendar(qtbot)

    sizes = [calendar.month_rect(month).size() for month in range(1, 13)]

    assert min(min(size.width(), size.height()) for size in sizes) >= 44


def test_steps_gaps_and_flares_differ_also_without_colour() -> None:
    def dots(value: int) -> bytes:
        """The pattern alone: the fill of each value made the same."""
        cell = drawn(DayCell(value=value))
        fill = cell[8 * 16 + 4]
        return bytes(abs(grey - fill) > 60 for grey in cell)

    patterns = [dots(value) for value in (2, 5, 8)]
    kinds = [drawn(None), drawn(DayCell()), drawn(DayCell(value=5)), drawn(DayCell(value=5, flare=True))]

    assert len(set(patterns)) == len(patterns)
    assert len(set(kinds)) == len(kinds)


def test_days_to_come_are_left_empty() -> None:
    assert set(drawn(None, CellState(future=True))) == {255}
    assert set(drawn(None)) != {255}
