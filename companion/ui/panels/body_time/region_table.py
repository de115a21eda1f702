"""Regions as a table that can be used like the map beside it: a row opens the page of a region."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QWidget

from companion.domain.body import Region, unknown_region
from companion.ui.columns import LARGE_TEXT
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.day_table import ROW_HEIGHT, ROWS_SHOWN, DayTable

LEAST_ROWS, COLUMN_PAD, NUMBERS = 4, 20, "000 of 000"


class RegionTable(DayTable):
    """`region_chosen` comes from a click, or Enter on the row of the keyboard."""

    region_chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, regions: Mapping[str, Region], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, parent)
        self._regions = regions
        self._ids: tuple[str, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # The side stands last, and must be seen in any case.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_regions(self, headings: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Rows of (region, words after its name); the first heading is that of the names."""
        before, place = self._ids, self.currentIndex().row()
        self._ids = tuple(region for region, _words in rows)
        self.show_rows(headings, [(self._name(region), *words) for region, words in rows])
        if place >= 0:
            self._keep_place(before[place], place)

    def _keep_place(self, region: str, place: int) -> None:
        """The keyboard stays on its part, or in its row where that part is no more."""
        kept = self._ids.index(region) if region in self._ids else min(place, len(self._ids) - 1)
        self.setCurrentIndex(self.model().index(kept, 0))

    def _fit_height(self) -> None:
        """As tall as there is room, and never less than a few rows; large text scrolls the page instead."""
        rows = ROWS_SHOWN if self._theme.scale >= LARGE_TEXT else LEAST_ROWS
        self.setMinimumHeight(self._theme.px(ROW_HEIGHT) * (rows + 1))

    def _fit_columns(self) -> None:
        """Names take what the numbers leave, whose widths follow from their headings alone.

        Measuring the rows themselves would take longer than painting them, many times a second.
        """
        header = self.horizontalHeader()
        if not header.count():
            return
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        metrics = QFontMetrics(self._theme.font("small", weight=600))
        for column in range(1, header.count()):
            words = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            longest = (words, NUMBERS) if column == 1 else (words,)
            width = max(map(metrics.horizontalAdvance, longest)) + self._theme.px(COLUMN_PAD)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)

    def _name(self, region: str) -> str:
        return part_and_side(self._regions.get(region) or unknown_region(region))

    def _choose(self, index: QModelIndex) -> None:
        self.region_chosen.emit(self._ids[index.row()])
