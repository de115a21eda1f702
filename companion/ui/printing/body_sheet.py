"""The body map laid out on a sheet of its own: its days, words of the sides, both figures, and its legend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter

from companion.content.body import BodyDrawing
from companion.domain.body import Build, View
from companion.domain.knot import Knot
from companion.domain.questions import SCALE_TOP
from companion.domain.text import N_, _
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import BodyColours, body_colours
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_geometry import FigureView, views_of
from companion.ui.widgets.body_layout import BETWEEN, LINE, Column, HeaderWords, Look, columns
from companion.ui.widgets.body_painter import ViewMarks
from companion.ui.widgets.body_patch import Tint, mark_patch
from companion.ui.widgets.painting import CENTRE, draw_words
from companion.ui.widgets.ramp_row import RampRow, RampWords

FIGURES, MARGIN, ABOVE_LEGEND = 640, 16, 12
"""Height of the figures, free edge, space over the legend; px of the sheet, which grow with it."""
MIRRORED = N_("Seen as in a mirror")


@dataclass(frozen=True, kw_only=True)
class BodyContent:
    """What the map shows, by region: marks with their tender points, or a period, or a change.

    Regions that the drawing does not know are left out: they have no place on a map. `legend` has the words
    and the cells of the ramp of a period or a change, also where nothing is coloured; None is that of marks.
    `caption` names the days that are shown, line by line; `last_day` is the last of them.
    """

    build: Build
    values: Mapping[str, int | None] = field(default_factory=dict)
    tints: Mapping[str, Tint] = field(default_factory=dict)
    knots: Mapping[str, Sequence[Knot]] = field(default_factory=dict)
    mirrored: bool = False
    legend: tuple[RampWords, Sequence[Tint]] | None = None
    caption: tuple[str, ...] = ()
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class SheetParts:
    """What else is on the sheet."""

    numbers: bool = True
    legend: bool = True
    caption: bool = True


class BodySheet:
    """One sheet in the colours of a theme; `size` is in px, to be scaled to any size."""

    def __init__(self, theme: Theme, drawing: BodyDrawing, content: BodyContent, parts: SheetParts) -> None:
        self._theme = theme
        self._content = content
        self._parts = parts
        self._colours = body_colours(theme)
        self._header = HeaderWords(theme)
        self._views = views_of(drawing.figure(content.build))
        self._legend = _legend(theme, content, self._colours) if parts.legend else None
        self.room = self._room()
        """Where words and figures stand: what a widget of that size shows."""

    @property
    def size(self) -> QSizeF:
        below = self._theme.px(ABOVE_LEGEND) + self._legend_height if self._legend else 0
        return QSizeF(self.room.right() + MARGIN, self.room.bottom() + below + MARGIN)

    def paint(self, painter: QPainter) -> None:
        """From (0, 0) to `size`, on the ground of the theme."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), self.size), self._theme.colour("surface"))
        self._paint_head(painter)
        for column in self._columns():
            self._header.paint(painter, column, self._page)
        for figure in self.figures():
            marks = _marks_on(figure.drawing, figure.view, self._content)
            figure.paint_live(painter, self._colours, marks, numbers=self._parts.numbers)
        if self._legend:
            top = self.room.bottom() + self._theme.px(ABOVE_LEGEND)
            width = min(self.room.width(), self._legend.size.width())
            place = QRectF(self.room.center().x() - width / 2, top, width, self._legend_height)
            self._legend.paint(painter, place, self._colours)

    def figures(self) -> list[BodyFigure]:
        """Both figures where they stand on the sheet."""
        return [
            BodyFigure(column.view, self._views[column.view], column.placement, self._theme)
            for column in self._columns()
        ]

    def _columns(self) -> tuple[Column, ...]:
        between = self._theme.px(BETWEEN)
        header = self._header.height(self.room.width() / 2 - between)
        look = Look(mirrored=self._content.mirrored)
        return columns(self.room, self._page, look, header=header, least=self._header.widest, between=between)

    @property
    def head(self) -> tuple[str, ...]:
        """The lines over the figures. A mirrored map says so in any case: its sides are read by that."""
        caption = self._content.caption if self._parts.caption else ()
        return (*caption, _(MIRRORED)) if self._content.mirrored else caption

    def _paint_head(self, painter: QPainter) -> None:
        line = self._theme.px(LINE)
        painter.setFont(self._theme.font("label", weight=600))
        painter.setPen(self._theme.colour("text"))
        for place, words in enumerate(self.head):
            draw_words(painter, QRectF(MARGIN, MARGIN + place * line, self.room.width(), line), CENTRE, words)

    @property
    def _page(self) -> QSizeF:
        return self._views[View.FRONT].page

    @property
    def _legend_height(self) -> int:
        return self._legend.height(self.room.width()) if self._legend else 0

    def _room(self) -> QRectF:
        """Wide enough for the words on one line, whatever the size of the text; below the lines over it."""
        between = self._theme.px(BETWEEN)
        measure = QFontMetricsF(self._theme.font("label", weight=600))
        head = max((measure.horizontalAdvance(words) for words in self.head), default=0.0)
        figure = FIGURES * self._page.width() / self._page.height()
        column = max(figure + between, self._header.widest + between, head / 2)
        height = FIGURES + self._header.height(column - between)
        top = MARGIN + len(self.head) * self._theme.px(LINE)
        return QRectF(MARGIN, top, 2 * round(column + 0.5), height)


def _marks_on(drawing: FigureView, view: View, content: BodyContent) -> ViewMarks:
    seen = drawing.shapes.keys()
    return ViewMarks(
        values={region: value for region, value in content.values.items() if region in seen},
        tints={region: tint for region, tint in content.tints.items() if region in seen},
        knots={
            region: [drawing.place_in(region, (knot.x, knot.y)) for knot in knots if knot.view is view]
            for region, knots in content.knots.items()
            if region in seen
        },
    )


def _legend(theme: Theme, content: BodyContent, colours: BodyColours) -> RampRow:
    if content.legend is not None:
        words, cells = content.legend
        return RampRow(theme, words, [cell.patch(colours) for cell in cells])
    patches = [mark_patch(value, colours) for value in range(SCALE_TOP + 1)]
    return RampRow(theme, RampWords(title=_("Pain"), first="", last=""), patches)
