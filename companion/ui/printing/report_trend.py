"""Pain over time as a small chart of lines and dots, for paper: readable without any colour."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from companion.charts.dates import DateNames, date_ticks
from companion.domain.questions import SCALE_TOP
from companion.reports.summary_trend import Trend, TrendPiece
from companion.ui.printing.report_text import NOTE, Writer
from companion.ui.theme import Theme

AXIS, DATES, ABOVE = 22.0, 16.0, 9.0
"""Room for the numbers at the left, the dates below and the triangles above; px of the sheet."""
TICK_ROOM, FEW = 70.0, 31
"""Width of a date, and how many days are few enough for large dots."""
GRID = (0, 5, SCALE_TOP)
LARGE_DOT, DOT, SMALL_DOT, TRIANGLE, BAR, STRIP = 2.8, 1.9, 1.3, 4.0, 1.1, 4.0


class TrendPicture:
    """Draws a Trend into any room."""

    def __init__(self, theme: Theme, trend: Trend, names: DateNames) -> None:
        self._theme = theme
        self._trend = trend
        self._names = names
        self._writer = Writer(theme)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        field = room.adjusted(AXIS, ABOVE, 0, -DATES)
        painter.save()
        self._paint_dates(painter, field)
        self._paint_pieces(painter, field)
        self._paint_grid(painter, field)
        self._paint_flares(painter, field)
        self._paint_line(painter, field)
        self._paint_turns(painter, field)
        painter.restore()

    def _paint_flares(self, painter: QPainter, field: QRectF) -> None:
        """A strip on the axis: it hides no value, and is told from all else without colour."""
        day = field.width() / self._trend.span.days
        for first, last in self._trend.flares:
            left = field.left() + first * day
            # A day of three years is narrower than what can be seen.
            width = max((last - first + 1) * day, 1.5)
            painter.fillRect(QRectF(left, field.bottom() - STRIP, width, STRIP), self._theme.colour("muted"))

    def _paint_grid(self, painter: QPainter, field: QRectF) -> None:
        for value in GRID:
            y = self._y(field, value)
            painter.setPen(QPen(self._theme.colour("outline_strong"), 0.5))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            label = QRectF(field.left() - AXIS, y - NOTE.line / 2, AXIS - 5, NOTE.line)
            self._writer.write_line(painter, label, str(value), NOTE, Qt.AlignmentFlag.AlignRight)

    def _paint_dates(self, painter: QPainter, field: QRectF) -> None:
        day = field.width() / self._trend.span.days
        room = max(2, int(field.width() / TICK_ROOM))
        for index, words in self._ticks(room):
            x = field.left() + index * day
            painter.setPen(QPen(self._theme.colour("outline_strong"), 0.8))
            painter.drawLine(QPointF(x, field.bottom()), QPointF(x, field.bottom() + 4))
            width = self._writer.width(words, NOTE)
            left = min(x + 3, field.right() - width)
            self._writer.write_line(
                painter, QRectF(left, field.bottom() + 2, width + 1, NOTE.line), words, NOTE
            )

    def _ticks(self, room: int) -> list[tuple[int, str]]:
        """Each day of a short time, else as on the charts of the screen."""
        span = self._trend.span
        if span.days > room:
            return date_ticks(span, room, self._names)
        days = [span.first + timedelta(days=index) for index in range(span.days)]
        return [(index, f"{day.day} {self._names.short_month(day)}") for index, day in enumerate(days)]

    def _paint_pieces(self, painter: QPainter, field: QRectF) -> None:
        for piece in self._trend.pieces:
            if piece.lowest is not None and piece.highest is not None:
                self._paint_range(painter, field, piece)
            if piece.value is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("text"))
                place = QPointF(self._x(field, piece), self._y(field, piece.value))
                painter.drawEllipse(place, self._dot, self._dot)

    def _paint_range(self, painter: QPainter, field: QRectF, piece: TrendPiece) -> None:
        """From the lowest to the highest rating: a line for a day, a band for more days."""
        low, high = self._y(field, piece.lowest or 0), self._y(field, piece.highest or 0)
        x = self._x(field, piece)
        # One value alone is a short stroke, so that it does not vanish without a dot.
        width = BAR if piece.days == 1 else piece.days * field.width() / self._trend.span.days
        role = "outline_strong" if piece.days == 1 else "outline"
        band = QRectF(x - width / 2, high - BAR / 2, width, low - high + BAR)
        painter.fillRect(band, self._theme.colour(role))

    def _paint_line(self, painter: QPainter, field: QRectF) -> None:
        path = QPainterPath()
        for run in _runs(self._trend.pieces):
            points = [QPointF(self._x(field, piece), self._y(field, value)) for piece, value in run]
            path.moveTo(points[0])
            for point in points[1:]:
                path.lineTo(point)
        pen = QPen(self._theme.colour("series.pain"), 1.8)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)

    def _paint_turns(self, painter: QPainter, field: QRectF) -> None:
        day = field.width() / self._trend.span.days
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text"))
        for index in self._trend.turns:
            x = field.left() + (index + 0.5) * day
            top = field.top() - ABOVE + 1
            corners = (
                QPointF(x - TRIANGLE, top),
                QPointF(x + TRIANGLE, top),
                QPointF(x, top + 2 * TRIANGLE - 1),
            )
            painter.drawPolygon(QPolygonF(corners))

    @property
    def _dot(self) -> float:
        """Smaller where there are many."""
        if len(self._trend.pieces) <= FEW:
            return LARGE_DOT
        return DOT if self._trend.step == 1 else SMALL_DOT

    def _x(self, field: QRectF, piece: TrendPiece) -> float:
        return field.left() + (piece.start + piece.days / 2) * field.width() / self._trend.span.days

    def _y(self, field: QRectF, value: float) -> float:
        return field.bottom() - value / SCALE_TOP * field.height()


def _runs(pieces: tuple[TrendPiece, ...]) -> Iterator[list[tuple[TrendPiece, float]]]:
    """Neighbours with a value: the line crosses no gap."""
    run: list[tuple[TrendPiece, float]] = []
    for piece in pieces:
        if piece.middle is not None:
            run.append((piece, piece.middle))
        elif run:
            yield run
            run = []
    if run:
        yield run
