"""The appendix on pages of its own, behind the one page: tables that go on from page to page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from companion.domain.text import _
from companion.reports.summary_appendix import AppendixTable
from companion.reports.summary_words import ReportWords
from companion.ui.printing.report_text import HEADING, NOTE, STRONG, TEXT, Paragraph, Style, Writer
from companion.ui.theme import Theme

MARGIN, TOP, BOTTOM = 48.0, 40.0, 56.0
GAP, ABOVE = 14.0, 12.0
LINES = 3
"""Of the last cell of a row, the only one that may be long."""


@dataclass(frozen=True, kw_only=True)
class _Line:
    """Something that stands on a page at `top`: cells of one style with the left edges of their columns."""

    top: float
    cells: tuple[str, ...]
    edges: tuple[float, ...]
    style: Style


class AppendixPages:
    """`count` pages of the size of the sheet; none without tables.

    Line by line, because laying out a whole document at once would hold the window up.
    """

    def __init__(self, theme: Theme, words: ReportWords, size: QSizeF) -> None:
        self._words = words
        self._size = size
        self._writer = Writer(theme)
        self._width = size.width() - 2 * MARGIN
        self._pages: list[list[_Line]] = []
        self._top = 0.0
        for table in words.appendix:
            self._add_table(table)

    @property
    def count(self) -> int:
        return len(self._pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """A page, counted from 0, from (0, 0) to the size of the sheet."""
        for line in self._pages[page]:
            for place, cell in enumerate(line.cells):
                left, width = line.edges[place], self._cell_width(line.edges, place)
                shown = [self._paragraph(cell, line.style, last=place == len(line.cells) - 1)]
                self._writer.write(painter, QPointF(MARGIN + left, line.top), width, shown)
        foot = QRectF(MARGIN, self._size.height() - BOTTOM + NOTE.line, self._width, NOTE.line)
        words = _("Appendix, {days}").format(days=self._words.period)
        self._writer.write_line(painter, foot, words, NOTE)
        number = _("{page} of {pages}").format(page=page + 1, pages=self.count)
        self._writer.write_line(painter, foot, number, NOTE, Qt.AlignmentFlag.AlignRight)

    def _add_table(self, table: AppendixTable) -> None:
        """Its headings come again on each page."""
        edges = tuple(self._edges(table))
        if self._pages:
            self._top += ABOVE
        self._add(table, (table.title,), (0.0,), HEADING)
        self._add(table, table.headings, edges, STRONG)
        for row in table.rows:
            self._add(table, row, edges, TEXT)

    def _add(
        self, table: AppendixTable, cells: tuple[str, ...], edges: tuple[float, ...], style: Style
    ) -> None:
        last = self._paragraph(cells[-1], style, last=True)
        height = max(style.line, self._writer.height([last], self._cell_width(edges, len(edges) - 1)))
        if not self._pages or self._top + height > self._size.height() - BOTTOM:
            self._pages.append([])
            self._top = TOP
            if style is TEXT:
                self._add(table, table.headings, edges, STRONG)
        self._pages[-1].append(_Line(top=self._top, cells=cells, edges=edges, style=style))
        self._top += height

    def _edges(self, table: AppendixTable) -> Iterator[float]:
        """Each column as wide as its widest cell; the last one takes what is left."""
        left = 0.0
        for place, heading in enumerate(table.headings):
            yield left
            cells = {row[place] for row in table.rows}
            widest = max((self._writer.width(cell, TEXT) for cell in cells), default=0.0)
            left += max(widest, self._writer.width(heading, STRONG)) + GAP

    def _cell_width(self, edges: Sequence[float], place: int) -> float:
        end = edges[place + 1] - GAP / 2 if place + 1 < len(edges) else self._width
        return max(end - edges[place], 1.0)

    def _paragraph(self, words: str, style: Style, *, last: bool) -> Paragraph:
        return Paragraph(words=words, style=style, most=LINES if last else 1)
