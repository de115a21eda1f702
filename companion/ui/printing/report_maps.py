"""How often each part hurt, on both figures, by the painter of the map on the screen."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from companion.analysis.body_use import PeriodMap
from companion.content.body import BodyDrawing
from companion.domain.body import Build, View
from companion.domain.questions import SCALE_TOP
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_geometry import Placement, views_of
from companion.ui.widgets.body_painter import ViewMarks
from companion.ui.widgets.body_patch import HeatValue
from companion.ui.widgets.ramp_row import RampRow, RampWords

LEGEND_SCALE = 0.72
CELLS = (2, 4, 6, 8, 10)


class MapPicture:
    """Draws the figures of one build; left and right are always those of the person, never of a mirror."""

    def __init__(self, theme: Theme, drawing: BodyDrawing, build: Build) -> None:
        self._theme = theme
        self._colours = body_colours(theme)
        self._views = views_of(drawing.figure(build))
        cells = [HeatValue(level=level, text="").patch(self._colours) for level in CELLS]
        words = RampWords(title="", first=_("on few days"), last=_("on every day"))
        self._legend = RampRow(theme, words, cells)

    def width(self, height: float) -> float:
        """What both figures need side by side."""
        return 2 * height * self._page.width() / self._page.height()

    def paint(self, painter: QPainter, room: QRectF, period: PeriodMap) -> None:
        """Front at the left and back at the right, each in a half of the room."""
        tints = heat_of(period)
        for place, view in enumerate((View.FRONT, View.BACK)):
            half = QRectF(room.left() + place * room.width() / 2, room.top(), room.width() / 2, room.height())
            drawing = self._views[view]
            seen = {region: tint for region, tint in tints.items() if region in drawing.shapes}
            figure = BodyFigure(view, drawing, Placement(self._page, half), self._theme)
            figure.paint_live(painter, self._colours, ViewMarks(tints=seen), numbers=False)

    @property
    def legend(self) -> QSizeF:
        """What the legend takes."""
        return self._legend.size * LEGEND_SCALE

    def paint_legend(self, painter: QPainter, room: QRectF) -> None:
        painter.save()
        painter.translate(room.topLeft())
        painter.scale(LEGEND_SCALE, LEGEND_SCALE)
        self._legend.paint(painter, QRectF(0, 0, *self._legend.size.toTuple()), self._colours)
        painter.restore()

    @property
    def _page(self) -> QSizeF:
        return self._views[View.FRONT].page


def heat_of(period: PeriodMap) -> dict[str, HeatValue]:
    """The share of the days with an entry on which a part was marked, as a level from 0 to 10."""
    return {
        region: HeatValue(level=SCALE_TOP * use.days / period.answered, text="")
        for region, use in period.uses.items()
    }
