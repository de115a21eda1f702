"""The cells of a month and the way from one month to another."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.ui.widgets.calendar_grid import ROWS, WEEK, MonthGrid, month_of, months_later

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@given(DAYS, st.integers(0, 6))
def test_every_day_of_a_month_is_found_again_in_its_cell(day: date, week_start: int) -> None:
    grid = MonthGrid(first=month_of(day), week_start=week_start)

    column, row = grid.cell_of(day)

    assert grid.day_at(column, row) == day
    assert grid.weekdays[column] == day.weekday()
    assert row < ROWS


@given(DAYS, st.integers(0, 6))
def test_the_other_cells_are_empty(day: date, week_start: int) -> None:
    grid = MonthGrid(first=month_of(day), week_start=week_start)

    cells = [grid.day_at(column, row) for row in range(ROWS) for column in range(WEEK)]

    assert [cell for cell in cells if cell is not None] == grid.days


@given(DAYS, st.integers(-24, 24))
def test_going_by_months_keeps_the_day_or_takes_the_last_one(day: date, months: int) -> None:
    moved = months_later(day, months)

    tomorrow = moved + timedelta(days=1)
    assert moved.day == day.day or (moved.day < day.day and tomorrow.day == 1)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
