"""The report laid out on a sheet of paper. What there is room for decides, so that it is always one page."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPen

from companion.charts.dates import DateNames
from companion.content.body import BodyDrawing
from companion.domain.body import Build
from companion.domain.text import _
from companion.reports.summary import ReportSummary
from companion.reports.summary_choice import PART_TITLES, Paper, Part
from companion.reports.summary_words import ReportWords
from companion.ui.printing.report_appendix import AppendixPages
from companion.ui.printing.report_lower import Lower
from companion.ui.printing.report_maps import MapPicture
from companion.ui.printing.report_text import HEADING, NOTE, STRONG, TEXT, TITLE, Paragraph, Writer
from companion.ui.printing.report_trend import TrendPicture
from companion.ui.theme import Theme

DOTS = 96
"""Px of the sheet to an inch."""
MARGIN, TOP, BOTTOM = 48.0, 40.0, 30.0
BETWEEN, COLUMN = 11.0, 18.0
CHART, MOST_CHART, LEAST_FIGURE = 112.0, 190.0, 150.0
"""Heights of the chart and of the figures."""
FIGURE_SHARE = 0.6
"""Of the column of a map; its parts stand beside the figures in words."""


PAGE_SIZES: Mapping[Paper, QPageSize.PageSizeId] = MappingProxyType(
    {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
)


@dataclass(frozen=True, kw_only=True)
class ReportContent:
    """What a sheet shows: the words, and the numbers that its pictures are drawn from."""

    summary: ReportSummary
    words: ReportWords
    dates: DateNames
    build: Build = Build.STRAIGHT


class ReportSheet:
    """One page; `size` is in px of the sheet, to be scaled to any size."""

    def __init__(self, theme: Theme, drawing: BodyDrawing, content: ReportContent, paper: Paper) -> None:
        self._theme = theme
        self._content = content
        self._words = content.words
        self._writer = Writer(theme)
        self._maps = MapPicture(theme, drawing, content.build)
        self._trend = TrendPicture(theme, content.summary.trend, content.dates)
        self.size = QPageSize(PAGE_SIZES[paper]).size(QPageSize.Unit.Inch) * DOTS
        self._width = self.size.width() - 2 * MARGIN
        self._lower = Lower(theme, self._words, self._width)
        self._fit()

    def paint(self, painter: QPainter) -> None:
        """From (0, 0) to `size`, on white paper."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), self.size), self._theme.colour("surface"))
        top = self._paint_head(painter, TOP)
        if self._words.maps:
            top = self._paint_maps(painter, top)
        if self._words.pain:
            top = self._paint_pain(painter, top)
        self._lower.paint(painter, QPointF(MARGIN, top))
        self._paint_foot(painter)

    def _fit(self) -> None:
        """The figures take what is left, then the chart; where that is little, the lists become shorter."""
        while True:
            free = self._room - self._fixed_height() - self._lower.height
            if free >= LEAST_FIGURE or not self._lower.shorten():
                break
        widest = (self._width - COLUMN) / 2 * FIGURE_SHARE
        self._figure = min(widest / self._maps.width(1.0), max(LEAST_FIGURE, free))
        spare = free - (self._figure if self._words.maps else 0)
        self._chart = min(MOST_CHART, CHART + max(0.0, spare))

    @cached_property
    def appendix(self) -> AppendixPages:
        """The pages behind this one."""
        return AppendixPages(self._theme, self._words, self.size)

    @property
    def _room(self) -> float:
        return self.size.height() - TOP - BOTTOM - self._foot_height()

    def _fixed_height(self) -> float:
        height = self._head_height()
        if self._words.maps:
            height += HEADING.line + STRONG.line + NOTE.line + 2 + self._notes_height([self._words.maps_note])
            height += BETWEEN
        if self._words.pain:
            height += HEADING.line + CHART + BETWEEN
            height += self._writer.height(self._pain_lines(), self._width)
        return height

    def _head_height(self) -> float:
        return TITLE.line + 2 * TEXT.line + 2 * BETWEEN

    def _paint_head(self, painter: QPainter, top: float) -> float:
        words, right = self._words, Qt.AlignmentFlag.AlignRight
        half = self._width / 2
        self._writer.write_line(painter, QRectF(MARGIN, top, half, TITLE.line), words.title, TITLE)
        name = QRectF(MARGIN + half, top, half, TITLE.line)
        self._writer.write_line(painter, name.translated(0, 5), words.name, STRONG, right)
        line = QRectF(MARGIN, top + TITLE.line, self._width, TEXT.line)
        self._writer.write_line(painter, line, words.period, STRONG)
        self._writer.write_line(painter, line.translated(0, TEXT.line), words.complete, TEXT)
        rule = top + TITLE.line + 2 * TEXT.line + BETWEEN / 2
        painter.setPen(QPen(self._theme.colour("text"), 1))
        painter.drawLine(QPointF(MARGIN, rule), QPointF(MARGIN + self._width, rule))
        return top + self._head_height()

    def _paint_maps(self, painter: QPainter, top: float) -> float:
        legend = self._maps.legend
        title = _(PART_TITLES[Part.MAPS])
        room = self._width - legend.width() - COLUMN
        self._writer.write_line(painter, QRectF(MARGIN, top, room, HEADING.line), title, HEADING)
        corner = QPointF(MARGIN + self._width - legend.width(), top)
        self._maps.paint_legend(painter, QRectF(corner, legend))
        top += HEADING.line
        column = (self._width - COLUMN) / 2
        for place in range(len(self._words.maps)):
            left = MARGIN + place * (column + COLUMN)
            self._paint_map(painter, QRectF(left, top, column, self._figure), place)
        top += STRONG.line + NOTE.line + 2 + self._figure
        notes = [Paragraph(words=self._words.maps_note, style=NOTE)]
        return self._writer.write(painter, QPointF(MARGIN, top), self._width, notes) + BETWEEN

    def _paint_map(self, painter: QPainter, column: QRectF, place: int) -> None:
        words = self._words.maps[place]
        head = [Paragraph(words=words.title, style=STRONG, most=1), Paragraph(words=words.days, style=NOTE)]
        top = self._writer.write(painter, column.topLeft(), column.width(), head) + 2
        width = self._maps.width(self._figure)
        figures = QRectF(column.left(), top, width, self._figure)
        self._maps.paint(painter, figures, self._content.summary.maps[place])
        left = figures.right() + 6
        room = QRectF(left, top, column.right() - left, self._figure)
        if words.parts:
            self._paint_parts(painter, room, words.parts)
        elif self._content.summary.maps[place].answered:
            none = [Paragraph(words=_("No part marked with pain."), style=NOTE)]
            self._writer.write(painter, room.topLeft(), room.width(), none)

    def _paint_parts(self, painter: QPainter, room: QRectF, parts: tuple[tuple[str, str, str], ...]) -> None:
        """The parts in words, because shades are hard to compare; as many as there is room for."""
        top = room.top()
        for place, (name, days, average) in enumerate(parts):
            line = _("{days} days, mean {average}").format(days=days, average=average)
            shown = [Paragraph(words=name, style=STRONG), Paragraph(words=line, style=NOTE)]
            left_over = len(parts) - place
            needed = self._writer.height(shown, room.width()) + (NOTE.line if left_over > 1 else 0)
            if top + needed > room.bottom():
                more = [Paragraph(words=_("and {n} more").format(n=left_over), style=NOTE)]
                self._writer.write(painter, QPointF(room.left(), top), room.width(), more)
                return
            top = self._writer.write(painter, QPointF(room.left(), top), room.width(), shown) + 3

    def _paint_pain(self, painter: QPainter, top: float) -> float:
        if self._words.pain is None:
            return top
        heading = QRectF(MARGIN, top, self._width, HEADING.line)
        self._writer.write_line(painter, heading, self._words.pain.title, HEADING)
        top += HEADING.line
        lines, notes = self._pain_lines()[:1], self._pain_lines()[1:]
        top = self._writer.write(painter, QPointF(MARGIN, top), self._width, lines)
        self._trend.paint(painter, QRectF(MARGIN, top, self._width, self._chart))
        return self._writer.write(painter, QPointF(MARGIN, top + self._chart), self._width, notes) + BETWEEN

    def _pain_lines(self) -> list[Paragraph]:
        if self._words.pain is None:
            return []
        lines = [Paragraph(words=line) for line in self._words.pain.lines]
        notes = " ".join(self._words.pain.notes)
        return [*lines, Paragraph(words=notes, style=NOTE)] if notes else lines

    def _notes_height(self, notes: list[str]) -> float:
        return self._writer.height([Paragraph(words=each, style=NOTE) for each in notes], self._width)

    def _foot_height(self) -> float:
        return self._notes_height([self._words.foot]) + BETWEEN

    def _paint_foot(self, painter: QPainter) -> None:
        top = self.size.height() - BOTTOM - self._foot_height() + BETWEEN / 2
        painter.setPen(QPen(self._theme.colour("outline"), 0.8))
        painter.drawLine(QPointF(MARGIN, top), QPointF(MARGIN + self._width, top))
        foot = [Paragraph(words=self._words.foot, style=NOTE)]
        self._writer.write(painter, QPointF(MARGIN, top + BETWEEN / 2), self._width, foot)
