"""Where the twelve months of a year and their days stand, for any width; without painting."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF

from companion.ui.widgets.calendar_grid import ROWS, WEEK, MonthGrid

MONTHS = 12
BLOCKS_IN_A_ROW = (12, 6, 4, 3, 2, 1)


@dataclass(frozen=True, kw_only=True)
class YearGrid:
    """Lengths in pixels: `pitch` from one cell to the next, `head` above the cells of each month."""

    year: int
    week_start: int
    width: float
    pitch: float
    head: float
    least_gap: float
    most_gap: float

    @property
    def columns(self) -> int:
        """How many months stand side by side."""
        for count in BLOCKS_IN_A_ROW:
            if count * self._block_width + (count - 1) * self.least_gap <= self.width:
                return count
        return 1

    @property
    def height(self) -> float:
        rows = MONTHS // self.columns
        return rows * self._block_height + (rows - 1) * self.least_gap

    def month(self, number: int) -> MonthGrid:
        """The days of a month, 1 to 12."""
        return MonthGrid(first=date(self.year, number, 1), week_start=self.week_start)

    def block(self, number: int) -> QRectF:
        """The place of a month with its head."""
        row, column = divmod(number - 1, self.columns)
        spare = (self.width - self.columns * self._block_width) / max(1, self.columns - 1)
        gap = min(max(spare, self.least_gap), self.most_gap)
        left, top = column * (self._block_width + gap), row * (self._block_height + self.least_gap)
        return QRectF(left, top, self._block_width, self._block_height)

    def cell(self, day: date) -> QRectF:
        """The place of a day, with the gap that follows it."""
        column, row = self.month(day.month).cell_of(day)
        block = self.block(day.month)
        left, top = block.left() + column * self.pitch, block.top() + self.head + row * self.pitch
        return QRectF(left, top, self.pitch, self.pitch)

    def month_at(self, at: QPointF) -> int | None:
        """The month whose block is there."""
        return next((number for number in range(1, MONTHS + 1) if self.block(number).contains(at)), None)

    def day_at(self, at: QPointF) -> date | None:
        number = self.month_at(at)
        if number is None:
            return None
        inside = at - self.block(number).topLeft() - QPointF(0, self.head)
        column, row = int(inside.x() // self.pitch), int(inside.y() // self.pitch)
        return self.month(number).day_at(column, row) if row >= 0 else None

    @property
    def _block_width(self) -> float:
        return WEEK * self.pitch

    @property
    def _block_height(self) -> float:
        return self.head + ROWS * self.pitch
