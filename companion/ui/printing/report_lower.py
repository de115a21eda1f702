"""The lower part of the report: small blocks side by side, medicines, and the person's points."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from companion.domain.text import plural
from companion.reports.summary_block import Block
from companion.reports.summary_choice import Part
from companion.reports.summary_medicine_words import MedicineWords
from companion.reports.summary_words import ReportWords
from companion.ui.printing.report_text import HEADING, NOTE, STRONG, TEXT, Paragraph, Style, Writer
from companion.ui.theme import Theme

BETWEEN, COLUMN = 11.0, 18.0
MEDICINE_SHARE, WIDE = 0.6, 1.45
"""Of the width; and how much wider the block of sleep is, whose lines are long."""
NAME_SHARE, DAYS_ROOM, DAY_ROOM, GAP = 0.46, 92.0, 76.0, 8.0
ROWS, CHANGES, LINES = 8, 5, 3
LEAST_ROWS, LEAST_CHANGES, LEAST_LINES = 3, 1, 1


class Lower:
    """What there is no room for is told by its number, and is in the diary."""

    def __init__(self, theme: Theme, words: ReportWords, width: float) -> None:
        self._writer = Writer(theme)
        self._words = words
        self._width = width
        self._rows, self._changes, self._lines = ROWS, CHANGES, LINES
        both = words.medicines is not None and words.points is not None
        self._medicine_width = width * MEDICINE_SHARE - COLUMN if both else width
        self._points_width = width * (1 - MEDICINE_SHARE) if both else width

    def shorten(self) -> bool:
        """Leave one line less for something; False when nothing can be left out any more."""
        if self._rows + self._changes > LEAST_ROWS + LEAST_CHANGES:
            self._changes = max(LEAST_CHANGES, self._changes - 1)
            self._rows = max(LEAST_ROWS, self._rows - 1)
            self._lines = max(2, self._lines)
            return True
        self._lines -= 1
        return self._lines >= LEAST_LINES

    @property
    def height(self) -> float:
        blocks, lower = self._blocks_height(), self._columns_height()
        return blocks + lower + (BETWEEN if blocks and lower else 0)

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        if self._words.blocks:
            self._paint_blocks(painter, corner)
            corner += QPointF(0, self._blocks_height() + BETWEEN)
        if self._words.medicines is not None:
            room = QRectF(corner.x(), corner.y(), self._medicine_width, self._columns_height())
            self._paint_medicines(painter, room, self._words.medicines)
        if self._words.points is not None:
            left = corner.x() + self._width - self._points_width
            self._writer.write(
                painter, QPointF(left, corner.y()), self._points_width, self._point_lines(self._words.points)
            )

    def _block_widths(self) -> list[float]:
        shares = [WIDE if each.part is Part.SLEEP else 1.0 for each in self._words.blocks]
        room = self._width - (len(shares) - 1) * COLUMN
        return [room * share / sum(shares) for share in shares]

    def _blocks_height(self) -> float:
        blocks = zip(self._words.blocks, self._block_widths(), strict=True)
        return max((self._writer.height(_block_lines(each), width) for each, width in blocks), default=0.0)

    def _paint_blocks(self, painter: QPainter, corner: QPointF) -> None:
        left = corner.x()
        for block, width in zip(self._words.blocks, self._block_widths(), strict=True):
            self._writer.write(painter, QPointF(left, corner.y()), width, _block_lines(block))
            left += width + COLUMN

    def _columns_height(self) -> float:
        heights = [0.0]
        if self._words.medicines is not None:
            heights.append(self._medicines_height(self._words.medicines))
        if self._words.points is not None:
            heights.append(self._writer.height(self._point_lines(self._words.points), self._points_width))
        return max(heights)

    def _point_lines(self, points: Block) -> list[Paragraph]:
        lines = [Paragraph(words=line, most=self._lines) for line in points.lines]
        notes = [Paragraph(words=note, style=NOTE) for note in points.notes]
        return [Paragraph(words=points.title, style=HEADING, most=1), *lines, *notes]

    def _medicines_height(self, medicines: MedicineWords) -> float:
        rows, changes = len(medicines.rows), len(medicines.changes)
        height = HEADING.line + (NOTE.line if rows else TEXT.line)
        height += min(rows, self._rows) * TEXT.line + (NOTE.line if rows > self._rows else 0)
        if changes:
            height += STRONG.line + 4 + min(changes, self._changes) * TEXT.line
            height += NOTE.line if changes > self._changes else 0
        return height

    def _paint_medicines(self, painter: QPainter, room: QRectF, medicines: MedicineWords) -> None:
        top = self._line(painter, room, room.top(), medicines.title, HEADING)
        if not medicines.rows:
            self._line(painter, room, top, medicines.empty, TEXT)
            return
        top = self._row(painter, room, top, medicines.headings, NOTE)
        for row in medicines.rows[: self._rows]:
            top = self._row(painter, room, top, row, TEXT)
        if len(medicines.rows) > self._rows:
            n = len(medicines.rows) - self._rows
            words = plural("and {n} more medicine, in the diary", "and {n} more medicines, in the diary", n)
            top = self._line(painter, room, top, words, NOTE)
        self._paint_changes(painter, room, top + 4, medicines)

    def _paint_changes(self, painter: QPainter, room: QRectF, top: float, medicines: MedicineWords) -> None:
        if not medicines.changes:
            return
        top = self._line(painter, room, top, medicines.changes_title, STRONG)
        for day, what in medicines.changes[: self._changes]:
            self._line(painter, QRectF(room.left(), 0, DAY_ROOM, 0), top, day, TEXT)
            top = self._line(painter, room.adjusted(DAY_ROOM, 0, 0, 0), top, what, TEXT)
        if len(medicines.changes) > self._changes:
            n = len(medicines.changes) - self._changes
            words = plural("and {n} earlier change, in the diary", "and {n} earlier changes, in the diary", n)
            self._line(painter, room, top, words, NOTE)

    def _row(
        self, painter: QPainter, room: QRectF, top: float, cells: tuple[str, str, str], style: Style
    ) -> float:
        """The name and how it is taken are cut where they are too long, the days never."""
        name = (room.width() - DAYS_ROOM) * NAME_SHARE
        how = room.width() - DAYS_ROOM - name
        places = ((0.0, name - GAP), (name, how - GAP), (name + how, DAYS_ROOM))
        for words, (left, width), side in zip(cells, places, SIDES, strict=True):
            cell = QRectF(room.left() + left, top, width, style.line)
            self._writer.write_line(painter, cell, words, style, side)
        return top + style.line

    def _line(self, painter: QPainter, room: QRectF, top: float, words: str, style: Style) -> float:
        self._writer.write_line(painter, QRectF(room.left(), top, room.width(), style.line), words, style)
        return top + style.line


SIDES = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)


def _block_lines(block: Block) -> list[Paragraph]:
    lines = [Paragraph(words=line) for line in block.lines]
    notes = [Paragraph(words=note, style=NOTE) for note in block.notes]
    return [Paragraph(words=block.title, style=HEADING, most=1), *lines, *notes]
